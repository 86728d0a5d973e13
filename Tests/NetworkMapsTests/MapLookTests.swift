import FoundationXML
import Introductions
import NetworkMaps
import Testing

@testable import struct NetworkMaps.ProfileLink

@Suite("The look of maps")
struct MapLookTests {
  private func text(_ appearance: MapLook.Appearance) throws -> String {
    var map = PathMap(Samples.three)
    map.look.appearance = appearance
    return String(decoding: try map.render(as: .svg), as: UTF8.self)
  }

  @Test("follows the screen unless it is to be light or dark")
  func appearances() throws {
    let (automatic, light, dark) = try (text(.automatic), text(.light), text(.dark))
    #expect(automatic.contains("prefers-color-scheme"))
    #expect(!light.contains("prefers-color-scheme") && !dark.contains("prefers-color-scheme"))
    #expect(light.contains("#ffffff") && !light.contains("#14191f"))
    #expect(dark.contains("#14191f") && !dark.contains("#ffffff"))
  }

  @Test("links people to profiles only where asked, and only to addresses of the web")
  func links() throws {
    var map = PathMap(Samples.three)
    #expect(try SVGDocument(map.render(as: .svg)).elements(named: "a").isEmpty)
    map.look.links = [
      "p17": "https://www.linkedin.com/in/hillary?a=1&b=\"><script>", "p23": "javascript:alert(1)",
      "p9": "www.profile.example/ruth vega",
    ]
    let links = try SVGDocument(map.render(as: .svg)).elements(named: "a")
    let addresses = links.compactMap { link in link["data-person"].map { ($0, link["href"] ?? "") }
    }
    #expect(
      Set(addresses.map { "\($0.0) \($0.1)" }) == [
        "p17 https://www.linkedin.com/in/hillary?a=1&b=%22%3E%3Cscript%3E",
        "p9 https://www.profile.example/ruth%20vega",
      ])
    #expect(links.allSatisfy { $0["aria-label"]?.isEmpty == false && $0["rel"] != nil })
  }

  @Test(
    "leaves out what is no address of the web",
    arguments: [
      "", "x", "javascript:alert(1)", "JaVaScRiPt://a.b/%0aalert(1)", "data:text/html,x",
      "https://", "https://a b.example", "https://evil.example@good", "http://\u{202E}.example",
      "ftp://a.example", "//a.example", "https://a.example:80/", "mailto:a@b.example",
    ])
  func bad(_ text: String) {
    #expect(ProfileLink(text) == nil)
  }

  @Test("tells each map's main numbers in words")
  func words() throws {
    var answers = RandomAnswers(seed: 5)
    let ego = try SVGDocument(EgoMap(answers.ego()).render(as: .svg))
    #expect(ego.elements(ofClass: "heading")[0].words[0].hasPrefix("Whom do I know"))
    let network = try SVGDocument(NetworkMap(answers.network()).render(as: .svg))
    #expect(network.elements(ofClass: "heading")[0].words[0].hasPrefix("How far does my network"))
    for map in [ego, network] {
      #expect(map.elements(named: "desc")[0].stringValue?.isEmpty == false)
      #expect(map.elements(named: "title")[0].stringValue?.isEmpty == false)
    }
  }
}

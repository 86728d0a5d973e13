import Introductions
import Testing

@testable import NetworkMaps

@Suite("Fonts that a picture lacks")
struct MissingScriptsTests {
  private func drawing(_ name: String) throws -> Drawing {
    let somebody = Samples.person("p2", name)
    let map = PathMap(
      Samples.answer([
        Samples.route([Samples.pat, somebody, Samples.ruth], [Samples.tie(0.5), Samples.tie(0.5)])
      ]))
    return try Graphviz.session { graphviz throws(MapError) in
      try map.drawing(with: graphviz)
    }
  }

  private func remark(_ name: String) throws -> String {
    let drawing = try drawing(name)
    return try Graphviz.session { graphviz throws(MapError) in
      try MissingScripts(in: drawing, with: graphviz).remark
    }
  }

  @Test("are none for what the fonts of every machine have")
  func none() throws {
    #expect(try remark("Zoë Łukasz Žižka-Ñandú “Ω” Дмитрий") == "")
  }

  @Test("are told by characters that no font can have, and only those")
  func boxes() throws {
    // Unassigned ones, which no machine has, beside what every machine has.
    let missing: [Unicode.Scalar] = ["\u{379}", "\u{3FFFC}"]
    let there: [Unicode.Scalar] = ["ë", "Ω", "Д", "–", "W"]
    let found = try Graphviz.session { graphviz throws(MapError) in
      var ruler = try TextRuler(with: graphviz)
      return try ruler.boxes(among: there + missing, with: graphviz)
    }
    #expect(found == missing)
  }

  @Test("are asked for by pictures only, and told with them, once for each script")
  func told() throws {
    struct Boxes: MapDrawing {
      func draw(_ requests: [MapRequest]) -> [Result<[UInt8], MapError>] {
        requests.map { request in
          switch request.wish {
          case .picture: .success([1])
          case .remarkOnFonts: .success(Array("no font here".utf8))
          }
        }
      }
    }
    let map = PathMap(Samples.direct)
    for (format, remark) in [
      (MapFormat.png, "no font here"), (.pdf, "no font here"), (.svg, nil), (.dot, nil),
    ] {
      let drawn = try Boxes().drawWhatIsPossible(of: MapRequest(map, as: format))
      #expect(drawn.bytes == [1])
      #expect(drawn.remark == remark)
    }
    let here = try MapsHere().drawWhatIsPossible(of: MapRequest(map, as: .png))
    #expect(here.remark == nil)
  }

  @Test(
    "are named by script, with what to install",
    arguments: [
      ("王", "Chinese characters", "fonts-noto-cjk"), ("の", "Japanese kana", "fonts-noto-cjk"),
      ("김", "Korean letters", "fonts-noto-cjk"), ("प", "Devanagari letters", "fonts-noto-core"),
      ("ش", "Arabic letters", "fonts-noto-core"), ("ש", "Hebrew letters", "fonts-noto-core"),
      ("🚀", "emoji", "fonts-noto-color-emoji"), ("⭐", "emoji", "fonts-noto-color-emoji"),
      ("→", "symbols", "fonts-noto-core"), ("ß", "Latin letters", "fonts-noto-core"),
      ("Ж", "Cyrillic letters", "fonts-noto-core"), ("𠀀", "Chinese characters", "fonts-noto-cjk"),
    ])
  func scripts(_ text: String, _ name: String, _ package: String) throws {
    let scalar = try #require(text.unicodeScalars.first)
    #expect(Script(of: scalar).name == name)
    #expect(Script(of: scalar).package == package)
  }

  @Test("are said in one sentence")
  func sentence() {
    let scripts = ["王", "김", "🚀"].flatMap { $0.unicodeScalars.map(Script.init) }
    #expect(
      MissingScripts(scripts).remark
        == "no font here has Chinese characters, Korean letters and emoji, so the picture shows "
        + "boxes in their place; on Debian: apt install fonts-noto-cjk fonts-noto-color-emoji, "
        + "or ask for SVG, which has the fonts of whoever looks at it")
    #expect(MissingScripts([scripts[0]]).remark.hasPrefix("no font here has Chinese characters,"))
    #expect(MissingScripts([]).remark == "")
  }
}

import ContactLists
import Foundation
import NetworkExports
import NetworkStore
import Testing

@Suite("What whom writes, whom reads")
struct RoundTripTests {
  private static let plain = Hostile.exact + ["Ann", "Bo van der", "Dr. Cy"]

  /// What comes of an export that is read into an empty network.
  private func content(_ text: String, file: String) throws -> Content {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    let result = try network.importList(try folder.write(text, to: file), on: today)
    #expect(result.account.rejected == 0, "\(file)")
    #expect(result.account.kept + result.account.merged == result.account.rows, "\(file)")
    return try Content(of: network)
  }

  @Test("graphs keep people, ties and strengths, whatever names are in them", arguments: 0..<8)
  func graphs(_ seed: Int) throws {
    let network = try Sketch(seed: seed, names: Self.plain).network()
    let truth = try Content(of: network)
    for format in NetworkExport.GraphFormat.allCases {
      let text = try NetworkExport(network).text(as: format)
      let read = try content(text, file: "network.\(format)")
      #expect(read.tied == truth.tied, "\(format)")
      #expect(read.strengthsByName == truth.strengthsByName, "\(format)")
    }
  }

  @Test("the table of ties keeps people, ties and strengths", arguments: 0..<8)
  func table(_ seed: Int) throws {
    // An apostrophe stays before what a spreadsheet would take for a formula.
    let names = Self.plain.filter { !"=+-@".contains($0.first ?? " ") }
    let network = try Sketch(seed: seed, names: names).network()
    let truth = try Content(of: network)
    let read = try content(NetworkExport(network).tables()[.ties] ?? "", file: "ties.csv")
    #expect(Set(read.tied.map(\.name)) == Set(truth.tied.map(\.name)))
    #expect(read.strengthsByName == truth.strengthsByName)
  }

  @Test("names that a format cannot write lose a character, and nobody", arguments: 0..<6)
  func lossyNames(_ seed: Int) throws {
    let network = try Sketch(seed: seed, names: Hostile.lossy).network()
    let truth = try Content(of: network)
    var texts = try NetworkExport.GraphFormat.allCases.map {
      ("network.\($0)", try NetworkExport(network).text(as: $0))
    }
    texts.append(("ties.csv", try NetworkExport(network).tables()[.ties] ?? ""))
    for (file, text) in texts {
      let read = try content(text, file: file)
      #expect(read.tied.count == truth.tied.count, "\(file)")
      #expect(
        read.ties.values.map(\.strength).sorted() == truth.ties.values.map(\.strength).sorted(),
        "\(file)")
    }
  }

  @Test("groups are nobody, and belonging to one is no tie")
  func groups() throws {
    let sketch = Sketch(
      people: [
        .init(name: "Ann Lee", company: "Acme"), .init(name: "Bo Ray", company: "Acme"),
        .init(name: "Cy Fox", company: "Acme"),
      ], ties: [.init(first: 0, second: 1), .init(first: 0, second: 2)])
    for format in NetworkExport.GraphFormat.allCases {
      let text = try NetworkExport(sketch.network()).text(as: format)
      let read = try content(text, file: "network.\(format)")
      #expect(
        Set(read.people.values.map(\.name)) == ["Pat Doe", "Ann Lee", "Bo Ray", "Cy Fox"],
        "\(format)")
      #expect(read.ties.count == 2, "\(format)")
    }
  }
}

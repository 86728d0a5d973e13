import ContactLists
import NetworkStore
import ReferralGraph
import Testing

@Suite("What the user says about many contacts at once")
struct CorrectionTests {
  private final class Sketch {
    let folder: Folder
    let network: Network
    let list: String

    init() throws {
      folder = try Folder()
      network = try Network.inMemory()
      _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
      list = try folder.file(
        "list.csv",
        connections(
          "Ann,Lee,ann-lee,Acme,Buyer", "Bo,Ray,bo-ray,Otter,Clerk", "Cy,Fox,cy-fox,Otter,Cook"))
      _ = try network.importList(list, on: today)
    }

    func strengths() throws -> [String: Double] {
      let table = try Settings.standard().evidence
      return try network.ties(of: network.owner()).reduce(into: [:]) { strengths, tie in
        strengths[tie.other.name] = table.strength(of: tie.evidence, asOf: today)?.probability ?? 0
      }
    }

    func people(_ names: String...) throws -> [PersonRow] {
      try names.map { try network.person($0) }
    }

    func correct(_ strength: Double?, _ people: [PersonRow]) throws -> Int64 {
      let number = try network.beginCorrection(of: "some", on: today)
      try network.add(to: number, people, strength: strength, on: today)
      return number
    }
  }

  @Test("strangers have no tie, and have it again when that is taken back")
  func strangers() throws {
    let sketch = try Sketch()
    let before = try sketch.strengths()
    let number = try sketch.correct(0, sketch.people("Ann Lee", "Bo Ray"))
    #expect(try sketch.strengths()["Ann Lee"] == 0)
    #expect(try sketch.strengths()["Bo Ray"] == 0)
    #expect(try sketch.strengths()["Cy Fox"] == before["Cy Fox"])
    #expect(try sketch.network.corrections().map(\.people) == [2])
    try sketch.network.takeBack(correction: number, of: sketch.people("Bo Ray")[0], on: today)
    #expect(try sketch.strengths()["Bo Ray"] == before["Bo Ray"])
    #expect(try sketch.network.corrections().map(\.people) == [1])
    try sketch.network.takeBack(correction: number, on: today)
    #expect(try sketch.strengths() == before)
    #expect(try sketch.network.corrections().map(\.struckOn) == [today])
    #expect(throws: NetworkError.unknownCorrection(Int(number))) {
      try sketch.network.takeBack(correction: number, on: today)
    }
    #expect(throws: NetworkError.unknownCorrection(Int(number))) {
      try sketch.network.add(to: number, [], strength: 0, on: today)
    }
  }

  @Test("it holds when the list is taken back and read again, and when a newer one comes")
  func survival() throws {
    let sketch = try Sketch()
    let number = try sketch.correct(0, sketch.people("Ann Lee", "Bo Ray", "Cy Fox"))
    _ = try sketch.network.undo(import: 1)
    _ = try sketch.network.importList(sketch.list, on: today)
    #expect(try sketch.strengths() == ["Ann Lee": 0, "Bo Ray": 0, "Cy Fox": 0])
    let newer = try sketch.folder.file(
      "newer.csv",
      connections(
        "Ann,Lee,ann-lee,Acme,Director", "Bo,Ray,bo-ray,Otter,Clerk", "Cy,Fox,cy-fox,Otter,Cook",
        "Di,Orr,di-orr,Otter,Cook"))
    _ = try sketch.network.importList(newer, on: today)
    #expect(try sketch.strengths().filter { $0.value > 0 }.map(\.key) == ["Di Orr"])
    #expect(try sketch.network.people(wholeName: "Ann Lee").count == 1)
    try sketch.network.takeBack(correction: number, on: today)
    #expect(try sketch.strengths().values.allSatisfy { $0 > 0 })
    #expect(try sketch.strengths().count == 4)
  }

  @Test("what is said later of one alone takes the correction's place, and stays")
  func later() throws {
    let sketch = try Sketch()
    let number = try sketch.correct(0.1, sketch.people("Ann Lee", "Bo Ray"))
    #expect(try sketch.strengths()["Ann Lee"] == 0.1)
    let (pat, ann) = (try sketch.network.owner(), try sketch.people("Ann Lee")[0])
    try sketch.network.setTie(pat, ann, strength: 0.8, note: nil, on: today)
    try sketch.network.takeBack(correction: number, on: today)
    #expect(try sketch.strengths()["Ann Lee"] == 0.8)
  }

  @Test("who is said to be known is so by your word; you are no contact of your own")
  func known() throws {
    let sketch = try Sketch()
    let before = try sketch.strengths()
    let me = try sketch.network.owner()
    _ = try sketch.correct(nil, sketch.people("Ann Lee") + [me])
    #expect(try sketch.strengths()["Ann Lee"] ?? 0 > before["Ann Lee"] ?? 1)
    #expect(try sketch.network.corrections().map(\.people) == [1])
    #expect(throws: NetworkError.badStrength(1.5)) { try sketch.correct(1.5, []) }
  }

  @Test("a thousand at once are one person each, as before")
  func many() throws {
    let sketch = try Sketch()
    let rows = (0..<1000).map { "Given\($0),Family\($0),slug-\($0)-x,Firm \($0 % 50),Clerk" }
    let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    let lines = rows.map { row -> String in
      let cells = row.split(separator: ",")
      return "\(cells[0]),\(cells[1]),https://www.linkedin.com/in/\(cells[2]),,\(cells[3]),"
        + "\(cells[4]),01 Feb 2020\n"
    }
    _ = try sketch.network.importList(
      sketch.folder.file("many.csv", header + lines.joined()), owner: .person("Ann Lee"), on: today)
    let ids = try sketch.network.people(containing: "").map(\.id)
    let number = try sketch.correct(0, sketch.network.people(containing: "Given"))
    #expect(try sketch.network.corrections().map(\.people) == [1000])
    #expect(try sketch.network.people(containing: "").map(\.id) == ids)
    try sketch.network.takeBack(correction: number, on: today)
    #expect(try sketch.network.people(containing: "").map(\.id) == ids)
  }
}

import ContactLists
import Identity
import NetworkStore
import Testing

@Suite("What the user decides about who is who")
struct DecisionTests {
  /// Two lists with records that may be one person, for all that they say: the name is a common one,
  /// and nothing else is shared.
  private final class Sketch {
    let folder: Folder
    let network: Network
    let linkedIn: String
    let cards: String

    init() throws {
      folder = try Folder()
      network = try Network.inMemory()
      _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
      linkedIn = try folder.file(
        "linkedin.csv", connections("Ann,Lee,ann-lee,Acme,Buyer", "Bo,Ray,bo,Otter,Clerk"))
      cards = try folder.file(
        "cards.vcf",
        "BEGIN:VCARD\nVERSION:3.0\nUID:a\nFN:Ann Lee\nTEL:+1 212 555 0101\nEND:VCARD\n"
          + "BEGIN:VCARD\nVERSION:3.0\nUID:b\nFN:Robert Ray\nTEL:+1 212 555 0102\nEND:VCARD\n")
      _ = try network.importList(linkedIn, on: today)
      _ = try network.importList(cards, on: today)
    }

    func people(_ name: String) throws -> Int { try network.people(wholeName: name).count }

    /// Whose record it is.
    func person(_ reference: String) throws -> String? {
      var found: String?
      try network.forEachRecord { if $0.reference.description == reference { found = $0.person } }
      return found
    }
  }

  @Test("merging joins two people, and keeps every record with its source")
  func merge() throws {
    let sketch = try Sketch()
    #expect(try sketch.person("1:row:1") != sketch.person("2:a"))
    let person = try sketch.network.merge(["1:row:1", "2:a"], on: today)
    #expect(try sketch.person("1:row:1") == person.printedID)
    #expect(try sketch.person("2:a") == person.printedID)
    let sources = try sketch.network.records(of: person).compactMap(\.importID)
    #expect(Set(sources) == [1, 2])
    #expect(try sketch.network.decisions().map(\.isSame) == [true])
  }

  @Test("a merge holds when a list is taken back and imported again")
  func mergeSurvives() throws {
    let sketch = try Sketch()
    _ = try sketch.network.merge(["1:row:1", "2:a"], on: today)
    _ = try sketch.network.undo(import: 2)
    #expect(try sketch.people("Ann Lee") == 1)
    let again = try sketch.network.importList(sketch.cards, on: today)
    #expect(try sketch.person("\(again.id):a") == sketch.person("1:row:1"))
  }

  @Test("nobody is left of a decision when both lists are taken back, until one comes again")
  func asleep() throws {
    let sketch = try Sketch()
    _ = try sketch.network.merge(["1:row:1", "2:a"], on: today)
    _ = try sketch.network.undo(import: 1)
    _ = try sketch.network.undo(import: 2)
    #expect(try sketch.network.people(containing: "").map(\.name) == ["Pat Doe"])
    let first = try sketch.network.importList(sketch.linkedIn, on: today)
    let second = try sketch.network.importList(sketch.cards, on: today)
    #expect(try sketch.person("\(first.id):row:1") == sketch.person("\(second.id):a"))
  }

  @Test("taking a decision back lets the evidence decide again")
  func takeBack() throws {
    let sketch = try Sketch()
    _ = try sketch.network.merge(["1:row:1", "2:a"], on: today)
    let decision = try #require(try sketch.network.decisions().first)
    try sketch.network.takeBack(decision: decision.id)
    #expect(try sketch.person("1:row:1") != sketch.person("2:a"))
    #expect(try sketch.network.decisions().isEmpty)
    #expect(throws: NetworkError.unknownDecision(99)) {
      try sketch.network.takeBack(decision: 99)
    }
  }

  @Test("splitting takes a record out of a person for good")
  func split() throws {
    let sketch = try Sketch()
    let twin = try sketch.folder.file(
      "more.vcf",
      "BEGIN:VCARD\nVERSION:3.0\nUID:x\nFN:Ann Lee\nTEL:+1 212 555 0101\nEMAIL:a@lee.example\n"
        + "END:VCARD\n")
    let third = try sketch.network.importList(twin, on: today)
    #expect(try sketch.person("2:a") == sketch.person("\(third.id):x"))
    let whole = try #require(try sketch.person("2:a"))
    let (one, other) = try sketch.network.split(whole, from: "\(third.id):x", on: today)
    #expect(one.id != other.id)
    // The list again, by way of another file.
    _ = try sketch.network.undo(import: third.id)
    let again = try sketch.network.importList(twin, on: today)
    #expect(try sketch.person("2:a") != sketch.person("\(again.id):x"))
    #expect(throws: NetworkError.cannotSplit("1:row:2")) {
      try sketch.network.split("1:row:2", from: "1:row:2", on: today)
    }
  }

  @Test("what names no record or nobody is said so")
  func unknown() throws {
    let sketch = try Sketch()
    #expect(throws: NetworkError.unknownRecord("7:row:1")) {
      try sketch.network.merge(["7:row:1", "2:a"], on: today)
    }
    #expect(throws: NetworkError.cannotMerge("2:a")) {
      try sketch.network.merge(["2:a", "2:a"], on: today)
    }
    #expect(throws: NetworkError.unknownPerson("Zoe Nobody")) {
      try sketch.network.merge(["Zoe Nobody", "2:a"], on: today)
    }
  }

  @Test("a record is not compared with itself, by whatever names")
  func oneRecord() throws {
    let sketch = try Sketch()
    let person = try #require(try sketch.person("1:row:2"))
    for other in ["1:row:2", person, "Bo Ray"] {
      #expect(throws: NetworkError.sameRecord("1:row:2")) {
        try sketch.network.match("1:row:2", other)
      }
    }
  }

  @Test("a decision about companies is listed, and taken back")
  func companies() throws {
    let sketch = try Sketch()
    let otter = try sketch.network.company("Otter")
    try sketch.network.decide(company: "Acme", "Otter", isSame: true, on: today)
    #expect(try sketch.network.company("Otter").id == sketch.network.company("Acme").id)
    let decision = try #require(try sketch.network.companyDecisions().first)
    #expect([decision.first, decision.second] == ["Acme", "Otter"])
    #expect(decision.isSame && decision.decidedOn == today)
    try sketch.network.takeBack(companyDecision: decision.id)
    #expect(try sketch.network.company("Otter") == otter)
    #expect(try sketch.network.companyDecisions().isEmpty)
    #expect(throws: NetworkError.unknownCompanyDecision(Int(decision.id))) {
      try sketch.network.takeBack(companyDecision: decision.id)
    }
  }

  @Test("a company that nobody is at is answered with those that may be meant")
  func similarCompanies() throws {
    let sketch = try Sketch()
    let list = try sketch.folder.file(
      "more.csv",
      connections(
        "Cy,Fox,cy,Otterbein & Sons GmbH,Clerk", "Di,Sun,di,Otterbein Dental,Clerk",
        "Ed,Yip,ed,Ottawa Rail,Clerk"))
    _ = try sketch.network.importList(list, on: today)
    func similar(_ text: String) -> [String]? {
      do {
        return [try sketch.network.company(text).name]
      } catch NetworkError.unknownCompany(_, let similar) {
        return similar.map(\.name)
      } catch {
        return nil
      }
    }
    #expect(similar("Otterbien Dental") == ["Otterbein Dental"])
    #expect(similar("Otterbein") == ["Otterbein & Sons GmbH", "Otterbein Dental"])
    #expect(similar("Zebra") == [])
    #expect(similar("c99") == [])
    #expect(similar("Acme") == ["Acme"])
    #expect(similar("self-employed") == nil)
  }

  @Test("an answered question is not asked again, and the answer decides")
  func questions() throws {
    let sketch = try Sketch()
    let all = try sketch.network.questions()
    #expect(all.first.count == all.count)
    let first = try sketch.network.questions(first: 1)
    #expect(first.first == Array(all.first.prefix(1)) && first.count == all.count)
    var asked = 0
    while let question = try sketch.network.questions().first.first, asked < 10 {
      asked += 1
      let (a, b) = (question.first.reference.description, question.second.reference.description)
      #expect(question.first.person.id != question.second.person.id)
      #expect(!question.explanation.comparisons.isEmpty)
      if asked.isMultiple(of: 2) {
        _ = try sketch.network.split(a, from: b, on: today)
        #expect(try sketch.person(a) != sketch.person(b))
      } else {
        _ = try sketch.network.merge([a, b], on: today)
        #expect(try sketch.person(a) == sketch.person(b))
      }
    }
    #expect(asked > 0)
    #expect(try sketch.network.questions().count == 0)
  }

  @Test("where something speaks against enough evidence, only who wants all is asked")
  func contradictions() throws {
    let sketch = try Sketch()
    let before = try sketch.network.questions()
    let cards = try sketch.folder.file(
      "family.vcf",
      ["Raymond Quistgaard", "Raymond Quistgaard Jr."].map {
        "BEGIN:VCARD\nVERSION:3.0\nFN:\($0)\nTEL:+49 30 23125 212\nEND:VCARD\n"
      }.joined())
    _ = try sketch.network.importList(cards, on: today)
    let asked = try sketch.network.questions()
    #expect(asked.count == before.count && asked.more == before.more + 1)
    let all = try sketch.network.questions(all: true)
    #expect(all.count == asked.count + asked.more && all.more == 0)
    #expect(all.first.contains { $0.reason == .contradiction })
  }
}

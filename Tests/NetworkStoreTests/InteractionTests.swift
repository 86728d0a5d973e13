import ContactLists
import NetworkStore
import ReferralGraph
import Testing

@Suite("Mail and what it tells of ties")
final class InteractionTests {
  private let folder: Folder
  private let network: Network
  private let me: PersonRow

  init() throws {
    folder = try Folder()
    network = try Network.inMemory()
    me = try network.setOwner(name: "Pat Doe", emails: [pat], on: today)
  }

  @Test("one-way mail makes no tie; answered mail does")
  func answers() throws {
    let sent = Mail(pat, ann, bo)
    try read("sent", [sent, Mail(bo, pat, day: 3, answers: sent)])
    #expect(try strength(me, ann) == nil)
    #expect(try strength(me, bo) != nil)
  }

  @Test("an answer counts that is in another file, of a folder or imported by itself")
  func directionsInTwoFiles() throws {
    let sent = Mail(pat, ann)
    try read("Sent", [sent])
    #expect(try strength(me, ann) == nil)
    try read("Inbox", [Mail(ann, pat, day: 3, answers: sent)])
    let apart = try strength(me, ann)
    #expect(apart != nil)

    let other = try Network.inMemory()
    _ = try other.setOwner(name: "Pat Doe", emails: [pat], on: today)
    let result = try other.importList(folder.path, on: today)
    #expect(result.parts.map(\.name).sorted() == ["Inbox", "Sent"])
    #expect(try strength(other.owner(), ann, in: other) == apart)
  }

  @Test("copies of one message count once")
  func copies() throws {
    let question = Mail(pat, ann)
    let mails = [question, question, Mail(ann, pat, day: 3), question]
    let result = try read("all", mails)
    #expect(result.account == ImportAccount(kept: 2, merged: 2))
    let evidence = try network.evidence(between: me.id, and: network.person(ann).id)
    #expect(evidence.map(\.count) == [1, 1])
    #expect(Set(evidence.map(\.direction)) == [.forward, .backward])
  }

  @Test("an answer within a day counts more than a later one, in one file or in two")
  func quickReplies() throws {
    try read("Sent", [Mail(pat, ann), Mail(pat, bo), Mail(pat, cy)])
    try read("Inbox", [Mail(ann, pat, day: 2), Mail(bo, pat, day: 3), Mail(cy, pat, day: 4)])
    let (sameDay, nextDay, later) = (
      try #require(try strength(me, ann)), try #require(try strength(me, bo)),
      try #require(try strength(me, cy))
    )
    var table = try Settings.standard().evidence
    let rule = try #require(table.rules[.quickReply])
    #expect(rule.base > 0)
    // The later answer is the fresher one, which counts for less than being quick.
    #expect(sameDay > later && nextDay > later)
    table.rules[.quickReply] = nil
    let slow = try network.evidence(between: me.id, and: network.person(bo).id)
    let without = try #require(table.strength(of: slow, asOf: today)?.probability)
    #expect(nextDay > without)
  }

  @Test("answers are as quick in a mailbox that was read twice")
  func quickRepliesTwice() throws {
    let mails = [Mail(pat, ann), Mail(ann, pat, day: 3), Mail(pat, bo), Mail(bo, pat, day: 20)]
    try read("mine", mails)
    let once = try strength(me, ann)
    try read("theirs", mails + [Mail(cy, ann)], owner: .person("Ann Lee <\(ann)>"))
    #expect(try strength(me, ann) == once)
  }

  @Test("a thread among 16 people is rejected, though each of its messages is among few")
  func crowd() throws {
    func people(_ numbers: ClosedRange<Int>) -> String {
      numbers.map { "person\($0)@mail.example" }.joined(separator: ", ")
    }
    let first = Mail(pat, people(1...8))
    let second = Mail("person1@mail.example", pat, people(9...15), day: 3, answers: first)
    let result = try read("all", [first, second, Mail(pat, ann, day: 4)])
    #expect(result.account == ImportAccount(kept: 1, rejected: 2))
    let reason = "in a thread of more than 15 people, which tells of no tie"
    #expect(result.problems.map(\.reason) == [reason, reason])
    #expect(try network.ties(of: network.person("person1@mail.example")).isEmpty)
  }

  @Test("a thread among 15 people is none too many")
  func almostCrowd() throws {
    let people = (1...14).map { "person\($0)@mail.example" }.joined(separator: ", ")
    #expect(try read("all", [Mail(pat, people)]).account == ImportAccount(kept: 1))
  }

  @Test("who got the same message are tied, and hardly if they are many")
  func recipients() throws {
    try read("all", [Mail(pat, ann, bo), Mail(pat, "c@x.example", others(1...5), day: 3)])
    let evidence = try network.evidence(
      between: network.person(ann).id, and: network.person(bo).id)
    #expect(evidence.map(\.kind) == [EvidenceKind(rawValue: "same_thread")])
    #expect(evidence.map(\.direction) == [nil])
    #expect(try strength(network.person(ann), bo) != nil)
    let many = try network.evidence(
      between: network.person("c@x.example").id, and: network.person("other1@mail.example").id)
    #expect(many.map(\.kind) == [EvidenceKind(rawValue: "same_large_thread")])
    #expect(try strength(network.person("c@x.example"), "other1@mail.example") == 0.02)
  }

  @Test("the same mailbox with more mail in it takes the older one's place")
  func newerExport() throws {
    var mails = [Mail(pat, ann), Mail(ann, pat, day: 3), Mail(pat, bo, day: 4)]
    let first = try read("old", mails)
    let once = try strength(me, ann)
    mails += [Mail(bo, pat, day: 5), Mail(pat, "new@mail.example", month: 4)]
    let second = try read("new", mails)
    #expect(second.effect == .replaced(first.id))
    #expect(try strength(me, ann) == once)
    #expect(try strength(me, bo) != nil)
    #expect(try network.imports().map(\.replacedBy) == [second.id, nil])
    _ = try network.undo(import: second.id)
    #expect(try strength(me, ann) == once)
    #expect(try strength(me, bo) == nil)
  }

  @Test("mail that is in the mailboxes of both people counts once, month by month")
  func bothMailboxes() throws {
    let mails = [
      Mail(pat, ann), Mail(ann, pat, day: 3), Mail(pat, ann, day: 20), Mail(pat, ann, month: 4),
    ]
    try read("mine", mails + [Mail(pat, bo)])
    let alone = try strength(me, ann)
    #expect(alone != nil)
    let theirs = try read(
      "theirs", mails + [Mail("cy@mail.example", ann)], owner: .person("Ann Lee <\(ann)>"))
    #expect(theirs.effect == .added)
    #expect(try network.evidence(between: me.id, and: network.person(ann).id).count == 4)
    #expect(try strength(me, ann) == alone)
    // And what only one of them has kept is added.
    try read("more", mails + [Mail(ann, pat, month: 5)], owner: .person(ann))
    #expect(try #require(try strength(me, ann)) > #require(alone))
  }

  @Test(
    "the address in nearly all mails is the owner's, whom only a name was known of",
    arguments: ["\(pat)", "Pat Doe <\(pat)>", "Patricia Doe <\(pat)>"])
  func ownAddress(_ written: String) throws {
    let network = try Network.inMemory()
    let me = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    let mails = [
      Mail(written, ann), Mail(ann, written, day: 3), Mail(bo, written, day: 4),
      Mail(written, bo, day: 5),
    ]
    let file = try folder.file("all.mbox", mails.map(\.text).joined())
    let result = try network.importList(file, on: today)
    #expect(result.account == ImportAccount(kept: 4))
    #expect(try network.person(pat).id == network.owner().id)
    #expect(try network.people(containing: "").count == 3)
    #expect(try strength(network.owner(), ann, in: network) != nil)
    _ = try network.undo(import: result.id)
    #expect(try network.people(containing: "").map(\.name) == [me.name])
  }

  @Test("what to do where the owner's address is not known depends on whose mail it is")
  func unknownAddress() throws {
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Cy Fox", emails: [], on: today)
    let file = try folder.file(
      "two.mbox", [Mail(bo, ann), Mail(ann, bo, day: 3)].map(\.text).joined())
    let mine = try network.importList(file, on: today)
    #expect(mine.problems.first?.reason.contains("whom init --email") == true)
    _ = try network.undo(import: mine.id)
    let theirs = try network.importList(file, owner: .person("Di Sun"), on: today)
    #expect(theirs.problems.first?.reason.contains("--owner 'NAME <ADDRESS>'") == true)
  }

  @Test("mail of somebody of another name is pointed out and is not the owner's")
  func otherName() throws {
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Cy Fox", emails: [], on: today)
    let mails = [
      Mail("Pat Doe <\(pat)>", ann), Mail(ann, pat, day: 3), Mail(bo, pat, day: 4),
    ]
    let file = try folder.file("all.mbox", mails.map(\.text).joined())
    let result = try network.importList(file, on: today)
    #expect(result.account == ImportAccount(kept: 3))
    #expect(result.problems.count == 1)
    #expect(result.problems.first?.reason.contains("--owner") == true)
    #expect(try network.person(pat).id != network.owner().id)
    #expect(try network.ties(of: network.owner()).isEmpty)
  }

  // MARK: -

  @discardableResult
  private func read(
    _ name: String, _ mails: [Mail], owner: ListOwner = .me
  ) throws -> ImportResult {
    let file = try folder.file(name, mails.map(\.text).joined())
    return try network.importList(file, owner: owner, on: today)
  }

  private func others(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "other\($0)@mail.example" }.joined(separator: ", ")
  }

  /// What all evidence makes of a tie, which is what the graph makes of it.
  private func strength(
    _ person: PersonRow, _ address: String, in network: Network? = nil
  ) throws -> Double? {
    let network = network ?? self.network
    let table = try Settings.standard().evidence
    let other = try network.person(address)
    let evidence = try network.evidence(between: person.id, and: other.id)
    let strength = table.strength(of: evidence, asOf: today)
    let graph = try network.referralNetwork(table: table, asOf: today)
    let (a, b) = (try graph.denseID(of: person.id), try graph.denseID(of: other.id))
    let tie = try graph.graph.ties(of: #require(a)).first { $0.person == b }
    #expect(tie?.cost == strength.map { Cost($0) })
    return strength?.probability
  }
}

private let pat = "pat@home.example"
private let ann = "ann@mail.example"
private let bo = "bo@mail.example"
private let cy = "cy@mail.example"

/// A message in an mbox.
private struct Mail {
  let id: String
  let text: String

  init(
    _ sender: String, _ recipients: String..., month: Int = 3, day: Int = 2,
    answers question: Mail? = nil
  ) {
    let name = ["Mar", "Apr", "May"][month - 3]
    let words = "\(sender) \(recipients.joined()) \(month) \(day)"
    id = String(words.map { $0.isLetter || $0.isNumber ? $0 : "." }) + "@id.example"
    let reference = question.map { "In-Reply-To: <\($0.id)>\nReferences: <\($0.id)>\n" } ?? ""
    text = """
      From - Mon \(name)  \(day) 10:00:00 2026
      From: \(sender)
      To: \(recipients.joined(separator: ", "))
      Date: \(day) \(name) 2026 10:00:00 +0000
      Message-ID: <\(id)>
      \(reference)Subject: Lunch

      At noon?


      """
  }
}

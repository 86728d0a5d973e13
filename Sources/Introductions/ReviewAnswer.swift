internal import ContactLists
public import Identity
internal import NetworkStore

/// Which records may be one person, for the user to say: the answer of `whom review`.
public struct ReviewAnswer: Codable, Hashable, Sendable {
  /// The most valuable first.
  public var questions: [Question]
  /// How many there are to ask, of which `questions` may be the first.
  public var open: Int
  /// How many more are open that are hardly worth asking.
  public var more: Int

  public struct Question: Codable, Hashable, Sendable {
    public var a: MatchedRecord
    public var b: MatchedRecord
    /// The evidence that they are one, in bits.
    public var bits: Double
    public var reason: ReviewReason
    /// What speaks for and against it, a sentence each.
    public var why: [String]
  }
}

/// Why two records are or are not one person: the answer of `whom explain match`.
public struct MatchAnswer: Codable, Hashable, Sendable {
  public var a: MatchedRecord
  public var b: MatchedRecord
  /// Whether they are one person now, after all that is known had its say.
  public var isSame: Bool
  /// Whether the user decided that, and how.
  public var decided: Bool?
  /// What the two records say by themselves.
  public var explanation: MatchExplanation

  enum CodingKeys: String, CodingKey {
    case a
    case b
    case isSame = "same"
    case decided
    case explanation
  }
}

/// A record of a list, as it stands there.
public struct MatchedRecord: Codable, Hashable, Sendable {
  public var importID: Int64
  public var file: String?
  public var record: String
  public var line: Int
  /// The id of the person that it is counted as.
  public var person: String
  public var name: String?
  public var title: String?
  public var company: String?
  public var emails: [String]
  public var phones: [String]
  public var profiles: [String]

  enum CodingKeys: String, CodingKey {
    case importID = "import"
    case file
    case record
    case line
    case person
    case name
    case title
    case company
    case emails
    case phones
    case profiles
  }

  /// As it is typed and printed: `3:row:12`.
  public var reference: String { RecordReference(importID: importID, key: record).description }

  init(_ reviewed: ReviewedRecord) {
    let record = reviewed.source.record
    importID = reviewed.reference.importID
    file = reviewed.source.file
    self.record = reviewed.reference.key
    line = reviewed.source.line
    person = reviewed.person.printedID
    name = record.name.full
    title = record.title
    company = record.company
    emails = record.emails
    phones = record.phones
    profiles = record.profiles
  }
}

extension PeopleDirectory {
  /// The questions about who is who that are worth asking, or all that are open: all of these, or the
  /// first `limit`.
  public func review(all: Bool = false, first limit: Int = .max) throws -> ReviewAnswer {
    let questions = try network.questions(all: all, first: limit)
    return ReviewAnswer(
      questions: questions.first.map { question in
        ReviewAnswer.Question(
          a: MatchedRecord(question.first), b: MatchedRecord(question.second),
          bits: question.bits, reason: question.reason, why: question.explanation.sentences)
      }, open: questions.count, more: questions.more)
  }

  /// Why two records, or people, are or are not one.
  public func match(_ a: String, _ b: String) throws -> MatchAnswer {
    let report = try network.match(a, b)
    return MatchAnswer(
      a: MatchedRecord(report.first), b: MatchedRecord(report.second), isSame: report.isSame,
      decided: report.decided, explanation: report.explanation)
  }
}

extension MatchExplanation {
  /// What was found, a sentence each: first what weighs most.
  public var sentences: [String] {
    rules
      + comparisons.sorted { abs($0.bits) > abs($1.bits) }
      .map { "\($0.words) (\($0.bits < 0 ? "−" : "+")\(Self.shown(abs($0.bits))) bits)" }
  }

  private static func shown(_ bits: Double) -> String {
    let tenths = Int((bits * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

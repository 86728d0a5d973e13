public import ContactLists
public import NetworkStore
public import ReferralGraph

/// People found: the answer of `whom people`.
public struct PeopleAnswer: Codable, Hashable, Sendable {
  public var people: [PersonSummary]
}

/// One person with every tie and where it comes from: the answer of `whom show`.
public struct PersonAnswer: Codable, Hashable, Sendable {
  public var person: PersonSummary
  public var emails: [String]
  public var phones: [String]
  public var profiles: [String]
  /// Posts, present before past, as the person's own export and older lists of others tell.
  public var positions: [Affiliation]
  public var schools: [Affiliation]
  public var ties: [Tie]
  public var sources: [Source]
  /// The day as of which strengths are meant.
  public var asOf: CalendarDate

  enum CodingKeys: String, CodingKey {
    case person
    case emails
    case phones
    case profiles
    case positions
    case schools
    case ties
    case sources
    case asOf = "as_of"
  }

  public struct Tie: Codable, Hashable, Sendable {
    public var person: PersonSummary
    /// Probability; 0 where the user said that there is no tie.
    public var strength: Double
    /// Where the strength lies with a probability of 90 %; 0 and 0 where there is no tie.
    public var range: ProbabilityRange
    /// All of the reasons in one line, the weightiest first.
    public var why: String
    public var evidence: [Reason]
  }

  /// One piece of evidence and the line that says so.
  public struct Reason: Codable, Hashable, Sendable {
    public var kind: String
    /// What it says, in words.
    public var words: String
    public var date: CalendarDate?
    public var count: Int?
    /// The user's own number.
    public var stated: Double?
    public var note: String?
    /// `import:line` and the file; `nil` for the user's own word.
    public var source: Source?
  }

  /// Time at a company or a school.
  public struct Affiliation: Codable, Hashable, Sendable {
    /// All of it in words: `Buyer, Acme, 2015–2018`.
    public var words: String
    public var organization: String
    /// The title of the post, or the degree.
    public var title: String?
    /// The first day; of a month or a year without a day, its first.
    public var from: CalendarDate?
    /// The last day, in the same way; `nil` if it is not over or nobody knows.
    public var to: CalendarDate?
    /// Whether the person is there still.
    public var current: Bool
    public var source: Source
  }

  /// A line of an imported file.
  public struct Source: Codable, Hashable, Sendable {
    public var importID: Int64
    public var file: String
    public var line: Int
    /// What identifies the record in its list, where the line is one's own.
    public var record: String?

    enum CodingKeys: String, CodingKey {
      case importID = "import"
      case file
      case line
      case record
    }
  }
}

/// Looks people up; needs no graph.
public struct PeopleDirectory: Sendable {
  let network: Network
  private let settings: Settings
  private let asOf: CalendarDate

  /// A directory of the network's people, with strengths as of a day.
  public init(_ network: Network, settings: Settings, asOf day: CalendarDate) {
    self.network = network
    self.settings = settings
    asOf = day
  }

  /// People whose name or company holds `text`, by name.
  public func people(_ text: String) throws -> PeopleAnswer {
    PeopleAnswer(people: try network.people(containing: text).map { PersonSummary($0) })
  }

  /// One person, with every tie, its evidence and where it came from; the strongest tie first.
  public func show(_ text: String) throws -> PersonAnswer {
    let person = try network.person(text)
    let records = try network.records(of: person)
    let table = try settings.inForce(for: network, asOf: asOf).evidence
    let ties = try network.ties(of: person).map { tie in
      let estimate = table.estimate(of: tie.evidence, asOf: asOf)
      return PersonAnswer.Tie(
        person: PersonSummary(tie.other), strength: estimate?.strength.probability ?? 0,
        range: estimate?.range ?? ProbabilityRange(0, 0),
        why: EvidenceWording(table: table).why(tie.evidence, asOf: asOf),
        evidence: tie.evidence.map(reason))
    }
    let affiliations = try network.affiliations(of: person, asOf: asOf)
    return PersonAnswer(
      person: PersonSummary(person),
      emails: records.flatMap(\.record.emails).withoutRepeats,
      phones: records.flatMap(\.record.phones).withoutRepeats,
      profiles: records.flatMap(\.record.profiles).withoutRepeats,
      positions: affiliations.filter { $0.kind == .position }.map(affiliation),
      schools: affiliations.filter { $0.kind == .education }.map(affiliation),
      ties: ties.enumerated().sorted {
        ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset)
      }.map(\.element),
      sources: records.compactMap { source in
        guard let importID = source.importID, let file = source.file else { return nil }
        return PersonAnswer.Source(
          importID: importID, file: file, line: source.line, record: source.record.key)
      },
      asOf: asOf)
  }
}

extension PeopleDirectory {
  func reason(_ row: EvidenceRow) -> PersonAnswer.Reason {
    PersonAnswer.Reason(
      kind: row.kind.rawValue, words: EvidenceWording(table: settings.evidence).words(row),
      date: row.date,
      count: row.count == 1 ? nil : row.count, stated: row.stated, note: row.note,
      source: row.source.map(source))
  }

  private func affiliation(_ row: AffiliationRow) -> PersonAnswer.Affiliation {
    PersonAnswer.Affiliation(
      words: EvidenceWording(table: settings.evidence).words(row), organization: row.organization,
      title: row.title, from: row.started, to: row.ended,
      current: row.isCurrent, source: source(row.source))
  }

  private func source(_ row: EvidenceRow.Source) -> PersonAnswer.Source {
    PersonAnswer.Source(importID: row.importID, file: row.file, line: row.line)
  }
}

extension [String] {
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension PeopleDirectory {
  /// The first profile address of each of these people, by printed id; those without one are not
  /// in it.
  public func profiles(of people: [PersonSummary]) throws -> [String: String] {
    var profiles: [String: String] = [:]
    for person in people where profiles[person.id] == nil {
      guard let row = try network.person(id: person.id) else { continue }
      profiles[person.id] = try network.records(of: row).flatMap(\.record.profiles).first
    }
    return profiles
  }
}

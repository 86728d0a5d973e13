public import ContactLists
internal import NetworkStore
public import ReferralGraph

/// Whom the seeker knows at a company: the answer of `whom know`.
public struct KnowAnswer: Codable, Hashable, Sendable {
  public var from: PersonSummary
  public var company: String
  /// People there whom the seeker knows, the strongest tie first.
  public var contacts: [Contact]
  /// People there whom only others know, by name.
  public var others: [PersonSummary]
  /// The day as of which strengths are meant.
  public var asOf: CalendarDate

  enum CodingKeys: String, CodingKey {
    case from
    case company
    case contacts
    case others
    case asOf = "as_of"
  }

  public struct Contact: Codable, Hashable, Sendable {
    public var person: PersonSummary
    /// Whether the company is the latest that the lists tell of, or a former one.
    public var current: Bool
    public var strength: Double
    /// Where the strength lies with a probability of 90 %.
    public var range: ProbabilityRange
    /// All of the evidence in one line, the weightiest first.
    public var why: String
    public var evidence: [EvidenceSummary]
  }
}

/// Somebody whom the seeker has a reason to know.
struct ContactStrength {
  var person: PersonRow
  var estimate: StrengthEstimate
  var evidence: [EvidenceRow]

  var strength: Strength { estimate.strength }
}

extension Introductions {
  /// Whom the seeker knows at a company, now or from former times.
  ///
  /// - Throws: ``NetworkError/unknownCompany(_:similar:)`` where nobody at all is known.
  public func know(from seekerText: String? = nil, at companyText: String) throws -> KnowAnswer {
    let seeker = try seeker(seekerText)
    let company = try network.company(companyText)
    let colleagues = try network.people(at: company).filter { $0.person.id != seeker.id }
    let isCurrent = Dictionary(
      uniqueKeysWithValues: colleagues.map { ($0.person.id, $0.isCurrent) })
    let contacts = try contacts(of: seeker, at: company)
      .sorted { ($1.strength, $0.person.id) < ($0.strength, $1.person.id) }
    let known = Set(contacts.map(\.person.id))
    return KnowAnswer(
      from: PersonSummary(seeker), company: company.name,
      contacts: contacts.map {
        KnowAnswer.Contact(
          person: PersonSummary($0.person), current: isCurrent[$0.person.id] ?? false,
          strength: $0.strength.probability, range: $0.estimate.range,
          why: wording.why($0.evidence, asOf: asOf),
          evidence: $0.evidence.map(wording.summary))
      },
      others: colleagues.filter { !known.contains($0.person.id) }.map { PersonSummary($0.person) },
      asOf: asOf)
  }

  /// Everybody at a company, now or formerly, to whom a person has a tie that was seen.
  func contacts(of person: PersonRow, at company: CompanyRow) throws -> [ContactStrength] {
    try network.ties(of: person, at: company).compactMap { tie in
      let estimate = settings.evidence.estimate(of: tie.evidence, asOf: asOf)
      return estimate.map {
        ContactStrength(person: tie.other, estimate: $0, evidence: tie.evidence)
      }
    }
  }
}

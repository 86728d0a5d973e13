internal import NetworkStore
internal import ReferralGraph

/// Which of the user's contacts are meant.
public struct ContactFilter: Hashable, Sendable {
  /// Beginnings of words of the name or the company, as `whom people` finds them.
  public var text: String?
  /// A company, at which they are or were.
  public var company: String?
  /// An import: those who are known by that list alone.
  public var importID: Int64?
  /// Also those whom other lists know too.
  public var includesKnownElsewhere = false

  public init() {}

  /// Whether it makes no difference if other lists know them too.
  var takesKnownElsewhere: Bool { importID == nil || includesKnownElsewhere }

  public var isEmpty: Bool { text == nil && company == nil && importID == nil }
}

/// Contacts whom the user may not really know: the answer of `whom strangers`.
public struct StrangersAnswer: Codable, Hashable, Sendable {
  /// Those about whom the user has said nothing yet: first whom the routes to targets need most.
  public var contacts: [Contact]
  /// How many are left out because other lists know them too.
  public var knownElsewhere: Int
  /// How many are left out because the user has said how well he or she knows them.
  public var stated: Int

  public struct Contact: Codable, Hashable, Sendable {
    public var person: PersonSummary
    public var strength: Double
    public var why: String
  }

  enum CodingKeys: String, CodingKey {
    case contacts
    case knownElsewhere = "known_elsewhere"
    case stated
  }
}

extension Introductions {
  /// The user's contacts that a filter means, all if it is empty.
  ///
  /// - Throws: ``NetworkError/noOwner``, ``NetworkError/unknownImport(_:)``,
  ///   ``NetworkError/unknownCompany(_:similar:)``.
  public func strangers(_ filter: ContactFilter = ContactFilter()) throws -> StrangersAnswer {
    let owner = try network.owner()
    if let number = filter.importID, try !network.imports().contains(where: { $0.id == number }) {
      throw NetworkError.unknownImport(Int(number))
    }
    let meant = try filter.text.map { Set(try network.people(containing: $0).map(\.id)) }
    let company = try filter.company.map { try network.company($0) }
    var answer = StrangersAnswer(contacts: [], knownElsewhere: 0, stated: 0)
    for tie in try network.ties(of: owner, at: company) {
      guard meant?.contains(tie.other.id) ?? true,
        filter.importID.map({ tie.isOf(import: $0) }) ?? true
      else { continue }
      if tie.isStated {
        answer.stated += 1
      } else if let strength = settings.evidence.strength(of: tie.evidence, asOf: asOf) {
        guard filter.takesKnownElsewhere || tie.isOnlyOf(import: filter.importID) else {
          answer.knownElsewhere += 1
          continue
        }
        answer.contacts.append(
          StrangersAnswer.Contact(
            person: PersonSummary(tie.other), strength: strength.probability,
            why: wording.why(tie.evidence, asOf: asOf)))
      }
    }
    try sort(&answer.contacts)
    return answer
  }

  /// Whom most is to be gained from first, and then the strongest tie.
  private func sort(_ contacts: inout [StrangersAnswer.Contact]) throws {
    var ranks: [String: Int] = [:]
    for (rank, introducer) in try introducers().introducers.enumerated() {
      ranks[introducer.person.id] = rank
    }
    contacts = contacts.enumerated().sorted { a, b in
      func key(_ contact: (offset: Int, element: StrangersAnswer.Contact)) -> (Int, Double, Int) {
        (ranks[contact.element.person.id] ?? .max, -contact.element.strength, contact.offset)
      }
      return key(a) < key(b)
    }.map(\.element)
  }
}

extension TieRow {
  /// Whether the user said how well the two know each other.
  fileprivate var isStated: Bool { evidence.contains { $0.source == nil || $0.stated != nil } }

  fileprivate func isOf(import number: Int64) -> Bool {
    evidence.contains { $0.source?.importID == number }
  }

  fileprivate func isOnlyOf(import number: Int64?) -> Bool {
    evidence.allSatisfy { $0.source?.importID == number }
  }
}

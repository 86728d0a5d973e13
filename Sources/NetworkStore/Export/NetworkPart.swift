public import ContactLists
public import ReferralGraph

/// A part of the network as other tools take it: a node, or an edge between two.
public enum NetworkPart: Hashable, Sendable {
  case person(ExportedPerson)
  case group(ExportedGroup)
  case tie(ExportedTie)
  case affiliation(ExportedAffiliation)
}

/// A person.
public struct ExportedPerson: Hashable, Sendable {
  public let person: PersonRow
  /// Whether somebody else has the same name.
  public let hasNamesake: Bool

  /// The id as printed, `p17`.
  public var id: String { person.printedID }
}

/// A company, a department at it, a school or a series of meetings: what makes it likely that its members know each other.
public struct ExportedGroup: Hashable, Sendable {
  /// `g1`, in the order of the groups; good for one export only.
  public let id: String
  /// What the members have in common, like `same_company`.
  public let kind: EvidenceKind
  /// The company's or the school's name, or what the meetings are called; empty if they have no name.
  public let name: String
  /// The code of the department.
  public let department: String?
  /// How many people belong to it.
  public let size: Int
  /// Probability of the tie between any two members.
  public let strength: Strength
}

/// Two people between whom there is a tie, and what it rests on.
public struct ExportedTie: Hashable, Sendable {
  /// The people's ids as printed, the one who came into the network first before the other.
  public let first: String
  public let second: String
  public let strength: Strength
  /// The kind of evidence that decides: that of the number stated, or else the one that would make
  /// the strongest tie by itself.
  public let kind: EvidenceKind
  /// Every kind that there is, by name.
  public let evidence: [EvidenceTotal]

  /// How often anything was seen, over all kinds.
  public var count: Int {
    evidence.reduce(0) { $0.addingReportingOverflow($1.count).overflow ? .max : $0 + $1.count }
  }

  /// The last day of all that is dated.
  public var lastContact: CalendarDate? { evidence.compactMap(\.date).max() }
}

/// All evidence of one kind between two people.
public struct EvidenceTotal: Hashable, Sendable {
  public let kind: EvidenceKind
  /// How often it was seen; what several lists tell of the same month counts once.
  public let count: Int
  /// The last day, where the lists say so.
  public let date: CalendarDate?
}

/// That a person belongs to a group.
public struct ExportedAffiliation: Hashable, Sendable {
  public let person: String
  public let group: ExportedGroup
}

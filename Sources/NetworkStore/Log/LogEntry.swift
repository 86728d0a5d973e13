public import ContactLists
public import Identity
public import ReferralGraph

/// What came of asking somebody, in the user's word.
public enum Outcome: String, CaseIterable, Codable, Sendable {
  /// Asked, and nothing has come of it yet.
  case asked
  /// Nothing came of it in time.
  case noAnswer = "no-answer"
  /// Said no.
  case declined
  /// Did the favour: introduced the user.
  case introduced
  /// A manager agreed to talk.
  case agreed

  /// Whether the favour was done; `nil` as long as it may still be.
  public var isGranted: Bool? {
    switch self {
    case .asked: nil
    case .noAnswer, .declined: false
    case .introduced, .agreed: true
    }
  }
}

/// One line of the log: what came of asking one person.
public struct LogEntry: Hashable, Sendable {
  public let id: Int64
  public let person: PersonRow
  public let outcome: Outcome
  /// Whether the person was asked as the manager of the target, and not for an introduction.
  public let isManager: Bool
  /// What for; always there for a manager.
  public let target: Target?
  /// The day on which it happened.
  public let date: CalendarDate
  public let tie: LoggedTie
  /// The day on which the user took the entry back.
  public let struckOn: CalendarDate?

  /// A target as it was, which may have been removed since.
  public struct Target: Hashable, Sendable {
    public let company: CompanyRow
    public let department: Department?

    public init(company: CompanyRow, department: Department?) {
      self.company = company
      self.department = department
    }
  }
}

/// The tie between the user and somebody who was asked, as it was known on that day.
public struct LoggedTie: Hashable, Sendable {
  /// `nil` if there was none.
  public var strength: Strength?
  /// For each kind of evidence that it rested on, how many fresh pieces; empty where it rested on a
  /// number of the user's.
  public var reasons: [EvidenceKind: Double]

  public init(strength: Strength? = nil, reasons: [EvidenceKind: Double] = [:]) {
    self.strength = strength
    self.reasons = reasons
  }
}

/// How high a title stands, low to high.
public enum Seniority: String, CaseIterable, Comparable, Codable, Sendable {
  case intern
  case entry
  /// An ordinary professional; what a title without a word of rank says.
  case staff
  case senior
  /// Leads a team or a shift.
  case lead
  case manager
  /// Also *head of*.
  case director
  case vp
  /// An officer of the company or its managing director.
  case cxo
  /// Founder, owner, partner or member of the board.
  case owner

  var rank: Int {
    switch self {
    case .intern: 0
    case .entry: 1
    case .staff: 2
    case .senior: 3
    case .lead: 4
    case .manager: 5
    case .director: 6
    case .vp: 7
    case .cxo: 8
    case .owner: 9
    }
  }

  /// What a deputy of somebody at this level is; only ranks that lead have deputies.
  var deputy: Seniority {
    switch self {
    case .owner, .cxo: .vp
    case .vp: .director
    case .director: .manager
    case .manager: .lead
    default: self
    }
  }

  public static func < (a: Seniority, b: Seniority) -> Bool { a.rank < b.rank }
}

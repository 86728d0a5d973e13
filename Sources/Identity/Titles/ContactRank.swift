/// How well placed somebody is as the contact in a department: more is better.
///
/// Its chief officer comes first, then vice president, director, manager and lead, because they
/// decide; then senior and ordinary staff, who can at least name them. Among equals those come
/// first who certainly lead people, then those whose main department it is, then those who are
/// nobody's deputies. In a small company, where departments have no head, its owner or chief
/// executive stands where a manager would.
public struct ContactRank: Hashable, Comparable, Sendable {
  private let level: Int
  private let leads: Int
  private let isMain: Bool
  private let isDeputy: Bool
  private let place: Place

  private enum Place: Hashable {
    case leader(Seniority)
    /// Owner or chief executive of a small company.
    case headOfAll
    /// A seat on a board.
    case board
    case staff(Seniority)
  }

  /// `nil` if the title is not of the department, nor of somebody who heads a small company.
  ///
  /// A company is small if it has no more than ``smallCompany`` people; `nil` is any number.
  public init?(title: Title, department: Department, peopleAtCompany: Int? = nil) {
    let isSmall = peopleAtCompany.map { $0 <= Self.smallCompany } ?? false
    leads =
      switch title.manages {
      case .yes: 2
      case .maybe: 1
      case .no: 0
      }
    isDeputy = title.isDeputy
    isMain = title.department == department
    if title.departments.contains(department) {
      // A seat on the board runs no department; those who work there know more of it.
      if title.seniority == .owner && title.manages == .no {
        (level, place) = (Seniority.senior.rank, .board)
      } else {
        level = title.seniority.rank
        place = title.seniority > .senior ? .leader(title.seniority) : .staff(title.seniority)
      }
    } else if isSmall, title.manages == .yes, title.seniority >= .cxo,
      title.department?.rawValue == "executive"
    {
      (level, place) = (Seniority.manager.rank, .headOfAll)
    } else {
      return nil
    }
  }

  /// Up to how many people a company is small, where its head knows every department.
  public static let smallCompany = 25

  /// Why somebody stands where he or she does, in words.
  public var reason: String {
    switch place {
    case .headOfAll: "heads the whole company, which is small"
    case .board: "sits on the board, which runs no department"
    case .staff(.senior): "works in the department as a senior"
    case .staff(.intern): "is in training in the department"
    case .staff: "works in the department"
    case .leader(let level):
      "\(leads == 2 ? "leads" : "may lead") \(isMain ? "the department" : "it among others") as "
        + "\(Self.words(level))\(isDeputy ? " and somebody's deputy" : "")"
    }
  }

  private static func words(_ level: Seniority) -> String {
    switch level {
    case .owner: "owner or partner"
    case .cxo: "chief officer"
    case .vp: "vice president"
    case .director: "director"
    case .manager: "manager"
    default: "a team's lead"
    }
  }

  public static func < (a: ContactRank, b: ContactRank) -> Bool { a.order < b.order }

  public static func == (a: ContactRank, b: ContactRank) -> Bool { a.order == b.order }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(level)
    hasher.combine(leads)
  }

  private var order: (Int, Int, Int, Int) { (level, leads, isMain ? 1 : 0, isDeputy ? 0 : 1) }
}

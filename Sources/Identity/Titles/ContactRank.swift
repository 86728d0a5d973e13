/// How well placed somebody is as the contact in a department: more is better.
///
/// Its chief officer comes first, then vice president, director, manager and lead, because they
/// decide; then senior and ordinary staff, who can at least name them. Among equals those come
/// first who certainly lead people.
public struct ContactRank: Hashable, Comparable, Sendable {
  private let level: Int
  private let leads: Int

  /// `nil` if the title is not of the department.
  public init?(title: Title, department: Department) {
    guard title.department == department else { return nil }
    leads =
      switch title.manages {
      case .yes: 2
      case .maybe: 1
      case .no: 0
      }
    // A seat on the board runs no department; those who work there know more of it.
    level =
      title.seniority == .owner && title.manages == .no
      ? Seniority.senior.rank : title.seniority.rank
  }

  public static func < (a: ContactRank, b: ContactRank) -> Bool {
    (a.level, a.leads) < (b.level, b.leads)
  }
}

/// Two people, whichever of them is named first: what makes two ties the same tie.
///
/// The ends are kept in ascending order.
public struct PersonPair: Hashable, Comparable, Sendable {
  public let first: PersonID
  public let second: PersonID

  /// - Precondition: `a` and `b` are two different people.
  public init(_ a: PersonID, _ b: PersonID) {
    precondition(a != b, "a pair needs two people")
    (first, second) = a < b ? (a, b) : (b, a)
  }

  public static func < (a: PersonPair, b: PersonPair) -> Bool {
    (a.first, a.second) < (b.first, b.second)
  }
}

/// A person of a ``ReferralGraph``: a dense number, from 0 up to the graph's number of people.
///
/// Ids order equals: of two paths that are as warm and as short, the one with the smaller ids
/// comes first.
public struct PersonID: Hashable, Comparable, Sendable {
  public let index: UInt32

  public init(_ index: UInt32) {
    self.index = index
  }

  public static func < (a: PersonID, b: PersonID) -> Bool {
    a.index < b.index
  }
}

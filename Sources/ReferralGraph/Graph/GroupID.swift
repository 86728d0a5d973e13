/// A group of a ``ReferralGraph``: a dense number, from 0 in the order in which groups were added.
public struct GroupID: Hashable, Comparable, Sendable {
  public let index: UInt32

  public init(_ index: UInt32) {
    self.index = index
  }

  public static func < (a: GroupID, b: GroupID) -> Bool {
    a.index < b.index
  }
}

/// One thing seen about two people: evidence of a kind, or what the user said about the tie.
public struct Observation: Hashable, Sendable {
  public var kind: EvidenceKind
  /// How many days ago it was last seen; `nil` if nobody knows, which does not fade. A date in
  /// the future, a negative age, counts as today.
  public var ageDays: Int?
  /// How many times it was seen; it adds nothing if that is not positive.
  public var count: Int
  /// The user's own number for the tie, as a probability, which wins over all evidence: 0 or less
  /// says that there is no tie. NaN says nothing, as `nil` does.
  public var stated: Double?
  /// Which of the two did it for the other; `nil` if it is mutual.
  public var direction: Direction?
  /// The month in which it was seen, as any number that no other month has; `nil` if nobody knows,
  /// which is a month of its own.
  public var month: Int?

  /// Between two people who are named in an order.
  public enum Direction: Hashable, Sendable {
    case forward
    case backward
  }

  public init(
    kind: EvidenceKind, ageDays: Int? = nil, count: Int = 1, stated: Double? = nil,
    direction: Direction? = nil, month: Int? = nil
  ) {
    self.direction = direction
    self.kind = kind
    self.ageDays = ageDays
    self.count = count
    self.stated = stated
    self.month = month
  }
}

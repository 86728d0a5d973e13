/// A chain of different people, each tied to the next, from the seeker to the person to reach.
///
/// Paths are ordered as all answers order them: the cheapest first, of equals the one with fewer
/// ties, then the one with the smaller people, compared from the seeker on, then a tie of two
/// people's own before one through a group, and the smaller group.
public struct WarmPath: Hashable, Sendable {
  /// From the seeker to the person to reach, nobody twice; one more than there are steps.
  public let people: [PersonID]
  /// How each person is tied to the next: `steps[i]` joins `people[i]` and `people[i + 1]`.
  public let steps: [Step]
  /// The sum over the steps.
  public let cost: Cost

  /// How two neighbours on a path are tied.
  public enum Step: Hashable, Sendable {
    /// By a tie of their own.
    case tie(Cost)
    /// By a group that both belong to: an inferred tie.
    case group(GroupID, Cost)

    public var cost: Cost {
      switch self {
      case .tie(let cost), .group(_, let cost): cost
      }
    }

    /// What is known comes before what is inferred, and then the smaller group.
    var rank: Int {
      switch self {
      case .tie: -1
      case .group(let group, _): Int(group.index)
      }
    }
  }

  /// - Precondition: one step less than people, at least one person, nobody twice.
  public init(people: [PersonID], steps: [Step]) {
    precondition(people.count == steps.count + 1, "a path has one step between two neighbours")
    precondition(Set(people).count == people.count, "nobody is on a path twice")
    self.init(walk: people, steps: steps)
  }

  /// A walk, on which somebody may be twice, in the order of paths: what searches weigh before
  /// they have a path.
  init(walk people: [PersonID], steps: [Step]) {
    self.people = people
    self.steps = steps
    cost = steps.reduce(.zero) { $0 + $1.cost }
  }

  /// The first person after the seeker; `nil` if the path leads straight to the person to reach,
  /// because then nobody introduces.
  public var introducer: PersonID? {
    people.count > 2 ? people[1] : nil
  }

  /// The pairs of people that the steps join, in their order.
  public var pairs: [PersonPair] {
    zip(people, people.dropFirst()).map { PersonPair($0, $1) }
  }
}

extension WarmPath: Comparable {
  public static func < (a: WarmPath, b: WarmPath) -> Bool {
    if a.cost != b.cost { return a.cost < b.cost }
    if a.steps.count != b.steps.count { return a.steps.count < b.steps.count }
    if a.people != b.people { return a.people.lexicographicallyPrecedes(b.people) }
    // The steps' own costs come last so that only equal paths are equals.
    return a.steps.lexicographicallyPrecedes(b.steps) {
      ($0.rank, $0.cost) < ($1.rank, $1.cost)
    }
  }
}

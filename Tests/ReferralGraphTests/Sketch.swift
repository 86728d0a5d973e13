import ReferralGraph

/// A small network written down as anybody would, for the graph and for the brute force.
struct Sketch: Sendable, CustomStringConvertible {
  struct Tie: Sendable {
    var a: Int
    var b: Int
    var strength: Double
    /// Whether only `a` asks `b`.
    var isOneWay = false
  }

  struct Group: Sendable {
    var members: [Int]
    var strength: Double
  }

  var people: Int
  var ties: [Tie] = []
  var groups: [Group] = []

  init(_ people: Int, ties: [(Int, Int, Double)] = [], groups: [([Int], Double)] = []) {
    self.people = people
    self.ties = ties.map { Tie(a: $0.0, b: $0.1, strength: $0.2) }
    self.groups = groups.map { Group(members: $0.0, strength: $0.1) }
  }

  /// A random network with parallel ties, ties to oneself, isolated people, groups of nobody, and
  /// strengths of which many paths are equally warm; of at most seven people, or of up to eleven
  /// with few ties for each, so that paths are long.
  init(using generator: inout SplitMix64, long: Bool = false) {
    people = Int.random(in: long ? 8...11 : 1...7, using: &generator)
    // Halves have equal costs on different ways: two of 0.5 cost as much as one of 0.25.
    let palette = [0.5, 0.5, 0.5, 0.25, 0.25, 0.125, 0.95, 0.02]
    func strength(_ generator: inout SplitMix64) -> Double {
      Bool.random(using: &generator)
        ? palette[Int.random(in: palette.indices, using: &generator)]
        : Double.random(in: 0.1...0.95, using: &generator)
    }
    func person(_ generator: inout SplitMix64) -> Int {
      Int.random(in: 0..<people, using: &generator)
    }
    let isDirected = Int.random(in: 0..<4, using: &generator) == 0
    for _ in 0..<Int.random(in: 0...(long ? 13 : 14), using: &generator) {
      ties.append(
        Tie(
          a: person(&generator), b: person(&generator), strength: strength(&generator),
          isOneWay: isDirected && Bool.random(using: &generator)))
    }
    if long {
      // A chain through everybody, so that there are paths of as many ties as can be.
      let chain = (0..<people).shuffled(using: &generator)
      for (a, b) in zip(chain, chain.dropFirst()) {
        ties.append(Tie(a: a, b: b, strength: strength(&generator)))
      }
    }
    for _ in 0..<Int.random(in: 0...(long ? 2 : 3), using: &generator) {
      let members = (0..<Int.random(in: 0...(long ? 3 : 5), using: &generator))
        .map { _ in person(&generator) }
      groups.append(Group(members: members, strength: strength(&generator)))
    }
  }

  var graph: ReferralGraph {
    var builder = ReferralGraph.Builder(personCount: people)
    for tie in ties {
      let strength = Strength(clamping: tie.strength)
      if tie.isOneWay {
        builder.addTie(from: id(tie.a), to: id(tie.b), strength)
      } else {
        builder.addTie(id(tie.a), id(tie.b), strength)
      }
    }
    for group in groups {
      builder.addGroup(group.members.map { id($0) }, Strength(clamping: group.strength))
    }
    return builder.build()
  }

  var description: String {
    "\(people) people, "
      + "ties \(ties.map { "\($0.a)-\($0.isOneWay ? ">" : "")\($0.b) \($0.strength)" }), "
      + "groups \(groups.map { "\($0.members) \($0.strength)" })"
  }
}

/// A person's id, shorter to write.
func id(_ index: Int) -> PersonID {
  PersonID(UInt32(index))
}

func ids(_ indices: some Sequence<Int>) -> Set<PersonID> {
  Set(indices.map { id($0) })
}

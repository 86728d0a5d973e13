import Foundation

/// Ties between people, none of them twice.
struct Network {
  let people: Int
  private(set) var a: [UInt32] = []
  private(set) var b: [UInt32] = []
  /// In millinats.
  private(set) var costs: [UInt16] = []
  private var known: PairSet

  /// A connected network of exactly so many people and ties.
  ///
  /// - Precondition: there is at least one person, and ties for a tree but for no more than a
  ///   quarter of all pairs.
  init(people: Int, ties: Int, seed: UInt64) {
    precondition(people > 0 && (people - 1...people * (people - 1) / 4 + 1).contains(ties))
    self.people = people
    known = PairSet(capacity: ties)
    var choices = SplitMix64(seed: seed)
    let society = Society(people: people, choices: &choices)
    // Ids say nothing of who knows whom.
    let ids = choices.permutation(of: people)

    for person in 0..<people where person > 0 {
      let (recruiter, kind) = society.recruiter(of: person, &choices)
      add(ids[person], ids[recruiter], kind, &choices)
    }
    while a.count < ties {
      let kind = TieKind.random(&choices)
      let (person, other) = society.pair(kind, &choices)
      add(ids[person], ids[other], kind, &choices)
    }
  }

  private mutating func add(
    _ person: UInt32, _ other: UInt32, _ kind: TieKind, _ choices: inout SplitMix64
  ) {
    guard person != other, known.insert(person, other) else { return }
    a.append(person)
    b.append(other)
    costs.append(UInt16((-1000 * log(kind.strength(&choices))).rounded()))
  }

  /// The degrees of all people, ascending.
  var degrees: [Int] {
    var degrees = Array(repeating: 0, count: people)
    for person in a { degrees[Int(person)] += 1 }
    for person in b { degrees[Int(person)] += 1 }
    return degrees.sorted()
  }

  /// The median of the probabilities that the costs stand for.
  var medianStrength: Double {
    let sorted = costs.sorted()
    return sorted.isEmpty ? .nan : exp(-Double(sorted[sorted.count / 2]) / 1000)
  }
}

/// A number for each person of a graph, ascending by person.
public struct PersonScores: RandomAccessCollection, Hashable, Sendable {
  private let scores: [Double]

  init(_ scores: [Double]) {
    self.scores = scores
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { scores.count }

  public subscript(index: Int) -> Double { scores[index] }

  /// The number of a person.
  ///
  /// - Precondition: `person` is of the graph that was ranked.
  public subscript(person: PersonID) -> Double { scores[Int(person.index)] }

  /// All people, the highest number first; of equals the smaller id.
  ///
  /// - Complexity: O(*n* log *n*) for *n* people.
  public var ranking: [PersonID] {
    indices.sorted { (scores[$1], $0) < (scores[$0], $1) }.map { PersonID(UInt32($0)) }
  }
}

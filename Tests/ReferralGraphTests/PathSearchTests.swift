import ReferralGraph
import Testing

@Suite("Warm-path search")
struct PathSearchTests {
  /// Known directly but coldly, through one person better, through two best.
  static let ladder = Sketch(
    5, ties: [(0, 4, 0.05), (0, 1, 0.5), (1, 4, 0.25), (0, 2, 0.9), (2, 3, 0.9), (3, 4, 0.9)])

  private func people(_ paths: [WarmPath]) -> [[Int]] {
    paths.map { $0.people.map { Int($0.index) } }
  }

  @Test("the frontier has the best path with one tie, with two, with three")
  func frontier() throws {
    let graph = Self.ladder.graph
    let paths = try PathSearch().frontier(from: id(0), to: id(4), in: graph)
    #expect(people(paths) == [[0, 4], [0, 1, 4], [0, 2, 3, 4]])
    #expect(paths.map(\.cost.millinats) == [2996, 693 + 1386, 3 * 105])
    #expect(paths[1].steps == [.tie(Cost(millinats: 693)), .tie(Cost(millinats: 1386))])
  }

  @Test("more ties or a higher bound find more, and none at a bound of 0")
  func bounds() throws {
    let graph = Self.ladder.graph
    func found(_ ties: Int, _ cost: UInt32) throws -> [[Int]] {
      people(
        try PathSearch(maximumTies: ties, maximumCost: Cost(millinats: cost))
          .frontier(from: id(0), to: id(4), in: graph))
    }
    #expect(try found(1, 4605) == [[0, 4]])
    #expect(try found(2, 4605) == [[0, 4], [0, 1, 4]])
    #expect(try found(.max, .max) == [[0, 4], [0, 1, 4], [0, 2, 3, 4]])
    #expect(try found(3, 2995) == [[0, 1, 4], [0, 2, 3, 4]])
    #expect(try found(3, 2079) == [[0, 1, 4], [0, 2, 3, 4]])
    #expect(try found(3, 2078) == [[0, 2, 3, 4]])
    #expect(try found(3, 0) == [])
    #expect(try found(0, 4605) == [])
    #expect(try found(-1, 4605) == [])
    #expect(try found(.min, 4605) == [])
  }

  @Test("nobody is reached from him- or herself, and the unknown are not reached")
  func nobody() throws {
    let graph = Sketch(3, ties: [(0, 1, 0.5)]).graph
    let search = PathSearch()
    #expect(try search.frontier(from: id(0), to: id(0), in: graph) == [])
    #expect(try search.shortest(3, from: id(0), to: id(0), in: graph) == [])
    #expect(try search.best(from: id(0), toAny: ids([0, 1]), in: graph) == nil)
    #expect(try search.alternatives(from: id(0), toAny: ids([0, 1]), in: graph) == [])
    #expect(try search.best(from: id(0), toAny: [], in: graph) == nil)
    #expect(try search.alternatives(from: id(0), toAny: [], in: graph) == [])
    #expect(try search.frontier(from: id(0), to: id(2), in: graph) == [])
    #expect(try search.shortest(3, from: id(2), to: id(0), in: graph) == [])
  }

  @Test("the best path leads to the target that is warmest")
  func best() throws {
    let graph = Self.ladder.graph
    let best = try PathSearch().best(from: id(0), toAny: ids([1, 3, 4]), in: graph)
    #expect(best?.people == [id(0), id(2), id(3)])
  }

  @Test("there is an alternative for each introducer, the target him- or herself among them")
  func alternatives() throws {
    let graph = Self.ladder.graph
    let paths = try PathSearch().alternatives(from: id(0), toAny: ids([4]), in: graph)
    #expect(people(paths) == [[0, 2, 3, 4], [0, 1, 4], [0, 4]])
  }

  @Test("an alternative neither comes back through the seeker nor runs through another target")
  func alternativesStayClear() throws {
    // 1 knows nobody but the seeker; 2 and 3 are both targets.
    let graph = Sketch(
      5, ties: [(0, 1, 0.9), (0, 2, 0.3), (2, 3, 0.9), (0, 4, 0.9), (4, 2, 0.9)]
    ).graph
    let paths = try PathSearch().alternatives(from: id(0), toAny: ids([2, 3]), in: graph)
    #expect(people(paths) == [[0, 4, 2], [0, 2]])
  }

  @Test("a tie through a group counts as one, at the whole cost of the group")
  func groups() throws {
    let graph = Sketch(4, ties: [(0, 1, 0.5)], groups: [([1, 2, 3], 0.25)]).graph
    let paths = try PathSearch(maximumTies: 2).frontier(from: id(0), to: id(3), in: graph)
    #expect(people(paths) == [[0, 1, 3]])
    #expect(
      paths.first?.steps
        == [.tie(Cost(millinats: 693)), .group(GroupID(0), Cost(millinats: 1386))])
  }

  @Test("of two ways between two people the cheaper is taken, of equals the tie, the first group")
  func parallelWays() throws {
    func step(_ tie: Double?, _ groups: [Double]) throws -> WarmPath.Step? {
      let sketch = Sketch(
        2, ties: tie.map { [(0, 1, $0)] } ?? [], groups: groups.map { ([0, 1], $0) })
      let paths = try PathSearch().shortest(9, from: id(0), to: id(1), in: sketch.graph)
      #expect(paths.count == 1)
      return paths.first?.steps.first
    }
    let half = Cost(millinats: 693)
    #expect(try step(0.5, [0.5]) == .tie(half))
    #expect(try step(0.25, [0.25, 0.5]) == .group(GroupID(1), half))
    #expect(try step(0.5, [0.25]) == .tie(half))
    #expect(try step(nil, [0.5, 0.5]) == .group(GroupID(0), half))
  }

  @Test("of equal paths the one with fewer ties wins, then the one with smaller people")
  func equals() throws {
    let square = Sketch(
      6,
      ties: [
        (0, 5, 0.25), (0, 4, 0.5), (4, 5, 0.5), (0, 3, 0.5), (3, 5, 0.5), (0, 2, 0.25),
        (2, 5, 0.25),
      ]
    ).graph
    let paths = try PathSearch().shortest(10, from: id(0), to: id(5), in: square)
    #expect(people(paths) == [[0, 5], [0, 3, 5], [0, 4, 5], [0, 2, 5]])
    #expect(try people(PathSearch().frontier(from: id(0), to: id(5), in: square)) == [[0, 5]])
  }

  @Test("the shortest come one by one, never more than asked for")
  func shortest() throws {
    let graph = Self.ladder.graph
    func found(_ count: Int) throws -> [[Int]] {
      people(try PathSearch().shortest(count, from: id(0), to: id(4), in: graph))
    }
    #expect(try found(.min) == [])
    #expect(try found(0) == [])
    #expect(try found(1) == [[0, 2, 3, 4]])
    #expect(try found(2) == [[0, 2, 3, 4], [0, 1, 4]])
    #expect(try found(.max) == [[0, 2, 3, 4], [0, 1, 4], [0, 4]])
  }

  @Test("a department of 5,000 is searched as one node")
  func largeDepartment() throws {
    let size = 5000
    let graph = Sketch(
      size + 1, ties: [(1, size, 0.5), (2, size, 0.25)], groups: [(Array(0..<size), 0.5)]
    ).graph
    let paths = try PathSearch().alternatives(from: id(0), toAny: ids([size]), in: graph)
    // Everybody else introduces through 1, who is warmest.
    #expect(paths.count == size - 1)
    #expect(
      people(Array(paths.prefix(4)))
        == [[0, 1, size], [0, 2, size], [0, 3, 1, size], [0, 4, 1, size]])
    #expect(paths.last?.people == [id(0), id(size - 1), id(1), id(size)])
  }

  @Test("a search of a cancelled task ends with that")
  func cancellation() async {
    let graph = Self.ladder.graph
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try PathSearch().frontier(from: id(0), to: id(4), in: graph)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}

import ReferralGraph
import Testing

@Suite("Costs from one to all")
struct OneToAllTests {
  private struct Question: CustomStringConvertible {
    let sketch: RankingSketch
    let graph: ReferralGraph
    let search: PathSearch
    let avoiding: Set<Int>

    init(using generator: inout SplitMix64) {
      sketch = RankingSketch(using: &generator)
      graph = sketch.graph
      let costs: [UInt32] = [0, 1, 693, 1386, 2079, 4605, .max, .max, .max]
      var search = PathSearch(
        maximumTies: [-1, 0, 1, 2, 3, 4, 5, .max, .max][Int.random(in: 0..<9, using: &generator)],
        maximumCost: Cost(millinats: costs[Int.random(in: costs.indices, using: &generator)]))
      avoiding = Set(
        (0..<sketch.people).filter { _ in Int.random(in: 0..<6, using: &generator) == 0 })
      search.avoiding = ids(avoiding)
      if Bool.random(using: &generator) {
        search.maximumTieCost = Cost(millinats: UInt32.random(in: 0...2000, using: &generator))
      }
      self.search = search
    }

    func truth(from seeker: Int) -> [Int] {
      sketch.costs(
        from: seeker, maximumTies: search.maximumTies,
        maximumCost: Int(search.maximumCost.millinats),
        maximumTieCost: Int(search.maximumTieCost.millinats), avoiding: avoiding)
    }

    var description: String { "\(search), \(sketch)" }
  }

  private func questions(_ seed: Int) -> [Question] {
    var generator = SplitMix64(seed: seed)
    return (0..<20).map { _ in Question(using: &generator) }
  }

  @Test("are those of trying every link again and again", arguments: 0..<100)
  func forward(seed: Int) throws {
    for question in questions(seed) {
      for seeker in 0..<question.sketch.people {
        let costs = try question.search.costs(from: id(seeker), in: question.graph)
        #expect(numbers(costs) == question.truth(from: seeker), "from \(seeker), \(question)")
      }
    }
  }

  @Test("back from several targets are each person's cheapest", arguments: 0..<100)
  func backward(seed: Int) throws {
    for question in questions(seed) {
      let people = 0..<question.sketch.people
      let targets = Set(people.filter { $0 % 3 == seed % 3 })
      let asked = targets.subtracting(question.avoiding)
      let truth = people.map { person in
        if asked.contains(person) { return 0 }
        let costs = question.truth(from: person)
        return asked.map { costs[$0] }.filter { $0 >= 0 }.min() ?? -1
      }
      let costs = try question.search.costs(toAny: ids(targets), in: question.graph)
      #expect(numbers(costs) == truth, "to \(targets.sorted()), \(question)")
    }
  }

  @Test("from many to many are those from each", arguments: 0..<100)
  func matrix(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    for question in questions(seed) {
      let people = Array(0..<question.sketch.people)
      let seekers = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        people.randomElement(using: &generator) ?? 0
      }
      let targets = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        people.randomElement(using: &generator) ?? 0
      }
      let matrices = try [1, 2, 3].map {
        try question.search.costs(
          from: seekers.map { id($0) }, to: targets.map { id($0) }, in: question.graph,
          maximumThreads: $0)
      }
      #expect(matrices[0] == matrices[1] && matrices[0] == matrices[2])
      for (row, seeker) in seekers.enumerated() {
        let truth = question.truth(from: seeker)
        for (column, target) in targets.enumerated() {
          let cost = matrices[0][row, column].map { Int($0.millinats) } ?? -1
          #expect(cost == truth[target], "\(seeker) to \(target), \(question)")
        }
      }
    }
  }

  @Test("go on where two bytes are too few", arguments: [1, 16, 17, 18, 40, 400])
  func longChain(length: Int) throws {
    let graph = RankingSketch(
      length + 1, ties: (0..<length).map { ($0, $0 + 1, 0.02) },
      groups: [([0, length], 0.02)]
    ).graph
    let truth = (0...length).map { 3912 * min($0, length - $0 + 1) }
    #expect(numbers(try PathSearch.unbounded.costs(from: id(0), in: graph)) == truth)
    let withoutGroup = RankingSketch(length + 1, ties: (0..<length).map { ($0, $0 + 1, 0.02) })
    let far = try PathSearch.unbounded.costs(from: id(0), in: withoutGroup.graph)
    #expect(far.last == Cost(millinats: UInt32(3912 * length)))
    var search = PathSearch.unbounded
    search.maximumTies = length - 1
    #expect(numbers(try search.costs(from: id(0), in: withoutGroup.graph)).last == -1)
    search.maximumTies = length
    #expect(
      try search.costs(from: id(0), in: withoutGroup.graph)[length]?.millinats
        == UInt32(3912 * length))
  }

  @Test("of a graph with one person, and a target that may not be asked")
  func smallest() throws {
    let alone = RankingSketch(1).graph
    #expect(numbers(try PathSearch().costs(from: id(0), in: alone)) == [0])
    #expect(numbers(try PathSearch().costs(toAny: [], in: alone)) == [-1])
    var search = PathSearch.unbounded
    search.avoiding = [id(1)]
    let pair = RankingSketch(2, ties: [(0, 1, 0.5)]).graph
    #expect(numbers(try search.costs(from: id(0), in: pair)) == [0, -1])
    #expect(numbers(try search.costs(toAny: [id(1)], in: pair)) == [-1, -1])
    #expect(numbers(try search.costs(toAny: [id(0)], in: pair)) == [0, 693])
  }

  @Test("are not worked out for a task that is cancelled")
  func cancelled() async {
    let graph = RankingSketch(2, ties: [(0, 1, 0.5)]).graph
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try PathSearch().costs(from: id(0), in: graph)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  private func numbers(_ costs: PersonCosts) -> [Int] {
    costs.map { $0.map { Int($0.millinats) } ?? -1 }
  }
}

import ReferralGraph
import Testing

@Suite("Warm-path search against trying everything")
struct PathSearchTruthTests {
  /// A random question about a random network.
  private struct Question: CustomStringConvertible {
    let sketch: Sketch
    let graph: ReferralGraph
    let seeker: Int
    let target: Int
    let targets: Set<Int>
    let search: PathSearch

    init(using generator: inout SplitMix64, long: Bool = false) {
      sketch = Sketch(using: &generator, long: long)
      graph = sketch.graph
      let people = 0..<sketch.people
      seeker = Int.random(in: people, using: &generator)
      target = Int.random(in: people, using: &generator)
      targets = Set(people.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 })
      let costs: [UInt32] = [0, 1, 693, 1386, 2079, 4605, 4605, 4605, .max]
      let ties = long ? [Int.max, .max, 9, 8, 7, 6] : [-1, 0, 1, 2, 3, 4, 5, 6, .max]
      var search = PathSearch(
        maximumTies: ties[Int.random(in: ties.indices, using: &generator)],
        maximumCost: Cost(millinats: long ? .max : costs.randomElement(using: &generator) ?? 0))
      if Int.random(in: 0..<3, using: &generator) == 0 {
        search.avoiding = ids(people.filter { _ in Int.random(in: 0..<5, using: &generator) == 0 })
      }
      if Int.random(in: 0..<5, using: &generator) == 0 {
        search.maximumTieCost = Cost(millinats: 693)
      }
      if Int.random(in: 0..<3, using: &generator) == 0 {
        search.passing = ids(
          (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            Int.random(in: people, using: &generator)
          })
      }
      self.search = search
    }

    var truth: BruteForce {
      var truth = BruteForce(
        sketch, maximumTies: search.maximumTies, maximumCost: Int(search.maximumCost.millinats))
      truth.maximumTieCost = Int(search.maximumTieCost.millinats)
      truth.avoiding = Set(search.avoiding.map { Int($0.index) })
      truth.passing = Set(search.passing.map { Int($0.index) })
      return truth
    }

    var description: String {
      "\(seeker) to \(target) or \(targets.sorted()), \(search), \(sketch)"
    }
  }

  private func questions(_ seed: Int) -> [Question] {
    var generator = SplitMix64(seed: seed)
    return (0..<8).map { _ in Question(using: &generator) }
      + (0..<2).map { _ in Question(using: &generator, long: true) }
  }

  @Test("the frontier is the true one", arguments: Array(0..<300) + [695, 859, 1371])
  func frontier(seed: Int) throws {
    for question in questions(seed) {
      let paths = try question.search.frontier(
        from: id(question.seeker), to: id(question.target), in: question.graph)
      #expect(
        paths.map { Chain($0) }
          == question.truth.frontier(from: question.seeker, to: question.target), "\(question)")
    }
  }

  @Test("the best path is the true one", arguments: Array(0..<300) + [695, 859, 1371])
  func best(seed: Int) throws {
    for question in questions(seed) {
      let path = try question.search.best(
        from: id(question.seeker), toAny: ids(question.targets), in: question.graph)
      #expect(
        path.map { Chain($0) }
          == question.truth.chains(from: question.seeker, toAny: question.targets).first,
        "\(question)")
    }
  }

  @Test("the cost is that of the true best path", arguments: Array(0..<300) + [695, 859, 1371])
  func cost(seed: Int) throws {
    for question in questions(seed) {
      let cost = try question.search.cost(
        from: id(question.seeker), to: id(question.target), in: question.graph)
      #expect(
        cost.map { Int($0.millinats) }
          == question.truth.chains(from: question.seeker, toAny: [question.target]).first?.cost,
        "\(question)")
    }
  }

  @Test("the alternatives are the true ones", arguments: Array(0..<300) + [695, 859, 1371])
  func alternatives(seed: Int) throws {
    for question in questions(seed) {
      let paths = try question.search.alternatives(
        from: id(question.seeker), toAny: ids(question.targets), in: question.graph)
      #expect(
        paths.map { Chain($0) }
          == question.truth.alternatives(from: question.seeker, toAny: question.targets),
        "\(question)")
    }
  }

  @Test(
    "the shortest paths to any of several are the true ones",
    arguments: Array(0..<300) + [695, 859, 1371])
  func shortestToAny(seed: Int) throws {
    for question in questions(seed) {
      let truth = question.truth.chains(from: question.seeker, toAny: question.targets)
      for count in [1, 4, Int.max] {
        let paths = try question.search.shortest(
          count, from: id(question.seeker), toAny: ids(question.targets), in: question.graph)
        #expect(paths.map { Chain($0) } == Array(truth.prefix(count)), "\(question)")
      }
    }
  }

  @Test("the shortest paths are the true ones", arguments: Array(0..<300) + [695, 859, 1371])
  func shortest(seed: Int) throws {
    for question in questions(seed) {
      let truth = question.truth.chains(from: question.seeker, toAny: [question.target])
      for count in [0, 1, 2, 5, Int.max] {
        let paths = try question.search.shortest(
          count, from: id(question.seeker), to: id(question.target), in: question.graph)
        #expect(paths.map { Chain($0) } == Array(truth.prefix(count)), "\(question)")
      }
    }
  }

  @Test("the widest path is the true one", arguments: Array(0..<300) + [695, 859, 1371])
  func widest(seed: Int) throws {
    for question in questions(seed) {
      let path = try question.search.widest(
        from: id(question.seeker), toAny: [id(question.target)], in: question.graph)
      #expect(
        path.map { Chain($0) }
          == question.truth.widest(from: question.seeker, to: question.target), "\(question)")
    }
  }

  @Test("no set of disjoint paths is more likely to get through", arguments: 0..<200)
  func disjoint(seed: Int) throws {
    for question in questions(seed) where question.sketch.ties.count < 10 {
      for count in -1...3 {
        let answer = try question.search.disjoint(
          count, from: id(question.seeker), toAny: [id(question.target)], in: question.graph)
        let chance = 1 - answer.paths.reduce(1) { $0 * (1 - $1.cost.warmth) }
        let truth = question.truth.disjointChance(
          count, from: question.seeker, to: question.target)
        #expect(abs(chance - truth) < 1e-12 && answer.isProven, "\(question)")
        #expect(answer.paths.count <= max(count, 0) && answer.paths.sorted() == answer.paths)
        let between = answer.paths.flatMap { $0.people.dropFirst().dropLast() }
        #expect(Set(between).count == between.count, "\(question)")
      }
    }
  }

  @Test("paths sort as the answers do", arguments: 0..<50)
  func order(seed: Int) throws {
    for question in questions(seed) {
      let paths = try question.search.shortest(
        .max, from: id(question.seeker), to: id(question.target), in: question.graph)
      #expect(paths.reversed().sorted() == paths, "\(question)")
    }
  }

  @Test("the order in which ties were added changes nothing", arguments: 0..<50)
  func orderOfTies(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    for question in questions(seed) {
      var shuffled = question.sketch
      shuffled.ties.shuffle(using: &generator)
      let (before, after) = try (
        question.search.alternatives(
          from: id(question.seeker), toAny: ids(question.targets), in: question.graph),
        question.search.alternatives(
          from: id(question.seeker), toAny: ids(question.targets), in: shuffled.graph)
      )
      #expect(before == after, "\(question)")
    }
  }
}

import ReferralGraph
import Testing

@Suite("Referral graph")
struct ReferralGraphTests {
  @Test("a graph of nobody is a graph")
  func empty() {
    let graph = ReferralGraph.Builder(personCount: 0).build()
    #expect((graph.personCount, graph.tieCount, graph.groupCount) == (0, 0, 0))
  }

  @Test("a tie is seen from both ends")
  func ties() throws {
    let graph = Sketch(4, ties: [(2, 0, 0.5), (0, 1, 0.25)]).graph
    #expect(graph.tieCount == 2)
    #expect(try graph.ties(of: id(0)).map(\.person) == [id(1), id(2)])
    #expect(try graph.ties(of: id(0)).map(\.cost.millinats) == [1386, 693])
    #expect(try graph.ties(of: id(2)).map(\.person) == [id(0)])
    #expect(try graph.ties(of: id(3)) == [])
  }

  @Test("of parallel ties the strongest stays, and nobody is tied to him- or herself")
  func parallel() throws {
    let graph = Sketch(
      3, ties: [(0, 1, 0.25), (1, 0, 0.5), (0, 1, 0.125), (1, 1, 0.9), (1, 2, 0.5), (2, 1, 0.5)]
    ).graph
    #expect(graph.tieCount == 2)
    #expect(try graph.ties(of: id(0)).map(\.cost.millinats) == [693])
    #expect(try graph.ties(of: id(1)).map(\.person) == [id(0), id(2)])
  }

  @Test("a group has its members once each, and costs what its strength says")
  func groups() throws {
    var builder = ReferralGraph.Builder(personCount: 4)
    let first = builder.addGroup([id(3), id(1), id(3)], Strength(clamping: 0.5))
    let second = builder.addGroup([], Strength(clamping: 0.25))
    let third = builder.addGroup([id(1)], .weakest)
    builder.addTie(id(1), id(3), .strongest)
    let graph = builder.build()
    #expect([first, second, third] == [GroupID(0), GroupID(1), GroupID(2)])
    #expect((graph.groupCount, graph.tieCount) == (3, 1))
    #expect(try graph.members(of: first) == [id(1), id(3)])
    #expect(try graph.members(of: second) == [])
    #expect(try graph.cost(of: first) == Cost(millinats: 693))
    #expect(try graph.cost(of: second) == Cost(millinats: 1386))
    #expect(try graph.groups(of: id(1)) == [first, third])
    #expect(try graph.groups(of: id(0)) == [])
    #expect(try graph.ties(of: id(1)).map(\.person) == [id(3)])
  }

  @Test("a builder goes on after it has built")
  func buildTwice() {
    var builder = ReferralGraph.Builder(personCount: 3)
    builder.addTie(id(0), id(1), .weakest)
    let before = builder.build()
    builder.addTie(id(1), id(2), .weakest)
    #expect((before.tieCount, builder.build().tieCount) == (1, 2))
  }

  @Test("a graph holds exactly what was put in", arguments: 0..<200)
  func contents(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    let sketch = Sketch(using: &generator)
    let graph = sketch.graph
    var pairs: Set<PersonPair> = []
    for tie in sketch.ties where tie.a != tie.b { pairs.insert(PersonPair(id(tie.a), id(tie.b))) }
    #expect(graph.tieCount == pairs.count)
    for person in 0..<sketch.people {
      let asked = sketch.ties.filter { $0.a == person && $0.b != person }.map(\.b)
      let asking = sketch.ties.filter { $0.b == person && $0.a != person && !$0.isOneWay }.map(\.a)
      #expect(
        try graph.ties(of: id(person)).map(\.person) == ids(asked + asking).sorted())
      let groups = sketch.groups.indices.filter { sketch.groups[$0].members.contains(person) }
      #expect(try graph.groups(of: id(person)) == groups.map { GroupID(UInt32($0)) })
    }
    for (index, group) in sketch.groups.enumerated() {
      #expect(try graph.members(of: GroupID(UInt32(index))) == ids(group.members).sorted())
    }
  }

  @Test("a person or a group from elsewhere stops the program")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      var builder = ReferralGraph.Builder(personCount: 2)
      builder.addTie(PersonID(0), PersonID(2), .weakest)
    }
    await #expect(processExitsWith: .failure) {
      var builder = ReferralGraph.Builder(personCount: 2)
      builder.addGroup([PersonID(7)], .weakest)
    }
    await #expect(processExitsWith: .failure) {
      _ = try ReferralGraph.Builder(personCount: 2).build().members(of: GroupID(0))
    }
    await #expect(processExitsWith: .failure) {
      let graph = ReferralGraph.Builder(personCount: 2).build()
      _ = try PathSearch().best(from: PersonID(0), toAny: [PersonID(2)], in: graph)
    }
    await #expect(processExitsWith: .failure) {
      let graph = ReferralGraph.Builder(personCount: 2).build()
      _ = try PathSearch().shortest(0, from: PersonID(2), to: PersonID(0), in: graph)
    }
  }
}

import ReferralGraph
import Testing

@Suite("Warm path")
struct WarmPathTests {
  private func path(_ people: [Int], _ costs: [UInt32], group: UInt32? = nil) -> WarmPath {
    WarmPath(
      people: people.map { id($0) },
      steps: costs.map { cost in
        group.map { .group(GroupID($0), Cost(millinats: cost)) } ?? .tie(Cost(millinats: cost))
      })
  }

  @Test("costs what its steps cost, and is introduced by its second person")
  func parts() {
    let long = path([4, 2, 7], [10, 20])
    #expect(long.cost == Cost(millinats: 30))
    #expect(long.introducer == id(2))
    #expect(long.pairs == [PersonPair(id(2), id(4)), PersonPair(id(7), id(2))])
    #expect(path([4, 2], [10]).introducer == nil)
    #expect(path([4], []).cost == .zero)
    #expect(path([4], []).introducer == nil)
  }

  @Test("the cheapest comes first, then the shortest, the smallest people, the known tie")
  func order() {
    let ordered = [
      path([9, 8, 7], [10, 10]),
      path([9, 7], [30]),
      path([9, 7], [30], group: 0),
      path([9, 7], [30], group: 3),
      path([0, 1, 7], [10, 20]),
      path([0, 2, 7], [15, 15]),
      path([0, 2, 7], [15, 15], group: 1),
    ]
    #expect(ordered.reversed().sorted() == ordered)
  }

  @Test("a path with a step too few or somebody twice stops the program")
  func preconditions() async {
    await #expect(processExitsWith: .failure) {
      _ = WarmPath(people: [PersonID(0), PersonID(1)], steps: [])
    }
    await #expect(processExitsWith: .failure) {
      _ = WarmPath(people: [PersonID(0), PersonID(0)], steps: [.tie(.zero)])
    }
    await #expect(processExitsWith: .failure) {
      _ = PersonPair(PersonID(1), PersonID(1))
    }
  }
}

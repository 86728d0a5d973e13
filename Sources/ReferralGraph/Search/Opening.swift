/// A first step towards a target and the best that can follow it.
///
/// Ordered as the paths that they stand for, which differ in the first step.
struct Opening: Comparable {
  /// Of the whole path.
  let cost: Cost
  let ties: UInt32
  let introducer: PersonID
  let step: WarmPath.Step
  /// The introducer's label in the search.
  let label: Int

  static func < (a: Opening, b: Opening) -> Bool {
    (a.cost, a.ties, a.introducer, a.step.rank) < (b.cost, b.ties, b.introducer, b.step.rank)
  }
}

extension LayeredSearch {
  /// All first steps that a person can take, with each of the introducer's labels, unordered.
  ///
  /// Somebody to whom there are several ways appears with each of them.
  ///
  /// - Complexity: O(*h* · (*d* + *k*)) for *d* ties and *k* fellow members of the person's groups.
  func openings(from seeker: PersonID) throws -> [Opening] {
    var openings: [Opening] = []
    for tie in try graph.ties(of: seeker) {
      append(.tie(tie.cost), to: tie.person, &openings)
    }
    for group in try graph.groups(of: seeker) {
      let step = WarmPath.Step.group(group, try graph.cost(of: group))
      for member in try graph.members(of: group) {
        append(step, to: member, &openings)
      }
    }
    return openings
  }

  private func append(
    _ step: WarmPath.Step, to introducer: PersonID, _ openings: inout [Opening]
  ) {
    var index = latest(of: introducer.index)
    while index != Self.none {
      let label = labels[Int(index)]
      let cost = step.cost + Cost(millinats: label.cost)
      if cost.millinats <= maximumCost {
        openings.append(
          Opening(
            cost: cost, ties: label.ties + 1, introducer: introducer, step: step,
            label: Int(index)))
      }
      index = label.shorter
    }
  }

  /// The path that begins with people known already, the last of whom takes the opening.
  func path(
    after people: [PersonID], by steps: [WarmPath.Step] = [], through opening: Opening
  ) -> WarmPath {
    var people = people
    var steps = steps
    steps.append(opening.step)
    var label = labels[opening.label]
    while label.rest != Self.none {
      let rest = labels[Int(label.rest)]
      people.append(PersonID(label.person))
      let cost = Cost(millinats: label.cost - rest.cost)
      steps.append(label.group == Self.none ? .tie(cost) : .group(GroupID(label.group), cost))
      label = rest
    }
    people.append(PersonID(label.person))
    return WarmPath(people: people, steps: steps)
  }
}

extension PathSearch {
  /// What reaching each person costs from the seeker, within the bounds of the search; nothing for
  /// the seeker, who is there, and `nil` for who cannot be reached or may not be asked. Whom a
  /// path must pass, ``passing``, is not looked at.
  ///
  /// Without a bound on ties, a search by cost in buckets (Dial 1969, doi:10.1145/363269.363610);
  /// with one, in rounds of a tie each, in which only those ask who became cheaper in the last.
  ///
  /// - Precondition: `seeker` is of `graph`.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: O(*n* + *m* + *c*) for *n* people and groups, *m* ties and affiliations, and a
  ///   dearest cost of *c* millinats; with a bound of *h* ties O(*n* + *h* · *m*), in practice
  ///   O(*n*) and the ties of those less than *h* ties away. 2 bytes a person and group.
  public func costs(from seeker: PersonID, in graph: ReferralGraph) throws -> PersonCosts {
    precondition(graph.contains(seeker), "the seeker is not of this graph")
    return try costs(.forward, from: [seeker.index], in: graph)
  }

  /// What each person pays who asks for a way to whichever of the targets is cheapest, within the
  /// bounds of the search; nothing for the targets, and `nil` for who has no way.
  ///
  /// A target that may not be asked is none. Whoever else may not be asked can still ask, and has
  /// a cost.
  ///
  /// - Precondition: all are people of `graph`.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: as ``costs(from:in:)``, for all targets together.
  public func costs(toAny targets: Set<PersonID>, in graph: ReferralGraph) throws -> PersonCosts {
    precondition(targets.allSatisfy(graph.contains), "a target is not of this graph")
    let targets = targets.subtracting(avoiding).sorted().map(\.index)
    return try costs(.backward, from: targets, in: graph)
  }

  /// What reaching each target costs from each seeker, within the bounds of the search; nothing
  /// from a person to him- or herself.
  ///
  /// One search from each person of the smaller side, on as many threads as there are cores, or
  /// as said by `maximumThreads`. Anybody may be named more than once.
  ///
  /// - Precondition: all are people of `graph`.
  /// - Throws: `CancellationError` when the task is cancelled, and ``SnapshotError/damaged(path:)``.
  /// - Complexity: as ``costs(from:in:)`` for each person of the smaller side; a search by cost
  ///   ends when it has met everybody of the other side. 4 bytes for each seeker and target.
  public func costs(
    from seekers: [PersonID], to targets: [PersonID], in graph: ReferralGraph,
    maximumThreads: Int? = nil
  ) throws -> CostMatrix {
    precondition(seekers.allSatisfy(graph.contains), "a seeker is not of this graph")
    precondition(targets.allSatisfy(graph.contains), "a target is not of this graph")
    let graph = try graph.checked()
    let isForward = seekers.count <= targets.count
    let (near, far) = isForward ? (seekers, targets) : (targets, seekers)
    let wanted = far.map(\.index)
    let costs = try [UInt32](unsafeUninitializedCapacity: near.count * far.count) { cells, count in
      let cells = Unchecked(cells)
      try Parallel.run(maximumThreads: maximumThreads) { parallel in
        try parallel.forEach(near.count) {
          Box(
            OneToAllSearch(
              self, isForward ? .forward : .backward, in: graph, parallel.cancellation))
        } _: { search, place in
          let start = near[place]
          // Nobody reaches a target that may not be asked.
          let isClosed = !isForward && avoiding.contains(start)
          if !isClosed { try search.value.run(from: [start.index], wanted: wanted) }
          for (index, end) in far.enumerated() {
            let cost = isClosed ? NodeCosts.unreached : search.value.costs[Int(end.index)]
            let cell = isForward ? place * far.count + index : index * near.count + place
            cells.value[cell] = start == end ? 0 : cost
          }
        }
      }
      count = near.count * far.count
    }
    return CostMatrix(seekers: seekers, targets: targets, costs: costs)
  }

  private func costs(
    _ direction: ReferralGraph.Direction, from starts: [UInt32], in graph: ReferralGraph
  ) throws -> PersonCosts {
    let graph = try graph.checked()
    return try Cancellation.ofThisTask { cancellation in
      var search = OneToAllSearch(self, direction, in: graph, cancellation)
      try search.run(from: starts)
      return PersonCosts(search.takeCosts(), personCount: graph.personCount)
    }
  }
}

/// A value that cannot be copied where only what can be copied fits.
final class Box<Value: ~Copyable> {
  var value: Value

  init(_ value: consuming Value) {
    self.value = value
  }
}

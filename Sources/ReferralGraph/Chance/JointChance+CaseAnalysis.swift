extension JointChance {
  /// Finds the exact chance by telling cases apart, as far as its steps go.
  struct CaseAnalysis {
    private var stepsLeft: Int
    private var count = 0
    /// A recursion that goes deeper would not end in time, and might not fit on the stack.
    private static let maximumDepth = 256

    init(maximumSteps: Int) {
      stepsLeft = maximumSteps
    }

    /// The chance of any of the routes; `nil` if there are too many cases.
    mutating func chance(of routes: Routes, pausing pause: () throws -> Void) rethrows -> Double? {
      try chance(of: routes, depth: 0, pausing: pause)
    }

    /// The same for routes that are reduced and hang together.
    mutating func chance(
      ofReduced routes: Routes, pausing pause: () throws -> Void
    ) rethrows -> Double? {
      try chance(ofReduced: routes, depth: 0, pausing: pause)
    }

    private mutating func chance(
      of routes: Routes, depth: Int, pausing pause: () throws -> Void
    ) rethrows -> Double? {
      var routes = routes
      var total = try routes.reduce(pausing: pause)
      for component in routes.components() {
        guard
          let chance = try chance(ofReduced: component, depth: depth + 1, pausing: pause)
        else { return nil }
        total += (1 - total) * chance
      }
      return total
    }

    /// Either a part works or not; or a route does, or one of the others. The smaller of the number
    /// of parts and that of routes shrinks in either case, so that there are at most two to the
    /// power of it.
    private mutating func chance(
      ofReduced routes: Routes, depth: Int, pausing pause: () throws -> Void
    ) rethrows -> Double? {
      guard stepsLeft >= routes.count, depth < Self.maximumDepth else { return nil }
      stepsLeft -= routes.count
      count += 1
      if count % 64 == 0 { try pause() }
      let (part, shared) = routes.mostShared()
      if shared <= routes.count {
        guard
          let working = try chance(of: routes.removing(part), depth: depth, pausing: pause),
          let failing = try chance(
            of: routes.filter { !routes.contains(part, in: $0) }, depth: depth, pausing: pause)
        else { return nil }
        return routes.chances[part] * working + (1 - routes.chances[part]) * failing
      }
      let route = routes.longest()
      guard
        let others = try chance(
          of: routes.filter { $0 != route }, depth: depth, pausing: pause),
        let given = try chance(
          of: routes.removingParts(of: route).filter { $0 != route }, depth: depth,
          pausing: pause)
      else { return nil }
      return others + routes.chance(of: route) * (1 - given)
    }
  }
}

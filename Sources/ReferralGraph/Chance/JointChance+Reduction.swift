extension JointChance.Routes {
  /// Makes the routes as few as they can be without looking at cases, and returns the chance of
  /// those that share nothing with others. What is left shares parts.
  ///
  /// A part that only one route still has becomes its own. A route that cannot work, or only if a
  /// shorter one does too, is dropped. Those with the same shared parts become one.
  mutating func reduce(pausing pause: () throws -> Void) rethrows -> Double {
    var apart = 0.0
    while true {
      let shared = self.shared()
      var kept = Self(emptied: self)
      for route in 0..<count {
        if route % 64 == 63 { try pause() }
        apart += (1 - apart) * kept.add(route, of: self, sharing: shared)
      }
      let isDone = kept.count == count
      self = kept
      if isDone { return apart }
    }
  }

  /// The set of the parts that more than one route has.
  private func shared() -> [UInt64] {
    var any = Array(repeating: UInt64(0), count: width)
    var several = any
    for route in 0..<count {
      for word in 0..<width {
        let set = sets[route * width + word]
        several[word] |= any[word] & set
        any[word] |= set
      }
    }
    return several
  }

  /// Adds a route to those kept so far unless it adds nothing to them, and returns its chance
  /// instead if it shares nothing.
  private mutating func add(_ route: Int, of routes: Self, sharing shared: [UInt64]) -> Double {
    var chance = routes.own[route]
    var isApart = true
    for word in 0..<width {
      let set = routes.sets[route * width + word]
      sets.append(set & shared[word])
      if set & shared[word] != 0 { isApart = false }
      Self.forEachPart(of: set & ~shared[word], word) { chance *= chances[$0] }
    }
    let last = own.count
    own.append(chance)
    if isApart || chance == 0 {
      remove(last)
      return chance
    }
    dropNeedless(last)
    return 0
  }

  /// Compares the last route with those before, where one of two may make the other needless.
  private mutating func dropNeedless(_ added: Int) {
    var last = added
    var route = 0
    while route < last {
      var isWithin = true
      var contains = true
      for word in 0..<width {
        let a = sets[route * width + word]
        let b = sets[last * width + word]
        if a & ~b != 0 { isWithin = false }
        if b & ~a != 0 { contains = false }
      }
      if isWithin && contains {
        own[route] += (1 - own[route]) * own[last]
        remove(last)
        return
      }
      if isWithin && own[route] == 1 {
        remove(last)
        return
      }
      if contains && own[last] == 1 {
        remove(route)
        last -= 1
      } else {
        route += 1
      }
    }
  }

  /// The routes in groups of which no two share a part.
  func components() -> [Self] {
    var components: [Self] = []
    var left = Array(0..<count)
    while let first = left.first {
      var parts = Array(sets[first * width..<(first + 1) * width])
      var group = [first]
      left.removeFirst()
      var before = 0
      while group.count > before {
        before = group.count
        left.removeAll { route in
          guard (0..<width).contains(where: { parts[$0] & sets[route * width + $0] != 0 })
          else { return false }
          for word in 0..<width { parts[word] |= sets[route * width + word] }
          group.append(route)
          return true
        }
      }
      if group.count == count { return [self] }
      var component = Self(emptied: self)
      for route in group.sorted() { component.append(route, of: self) }
      components.append(component)
    }
    return components
  }

  /// The same routes without the numbers of parts that none of them has.
  func renumbered() -> Self {
    var any = Array(repeating: UInt64(0), count: width)
    for index in sets.indices { any[index % width] |= sets[index] }
    var numbers: [Int] = []
    for word in 0..<width { Self.forEachPart(of: any[word], word) { numbers.append($0) } }
    var routes = Self(emptied: self)
    routes.own = own
    routes.chances = numbers.map { chances[$0] }
    routes.width = (numbers.count + 63) / 64
    routes.sets = Array(repeating: 0, count: count * routes.width)
    for (part, number) in numbers.enumerated() {
      for route in 0..<count where contains(number, in: route) {
        routes.sets[route * routes.width + part / 64] |= 1 << UInt64(part % 64)
      }
    }
    return routes
  }
}

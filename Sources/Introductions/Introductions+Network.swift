internal import NetworkStore
internal import ReferralGraph

/// How much of a network an answer about the whole of it tells one by one; the rest is counted.
public struct NetworkBounds: Hashable, Sendable {
  /// Companies or communities, from 1 on.
  public var circles = 30
  /// People in all circles together, above which none is named.
  public var members = 300

  public init() {}
}

extension Introductions {
  /// The whole network by company or by community, with how far from the seeker its people are.
  ///
  /// Without a grouping, by company if at least half of the people have one.
  ///
  /// - Throws: ``NetworkError`` where the seeker's name is not known or may mean several.
  /// - Complexity: O(*n* + *m*) for *n* people and *m* ties; by community as
  ///   ``Communities/division(of:)``.
  public func wholeNetwork(
    from seekerText: String? = nil, by grouping: NetworkGrouping? = nil,
    bounds: NetworkBounds = NetworkBounds()
  ) throws -> NetworkAnswer {
    try answering { try $0.wholeNetwork(from: seeker(seekerText), grouping, bounds) }
  }

  private func wholeNetwork(
    from seeker: PersonRow, _ grouping: NetworkGrouping?, _ bounds: NetworkBounds
  ) throws -> NetworkAnswer {
    let graph = referrals.graph
    let start = try denseID(of: seeker)
    let parts = try parts(by: grouping)
    let targets = Set(try network.targets().map(\.company.id))
    let chosen = chosen(of: parts, targets: targets, limit: bounds.circles)
    let labels = parts.labels(choosing: chosen)
    let distances = try TieDistances(from: start, in: graph)

    var reaches = Array(repeating: NetworkAnswer.Reach(), count: chosen.count)
    var rest = NetworkAnswer.Reach()
    for (index, label) in labels.enumerated() where index != start.index {
      let distance = distances[PersonID(UInt32(index))]
      if label == NetworkParts.none {
        rest.count(distance)
      } else {
        reaches[Int(label)].count(distance)
      }
    }
    var circles = try circles(chosen, parts, labels, targets: targets)
    for index in circles.indices {
      circles[index].reach = reaches[index]
      circles[index].holdsSeeker = labels[Int(start.index)] == index
    }
    if reaches.reduce(0, { $0 + $1.total }) <= bounds.members {
      try addMembers(to: &circles, labels, distances, seeker: start)
    }
    let ties = try PartTies(of: labels, count: chosen.count, in: graph, leavingOut: start)
    return NetworkAnswer(
      from: PersonSummary(seeker), by: parts.grouping, people: graph.personCount,
      ties: graph.tieCount, reach: reaches.reduce(rest, +), circles: circles,
      rest: NetworkAnswer.Rest(circles: parts.count - chosen.count, reach: rest),
      links: links(between: circles, ties), asOf: asOf)
  }

  private func parts(by grouping: NetworkGrouping?) throws -> NetworkParts {
    if grouping == .community { return try .communities(of: referrals.graph) }
    let companies = try NetworkParts.companies(of: referrals, in: network)
    return grouping == nil && companies.coverage < 0.5
      ? try .communities(of: referrals.graph) : companies
  }

  /// The parts that get a circle: companies of targets first, and then the largest.
  private func chosen(of parts: NetworkParts, targets: Set<Int64>, limit: Int) -> [Int] {
    func isTarget(_ part: Int) -> Bool {
      if case .companies(let ids) = parts.kind { targets.contains(ids[part]) } else { false }
    }
    let ranking = parts.sizes.indices.filter { parts.sizes[$0] > 0 }.sorted { a, b in
      let (first, second) = (isTarget(a) ? 0 : 1, isTarget(b) ? 0 : 1)
      return (first, parts.sizes[b], a) < (second, parts.sizes[a], b)
    }
    return Array(ranking.prefix(max(1, limit)))
  }

  private func circles(
    _ chosen: [Int], _ parts: NetworkParts, _ labels: [UInt32], targets: Set<Int64>
  ) throws -> [NetworkAnswer.Circle] {
    switch parts.kind {
    case .companies(let ids):
      let rows = try network.companies(ids: chosen.map { ids[$0] })
      return chosen.map { part in
        NetworkAnswer.Circle(
          id: rows[ids[part]]?.printedID ?? "c\(ids[part])", name: rows[ids[part]]?.name ?? "",
          isTarget: targets.contains(ids[part]), reach: NetworkAnswer.Reach())
      }
    case .communities:
      let hubs = try hubs(of: labels, count: chosen.count)
      let rows = try network.people(ids: hubs.compactMap { try $0.map { try referrals[$0] } })
      return try hubs.enumerated().map { index, hub in
        NetworkAnswer.Circle(
          id: "\(index + 1)", name: try hub.flatMap { rows[try referrals[$0]]?.name } ?? "",
          reach: NetworkAnswer.Reach())
      }
    }
  }

  /// The person with most ties in each part; of equals that with the smallest id.
  private func hubs(of labels: [UInt32], count: Int) throws -> [PersonID?] {
    var hubs: [(person: PersonID, ties: Int)?] = Array(repeating: nil, count: count)
    for (index, label) in labels.enumerated() where label != NetworkParts.none {
      let person = PersonID(UInt32(index))
      let ties = try referrals.graph.tieCount(of: person)
      if ties > hubs[Int(label)]?.ties ?? -1 { hubs[Int(label)] = (person, ties) }
    }
    return hubs.map { $0?.person }
  }

  private func addMembers(
    to circles: inout [NetworkAnswer.Circle], _ labels: [UInt32], _ distances: TieDistances,
    seeker: PersonID
  ) throws {
    let shown = labels.indices.filter {
      labels[$0] != NetworkParts.none && $0 != Int(seeker.index)
    }.map { PersonID(UInt32($0)) }
    let rows = try network.people(ids: shown.map { try referrals[$0] })
    let order = shown.sorted {
      (distances[$0] ?? .max, $0) < (distances[$1] ?? .max, $1)
    }
    for person in order {
      guard let row = try rows[referrals[person]] else { continue }
      circles[Int(labels[Int(person.index)])].members.append(
        NetworkAnswer.Member(person: PersonSummary(row), tiesAway: distances[person]))
    }
  }

  private func links(
    between circles: [NetworkAnswer.Circle], _ ties: PartTies
  ) -> [NetworkAnswer.Link] {
    var links: [(first: Int, second: Int, ties: Int)] = []
    for first in circles.indices {
      for second in circles.indices where second > first && ties[first, second] > 0 {
        links.append((first, second, ties[first, second]))
      }
    }
    return links.sorted { ($1.ties, $0.first, $0.second) < ($0.ties, $1.first, $1.second) }
      .map {
        NetworkAnswer.Link(
          first: circles[$0.first].id, second: circles[$0.second].id, ties: $0.ties)
      }
  }
}

extension NetworkParts {
  fileprivate var grouping: NetworkGrouping {
    if case .companies = kind { .company } else { .community }
  }

  /// How many parts hold anybody.
  fileprivate var count: Int { sizes.count { $0 > 0 } }
}

extension NetworkAnswer.Reach {
  fileprivate mutating func count(_ distance: Int?) {
    switch distance {
    case nil: unreached += 1
    case 1?: near += 1
    case 2?: next += 1
    case .some: far += 1
    }
  }

  fileprivate static func + (a: Self, b: Self) -> Self {
    Self(
      near: a.near + b.near, next: a.next + b.next, far: a.far + b.far,
      unreached: a.unreached + b.unreached)
  }
}

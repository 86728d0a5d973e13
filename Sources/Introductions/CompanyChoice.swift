internal import Identity
internal import NetworkStore
internal import ReferralGraph

/// Whom an answer about a company names.
struct CompanyChoice {
  let bounds: CompanyBounds
  /// The printed ids of those to reach.
  let managers: Set<String>
  /// The people there to whom ties are told: those to reach, and then the nearest.
  let order: [PersonID]
  /// The people outside who are named: who leads to a manager, then who knows most.
  let knowers: [PersonID]
  let moreKnowers: Int
  private let people: [CompanyTies.Person]
  private let tiesFrom: [PersonID: [(to: String, cost: Cost)]]

  init(ties: CompanyTies, managers: Set<String>, bounds: CompanyBounds) {
    self.bounds = bounds
    self.managers = managers
    people = ties.people
    func isManager(_ person: CompanyTies.Person) -> Bool { managers.contains(person.row.printedID) }
    // Of former staff only whom the seeker knows is worth a line: they know people there.
    let ranking = ties.people.filter {
      isManager($0) || ($0.isCurrent ? $0.bestFromOutside : $0.cost) != nil
    }.sorted { a, b in
      (isManager(a) ? 0 : 1, a.isCurrent ? 0 : 1, a.bestFromOutside ?? .unbounded, a.id)
        < (isManager(b) ? 0 : 1, b.isCurrent ? 0 : 1, b.bestFromOutside ?? .unbounded, b.id)
    }
    let chosen = Array(ranking.prefix(max(0, bounds.colleagues)))
    order = chosen.map(\.id)

    var tiesFrom: [PersonID: [(to: String, cost: Cost)]] = [:]
    var leads: Set<PersonID> = []
    for person in chosen where person.isCurrent {
      for way in person.outside.prefix(max(0, bounds.tiesOfOne)) {
        tiesFrom[way.person, default: []].append((person.row.printedID, way.last))
        if isManager(person) { leads.insert(way.person) }
      }
    }
    let outside = tiesFrom.keys.sorted { a, b in
      let (first, second) = (tiesFrom[a]?.count ?? 0, tiesFrom[b]?.count ?? 0)
      return (leads.contains(a) ? 0 : 1, second, ties.contacts[a] ?? .unbounded, a)
        < (leads.contains(b) ? 0 : 1, first, ties.contacts[b] ?? .unbounded, b)
    }
    knowers = Array(outside.prefix(max(0, bounds.knowers)))
    let all = Set(ties.people.filter(\.isCurrent).flatMap(\.outside).map(\.person))
    moreKnowers = all.count - knowers.count
    self.tiesFrom = tiesFrom
  }

  /// The ties of somebody outside to those who are named, the strongest first.
  func ties(from knower: PersonID) -> [CompanyAnswer.Tie] {
    (tiesFrom[knower] ?? []).enumerated()
      .sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map { CompanyAnswer.Tie(to: $0.element.to, strength: $0.element.cost.warmth) }
  }

  /// Those who work there by department: the one asked about first, then the largest; the smallest
  /// and those of whom none is known in one.
  func departments(
    first: String?
  ) -> [(code: String?, people: [CompanyTies.Person])] {
    let current = people.filter(\.isCurrent)
    let byCode = Dictionary(grouping: current) { $0.row.department?.rawValue ?? "" }
    let ranking = byCode.filter { !$0.key.isEmpty }.sorted { a, b in
      (a.key == first ? 0 : 1, b.value.count, a.key)
        < (b.key == first ? 0 : 1, a.value.count, b.key)
    }
    let named = ranking.prefix(max(0, bounds.departments))
    let isNamed = Set(named.map(\.key))
    let rest = current.filter { !isNamed.contains($0.row.department?.rawValue ?? "") }
    return named.map { (.some($0.key), $0.value) } + (rest.isEmpty ? [] : [(nil, rest)])
  }
}

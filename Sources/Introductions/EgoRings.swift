internal import ReferralGraph

/// Who is one tie away from somebody, and who two.
struct EgoRings {
  struct Contact {
    var person: PersonID
    var cost: Cost
  }

  struct Further {
    var person: PersonID
    /// Through whom the person is reached most warmly.
    var via: PersonID
    /// Of both ties.
    var cost: Cost
    /// Of the second.
    var last: Cost
  }

  /// The strongest tie first, equals by id.
  let contacts: [Contact]
  /// The warmest first, equals by id.
  let further: [Further]
  /// For each contact how many people are best reached through him or her.
  let opens: [PersonID: Int]

  init(of seeker: PersonID, in graph: ReferralGraph) throws {
    contacts = try graph.ties(of: seeker).map { Contact(person: $0.person, cost: $0.cost) }
      .sorted { ($0.cost, $0.person) < ($1.cost, $1.person) }
    var near = Set(contacts.map(\.person))
    near.insert(seeker)
    var best: [PersonID: Further] = [:]
    for contact in contacts {
      for tie in try graph.ties(of: contact.person) where !near.contains(tie.person) {
        let cost = contact.cost + tie.cost
        // Among equals the contact with the stronger tie stays: it came first.
        if let known = best[tie.person], known.cost <= cost { continue }
        best[tie.person] = Further(
          person: tie.person, via: contact.person, cost: cost, last: tie.cost)
      }
    }
    further = best.values.sorted { ($0.cost, $0.person) < ($1.cost, $1.person) }
    opens = further.reduce(into: [:]) { $0[$1.via, default: 0] += 1 }
  }
}

/// Whom an ego answer names.
struct EgoChoice {
  struct Place {
    /// The company's id in the store.
    var company: Int64?
    var known: Int
    var named: [EgoRings.Contact]
    var further: Int
  }

  private let rings: EgoRings
  private let bounds: EgoBounds
  /// Who is named whatever the strength of the tie: who is or leads to the manager of a target, and
  /// who opens most.
  private let wanted: Set<PersonID>
  /// Those two ties away who are named.
  let further: [EgoRings.Further]

  init(rings: EgoRings, managers: Set<PersonID>, bounds: EgoBounds) {
    self.rings = rings
    self.bounds = bounds
    let targets = rings.further.filter { managers.contains($0.person) }
    let openers = rings.contacts.filter { rings.opens[$0.person] != nil }
      .sorted { a, b in
        let (first, second) = (rings.opens[a.person] ?? 0, rings.opens[b.person] ?? 0)
        return (second, a.cost, a.person) < (first, b.cost, b.person)
      }
    let leading =
      targets.map(\.via)
      + rings.contacts.map(\.person).filter(managers.contains) + openers.map(\.person)
    var wanted: Set<PersonID> = []
    for person in leading where wanted.count < max(0, bounds.contacts) / 2 {
      wanted.insert(person)
    }
    self.wanted = wanted
    further = Self.further(rings, targets: targets, via: wanted, limit: bounds.further)
  }

  /// Managers of targets first, and then in turn the warmest of each contact who is named.
  private static func further(
    _ rings: EgoRings, targets: [EgoRings.Further], via wanted: Set<PersonID>, limit: Int
  ) -> [EgoRings.Further] {
    var chosen = targets.filter { wanted.contains($0.via) }
    let taken = Set(chosen.map(\.person))
    var turns: [PersonID: Int] = [:]
    let others = rings.further.filter { wanted.contains($0.via) && !taken.contains($0.person) }
      .enumerated().map { place, further in
        turns[further.via, default: 0] += 1
        return (turn: turns[further.via] ?? 0, place: place, further: further)
      }
      .sorted { ($0.turn, $0.place) < ($1.turn, $1.place) }
    chosen += others.map(\.further)
    return Array(chosen.prefix(max(0, limit)))
  }

  /// All contacts by the place where they work: the companies with most favours to expect, and one
  /// place for all others.
  func places(_ companyOf: [PersonID: Int64]) -> [Place] {
    var byCompany: [Int64: [EgoRings.Contact]] = [:]
    var elsewhere: [EgoRings.Contact] = []
    for contact in rings.contacts {
      if let company = companyOf[contact.person] {
        byCompany[company, default: []].append(contact)
      } else {
        elsewhere.append(contact)
      }
    }
    let ranking = byCompany.map { company, contacts in
      (company: company, favours: contacts.reduce(0) { $0 + $1.cost.warmth }, contacts: contacts)
    }.sorted { ($1.favours, $0.company) < ($0.favours, $1.company) }
    // One person is no crowd, unless there is nobody else.
    let named = ranking.filter { $0.contacts.count > 1 || ranking.count <= bounds.companies }
      .prefix(max(0, bounds.companies))
    let isNamed = Set(named.map(\.company))
    elsewhere += ranking.filter { !isNamed.contains($0.company) }.flatMap(\.contacts)
    elsewhere.sort { ($0.cost, $0.person) < ($1.cost, $1.person) }

    let groups =
      named.map { (Int64?.some($0.company), $0.contacts) }
      + (elsewhere.isEmpty ? [] : [(nil, elsewhere)])
    let chosen = chosen(of: groups.map(\.1))
    return groups.map { company, contacts in
      let shown = contacts.filter { chosen.contains($0.person) }
      let hidden = contacts.filter { !chosen.contains($0.person) }
      return Place(
        company: company, known: contacts.count, named: shown,
        further: hidden.reduce(0) { $0 + (rings.opens[$1.person] ?? 0) })
    }
  }

  /// Who is named: those wanted, and in turn the strongest ties of each place, among all others
  /// twice as many as at a company.
  private func chosen(of places: [[EgoRings.Contact]]) -> Set<PersonID> {
    var chosen = wanted
    var candidates: [(turn: Int, place: Int, person: PersonID)] = []
    for (place, contacts) in places.enumerated() {
      for (index, contact) in contacts.enumerated() where !wanted.contains(contact.person) {
        candidates.append((place == places.count - 1 ? index / 2 : index, place, contact.person))
      }
    }
    for candidate in candidates.sorted(by: { ($0.turn, $0.place) < ($1.turn, $1.place) }) {
      if chosen.count >= bounds.contacts { break }
      chosen.insert(candidate.person)
    }
    return chosen
  }
}

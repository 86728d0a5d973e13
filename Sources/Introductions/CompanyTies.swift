internal import NetworkStore
internal import ReferralGraph

/// Whom the seeker knows at a company, and who else known knows people there.
struct CompanyTies {
  /// Somebody at the company, now or formerly.
  struct Person {
    var row: PersonRow
    var isCurrent: Bool
    var id: PersonID
    /// Of the seeker's own tie.
    var cost: Cost?
    /// People whom the seeker knows and who know this one: the warmest way first, equals by id.
    var through: [Way]

    /// The ways through people who work elsewhere, where they are of use: whom the seeker knows is
    /// asked directly, unless somebody else is warmer.
    var outside: [Way] {
      through.filter { !$0.isInside && $0.cost < (cost ?? .unbounded) }
    }

    /// Of the warmest way of at most two ties that leads through nobody at the company.
    var bestFromOutside: Cost? {
      [cost, outside.first?.cost].compactMap(\.self).min()
    }
  }

  struct Way {
    var person: PersonID
    /// Of the tie from that person.
    var last: Cost
    /// Of both ties.
    var cost: Cost
    /// Whether that person works at the company.
    var isInside: Bool
  }

  /// By name, then id, as the store lists them.
  let people: [Person]
  /// What asking each of the seeker's contacts costs.
  let contacts: [PersonID: Cost]

  init(
    of seeker: PersonID, _ colleagues: [(row: PersonRow, isCurrent: Bool, id: PersonID)],
    in graph: ReferralGraph
  ) throws {
    var contacts: [PersonID: Cost] = [:]
    for tie in try graph.ties(of: seeker) { contacts[tie.person] = tie.cost }
    let inside = Set(colleagues.filter(\.isCurrent).map(\.id))
    self.contacts = contacts
    people = try colleagues.filter { $0.id != seeker }.map { colleague in
      let ways = try graph.ties(of: colleague.id).compactMap { tie -> Way? in
        guard tie.person != seeker, let first = contacts[tie.person] else { return nil }
        return Way(
          person: tie.person, last: tie.cost, cost: first + tie.cost,
          isInside: inside.contains(tie.person))
      }
      return Person(
        row: colleague.row, isCurrent: colleague.isCurrent, id: colleague.id,
        cost: contacts[colleague.id],
        through: ways.sorted { ($0.cost, $0.person) < ($1.cost, $1.person) })
    }
  }
}

public import Identity
internal import NetworkStore
internal import ReferralGraph

/// How much of a company an answer about it names one by one; the rest is counted.
public struct CompanyBounds: Hashable, Sendable {
  /// People there to whom ties are told.
  public var colleagues = 14
  /// People outside who know them.
  public var knowers = 9
  /// Of each person there, the ties that are told.
  public var tiesOfOne = 3
  /// Other people of a department who are named.
  public var others = 5
  public var departments = 8

  public init() {}
}

extension Introductions {
  /// A company by departments, with whom the seeker knows there, and through whom else people there
  /// are two ties away.
  ///
  /// - Throws: ``NetworkError/unknownCompany(_:similar:)`` where nobody at all is known.
  /// - Complexity: O(*d* log *d*) for *d* ties of the seeker and of all people at the company.
  public func company(
    from seekerText: String? = nil, at companyText: String, department: Department? = nil,
    bounds: CompanyBounds = CompanyBounds()
  ) throws -> CompanyAnswer {
    let should = try shouldKnow(from: seekerText, at: companyText, department: department)
    return try answering {
      try $0.company(from: seeker(seekerText), network.company(companyText), should, bounds)
    }
  }

  private func company(
    from seeker: PersonRow, _ company: CompanyRow, _ should: ShouldKnowAnswer,
    _ bounds: CompanyBounds
  ) throws -> CompanyAnswer {
    let managers = Array(should.peopleToReach.prefix(3))
    let colleagues = try network.people(at: company).compactMap { colleague in
      try referrals.denseID(of: colleague.person.id).map {
        (row: colleague.person, isCurrent: colleague.isCurrent, id: $0)
      }
    }
    let ties = try CompanyTies(of: denseID(of: seeker), colleagues, in: referrals.graph)
    let choice = CompanyChoice(
      ties: ties, managers: Set(managers.map(\.id)), bounds: bounds)
    let others = ties.people.flatMap(\.through).map(\.person)
    let rows = try network.people(ids: Set(others).sorted().map { try referrals[$0] })
    func summary(_ person: PersonID) throws -> PersonSummary? {
      try rows[referrals[person]].map { PersonSummary($0) }
    }
    return CompanyAnswer(
      from: PersonSummary(seeker), company: company.name, department: should.department,
      managers: managers, askForName: should.askForName,
      known: ties.people.count { $0.isCurrent && $0.cost != nil },
      departments: try choice.departments(first: should.department).map { place in
        try department(place.code, place.people, choice, summary)
      },
      former: try department(nil, ties.people.filter { !$0.isCurrent }, choice, summary),
      knowers: try choice.knowers.compactMap { knower in
        try summary(knower).map {
          CompanyAnswer.Knower(
            person: $0, strength: ties.contacts[knower]?.warmth ?? 0,
            ties: choice.ties(from: knower))
        }
      },
      moreKnowers: choice.moreKnowers, asOf: asOf)
  }

  private func department(
    _ code: String?, _ people: [CompanyTies.Person], _ choice: CompanyChoice,
    _ summary: (PersonID) throws -> PersonSummary?
  ) throws -> CompanyAnswer.Department {
    let named = choice.order.filter { id in people.contains { $0.id == id } }
    let isNamed = Set(named)
    let others = people.filter { !isNamed.contains($0.id) }
    let insiders = others.compactMap { $0.through.first(where: \.isInside)?.person }
    let opens = insiders.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return CompanyAnswer.Department(
      department: code, people: people.count,
      colleagues: try named.compactMap { id in
        guard let person = people.first(where: { $0.id == id }) else { return nil }
        return CompanyAnswer.Colleague(
          person: PersonSummary(person.row),
          isManager: choice.managers.contains(person.row.printedID),
          strength: person.cost?.warmth,
          insiders: try person.through.filter(\.isInside).prefix(choice.bounds.tiesOfOne)
            .compactMap { way in
              try summary(way.person).map {
                CompanyAnswer.Insider(
                  person: $0, strength: way.last.warmth, warmth: way.cost.warmth)
              }
            })
      },
      others: others.prefix(max(0, choice.bounds.others)).map { PersonSummary($0.row) },
      insiders: try opens.prefix(choice.bounds.tiesOfOne).compactMap { insider, count in
        try summary(insider).map { CompanyAnswer.InsiderReach(person: $0, opens: count) }
      })
  }
}

extension ShouldKnowAnswer {
  /// The manager whom the user named; else those who lead, and of a team only where nobody above is
  /// known.
  fileprivate var peopleToReach: [PersonSummary] {
    if let manager { return [manager] }
    let leaders = candidates.map(\.person)
    let above = leaders.filter {
      ($0.seniority.flatMap(Seniority.init) ?? .lead) > .lead
    }
    return above.isEmpty ? leaders : above
  }
}

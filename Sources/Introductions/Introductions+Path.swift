public import Identity
public import NetworkStore
internal import ReferralGraph

/// How many routes an answer has, and of what kind.
public enum RouteChoice: Hashable, Sendable {
  /// The warmest route through each of up to so many different introducers, and the direct tie if
  /// there is one.
  case alternatives(Int)
  /// The so many warmest routes, whoever is on them.
  case shortest(Int)
  /// Up to so many routes that have nobody but their ends in common: no refusal costs two.
  case disjoint(Int)
  /// The one route whose weakest tie is the strongest.
  case widest
}

extension Introductions {
  /// How the seeker reaches `text`, which is a person or a company.
  ///
  /// At a company the route ends at the manager of the department: the one whom the target names,
  /// or else those whose titles say so. Without a department it is that of the company's only
  /// target, or whoever leads anything there, or anybody.
  ///
  /// - Throws: ``NetworkError`` where a name is not known or may mean several.
  public func path(
    from seekerText: String? = nil, to text: String, department: Department? = nil,
    choice: RouteChoice = .alternatives(3)
  ) throws -> PathAnswer {
    try answering { try $0.path(from: seekerText, to: text, department, choice) }
  }

  private func path(
    from seekerText: String?, to text: String, _ department: Department?, _ choice: RouteChoice
  ) throws -> PathAnswer {
    let seeker = try seeker(seekerText)
    switch try destination(text, department: department) {
    case .person(let person):
      let target = PathTarget(
        company: person.company, department: person.department?.rawValue,
        people: [PersonSummary(person)])
      return try path(from: seeker, to: target, ends: [person], choice: choice, askForName: [])
    case .company(let company, let department):
      return try path(from: seeker, at: company, department: department, choice: choice)
    }
  }

  /// How the seeker reaches the manager of a target.
  public func path(
    from seeker: PersonRow, to target: TargetRow, choice: RouteChoice = .alternatives(3)
  ) throws -> PathAnswer {
    try answering {
      try $0.path(
        from: seeker, at: target.company, department: target.department, choice: choice)
    }
  }

  private func path(
    from seeker: PersonRow, at company: CompanyRow, department: Department?, choice: RouteChoice
  ) throws -> PathAnswer {
    let ends = try managers(at: company, department: department).filter { $0.id != seeker.id }
    let target = PathTarget(
      company: company.name, department: department?.rawValue,
      people: ends.map { PersonSummary($0) })
    let askForName =
      ends.isEmpty ? try bestPlacedToTell(at: company, department: department, seeker: seeker) : []
    return try path(
      from: seeker, to: target, ends: ends, choice: choice, askForName: askForName)
  }

  private func path(
    from seeker: PersonRow, to target: PathTarget, ends: [PersonRow], choice: RouteChoice,
    askForName: [PersonRow]
  ) throws -> PathAnswer {
    let start = try denseID(of: seeker)
    let goals = Set(try ends.compactMap { try referrals.denseID(of: $0.id) })
    if goals == [start] { throw NetworkError.reachesOneself(seeker.name) }
    let search = try detouring()
    let paths: [WarmPath]
    var ways: [WarmPath]?
    switch choice {
    case .alternatives(let count):
      // With somebody to pass, each is a search of its own.
      let all = try search.alternatives(
        search.passing.isEmpty ? .max : count, from: start, toAny: goals, in: referrals.graph)
      ways = all
      // Whom the seeker knows is shown even where an introduction is warmer.
      let direct = all.dropFirst(max(0, count)).first { $0.steps.count == 1 }
      paths = all.prefix(max(0, count)) + (count > 0 ? [direct].compactMap { $0 } : [])
    case .shortest(let count):
      paths = try search.shortest(count, from: start, toAny: goals, in: referrals.graph)
    case .disjoint(let count):
      paths = try search.disjoint(count, from: start, toAny: goals, in: referrals.graph).paths
    case .widest:
      paths = try [search.widest(from: start, toAny: goals, in: referrals.graph)]
        .compactMap { $0 }
    }
    let assembly = RouteAssembly(
      referrals: referrals, network: network, agreement: settings.introduced)
    let routes = try assembly.routes(paths)
    let links = routes.map { self.links(of: $0) }
    let joint = try JointChance(ofAny: links)
    return PathAnswer(
      from: PersonSummary(seeker), target: target, routes: routes,
      jointChance: joint.probability, jointChanceError: joint.standardError,
      costliestRefusal: try costliestRefusal(of: routes, links: links, joint: joint),
      coldChance: settings.coldChance,
      advice: advice(on: routes, target: target, canAskForName: !askForName.isEmpty),
      askForName: askForName.map { PersonSummary($0) },
      tieQuestion: try tieQuestion(on: routes, among: ways ?? paths, from: seeker), asOf: asOf)
  }

  /// What a route hangs on: its ties, and the decision of the person at its end, which is one,
  /// however many introductions reach him or her.
  private func links(of route: Route) -> [[String]: Double] {
    var links: [[String]: Double] = [:]
    for (index, tie) in route.ties.enumerated() where index + 1 < route.people.count {
      let pair = [route.people[index].id, route.people[index + 1].id].sorted()
      links[pair] = tie.strength
    }
    if let end = route.people.last {
      links[["agrees", end.id]] = settings.introducedChance
    }
    return links
  }

  /// Whose refusal leaves the least of several routes, and how much.
  private func costliestRefusal(
    of routes: [Route], links: [[[String]: Double]], joint: JointChance
  ) throws -> CostliestRefusal? {
    guard routes.count > 1 else { return nil }
    let between = routes.map { $0.people.dropFirst().dropLast() }
    let refusal = try JointChance.refusals(of: between.map { $0.map(\.id) }, on: links).first
    guard let refusal, let person = between.joined().first(where: { $0.id == refusal.person })
    else { return nil }
    // Not the difference of two numbers that may both have been sampled.
    let isOnAll = between.allSatisfy { $0.contains { $0.id == person.id } }
    return CostliestRefusal(
      person: person, jointChance: isOnAll ? 0 : max(0, joint.probability - refusal.loss))
  }

  private func advice(on routes: [Route], target: PathTarget, canAskForName: Bool) -> Advice {
    guard !target.people.isEmpty else { return canAskForName ? .askForName : .writeCold }
    guard let best = routes.first else { return .writeCold }
    // Nobody writes cold to somebody whom he or she knows.
    if best.ties.count == 1 { return .askDirectly }
    return best.chance > settings.coldChance ? .askIntroducer : .writeCold
  }

  // MARK: - Whom a question is about

  private enum Destination {
    case person(PersonRow)
    case company(CompanyRow, Department?)
  }

  private func destination(_ text: String, department: Department?) throws -> Destination {
    // An id says who is meant, whatever companies are called.
    if department == nil, let person = try network.person(id: text) { return .person(person) }
    if let department { return .company(try network.company(text), department) }
    let company: CompanyRow
    do {
      company = try network.company(text)
    } catch NetworkError.notACompany {
      return .person(try network.person(text))
    } catch NetworkError.unknownCompany(let name, let similar) {
      // What is nobody's name may be a company's, misspelled.
      do {
        return .person(try network.person(text))
      } catch NetworkError.unknownPerson where !similar.isEmpty {
        throw NetworkError.unknownCompany(name, similar: similar)
      }
    }
    let people = try network.people(wholeName: text)
    if !people.isEmpty {
      throw NetworkError.personOrCompany(text, company: company, candidates: people)
    }
    let targets = try network.targets(at: company)
    return .company(company, targets.count == 1 ? targets[0].department : nil)
  }
}

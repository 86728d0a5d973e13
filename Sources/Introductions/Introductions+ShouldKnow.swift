public import Identity
internal import NetworkStore
internal import ReferralGraph

/// Whom one should know at a company: the answer of `whom should-know`.
public struct ShouldKnowAnswer: Codable, Hashable, Sendable {
  public var from: PersonSummary
  public var company: String
  public var department: String?
  /// The manager whom the user named for this target.
  public var manager: PersonSummary?
  /// People whose title says that they lead the department, the one to contact first.
  public var candidates: [Candidate]
  /// Where there is neither: who is best placed to tell the manager's name, best first.
  public var askForName: [PersonSummary]

  public struct Candidate: Codable, Hashable, Sendable {
    public var person: PersonSummary
    /// Why he or she is in the list, in words.
    public var reason: String
    /// Whether the seeker knows the person.
    public var known: Bool
  }

  enum CodingKeys: String, CodingKey {
    case from
    case company
    case department
    case manager
    case candidates
    case askForName = "ask_for_name"
  }
}

extension Introductions {
  /// Whom the seeker should know at a company: who manages the department, or who can tell.
  ///
  /// - Throws: ``NetworkError/unknownCompany(_:similar:)`` where nobody at all is known.
  public func shouldKnow(
    from seekerText: String? = nil, at companyText: String, department: Department? = nil
  ) throws -> ShouldKnowAnswer {
    try answering { try $0.shouldKnow(from: seekerText, companyText, department) }
  }

  private func shouldKnow(
    from seekerText: String?, _ companyText: String, _ department: Department?
  ) throws -> ShouldKnowAnswer {
    let seeker = try seeker(seekerText)
    let company = try network.company(companyText)
    let department = try department ?? onlyTarget(at: company)?.department
    let manager = try namedManager(at: company, department: department)
    let leaders = try leaders(at: company, department: department)
      .filter { $0.person.id != manager?.id && $0.person.id != seeker.id }
    let known = Set(try contacts(of: seeker, at: company).map(\.person.id))
    return ShouldKnowAnswer(
      from: PersonSummary(seeker), company: company.name, department: department?.rawValue,
      manager: manager.map { PersonSummary($0) },
      candidates: leaders.map { leader in
        ShouldKnowAnswer.Candidate(
          person: PersonSummary(leader.person), reason: leader.reason,
          known: known.contains(leader.person.id))
      },
      askForName: manager == nil && leaders.isEmpty
        ? try bestPlacedToTell(at: company, department: department, seeker: seeker)
          .map { PersonSummary($0) }
        : [])
  }

  /// The people at whom a route to a department may end: the manager whom the user named, else
  /// those who lead it by their titles. Without a department, those who lead any at the company, or
  /// everybody there if nobody is known to.
  func managers(at company: CompanyRow, department: Department?) throws -> [PersonRow] {
    let known = try knownManagers(at: company, department: department)
    guard known.isEmpty, department == nil else { return known }
    return try network.people(at: company).filter(\.isCurrent).map(\.person)
  }

  /// The same, without taking everybody for one where nobody is known to be.
  func knownManagers(at company: CompanyRow, department: Department?) throws -> [PersonRow] {
    if let manager = try namedManager(at: company, department: department) { return [manager] }
    let leaders = try leaders(at: company, department: department)
    // A team's lead is the manager only where nobody above is known.
    let managers = leaders.filter { ($0.person.seniority ?? .lead) > .lead }
    return (managers.isEmpty ? leaders : managers).map(\.person)
  }

  private func onlyTarget(at company: CompanyRow) throws -> TargetRow? {
    let targets = try network.targets(at: company)
    return targets.count == 1 ? targets[0] : nil
  }

  private func namedManager(at company: CompanyRow, department: Department?) throws -> PersonRow? {
    try network.targets(at: company).first { $0.department == department }?.manager
  }

  private struct Leader {
    var person: PersonRow
    var reason: String
    var rank: ContactRank
  }

  /// Those who lead the department, or any if none is named, the one to contact first.
  private func leaders(at company: CompanyRow, department: Department?) throws -> [Leader] {
    var leaders: [Leader] = []
    // Reading a title takes longer than finding its owner, and colleagues have the same ones.
    var titles: [String: Title] = [:]
    for colleague in try network.people(at: company) where colleague.isCurrent {
      let person = colleague.person
      guard let text = person.title else { continue }
      let title = titles[text] ?? Title(text)
      titles[text] = title
      guard title.manages != .no, title.seniority >= .lead,
        let place = department ?? title.department ?? person.department,
        let rank = ContactRank(title: title, department: place)
      else { continue }
      leaders.append(
        Leader(person: person, reason: "\(text): \(Self.role(title, in: place))", rank: rank))
    }
    return leaders.sorted { ($1.rank, $0.person.id) < ($0.rank, $1.person.id) }
  }

  private static func role(_ title: Title, in department: Department) -> String {
    switch title.manages {
    case .yes:
      "leads \(DepartmentWording.words(department.rawValue))\(title.isDeputy ? ", as a deputy" : "")"
    case .maybe, .no: "may lead \(DepartmentWording.words(department.rawValue))"
    }
  }

  /// Who can best tell a manager's name: people at the company whom the seeker knows, those of the
  /// department first, then the stronger tie; if there are none, those at the end of the warmest
  /// paths into the company. At most three.
  func bestPlacedToTell(
    at company: CompanyRow, department: Department?, seeker: PersonRow
  ) throws -> [PersonRow] {
    let colleagues = try network.people(at: company).filter { $0.person.id != seeker.id }
    let known = try contacts(of: seeker, at: company)
    let current = Set(colleagues.filter(\.isCurrent).map(\.person.id))
    let ranked = known.sorted { a, b in
      func key(_ contact: ContactStrength) -> (Int, Int, Double, Int64) {
        (
          current.contains(contact.person.id) ? 0 : 1,
          department != nil && contact.person.department == department ? 0 : 1,
          -contact.strength.probability, contact.person.id
        )
      }
      return key(a) < key(b)
    }
    if !ranked.isEmpty { return ranked.prefix(3).map(\.person) }
    let ends = Set(try colleagues.compactMap { try referrals.denseID(of: $0.person.id) })
    let paths = try detouring().alternatives(
      from: denseID(of: seeker), toAny: ends, in: referrals.graph)
    var seen: Set<Int64> = []
    let last = try paths.compactMap { try $0.people.last.map { try referrals[$0] } }
      .filter { seen.insert($0).inserted }.prefix(3)
    let people = try network.people(ids: last)
    return last.compactMap { people[$0] }
  }
}

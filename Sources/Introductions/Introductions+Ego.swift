internal import NetworkStore
internal import ReferralGraph

/// How many people an answer about somebody's surroundings names; the rest are counted.
///
/// What a page holds in letters that can be read.
public struct EgoBounds: Hashable, Sendable {
  public var companies = 6
  public var contacts = 20
  public var further = 18

  public init() {}
}

extension Introductions {
  /// Whom the seeker knows by company, and whom they know.
  ///
  /// Everybody two ties away belongs to the person through whom he or she is reached most warmly.
  /// Named are those who lead to managers of targets and those who open most, and then the
  /// strongest ties at each company.
  ///
  /// - Throws: ``NetworkError`` where the seeker's name is not known or may mean several.
  /// - Complexity: O(*d* log *d*) for *d* ties of the seeker and of all whom the seeker knows.
  public func ego(
    from seekerText: String? = nil, bounds: EgoBounds = EgoBounds()
  ) throws -> EgoAnswer {
    try answering { try $0.ego(from: seeker(seekerText), bounds) }
  }

  private func ego(from seeker: PersonRow, _ bounds: EgoBounds) throws -> EgoAnswer {
    let rings = try EgoRings(of: denseID(of: seeker), in: referrals.graph)
    let managers = Set(
      try network.targets().flatMap { try self.managers(at: $0.company, department: $0.department) }
        .compactMap { try referrals.denseID(of: $0.id) })
    let rows = try network.people(ids: rings.contacts.map { try referrals[$0.person] })
    let choice = EgoChoice(rings: rings, managers: managers, bounds: bounds)
    var companyOf: [PersonID: Int64] = [:]
    for contact in rings.contacts {
      companyOf[contact.person] = try rows[referrals[contact.person]]?.companyID
    }
    let places = choice.places(companyOf)
    let named = try network.people(ids: choice.further.map { try referrals[$0.person] })
    let companies = try network.companies(ids: places.compactMap(\.company))

    func contact(_ contact: EgoRings.Contact) throws -> EgoAnswer.Contact? {
      guard let row = try rows[referrals[contact.person]] else { return nil }
      let further = try choice.further.filter { $0.via == contact.person }.compactMap { further in
        try named[referrals[further.person]].map {
          EgoAnswer.Further(
            person: PersonSummary($0), strength: further.last.warmth, warmth: further.cost.warmth,
            isTarget: managers.contains(further.person))
        }
      }
      return EgoAnswer.Contact(
        person: PersonSummary(row), strength: contact.cost.warmth,
        isTarget: managers.contains(contact.person), opens: rings.opens[contact.person] ?? 0,
        further: further)
    }
    return EgoAnswer(
      from: PersonSummary(seeker), known: rings.contacts.count, further: rings.further.count,
      workplaces: try places.map { place in
        EgoAnswer.Workplace(
          company: place.company.flatMap { companies[$0]?.name }, known: place.known,
          contacts: try place.named.compactMap(contact), further: place.further)
      }, asOf: asOf)
  }
}

internal import NetworkStore
internal import ReferralGraph

/// The tie of the user's own of which it would help most to be told how strong it is.
public struct TieQuestion: Codable, Hashable, Sendable {
  /// How well does the user know this person?
  public var person: PersonSummary
  /// The tie's strength, as far as it is known.
  public var strength: Double
  /// Between what it lies with a probability of 90 %.
  public var low: Double
  public var high: Double
  /// How many pairs of routes the answer may be expected to make change places.
  public var swaps: Double
  /// Whom to ask first as far as is known, if it is low, and if it is high.
  public var first: PersonSummary
  public var firstIfLow: PersonSummary
  public var firstIfHigh: PersonSummary

  enum CodingKeys: String, CodingKey {
    case person
    case strength
    case low
    case high
    case swaps
    case first
    case firstIfLow = "first_if_low"
    case firstIfHigh = "first_if_high"
  }
}

extension TieQuestion {
  /// The question, what hangs on it, and how to answer.
  public var words: String {
    "How well do you know \(person.name)? \(consequence) As far as is known, "
      + "\(PathAnswer.percent(strength)); to say otherwise: whom tie me \(person.id) --strength P"
  }

  private var consequence: String {
    let low = firstIfLow == first ? nil : "\(firstIfLow.name) if less well than it seems"
    let high = firstIfHigh == first ? nil : "\(firstIfHigh.name) if better than it seems"
    let others = [low, high].compactMap { $0 }
    return others.isEmpty
      ? "That decides most about the order after \(first.name)."
      : "That decides most: rather than \(first.name), ask \(others.joined(separator: ", and "))."
  }
}

extension Introductions {
  /// More routes than these nobody compares.
  private static let comparedRoutes = 20

  /// Of the user's own ties on the routes that are shown, the one whose strength, if it were known,
  /// would change the order of all ways most; `nil` if none would, the user has said how strong they
  /// are, or somebody else asks.
  func tieQuestion(
    on routes: [Route], among paths: [WarmPath], from seeker: PersonRow
  ) throws -> TieQuestion? {
    guard paths.count > 1, try network.isOwner(seeker) else { return nil }
    let paths = Array(paths.prefix(max(Self.comparedRoutes, routes.count)))
    typealias Sensitivity = OrderSensitivity<PersonID>
    var outlooks: [PersonID: Sensitivity.Outlook] = [:]
    let ways = paths.compactMap { path -> Sensitivity.Route? in
      guard let step = path.steps.first, path.people.count > 1 else { return nil }
      let strength = step.cost.warmth
      outlooks[path.people[1]] = Sensitivity.Outlook(
        strength: strength, low: strength, high: strength)
      return Sensitivity.Route(opening: path.people[1], rest: path.cost.warmth / strength)
    }
    var open: [PersonID] = []
    for route in routes {
      guard let tie = route.ties.first, !tie.stated, route.people.count > 1,
        let row = try network.person(id: route.people[1].id),
        let person = try referrals.denseID(of: row.id)
      else { continue }
      open.append(person)
      outlooks[person] = Sensitivity.Outlook(
        strength: tie.strength, low: tie.range.low, high: tie.range.high)
    }
    let sensitivity = Sensitivity(ways, outlooks: outlooks)
    guard let effect = sensitivity.effects(of: open).first, effect.swaps > 0,
      let outlook = outlooks[effect.opening]
    else { return nil }
    let chosen = [
      effect.opening, ways[0].opening, ways[effect.firstIfLow].opening,
      ways[effect.firstIfHigh].opening,
    ]
    let ids = try chosen.map { try referrals[$0] }
    let rows = try network.people(ids: ids)
    let people = ids.compactMap { rows[$0].map { PersonSummary($0) } }
    guard people.count == 4 else { return nil }
    return TieQuestion(
      person: people[0], strength: outlook.strength, low: outlook.low, high: outlook.high,
      swaps: effect.swaps, first: people[1], firstIfLow: people[2], firstIfHigh: people[3])
  }
}

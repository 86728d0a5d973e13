internal import NetworkStore
internal import ReferralGraph

/// Turns warm paths of the graph into routes with names, strengths and reasons.
struct RouteAssembly {
  let referrals: ReferralNetwork
  let network: Network
  /// Probability that the manager agrees after an introduction, or when somebody whom he or she knows
  /// asks.
  let agreement: UncertainProbability

  private var wording: EvidenceWording { EvidenceWording(table: referrals.table) }

  func routes(_ paths: [WarmPath]) throws -> [Route] {
    let people = try network.people(ids: paths.flatMap { try $0.people.map { try referrals[$0] } })
    let groups = try paths.flatMap(\.steps).compactMap { step in
      if case .group(let id, _) = step { try referrals[id] } else { nil }
    }
    let places = try network.placeNames(of: groups)
    return try paths.map { path in
      let ties = try zip(path.steps, path.pairs).map { step, pair in
        try tie(step, between: pair, places: places)
      }
      let warmth = UncertainProbability.all(ties.map(\.probability))
      let chance = UncertainProbability.all([warmth, agreement])
      return Route(
        people: try path.people.compactMap { try people[referrals[$0]].map { PersonSummary($0) } },
        ties: ties.map(\.tie), warmth: warmth.mean, warmthRange: warmth.range,
        chance: chance.mean, range: chance.range)
    }
  }

  private func tie(
    _ step: WarmPath.Step, between pair: PersonPair, places: [ReferralNetwork.Group: String]
  ) throws -> (tie: RouteTie, probability: UncertainProbability) {
    switch step {
    case .tie:
      let evidence = try network.evidence(
        between: referrals[pair.first], and: referrals[pair.second])
      let estimate =
        referrals.table.estimate(of: evidence, asOf: referrals.asOf)
        ?? StrengthEstimate(clamping: UncertainProbability(certain: step.cost.warmth))
      let tie = RouteTie(
        strength: estimate.strength.probability, range: estimate.range, inferred: false,
        stated: evidence.contains { $0.stated != nil },
        why: wording.why(evidence, asOf: referrals.asOf), evidence: evidence.map(wording.summary))
      return (tie, estimate.probability)
    case .group(let id, _):
      let group = try referrals[id]
      let name = [places[group], group.department.map(DepartmentWording.words)]
        .compactMap { $0 }
        .joined(separator: ", ")
      let time = try network.timeTogether(
        referrals[pair.first], referrals[pair.second], in: group, asOf: referrals.asOf)
      let estimate = referrals.table.estimate(group.strength, ofGroup: group.kind)
      let tie = RouteTie(
        strength: group.strength.probability, range: estimate.range, inferred: true,
        evidence: [
          EvidenceSummary(
            kind: group.kind.rawValue,
            words: wording.words(ofGroup: group.kind, named: name, time), date: time?.to,
            group: name)
        ])
      return (tie, estimate.probability)
    }
  }
}

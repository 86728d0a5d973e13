public import ReferralGraph

/// The answer in sentences, the same on the terminal and in reports. A map has shorter ones.
extension PathAnswer {
  /// The question that it answers: `How Pat Doe reaches Ruth Vega, Buyer, Acme`.
  public var question: String {
    "How \(from.name) reaches \(target.label)"
  }

  /// What to do about the target, first of all.
  public var advised: String {
    // The first after the seeker: the introducer, or the target who is asked directly.
    let first = routes.first?.people.dropFirst().first?.name ?? target.label
    switch advice {
    case .askDirectly:
      return "A direct contact: ask \(first)."
    case .askIntroducer:
      return "Ask \(first) for an introduction."
    case .writeCold:
      return "Write cold: about \(Self.percent(coldChance)) of managers agree."
    case .askForName:
      return "Ask \(askForName.map(\.name).joined(separator: ", or ")) who the manager is."
    }
  }

  /// How much is left if the person says no on whom most of several routes hang; `nil` where that
  /// is not worth saying.
  public var refusal: String? {
    guard let refusal = costliestRefusal, refusal.jointChance < 0.8 * jointChance
    else { return nil }
    if refusal.jointChance == 0 { return "All of these hang on \(refusal.person.name)." }
    return "If \(refusal.person.name) says no, \(Self.percent(refusal.jointChance)) is left."
  }

  /// How good the routes are together, where there are several; `nil` otherwise.
  public var comparison: String? {
    guard let best = routes.first, routes.count > 1 else { return nil }
    let (joint, cold) = (Self.percent(jointChance), Self.percent(coldChance))
    guard best.chance > coldChance else {
      return "No route beats writing cold (\(cold)) by itself; all \(routes.count) together have a "
        + "chance of \(joint)."
    }
    return "One of these \(routes.count) routes works with a chance of \(joint); writing cold with "
      + "\(cold)."
  }

  /// Why there are no routes; `nil` where there are some.
  public var missing: String? {
    guard routes.isEmpty else { return nil }
    return target.people.isEmpty
      ? "Nobody in the network is known to lead \(target.departmentWords ?? "a department") there."
      : "There is no warm path within the bounds."
  }

  /// `31 %`, and `8.4 %` where a whole number would hide on which side of ten it is; never 0 or 100
  /// for what is neither impossible nor certain.
  public static func percent(_ probability: Double) -> String {
    guard probability.isFinite, probability > 0 else { return "0 %" }
    if probability >= 1 { return "100 %" }
    if probability < 0.0005 { return "under 0.1 %" }
    let tenths = Int((probability * 1000).rounded())
    // Rounded once: 19.47 % is 19 %, not 19.5 % and then 20 %.
    guard tenths < 100, tenths % 10 != 0 else {
      return "\(min(99, Int((probability * 100).rounded()))) %"
    }
    return "\(tenths / 10).\(tenths % 10) %"
  }
}

extension PathAnswer {
  /// A probability and where it may well lie: `31 % (12–55 %)`; without the latter if it is exact.
  public static func percent(_ probability: Double, in range: ProbabilityRange) -> String {
    guard range.low < range.high else { return percent(probability) }
    let (low, high) = (whole(range.low), whole(range.high))
    return "\(percent(probability)) (\(low == high ? low : "\(low)–\(high)") %)"
  }

  /// To whole per cents: an end of a range is no more exact than that.
  private static func whole(_ probability: Double) -> String {
    "\(Int((probability * 100).rounded()))"
  }
}

extension Route {
  /// `warmth 31 %, chance 16 % (5–31 %)`, and whether that beats writing cold.
  public func verdict(coldChance: Double) -> String {
    let numbers =
      "warmth \(PathAnswer.percent(warmth)), chance \(PathAnswer.percent(chance, in: range))"
    return chance > coldChance ? numbers : "\(numbers): does not beat writing cold"
  }

  /// Where a route of several ties is likeliest to break: `weakest: Ben Ito to Ruth Vega, 12 %`.
  public var weakest: String? {
    guard ties.count > 1, let place = weakestTie, ties.indices.contains(place),
      people.indices.contains(place + 1)
    else { return nil }
    return "weakest: \(people[place].name) to \(people[place + 1].name), "
      + PathAnswer.percent(ties[place].strength)
  }
}

extension PersonSummary {
  /// `Ruth Vega, Head of Purchasing, Acme`.
  public var label: String {
    [name, title, company].compactMap { $0 }.joined(separator: ", ")
  }
}

extension PathTarget {
  /// The department as words, where there is one.
  public var departmentWords: String? { department.map(DepartmentWording.words) }

  /// The one person at the end, or else the department and the company.
  public var label: String {
    if let only = people.first, people.count == 1 { return only.label }
    return [departmentWords, company].compactMap { $0 }.joined(separator: " at ")
  }
}

public import ContactLists
internal import Identity
public import ReferralGraph

/// What the log has taught, beside the numbers that it started from.
public struct LearnedRates: Hashable, Sendable {
  /// Of each kind of evidence that an ask rested on, how likely it does for a tie.
  public var kinds: [EvidenceKind: Rate]
  /// How likely a manager agrees when written to cold.
  public var cold: Rate
  /// How likely a manager agrees after an introduction.
  public var introduced: Rate
}

/// Whether, and how fast, rates learn from what came of asking.
public struct Learning: Hashable, Sendable {
  public var isOn = true
  /// As how many asks each number of the table counts.
  public var priorWeight = 20.0
}

extension Settings {
  /// What the log teaches up to and with a day; `nil` if learning is turned off.
  public func rates(taughtBy log: [LogEntry], asOf day: CalendarDate) -> LearnedRates? {
    guard learning.isOn else { return nil }
    let history = AskHistory(log, asOf: day)
    let weight = learning.priorWeight
    return LearnedRates(
      kinds: evidence.rates(taughtBy: history.introductions, priorWeight: weight),
      cold: Rate(prior: coldChance, priorWeight: weight, answers: history.cold),
      introduced: Rate(prior: introducedChance, priorWeight: weight, answers: history.introduced))
  }

  /// The settings with what was learned in the place of what was assumed: those in force.
  public func learned(_ rates: LearnedRates?) -> Settings {
    guard let rates else { return self }
    var settings = self
    settings.evidence = evidence.learned(rates.kinds)
    settings.coldChance = rates.cold.posterior
    settings.introducedChance = rates.introduced.posterior
    // Every manager who answered is one more by whom the chance is known.
    settings.managerConcentration += rates.introduced.asks
    return settings
  }

  /// The settings in force for a network as of a day: these, and what its log teaches.
  ///
  /// - Throws: ``NetworkError``.
  public func inForce(for network: Network, asOf day: CalendarDate) throws -> Settings {
    guard learning.isOn else { return self }
    return learned(rates(taughtBy: try network.log(), asOf: day))
  }

  /// The tie for which all this speaks, as it was known on a day, as the log keeps it.
  public func tie(of evidence: [EvidenceRow], asOf day: CalendarDate) -> LoggedTie {
    let known = evidence.compactMap { $0.known(on: day) }
    var tie = LoggedTie(strength: self.evidence.strength(of: known, asOf: day))
    guard tie.strength != nil, known.allSatisfy({ $0.stated == nil }) else { return tie }
    let kinds = Dictionary(grouping: known) {
      self.evidence.rules[$0.kind] == nil ? .knows : $0.kind
    }
    for (kind, evidence) in kinds {
      tie.reasons[kind] = self.evidence.strength(of: evidence, asOf: day)
        .flatMap { self.evidence.weight(of: kind, strength: $0) }
    }
    return tie
  }
}

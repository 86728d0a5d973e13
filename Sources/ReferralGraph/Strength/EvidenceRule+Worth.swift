internal import Foundation

/// What all that was seen of one kind is worth for one tie.
struct Worth {
  /// Probability that it does for a tie.
  var probability: Double
  /// How many observations the probability rests on.
  var concentration: Double

  var uncertain: UncertainProbability {
    UncertainProbability(mean: probability, concentration: concentration)
  }
}

extension EvidenceRule {
  /// What these observations are worth, which are all of this kind, or `part` of it; `nil` if nothing.
  ///
  /// With a ceiling *c* that is `c · (1 − Π(1 − pᵢ / c))`: the first is worth its own probability, and
  /// all together never more than *c*; without one *c* is 1.
  func worth(of evidence: [Observation], part: Double = 1) -> Worth? {
    guard probability > 0, part > 0 else { return nil }
    let ceiling = self.ceiling.map(Self.probability) ?? 1
    guard ceiling > 0 else { return nil }
    func doubt(_ base: Double, _ decay: Double) -> Double {
      max(0, 1 - Self.probability(base) * part * decay / ceiling)
    }
    var product = 1.0
    var seen = 0.0
    for (age, count) in times(evidence) {
      let decay = decay(afterDays: age)
      product *= pow(doubt(base, decay), Double(count))
      seen += decay * Double(count)
    }
    if let lasting {
      for age in months(evidence) {
        product *= doubt(lasting.base, exp2(-age / Double(max(1, lasting.halfLifeDays))))
      }
    }
    return Worth(
      probability: ceiling * (1 - product),
      concentration: max(0, concentration ?? Self.usualConcentration) + seen)
  }

  /// What is left of the probability after so many days.
  func decay(afterDays days: Double) -> Double {
    halfLifeDays.map { exp2(-days / Double(max(1, $0))) } ?? 1
  }

  /// How often something was seen at each age, the freshest first, up to the saturation.
  private func times(_ evidence: [Observation]) -> [(age: Double, count: Int)] {
    // By age, so that how what is equally old is split over observations makes no difference.
    let counts = Dictionary(
      evidence.map { ($0.age, $0.count) },
      uniquingKeysWith: { $0.addingReportingOverflow($1).overflow ? .max : $0 + $1 })
    var left = max(1, saturation)
    var times: [(Double, Int)] = []
    for (age, count) in counts.sorted(by: { $0.key < $1.key }) where left > 0 {
      times.append((age, min(left, count)))
      left -= min(left, count)
    }
    return times
  }

  /// The ages of the months in which something was seen, each by its last day, the freshest first.
  private func months(_ evidence: [Observation]) -> [Double] {
    Dictionary(evidence.map { ($0.month, $0.age) }, uniquingKeysWith: min).values.sorted()
  }
}

extension Observation {
  /// Days, never negative; undated evidence does not fade.
  fileprivate var age: Double { Double(max(0, ageDays ?? 0)) }
}

/// Where two people know each other from.
enum TieKind: CaseIterable {
  case department
  case company
  case formerColleague
  case school
  case connector

  /// The share of the ties drawn for people who know each other from there.
  ///
  /// With these shares half of the people have 17 ties or fewer and one in a hundred 48 or more.
  var share: Double {
    switch self {
    case .department: 0.21
    case .company: 0.11
    case .formerColleague: 0.44
    case .school: 0.08
    case .connector: 0.16
    }
  }

  /// Between which probabilities the strengths are, all equally frequent.
  private var strengths: ClosedRange<Double> {
    switch self {
    case .department: 0.12...0.95
    case .company: 0.03...0.75
    case .formerColleague: 0.03...0.82
    case .school: 0.02...0.55
    case .connector: 0.02...0.50
    }
  }

  static func random(_ choices: inout SplitMix64) -> TieKind {
    var rest = choices.fraction()
    for kind in allCases {
      rest -= kind.share
      if rest < 0 { return kind }
    }
    return .connector
  }

  func strength(_ choices: inout SplitMix64) -> Double {
    strengths.lowerBound + (strengths.upperBound - strengths.lowerBound) * choices.fraction()
  }
}

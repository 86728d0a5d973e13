/// How strong a tie is, in the three steps that a reader can tell apart.
enum TieStrength: Int, CaseIterable, Sendable {
  case weak
  case fair
  case strong

  init(_ probability: Double) {
    self = probability >= 0.5 ? .strong : probability >= 0.25 ? .fair : .weak
  }

  var word: String {
    switch self {
    case .weak: "weak"
    case .fair: "fair"
    case .strong: "strong"
    }
  }

  /// In points.
  var lineWidth: Double {
    switch self {
    case .weak: 1.4
    case .fair: 2.8
    case .strong: 4.6
    }
  }

  /// On the best way: plain at arm's length, also where its ties are weaker than others on the map.
  var bestLineWidth: Double {
    switch self {
    case .weak: 3.4
    case .fair: 4.2
    case .strong: 5.2
    }
  }

  func lineWidth(isBest: Bool) -> Double { isBest ? bestLineWidth : lineWidth }
}

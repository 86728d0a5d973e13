/// A place on the inner ring, with what hangs behind it on the outer one: words already set.
struct EgoSlot {
  enum Kind {
    /// The head of a company, which also stands for those there who are not named.
    case head
    case contact
  }

  var kind: Kind
  /// What its parts are called in the SVG.
  var id: String
  var lines: [TextLine]
  var label: String
  var data: [(name: String, value: String)]
  var tie: Tie?
  var isTarget = false
  /// Whether the tie leads to the manager of a target.
  var leadsToTarget = false
  var children: [Child]

  struct Tie {
    var width: Double
    var classes: String
    var label: String
    var data: [(name: String, value: String)]
  }

  struct Child {
    var lines: [TextLine]
    var label: String
    var data: [(name: String, value: String)]
    var tie: Tie
    var isTarget: Bool
    /// Whether it stands for several people.
    var isCount: Bool

    var height: Double { lines.blockSize.height + 2 * EgoMetrics.padding.height }
  }

  var height: Double { lines.blockSize.height + 2 * EgoMetrics.padding.height }

  var childrenHeight: Double {
    children.reduce(children.isEmpty ? 0 : EgoMetrics.childrenGap) {
      $0 + $1.height + EgoMetrics.gap
    }
  }
}

/// A company on the map, or a part of one that stands by itself.
struct EgoBlock {
  var id: String
  var ink: Ink
  var label: String
  var slots: [EgoSlot]

  /// Whether anything is on the outer ring behind it.
  var opens: Bool { slots.contains { !$0.children.isEmpty } }
}

/// The measures of an ego map, in points.
enum EgoMetrics {
  static let margin = 30.0
  static let nameWidth = 108.0
  static let farWidth = 116.0
  static let padding = Size(width: 7, height: 2)
  static let seekerPadding = Size(width: 12, height: 7)
  /// Between two boxes of a ring.
  static let gap = 5.0
  static let blockGap = 16.0
  /// Between what hangs behind one person and behind the next, beside ``gap``.
  static let childrenGap = 7.0
  static let smallestRadius = 150.0
  /// How much narrower than high the inner ring is: lines need less room to part than boxes need
  /// one under another.
  static let narrowness = 0.7
  /// Lines are many here, and thinner than on the map of a path.
  static let widthShare = 0.6
  /// Room for lines between the boxes of the inner ring and the outer ring.
  static let fan = 78.0
  /// How much higher the outer ring is than the inner.
  static let rise = 56.0
  /// What of it a line needs at least.
  static let turn = 40.0
  /// How much of its radius a half of a ring reaches up and down: nearer to the poles boxes would
  /// stand side by side.
  static let reach = 0.88
}

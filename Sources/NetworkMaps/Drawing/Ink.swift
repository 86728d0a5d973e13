/// The colours of a map by what they are for.
///
/// Each has a light value of its own, even where two look the same, so that a stylesheet can find
/// and replace it. The hues are Okabe and Ito's, darkened until text in them reads (4.5 : 1);
/// nothing is said by hue alone.
enum Ink: String, CaseIterable, Sendable {
  case ground
  case ink
  case muted
  /// Lines of the routes that are not the best.
  case line
  /// The best route: its lines, its words and its badge.
  case best
  /// The ground under the best route.
  case band
  case boxFill
  case boxLine
  /// Badges of the other routes.
  case badge
  case onBadge
  case seekerFill
  case onSeeker
  case onSeekerMuted
  case targetFill
  case targetLine
  case onTarget
  case onTargetMuted
  case warning
  /// The grounds of the rings of an ego map.
  case innerRing
  case outerRing
  /// The heads of companies and departments.
  case headFill
  /// Borders by company, in the order of companies.
  case first
  case second
  case third
  case fourth
  case fifth
  case sixth
  /// A company or a circle of people on the map of a network.
  case circleFill
  case circleLine
  /// One tie away from the seeker, two ties, more.
  case near
  case next
  case far
  /// Where no ties lead.
  case unreached

  /// On white, as in print. Lower case: so does Graphviz write it.
  var light: String {
    switch self {
    case .ground: "#ffffff"
    case .ink: "#1f2933"
    case .muted: "#52606d"
    case .line: "#7b8794"
    case .best: "#00568f"
    case .band: "#edf4fa"
    case .boxFill: "#fefefe"
    case .boxLine: "#9aa5b1"
    case .badge: "#5b6873"
    case .onBadge: "#fdfdfd"
    case .seekerFill: "#1f2a36"
    case .onSeeker: "#fcfcfc"
    case .onSeekerMuted: "#c9d2db"
    case .targetFill: "#fff3d6"
    case .targetLine: "#e69f00"
    case .onTarget: "#1f2934"
    case .onTargetMuted: "#5a5240"
    case .warning: "#a83e00"
    case .innerRing: "#e9eef3"
    case .outerRing: "#f4f7fa"
    case .headFill: "#dde5ed"
    case .first: "#007d5c"
    case .second: "#a34a80"
    case .third: "#2384bd"
    case .fourth: "#bf4f00"
    case .fifth: "#857000"
    case .sixth: "#6655c4"
    case .circleFill: "#f3f6f9"
    case .circleLine: "#8f9cab"
    case .near: "#00467f"
    case .next: "#3e8ec4"
    case .far: "#c4dff0"
    case .unreached: "#fbfcfd"
    }
  }

  /// On a dark screen.
  var dark: String {
    switch self {
    case .ground: "#14191f"
    case .ink: "#e6ebf0"
    case .muted: "#a7b3bf"
    case .line: "#7f8d9b"
    case .best: "#6cb8f2"
    case .band: "#1a2733"
    case .boxFill: "#1e262e"
    case .boxLine: "#5f6c79"
    case .badge: "#a7b3bf"
    case .onBadge: "#10151a"
    case .seekerFill: "#e6ebf0"
    case .onSeeker: "#14191f"
    case .onSeekerMuted: "#434f5b"
    case .targetFill: "#3b2e0d"
    case .targetLine: "#eaa81f"
    case .onTarget: "#fff2d0"
    case .onTargetMuted: "#d9c698"
    case .warning: "#ff9d63"
    case .innerRing: "#202932"
    case .outerRing: "#19212a"
    case .headFill: "#2c3743"
    case .first: "#4cc9a0"
    case .second: "#e39ac4"
    case .third: "#74bfec"
    case .fourth: "#ff9a5a"
    case .fifth: "#d9c24a"
    case .sixth: "#b3a7ff"
    case .circleFill: "#1b232c"
    case .circleLine: "#6a7886"
    case .near: "#a5d6fb"
    case .next: "#5799c9"
    case .far: "#2c526d"
    case .unreached: "#161c22"
    }
  }

  func colour(isDark: Bool) -> String { isDark ? dark : light }
}

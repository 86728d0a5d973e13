/// The scripts of a drawing's words for which the machine has no font, so that PNG and PDF show empty
/// boxes in their place. An SVG takes its fonts from whoever looks at it.
struct MissingScripts {
  /// In the order in which they come up first.
  let scripts: [Script]

  init(_ scripts: [Script]) {
    self.scripts = scripts
  }

  init(in drawing: Drawing, with graphviz: borrowing Graphviz) throws(MapError) {
    var seen: Set<Unicode.Scalar> = []
    let words = drawing.shapes.flatMap(\.text).flatMap(\.runs).map(\.text)
    let scalars = words.flatMap(\.unicodeScalars).filter {
      Self.hasShape($0) && seen.insert($0).inserted
    }
    var ruler = try TextRuler(with: graphviz)
    var missing: [Script] = []
    for scalar in try ruler.boxes(among: scalars, with: graphviz) {
      let script = Script(of: scalar)
      if !missing.contains(script) { missing.append(script) }
    }
    scripts = missing
  }

  /// Whether a character stands for itself; fonts have all of ASCII, and marks come with letters.
  private static func hasShape(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII || scalar.properties.isWhitespace { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format, .control, .privateUse, .surrogate,
      .unassigned:
      return false
    default: return true
    }
  }

  /// What to say of it; empty if nothing is missing.
  var remark: String {
    guard let first = scripts.first else { return "" }
    let names =
      scripts.count == 1
      ? first.name
      : scripts.dropLast().map(\.name).joined(separator: ", ") + " and "
        + (scripts.last?.name ?? "")
    let packages = Set(scripts.map(\.package)).sorted().joined(separator: " ")
    return "no font here has \(names), so the picture shows boxes in their place; on Debian: "
      + "apt install \(packages), or ask for SVG, which has the fonts of whoever looks at it"
  }
}

extension TextRuler {
  /// Which of these no font of the machine has.
  ///
  /// In place of them there is a box with their number in it, which is as wide for all numbers of as
  /// many digits, and not twice as wide in twice the size, as letters are.
  mutating func boxes(
    among scalars: [Unicode.Scalar], with graphviz: borrowing Graphviz
  ) throws(MapError) -> [Unicode.Scalar] {
    let styles = [TextStyle(size: 40), TextStyle(size: 1_000)]
    func pieces(_ scalar: Unicode.Scalar) -> [TextPiece] {
      styles.map { TextPiece(text: String(Character(scalar)), style: $0) }
    }
    if scalars.isEmpty { return [] }
    try measure((Self.unassigned + scalars).flatMap(pieces), with: graphviz)
    func widths(_ scalar: Unicode.Scalar) -> [Double] { pieces(scalar).map(width) }
    let boxes = Self.unassigned.map(widths)
    return scalars.filter { widths($0) == boxes[$0.value > 0xFFFF ? 1 : 0] }
  }

  /// Characters that the Unicode standard does not have, of four digits and of five: no font has them.
  private static let unassigned: [Unicode.Scalar] = ["\u{378}", "\u{3FFFD}"]
}

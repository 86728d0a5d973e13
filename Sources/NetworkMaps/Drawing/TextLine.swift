/// How words are set.
struct TextStyle: Hashable, Sendable {
  /// In points; whole, because Graphviz cuts off the rest.
  var size: Int
  var isBold = false

  /// Names of constants only: this version of Graphviz writes them into SVG as they are. Verdana is
  /// as wide as DejaVu Sans and there where that is missing; bold is markup, because
  /// "DejaVu Sans Bold" is a family that no browser knows.
  static let fontName = "DejaVu Sans,Verdana,sans-serif"

  /// The font in which words are measured: as wide as ``fontName`` is in markup, which costs
  /// Graphviz a third more time and 400 bytes that it never gives back.
  var measuredFontName: String { isBold ? Self.fontName + " Bold" : Self.fontName }

  static let title = TextStyle(size: 19, isBold: true)
  static let verdict = TextStyle(size: 13, isBold: true)
  static let note = TextStyle(size: 11)
  static let name = TextStyle(size: 12, isBold: true)
  static let detail = TextStyle(size: 10)
  static let strength = TextStyle(size: 11, isBold: true)
  static let reason = TextStyle(size: 10)
  /// Names where there are many.
  static let label = TextStyle(size: 10, isBold: true)
  static let small = TextStyle(size: 9)
  static let badge = TextStyle(size: 11, isBold: true)
}

/// Words in one style and colour.
struct TextRun: Hashable, Sendable {
  var text: String
  var style: TextStyle
  var ink: Ink
}

/// One line of words and the place it takes.
struct TextLine: Hashable, Sendable {
  /// Added above and below each line; Graphviz itself sets lines too tight to read well.
  static let leading = 1.0
  /// Room above the first line: Graphviz sets words a little above their middle.
  static let drop = 3.0

  var runs: [TextRun]
  var size: Size
}

extension Sequence where Element == TextLine {
  /// The place of lines one under another.
  var blockSize: Size {
    reduce(into: Size(width: 0, height: TextLine.drop)) { size, line in
      size.width = Swift.max(size.width, line.size.width)
      size.height += line.size.height
    }
  }
}

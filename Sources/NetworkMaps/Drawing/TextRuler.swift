/// Measures words as Graphviz will set them, and breaks them into lines.
struct TextRuler {
  /// - Throws: ``MapError/noFonts`` if every letter has the same width, as empty boxes have.
  init(with graphviz: borrowing Graphviz) throws(MapError) {
    TextSizes.makeRoom()
    let narrow = TextPiece(text: "iiiiiiii", style: .name)
    let wide = TextPiece(text: "WWWWWWWW", style: .name)
    try measure([narrow, wide], with: graphviz)
    if width(narrow) >= width(wide) { throw .noFonts }
  }

  /// `text` in as many lines as it needs up to `limit`, none wider than `width`; what does not fit
  /// is replaced by an ellipsis. At least one line.
  mutating func lines(
    _ text: String, _ style: TextStyle, _ ink: Ink, width: Double, limit: Int,
    with graphviz: borrowing Graphviz
  ) throws(MapError) -> [TextLine] {
    // More than any title needs; measuring a whole novel would only take time.
    let text = LabelText.cut(text, to: 500)
    let whole = TextPiece(text: text, style: style)
    try measure([whole], with: graphviz)
    if self.width(whole) <= width { return [line(whole, ink)] }
    let wrapped = try wrap(text, style, width: width, limit: max(1, limit), with: graphviz)
    let pieces = wrapped.map { TextPiece(text: $0, style: style) }
    try measure(pieces, with: graphviz)
    return pieces.map { line($0, ink) }
  }

  /// Several runs side by side, as they are.
  mutating func line(
    _ runs: [TextRun], with graphviz: borrowing Graphviz
  ) throws(MapError) -> TextLine {
    let pieces = runs.map { TextPiece(text: $0.text, style: $0.style) }
    try measure(pieces, with: graphviz)
    return line(pieces, runs)
  }

  private func line(_ piece: TextPiece, _ ink: Ink) -> TextLine {
    line([piece], [TextRun(text: piece.text, style: piece.style, ink: ink)])
  }

  private func line(_ pieces: [TextPiece], _ runs: [TextRun]) -> TextLine {
    let sizes = pieces.compactMap { TextSizes[$0] }
    let air = 2 * TextLine.leading
    return TextLine(
      runs: runs,
      size: Size(
        width: sizes.reduce(air) { $0 + $1.width },
        height: (sizes.map(\.height).max() ?? 0) + air))
  }

  func width(_ piece: TextPiece) -> Double {
    TextSizes[piece]?.width ?? 0
  }

  // MARK: Breaking

  /// Each word goes on the line if there is room. A word that is too long for a line of its
  /// own is broken between characters, which is also how text without blanks gets its lines.
  private mutating func wrap(
    _ text: String, _ style: TextStyle, width: Double, limit: Int, with graphviz: borrowing Graphviz
  ) throws(MapError) -> [String] {
    let words = Self.words(of: text).map { TextPiece(text: $0, style: style) }
    let characters = Set(text.map { TextPiece(text: String($0), style: style) })
    let others = [" ", "…"].map { TextPiece(text: $0, style: style) }
    try measure(words + characters.sorted { $0.text < $1.text } + others, with: graphviz)
    let blank = self.width(others[0])

    var lines = fill(words, blank: blank, width: width)
    if lines.count <= limit {
      // Lines of like length read better than a full one and a last word.
      var narrower = width
      while narrower > width / 2 {
        narrower -= width / 32
        let next = fill(words, blank: blank, width: narrower)
        if next.count > lines.count { break }
        lines = next
      }
      return lines
    }
    lines = Array(lines.prefix(limit))
    lines[limit - 1] = LabelText.ending(
      shortened(lines[limit - 1], style, to: width - self.width(others[1])))
    return lines
  }

  private func fill(_ words: [TextPiece], blank: Double, width: Double) -> [String] {
    var lines: [(text: String, width: Double)] = []
    for word in words {
      for part in parts(of: word, width: width) {
        if let last = lines.last, part.startsWord, last.width + blank + part.width <= width {
          lines[lines.count - 1] = (last.text + " " + part.text, last.width + blank + part.width)
        } else {
          lines.append((part.text, part.width))
        }
      }
    }
    return lines.map(\.text)
  }

  /// The words of a text; a percent sign stays with its number.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ") {
      if word.first == "%", let last = words.last {
        words[words.count - 1] = last + " " + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  private func parts(
    of word: TextPiece, width limit: Double
  ) -> [(text: String, width: Double, startsWord: Bool)] {
    if width(word) <= limit { return [(word.text, width(word), true)] }
    var parts: [(text: String, width: Double, startsWord: Bool)] = []
    for character in word.text {
      let wide = width(TextPiece(text: String(character), style: word.style))
      // One character as wide as a line is a hoax, like a hundred faces joined into one.
      if wide > limit { continue }
      if let last = parts.last, last.width + wide <= limit {
        parts[parts.count - 1].text.append(character)
        parts[parts.count - 1].width += wide
      } else {
        parts.append((String(character), wide, parts.isEmpty))
      }
    }
    return parts
  }

  private func shortened(_ text: String, _ style: TextStyle, to limit: Double) -> String {
    var result = ""
    var used = 0.0
    for character in text {
      used += width(TextPiece(text: String(character), style: style))
      if used > limit { break }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return result
  }

  // MARK: Measuring

  func measure(
    _ pieces: [TextPiece], with graphviz: borrowing Graphviz
  ) throws(MapError) {
    let missing = pieces.filter { TextSizes[$0] == nil && !$0.text.isEmpty }
    if missing.isEmpty { return }
    guard var graph = GraphvizGraph(name: "measure") else { throw .graphvizMissing }
    for (key, value) in [
      ("pos", "0,0"), ("shape", "plaintext"), ("margin", "0"), ("width", "0.01"),
      ("height", "0.01"),
    ] { try graph.setForNodes(key, value) }
    var nodes: [GraphvizGraph.Node] = []
    for (index, piece) in missing.enumerated() {
      nodes.append(
        try graph.addNode(
          "t\(index)",
          [
            ("label", LabelText.escaped(piece.text)), ("fontsize", String(piece.style.size)),
            ("fontname", piece.style.measuredFontName),
          ]))
    }
    let sizes = try graphviz.laidOut(graph) { graph throws(MapError) in
      graph.writePositions()
      return nodes.map { graph.size(of: $0) ?? Size(width: 0, height: 0) }
    }
    for (piece, size) in zip(missing, sizes) { TextSizes[piece] = size }
  }
}

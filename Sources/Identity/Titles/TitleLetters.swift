/// Single letters folded for titles, as bytes: what ``FoldedText`` makes of a whole text, fast
/// enough for every title of a large list.
enum TitleLetters {
  /// What one scalar is in a title.
  enum Kind: Equatable {
    case letters([UInt8])
    case blank
    case apostrophe
    /// Accents that stand alone, and what nobody sees.
    case nothing
    /// A comma or a bracket: no phrase reaches across.
    case comma
    /// What separates one role from the next: `|`, a bullet, a pictogram.
    case bar
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar.value < table.count { return table[Int(scalar.value)] }
    return rare(scalar)
  }

  /// The Latin letters and all before them, which nearly all titles are made of.
  private static let table: [Kind] = (0..<0x250).map { value in
    Unicode.Scalar(UInt32(value)).map(rare) ?? .blank
  }

  private static func rare(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "'", "`", "´", "’", "‘", "ʼ", "ʹ", "′": .apostrophe
    case "|", ";", "•", "·", "●", "\n", "\r", "—", "｜", "、", "→", "▪", "◆", "‖", "¦": .bar
    case ",", "(", ")", "[", "]", "{", "}", ":", "，", "（", "）": .comma
    case "\u{300}"..."\u{36F}": .nothing
    case _ where scalar.value >= 0x80 && scalar.properties.isDefaultIgnorableCodePoint: .nothing
    case _ where scalar.value >= 0x2190 && scalar.properties.generalCategory == .otherSymbol:
      .bar
    default: folded(scalar)
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Kind {
    let letters = Array(FoldedText.fold(String(scalar)).utf8)
    // `½` has a blank in it.
    return letters.isEmpty || letters.contains(UInt8(ascii: " ")) ? .blank : .letters(letters)
  }
}

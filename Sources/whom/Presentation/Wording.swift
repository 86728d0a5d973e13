import Introductions

/// How numbers and people are worded on a terminal, the same in every answer.
enum Wording {
  static func percent(_ probability: Double) -> String {
    PathAnswer.percent(probability)
  }

  /// `Ruth Vega, Head of Purchasing, Acme`, harmless to the terminal.
  static func person(_ person: PersonSummary) -> String {
    TerminalText.shown(person.label)
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// Text broken into lines of at most `width` columns, later ones indented.
  static func wrapped(_ text: String, width: Int, indent: String = "") -> [String] {
    guard width < .max else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let candidate = line.isEmpty ? String(word) : "\(line) \(word)"
      if TerminalText.width(candidate) > width, !line.isEmpty {
        lines.append(line)
        line = indent + word
      } else {
        line = candidate
      }
    }
    return lines + [line]
  }
}

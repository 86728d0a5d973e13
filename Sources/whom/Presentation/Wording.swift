import ContactLists
import Introductions
import ReferralGraph

/// How numbers and people are worded on a terminal, the same in every answer.
enum Wording {
  static func percent(_ probability: Double) -> String {
    PathAnswer.percent(probability)
  }

  static func percent(_ probability: Double, in range: ProbabilityRange) -> String {
    PathAnswer.percent(probability, in: range)
  }

  /// As of which day the numbers of an answer are.
  static func day(_ day: CalendarDate) -> String {
    "Strengths are as of \(day)."
  }

  /// `Ruth Vega, Head of Purchasing, Acme`, harmless to the terminal.
  static func person(_ person: PersonSummary) -> String {
    TerminalText.shown(person.label)
  }

  /// A name as one word of a command that may be pasted into a shell.
  static func pasted(_ name: String) -> String {
    "'\(TerminalText.shown(name).replacing("'", with: #"'\''"#))'"
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// Text broken into lines of at most `width` columns, each but the first indented, or all where
  /// the first is to be as well.
  static func wrapped(
    _ text: String, width: Int, indent: String = "", first: String? = nil
  ) -> [String] {
    var lines: [String] = []
    var line = first ?? indent
    var isEmpty = true
    for word in text.split(separator: " ") {
      let candidate = isEmpty ? line + word : "\(line) \(word)"
      if TerminalText.width(candidate) > width, !isEmpty {
        lines.append(line)
        line = indent + word
      } else {
        line = candidate
      }
      isEmpty = false
    }
    return lines + [line]
  }
}

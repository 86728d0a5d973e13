import Foundation

/// Questions that only a person at a terminal can be asked.
enum Question {
  /// Whether somebody is there to answer.
  static var canBeAsked: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// The line that is typed as an answer, without blanks at its ends; `nil` at the end of the input.
  static func ask(_ text: String) -> String? {
    Terminal.write(TerminalText.shown(text) + " ", to: .standardError)
    return readLine()?.trimmingCharacters(in: .whitespaces)
  }

  /// Which of the letters is answered, asked again until it is one; `nil` at the end of the input.
  static func choose(_ text: String, among letters: String) -> Character? {
    while let answer = ask(text) {
      if let first = answer.lowercased().first, letters.contains(first) { return first }
    }
    return nil
  }
}

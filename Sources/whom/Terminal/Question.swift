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

  /// Which of the letters is pressed, without Enter; `nil` at the end of the input.
  static func key(_ text: String, among letters: String) -> Character? {
    Terminal.write(TerminalText.shown(text) + " ", to: .standardError)
    var former = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &former) == 0
    if isTerminal {
      var direct = former
      // Control-C comes as a byte, too, so that the terminal is put back before the process ends.
      direct.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
      tcsetattr(STDIN_FILENO, TCSANOW, &direct)
    }
    defer { if isTerminal { tcsetattr(STDIN_FILENO, TCSANOW, &former) } }
    var byte: UInt8 = 0
    while read(STDIN_FILENO, &byte, 1) == 1 {
      let letter = Character(Unicode.Scalar(byte | 0x20))
      // Control-C and Control-D end it.
      if byte == 3 || byte == 4 { return nil }
      guard letters.contains(letter) else { continue }
      Terminal.write("\(letter)\n", to: .standardError)
      return letter
    }
    return nil
  }

  /// Which of the letters is answered, asked again until it is one; `nil` at the end of the input.
  static func choose(_ text: String, among letters: String) -> Character? {
    while let answer = ask(text) {
      if let first = answer.lowercased().first, letters.contains(first) { return first }
    }
    return nil
  }
}

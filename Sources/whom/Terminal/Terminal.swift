import Foundation
import Introductions

/// Answers go to standard output, everything else to standard error.
enum Terminal {
  /// Prints an answer.
  ///
  /// - Throws: ``OutputError`` if it cannot be written whole, as on a full disk.
  static func answer(_ text: String) throws {
    try answer(piece: text + "\n")
  }

  /// Prints a part of an answer, as it is.
  static func answer(piece text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw OutputError(path: "standard output", reason: error.localizedDescription)
    }
  }

  /// Says something that is not the answer; file names and people's names in it are made harmless.
  static func say(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.map { TerminalText.shown(String($0)) }.joined(separator: "\n")
    write(shown + "\n", to: .standardError)
  }

  /// Writes what may be lost, like progress.
  static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data(text.utf8))
  }

  /// Characters in a line; without a terminal lines are not cut, so that other tools see it all.
  static var width: Int {
    guard isAnswerShown else { return .max }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  static var isAnswerShown: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isProgressShown: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether answers may be coloured (no-color.org).
  static var isColoured: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isAnswerShown && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  static func bold(_ text: String) -> String { styled(text, "1") }
  static func dim(_ text: String) -> String { styled(text, "2") }

  private static func styled(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Prints an answer type as JSON: keys in one order, so that equal answers are equal bytes.
  static func answer(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try answer(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}

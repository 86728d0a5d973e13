import ArgumentParser
import Foundation

/// Many questions at once, a line each.
struct LinesOption: ParsableArguments {
  @Flag(help: "Read many from standard input, a line each, fields parted by tabs.")
  var lines = false

  /// Answers every line of standard input: with the fields of the answer parted by tabs, or as JSON.
  ///
  /// A line that cannot be answered gets one that says so in the place of its answer, so that answers
  /// and questions stay in step; then the exit status says it too.
  func forEach(
    fields count: Int, json: Bool, _ answer: ([String]) throws -> some LineAnswer
  ) throws {
    var failed = false
    var output = ""
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func asJSON(_ value: some Encodable) throws -> String {
      String(decoding: try encoder.encode(value), as: UTF8.self)
    }
    while let line = readLine() {
      do {
        let fields = Self.fields(line)
        guard fields.count == count else {
          throw ValidationError(
            "\(fields.count) \(fields.count == 1 ? "field" : "fields"), not \(count)")
        }
        let answer = try answer(fields)
        output += json ? try asJSON(answer) : answer.line
      } catch {
        failed = true
        let reason = Self.cell(Whom.reason(error))
        output += json ? try asJSON(["error": reason]) : "\(Self.cell(line))\terror\t\(reason)"
      }
      output += "\n"
      if output.utf8.count > 1 << 16 {
        try Terminal.answer(piece: output)
        output.removeAll(keepingCapacity: true)
      }
    }
    if !output.isEmpty { try Terminal.answer(piece: output) }
    if failed { throw ExitCode.badInput }
  }

  /// The fields of a line, between bytes, as tabs are ASCII: looking at characters takes longer than
  /// many an answer.
  private static func fields(_ line: String) -> [String] {
    let tab = UInt8(ascii: "\t")
    var line = line
    return line.withUTF8 { bytes in
      bytes.split(separator: tab, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }

  /// The text without what would end a field or a line.
  static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(text.map { "\t\n\r\r\n".contains($0) ? " " : $0 })
  }
}

/// An answer that can be one line among many.
protocol LineAnswer: Encodable {
  /// Its fields, parted by tabs.
  var line: String { get }
}

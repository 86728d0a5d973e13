import ArgumentParser

/// A command that explains what its arguments say, or each line of standard input.
protocol ExplainingCommand: ParsableCommand {
  associatedtype Answer: ExplainedAnswer

  var lines: LinesOption { get }
  var json: Bool { get }
  /// What is to be explained, as the fields of a line would have it; none where lines are.
  var fields: [String] { get }
  static var fieldCount: Int { get }
  /// What to say to somebody who gave something else.
  static var usage: String { get }

  /// What explains the fields of one question after another.
  func explaining() throws -> ([String]) throws -> Answer
}

extension ExplainingCommand {
  func validate() throws {
    guard fields.count == (lines.lines ? 0 : Self.fieldCount) else {
      throw ValidationError(Self.usage)
    }
  }

  func run() throws {
    let explain = try explaining()
    if lines.lines {
      try lines.forEach(fields: Self.fieldCount, json: json, explain)
    } else {
      try Terminal.show(try explain(fields), json: json)
    }
  }
}

/// An explanation: sentences for people, or one line among many.
protocol ExplainedAnswer: TextAnswer, LineAnswer {
  var sentences: [String] { get }
}

extension ExplainedAnswer {
  func lines(width: Int) -> [String] {
    sentences.flatMap {
      Wording.wrapped(TerminalText.shown($0), width: width, indent: "  ", first: "")
    }
  }
}

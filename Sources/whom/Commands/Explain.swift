import ArgumentParser
import Identity
import Introductions

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why: what a title means, whether names are one company, records one person.",
    subcommands: [ExplainTitle.self, ExplainCompany.self, ExplainMatch.self])
}

struct ExplainTitle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "title",
    abstract:
      "Say what department and seniority a job title means, and whether its holder manages.",
    discussion: """
      With --lines, reads titles from standard input, and prints a line for each: the title, the \
      department, the seniority, whether the holder manages (yes, no, maybe), how sure that is \
      (0 to 1), and what decided it.
      """)

  @OptionGroup var lines: LinesOption

  @Flag(help: "Print the answer as JSON; with --lines, one object a line.")
  var json = false

  @Argument(help: "The title.")
  var title: [String] = []

  func validate() throws {
    guard lines.lines == title.isEmpty else {
      throw ValidationError("name a title, or give --lines")
    }
  }

  func run() throws {
    guard lines.lines else {
      return try Terminal.show(TitleExplanation(title.joined(separator: " ")), json: json)
    }
    try lines.forEach(fields: 1, json: json) { TitleExplanation($0[0]) }
  }
}

extension TitleExplanation: TextAnswer, LineAnswer {
  func lines(width: Int) -> [String] {
    sentences.flatMap {
      Wording.wrapped(TerminalText.shown($0), width: width, indent: "  ", first: "")
    }
  }
}

struct ExplainCompany: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "company",
    abstract: "Say whether two names are one company, and why.",
    discussion: """
      With --lines, reads pairs from standard input, parted by a tab, and prints a line for each: \
      both names, same, maybe, related or different, and the reason.
      """)

  @OptionGroup var lines: LinesOption

  @Flag(help: "Print the answer as JSON; with --lines, one object a line.")
  var json = false

  @Argument(help: "The two names.")
  var names: [String] = []

  func validate() throws {
    guard names.count == (lines.lines ? 0 : 2) else {
      throw ValidationError("name two companies, each in quotes, or give --lines")
    }
  }

  func run() throws {
    guard lines.lines else {
      return try Terminal.show(CompanyMatch(names[0], names[1]), json: json)
    }
    try lines.forEach(fields: 2, json: json) { CompanyMatch($0[0], $0[1]) }
  }
}

extension CompanyMatch: TextAnswer, LineAnswer {
  func lines(width: Int) -> [String] {
    sentences.flatMap {
      Wording.wrapped(TerminalText.shown($0), width: width, indent: "  ", first: "")
    }
  }
}

struct ExplainMatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Say why two records are or are not one person.",
    discussion: """
      With --lines, reads pairs from standard input, parted by a tab, and prints a line for each: \
      both records, whether they are one now, the verdict of the two alone, bits, reasons.
      """)

  @OptionGroup var options: QuestionOptions
  @OptionGroup var lines: LinesOption

  @Argument(help: "Two records like 1:row:12, or people by name, address or id.")
  var records: [String] = []

  func validate() throws {
    guard lines.lines ? records.isEmpty : records.count == 2 else {
      throw ValidationError("name two records or people, or give --lines")
    }
  }

  func run() throws {
    let directory = try options.directory()
    guard lines.lines else {
      return try options.show(directory.match(records[0], records[1]))
    }
    try lines.forEach(fields: 2, json: options.json) { fields in
      try directory.match(fields[0], fields[1])
    }
  }
}

extension MatchAnswer: TextAnswer, LineAnswer {
  func lines(width: Int) -> [String] {
    let verdict =
      isSame
      ? "They are one person (\(a.person))." : "They are two people (\(a.person), \(b.person))."
    let word = decided.map { "You said that they are \($0 ? "one person" : "two people")." }
    return
      ([verdict, word].compactMap(\.self)
      + ["By themselves: \(explanation.verdict.rawValue), \(Int(explanation.bits.rounded())) bits."]
      + explanation.sentences.map { "- " + $0 } + [explanation.change])
      .filter { !$0.isEmpty }
      .flatMap { Wording.wrapped(TerminalText.shown($0), width: width, indent: "  ", first: "") }
  }

  var line: String {
    [
      a.reference, b.reference, isSame ? "one" : "two", explanation.verdict.rawValue,
      String(Int(explanation.bits.rounded())), explanation.sentences.joined(separator: "; "),
    ].map(LinesOption.cell).joined(separator: "\t")
  }
}

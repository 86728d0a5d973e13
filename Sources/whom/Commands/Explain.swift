import ArgumentParser
import Identity
import Introductions

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say why: what a title means, whether names are one company, records one person.",
    subcommands: [ExplainTitle.self, ExplainCompany.self, ExplainMatch.self])
}

struct ExplainTitle: ExplainingCommand {
  static let configuration = CommandConfiguration(
    commandName: "title",
    abstract:
      "Say what department and seniority a job title means, and whether its holder manages.",
    discussion: """
      With --lines, reads titles from standard input, and prints a line for each: the title, the \
      department, the seniority, whether the holder manages (yes, no, maybe), how sure that is \
      (0 to 1), and what decided it.
      """)
  static let fieldCount = 1
  static let usage = "name a title, or give --lines"

  @OptionGroup var lines: LinesOption

  @Flag(help: "Print the answer as JSON; with --lines, one object a line.")
  var json = false

  @Argument(help: "The title.")
  var title: [String] = []

  var fields: [String] { title.isEmpty ? [] : [title.joined(separator: " ")] }

  func explaining() -> ([String]) throws -> TitleExplanation { { TitleExplanation($0[0]) } }
}

struct ExplainCompany: ExplainingCommand {
  static let configuration = CommandConfiguration(
    commandName: "company",
    abstract: "Say whether two names are one company, and why.",
    discussion: """
      With --lines, reads pairs from standard input, parted by a tab, and prints a line for each: \
      both names, same, maybe, related or different, and the reason.
      """)
  static let fieldCount = 2
  static let usage = "name two companies, each in quotes, or give --lines"

  @OptionGroup var lines: LinesOption

  @Flag(help: "Print the answer as JSON; with --lines, one object a line.")
  var json = false

  @Argument(help: "The two names.")
  var names: [String] = []

  var fields: [String] { names }

  func explaining() -> ([String]) throws -> CompanyMatch { { CompanyMatch($0[0], $0[1]) } }
}

struct ExplainMatch: ExplainingCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Say why two records are or are not one person.",
    discussion: """
      With --lines, reads pairs from standard input, parted by a tab, and prints a line for each: \
      both records, whether they are one now, the verdict of the two alone, bits, reasons.
      """)
  static let fieldCount = 2
  static let usage = "name two records or people, or give --lines"

  @OptionGroup var options: QuestionOptions
  @OptionGroup var lines: LinesOption

  @Argument(help: "Two records like 1:row:12, or people by name, address or id.")
  var records: [String] = []

  var json: Bool { options.json }
  var fields: [String] { records }

  func explaining() throws -> ([String]) throws -> MatchAnswer {
    let directory = try options.directory()
    return { try directory.match($0[0], $0[1]) }
  }
}

extension TitleExplanation: ExplainedAnswer {}

extension CompanyMatch: ExplainedAnswer {}

extension MatchAnswer: ExplainedAnswer {
  var sentences: [String] {
    let verdict =
      isSame
      ? "They are one person (\(a.person))." : "They are two people (\(a.person), \(b.person))."
    let word = decided.map { "You said that they are \($0 ? "one person" : "two people")." }
    // Of people, one record each is compared; which, their names do not tell.
    let records =
      "By themselves, \(a.reference) and \(b.reference): \(explanation.verdict.rawValue), "
      + "\(Int(explanation.bits.rounded())) bits."
    return
      ([verdict, word].compactMap(\.self) + [records]
      + explanation.sentences.map { "- " + $0 } + [explanation.change])
      .filter { !$0.isEmpty }
  }

  var line: String {
    [
      a.reference, b.reference, isSame ? "one" : "two", explanation.verdict.rawValue,
      String(Int(explanation.bits.rounded())), explanation.sentences.joined(separator: "; "),
    ].map(LinesOption.cell).joined(separator: "\t")
  }
}

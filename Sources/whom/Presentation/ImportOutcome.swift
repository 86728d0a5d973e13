import ContactLists
import Introductions
import NetworkStore

/// What became of one file: the answer of `whom import`.
struct ImportOutcome: Encodable {
  var file: String
  var importID: Int64
  /// `added`, `already_there` or `replaced`.
  var effect: String
  var replaced: Int64?
  var format: String
  var account: ImportAccount
  /// The first of the rows about which there is something to say.
  var problems: [Problem]
  var problemCount: Int
  var looksForeignTo: Int64?
  /// The lists of a folder or an archive.
  var parts: [Part]
  /// Its other files.
  var passedOver: [PassedOver]
  /// Who the user is, if the list told that.
  var recognizedOwner: PersonSummary?

  struct Part: Encodable {
    var name: String
    var format: String
    var account: ImportAccount
    var replaced: Int64?
  }

  struct PassedOver: Encodable {
    var name: String
    var reason: String
  }

  struct Problem: Encodable {
    /// The file in the folder or archive.
    var part: String?
    var line: Int
    /// Whether the row was kept all the same.
    var kept: Bool
    var reason: String
  }

  enum CodingKeys: String, CodingKey {
    case file
    case importID = "import"
    case effect
    case replaced
    case format
    case account
    case problems
    case problemCount = "problem_count"
    case looksForeignTo = "looks_foreign_to"
    case parts
    case passedOver = "passed_over"
    case recognizedOwner = "recognized_owner"
  }

  init(file: String, result: ImportResult) {
    self.file = file
    importID = result.id
    switch result.effect {
    case .added: effect = "added"
    case .alreadyThere: effect = "already_there"
    case .replaced(let former):
      effect = "replaced"
      replaced = former
    }
    format = result.format
    account = result.account
    problems = result.problems.map { Problem($0) }
    problemCount = result.problemCount
    looksForeignTo = result.looksForeignTo
    recognizedOwner = result.recognizedOwner.map { PersonSummary($0) }
    parts = result.parts.map { part in
      var line = Part(name: part.name, format: part.format, account: part.account)
      if case .replaced(let former) = part.effect { line.replaced = former }
      return line
    }
    passedOver = result.passedOver.map {
      PassedOver(name: $0.name, reason: $0.reason ?? "imported before")
    }
  }

  private static let problemsShown = 5

  func lines(isDryRun: Bool) -> [String] {
    let file = TerminalText.shown(file)
    if effect == "already_there" {
      return ["\(file): already there as import \(importID); nothing changed"]
    }
    let verb = isDryRun ? "would be read" : "import \(importID)"
    let what = parts.isEmpty ? format : parts.count == 1 ? "1 list" : "\(parts.count) lists"
    var lines = ["\(file): \(verb) as \(what): \(Self.words(account))"]
    let widest = parts.map { TerminalText.shown($0.name).count }.max() ?? 0
    for part in parts {
      let name = TerminalText.shown(part.name)
      lines.append(
        "  \(name)\(String(repeating: " ", count: widest - name.count))  \(part.format): "
          + Self.words(part.account)
          + (part.replaced.map { ", in the place of import \($0)" } ?? ""))
    }
    if !passedOver.isEmpty {
      let isOne = passedOver.count == 1
      lines.append(
        "  \(passedOver.count) other file\(isOne ? "" : "s") \(isOne ? "was" : "were") passed over; "
          + "--json tells which, and why")
    }
    if account.rows == 0 {
      lines.append("  nothing is in it; if there should be something, export it again")
    }
    if let recognizedOwner {
      lines.append(
        "  you are \(TerminalText.shown(recognizedOwner.name)), as the list says; whom init changes "
          + "that")
    }
    if let replaced {
      lines.append(
        "  a newer export: it takes the place of import \(replaced); "
          + "whom undo \(importID) takes that back")
    }
    if let looksForeignTo {
      lines.append(
        "  hardly anybody of import \(looksForeignTo), another \(format) list of the same owner, is "
          + "in it; if it is somebody else's list: whom undo \(importID), then import it with "
          + "--owner NAME")
    }
    for problem in problems.prefix(Self.problemsShown) {
      lines.append(
        "  \(problem.part.map { TerminalText.shown($0) } ?? file):\(problem.line): "
          + (problem.kept ? "" : "rejected: ") + TerminalText.shown(problem.reason))
    }
    if problemCount > Self.problemsShown {
      lines.append(
        "  … and \(problemCount - Self.problemsShown) more; --problems FILE writes them all")
    }
    return lines
  }

  private static func words(_ account: ImportAccount) -> String {
    "\(account.rows) rows = \(account.kept) kept + \(account.merged) merged"
      + " + \(account.rejected) rejected"
  }
}

extension ImportOutcome.Problem {
  init(_ problem: ImportProblem) {
    self.init(
      part: problem.part, line: problem.line, kept: !problem.isRejection, reason: problem.reason)
  }
}

import ContactLists
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
  var problems: [Problem]
  var looksForeignTo: Int64?

  struct Problem: Encodable {
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
    case looksForeignTo = "looks_foreign_to"
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
    problems = result.problems.map {
      Problem(line: $0.line, kept: !$0.isRejection, reason: $0.reason)
    }
    looksForeignTo = result.looksForeignTo
  }

  private static let problemsShown = 5

  func lines(isDryRun: Bool) -> [String] {
    let file = TerminalText.shown(file)
    if effect == "already_there" {
      return ["\(file): already there as import \(importID); nothing changed"]
    }
    let verb = isDryRun ? "would be read" : "import \(importID)"
    var lines = [
      "\(file): \(verb) as \(format): \(account.rows) rows = \(account.kept) kept"
        + " + \(account.merged) merged + \(account.rejected) rejected"
    ]
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
        "  \(file):\(problem.line): \(problem.kept ? "" : "rejected: ")"
          + TerminalText.shown(problem.reason))
    }
    if problems.count > Self.problemsShown {
      lines.append(
        "  … and \(problems.count - Self.problemsShown) more; --problems FILE writes them all")
    }
    return lines
  }
}

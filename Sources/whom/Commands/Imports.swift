import ArgumentParser
import ContactLists
import Foundation
import NetworkStore

struct Imports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "imports",
    abstract: "List what was read: rows in = kept + merged + rejected.",
    discussion: "With an import's number: every row of it about which there was something to say.")

  @OptionGroup var options: QuestionOptions

  @Argument(help: "The number of one import.")
  var number: Int64?

  func run() throws {
    let network = try options.network.openIfThere()
    let imports = try network.imports()
    if let number {
      guard imports.contains(where: { $0.id == number }) else {
        throw NetworkError.unknownImport(Int(number))
      }
      try options.show(ProblemsAnswer(try network.problems(ofImport: number)))
    } else {
      try options.show(ImportsAnswer(imports))
      if imports.isEmpty { throw ExitCode.noAnswer }
    }
  }
}

struct ProblemsAnswer: TextAnswer {
  var problems: [ImportOutcome.Problem]

  init(_ problems: [ImportProblem]) {
    self.problems = problems.map {
      ImportOutcome.Problem(line: $0.line, kept: !$0.isRejection, reason: $0.reason)
    }
  }

  func lines(width: Int) -> [String] {
    guard !problems.isEmpty else { return ["Every row was kept."] }
    var table = TextTable([("line", .number), ("row", .code), ("why", .text)])
    for problem in problems {
      table.add([String(problem.line), problem.kept ? "kept" : "rejected", problem.reason])
    }
    return table.lines(width: width)
  }
}

struct ImportsAnswer: TextAnswer {
  var imports: [Line]

  struct Line: Encodable {
    var id: Int64
    var file: String
    var format: String
    var importedOn: CalendarDate
    var owner: String?
    var account: ImportAccount
    var replacedBy: Int64?

    enum CodingKeys: String, CodingKey {
      case id
      case file
      case format
      case importedOn = "imported_on"
      case owner
      case account
      case replacedBy = "replaced_by"
    }
  }

  init(_ rows: [ImportRow]) {
    imports = rows.map {
      Line(
        id: $0.id, file: $0.file, format: $0.format, importedOn: $0.importedOn, owner: $0.owner,
        account: $0.account, replacedBy: $0.replacedBy)
    }
  }

  func lines(width: Int) -> [String] {
    guard !imports.isEmpty else { return ["Nothing imported yet: whom import FILE"] }
    var table = TextTable([
      ("import", .number), ("date", .code), ("format", .code), ("owner", .text), ("rows", .number),
      ("kept", .number), ("merged", .number), ("rejected", .number), ("file", .text),
    ])
    for line in imports {
      table.add([
        String(line.id), line.importedOn.description, line.format, line.owner ?? "",
        String(line.account.rows), String(line.account.kept), String(line.account.merged),
        String(line.account.rejected),
        (line.file as NSString).lastPathComponent
          + (line.replacedBy.map { " (replaced by \($0))" } ?? ""),
      ])
    }
    return table.lines(width: width)
  }
}

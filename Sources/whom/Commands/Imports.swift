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
      try options.show(
        ProblemsAnswer(
          try network.problems(ofImport: number), parts: try network.parts(ofImport: number)))
    } else {
      try options.show(ImportsAnswer(imports))
      if imports.isEmpty { throw ExitCode.noAnswer }
    }
  }
}

/// What an import had to say about its rows, and of a folder or an archive, the lists in it.
struct ProblemsAnswer: TextAnswer {
  var problems: [ImportOutcome.Problem]
  var parts: [ImportsAnswer.Line]

  init(_ problems: [ImportProblem], parts: [ImportRow]) {
    self.problems = problems.map { ImportOutcome.Problem($0) }
    self.parts = parts.map { ImportsAnswer.Line($0) }
  }

  func lines(width: Int) -> [String] {
    let partLines =
      parts.isEmpty ? [] : ImportsAnswer.table(parts, isOfParts: true, width: width) + [""]
    guard !problems.isEmpty else { return partLines + ["Every row was kept."] }
    let hasParts = problems.contains { $0.part != nil }
    var table = TextTable(
      (hasParts ? [("file", .text)] : []) + [("line", .number), ("row", .code), ("why", .text)])
    for problem in problems {
      table.add(
        (hasParts ? [problem.part ?? ""] : [])
          + [String(problem.line), problem.kept ? "kept" : "rejected", problem.reason])
    }
    return partLines + table.lines(width: width)
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
    /// How many lists a folder or an archive had; 0 for a single one.
    var parts: Int

    enum CodingKeys: String, CodingKey {
      case id
      case file
      case format
      case importedOn = "imported_on"
      case owner
      case account
      case replacedBy = "replaced_by"
      case parts
    }

    init(_ row: ImportRow) {
      id = row.id
      file = row.file
      format = row.format
      importedOn = row.importedOn
      owner = row.owner
      account = row.account
      replacedBy = row.replacedBy
      parts = row.partCount
    }
  }

  init(_ rows: [ImportRow]) {
    imports = rows.map { Line($0) }
  }

  func lines(width: Int) -> [String] {
    guard !imports.isEmpty else { return ["Nothing imported yet: whom import FILE"] }
    return Self.table(imports, isOfParts: false, width: width)
  }

  static func table(_ lines: [Line], isOfParts: Bool, width: Int) -> [String] {
    var table = TextTable([
      (isOfParts ? "part" : "import", .number), ("date", .code), ("format", .code),
      ("owner", .text), ("rows", .number), ("kept", .number), ("merged", .number),
      ("rejected", .number), ("file", .text),
    ])
    for line in lines {
      table.add([
        String(line.id), line.importedOn.description,
        line.parts == 0 ? line.format : line.parts == 1 ? "1 list" : "\(line.parts) lists",
        line.owner ?? "", String(line.account.rows), String(line.account.kept),
        String(line.account.merged), String(line.account.rejected),
        (line.file as NSString).lastPathComponent
          + (line.replacedBy.map { " (replaced by \($0))" } ?? ""),
      ])
    }
    return table.lines(width: width)
  }
}

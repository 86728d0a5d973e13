import ArgumentParser
import ContactLists
import Foundation
import NetworkStore

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read contact lists.",
    discussion: """
      A file, a folder or an archive. The format is recognised from the content: LinkedIn's export, \
      Google, Outlook and Thunderbird CSV, vCard, mail (mbox, Maildir, eml), iCalendar, graphs \
      (GraphML, GEXF, GML, DOT, JSON, Pajek, edge lists), ties (CSV with the columns \
      person_a,person_b and optionally strength,kind,last_contact,count), and other tables by \
      --map. Without --owner a list is yours. The same file twice changes nothing; a newer export \
      of a list takes the older one's place.
      """)

  @OptionGroup var options: QuestionOptions

  @Argument(help: "Files to read.", completion: .file())
  var files: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The format, if its content does not tell: \(ContactListFormats.names).", valueName: "format")
  )
  var format: String?

  @Option(help: ArgumentHelp("Whose lists they are.", valueName: "person"))
  var owner: String?

  @Option(
    help: ArgumentHelp(
      "What a column of an unknown table holds: \(ColumnMapping.fieldNames).",
      valueName: "column=field"))
  var map: [String] = []

  @Flag(help: "Say what would happen, and change nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Write every problem to this CSV file.", valueName: "file"))
  var problems: String?

  func validate() throws {
    if let format, ContactListFormats.named(format) == nil {
      throw ValidationError("no format '\(format)'; --as takes \(ContactListFormats.names)")
    }
    guard let problems else { return }
    if files.contains(where: { OutputFile.isSame($0, problems) }) {
      throw ValidationError("--problems would write over a file that is to be read")
    }
  }

  func run() throws {
    let network = try options.network.open()
    let mapping = try map.isEmpty ? nil : ColumnMapping(parsing: map)
    guard let problems else { return try read(into: network, mapping: mapping) { _, _ in } }
    // Before anything is imported: is there a place for the problems?
    try OutputFile.check(problems)
    try OutputFile.write(to: problems) { write in
      try write(CSVWriter.row(["file", "part", "line", "kept", "reason"]))
      try read(into: network, mapping: mapping) { file, problem in
        try write(
          CSVWriter.row([
            file, problem.part ?? "", String(problem.line), problem.isRejection ? "no" : "yes",
            problem.reason,
          ]))
      }
    }
  }

  private func read(
    into network: Network, mapping: ColumnMapping?,
    problem: (String, ImportProblem) throws -> Void
  ) throws {
    var outcomes: [ImportOutcome] = []
    var failure: ExitStatus?
    // One bad file does not keep the others out; the status still tells, the worst of them.
    for file in files {
      let progress = ProgressLine(label: file)
      defer { progress.clear() }
      do {
        let result = try withoutActuallyEscaping(problem) { problem in
          try ImportDialogue(
            network: network, progress: progress, problem: { try problem(file, $0) }
          ).run(
            ImportRequest(
              file, format: format, mapping: mapping, owner: owner.map { .person($0) } ?? .me,
              dryRun: dryRun))
        }
        outcomes.append(ImportOutcome(file: file, result: result))
      } catch {
        progress.clear()
        guard let status = ExitStatus(error) else { throw error }
        Terminal.say("whom: \(error.localizedDescription)")
        failure = [failure, status].compactMap { $0 }.max { $0.rawValue < $1.rawValue }
      }
    }
    try show(outcomes)
    if !dryRun, !outcomes.isEmpty, !options.json { try sayWhatIsPossible(network) }
    if let failure { throw ExitCode(failure.rawValue) }
  }

  private func show(_ outcomes: [ImportOutcome]) throws {
    if options.json {
      try Terminal.answer(json: outcomes)
      return
    }
    for outcome in outcomes {
      try Terminal.answer(outcome.lines(isDryRun: dryRun).joined(separator: "\n"))
    }
  }

  /// One export is a star: every tie in it has the user at one end.
  private func sayWhatIsPossible(_ network: Network) throws {
    guard let owner = try? network.owner() else { return }
    let size = try network.size(withoutTiesOf: owner)
    guard size.people > 1, size.otherTies == 0 else { return }
    Terminal.say(
      """
      note: these lists say whom you know, not who knows whom. Beyond your own contacts, paths \
      rest on colleagues at the same company (inferred) until you add a friend's list \
      (whom import FILE --owner NAME) or what you know yourself (whom tie PERSON PERSON).
      """)
  }
}

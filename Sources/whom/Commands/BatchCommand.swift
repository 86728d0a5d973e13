import ArgumentParser
import NetworkStore
import Reports

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Report on many clients' lists against a list of targets.",
    discussion: """
      CLIENTS has one folder for each client, named after the client, with the contact lists in \
      it; lists of friends go into a folder friends inside it, each file named after the friend. \
      Every client is looked at alone, in memory. OUTPUT gets a page for each client, index.html, \
      summary.csv and summary.json.
      """)

  @OptionGroup var options: ReportOptions

  @Argument(help: "The folder of clients.", completion: .directory)
  var clients: String

  @Option(
    help: ArgumentHelp(
      "Targets: CSV with the columns company,department,manager.", valueName: "file"),
    completion: .file())
  var targets: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where the reports go.", valueName: "folder"),
    completion: .directory)
  var output: String

  func run() throws {
    let list = try TargetList(file: targets)
    for problem in list.problems { Terminal.say("whom: \(problem)") }
    var batch = Batch(settings: try options.settings(), asOf: options.day)
    batch.knownOnly = options.knownOnly
    batch.maps = DrawMaps.workers()
    let summary = try batch.run(clients: clients, targets: list, into: output) { step in
      let result = step.error.map { "no report: \($0)" } ?? "done"
      Terminal.say("\(step.done)/\(step.all)  \(step.client): \(result)")
    }
    if options.json { try Terminal.answer(json: summary) }
    let failed = summary.clients.count { $0.error != nil }
    Terminal.say("open \(output)/index.html")
    if failed == summary.clients.count { throw ExitCode(ExitStatus.badInput.rawValue) }
  }
}

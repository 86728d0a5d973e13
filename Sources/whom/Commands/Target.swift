import ArgumentParser
import Introductions
import NetworkStore

struct Target: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "target",
    abstract: "The companies and departments where you want to work.",
    subcommands: [Add.self, List.self, Remove.self, ImportTargets.self],
    defaultSubcommand: List.self)

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a target, or say who its manager is.")

    @OptionGroup var options: NetworkOptions
    @OptionGroup var department: DepartmentOption

    @Argument(help: "A company's name in any usual spelling, or an id like c3.")
    var company: String

    @Option(
      help: ArgumentHelp(
        "The manager, if known: somebody in the network, or a new name.", valueName: "person"))
    var manager: String?

    func run() throws {
      let network = try options.open()
      let similar = try similarCompanies(in: network)
      let (target, isNew) = try network.addTarget(
        company: company, department: department.value(), manager: manager, on: .today)
      let manager = target.manager.map { ", manager \($0.name)" } ?? ""
      Terminal.say(
        "\(isNew ? "added" : "updated") \(target.printedID): "
          + target.label + manager)
      guard isNew, !similar.isEmpty else { return }
      Terminal.say(
        "note: nobody is known there; if you mean one of these, whom target remove "
          + "\(target.printedID) and add it as\n" + similar.joined(separator: "\n"))
    }

    /// Where nobody is known at the company: those whose name this one may be, misspelled.
    private func similarCompanies(in network: Network) throws -> [String] {
      do {
        _ = try network.company(company)
        return []
      } catch NetworkError.unknownCompany(_, let similar) {
        return similar.map { "  \($0.printedID)  \($0.name)" }
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the targets.")

    @OptionGroup var options: QuestionOptions

    func run() throws {
      let targets = try options.network.openIfThere().targets()
      try options.show(TargetsAnswer(targets))
      if targets.isEmpty { throw ExitCode.noAnswer }
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Remove a target.")

    @OptionGroup var options: NetworkOptions

    @Argument(help: "The target's id, like t3, or its company.")
    var target: String

    func run() throws {
      try options.openIfThere().removeTarget(target)
      Terminal.say("removed \(target)")
    }
  }

  struct ImportTargets: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Read targets from CSV with the columns company,department,manager.")

    @OptionGroup var options: NetworkOptions

    @Argument(help: "The file; department and manager may be empty.", completion: .file())
    var file: String

    func run() throws {
      let list = try TargetList(file: file)
      let network = try options.open()
      let count = try network.addTargets(list, on: .today)
      for problem in list.problems + count.problems { Terminal.say("whom: \(problem)") }
      Terminal.say(
        "\(file): \(list.rows) rows = \(count.added) added + \(count.merged) there already"
          + " + \(list.problems.count + count.problems.count) rejected")
    }
  }
}

import ArgumentParser
import ContactLists
import Foundation
import NetworkMaps
import NetworkStore

/// The command line: parses, asks, shows. The questions are answered in `Introductions`.
@main
struct Whom: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whom",
    abstract: "Whom do I know at each company, and whom should I know there?",
    discussion: """
      Finds the warmest chain of introductions to the manager of the department where you want to \
      work, and says honestly when writing cold is the better advice. Everything stays on this \
      machine.

      To begin:
        whom init --name 'Your Name' --email you@mail.example
        whom import Connections.csv
        whom target add 'Acme' --department purchasing
        whom path 'Acme'

      Exit status: 0 answered, 1 no answer, 2 wrong usage or bad input, 3 the data or the machine \
      failed.
      """,
    version: "0.1.0",
    // Not for people: what whom starts to have maps drawn.
    subcommands: [DrawMaps.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Lists in",
        subcommands: [Init.self, Import.self, Imports.self, Undo.self]),
      CommandGroup(
        name: "People",
        subcommands: [
          People.self, Show.self, TieCommand.self, Strangers.self, Review.self, Merge.self,
          Split.self,
        ]),
      CommandGroup(
        name: "Questions",
        subcommands: [
          Target.self, Know.self, ShouldKnow.self, Path.self, Introducers.self,
          StrengthCommand.self,
        ]),
      CommandGroup(name: "What came of it", subcommands: [LogCommand.self]),
      CommandGroup(
        name: "Pictures, reports and reasons",
        subcommands: [Map.self, BatchCommand.self, Export.self, Explain.self]),
    ])

  static func main() {
    do {
      var command = try parseAsRoot(Arguments.normalized(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      leave(with: error)
    }
  }

  /// What went wrong, in words.
  static func reason(_ error: any Error) -> String {
    ExitStatus(error) == nil ? message(for: error) : error.localizedDescription
  }

  /// Says what went wrong and ends the process; the one place where statuses are set.
  private static func leave(with error: any Error) -> Never {
    if let code = error as? ExitCode { exit(withStatus: code.rawValue) }
    if let status = ExitStatus(error) {
      Terminal.say("whom: \(error.localizedDescription)")
      exit(withStatus: status.rawValue)
    }
    let message = fullMessage(for: error)
    if exitCode(for: error) == .success {
      do {
        try Terminal.answer(message)
        exit(withStatus: ExitStatus.answered.rawValue)
      } catch {
        leave(with: error)
      }
    }
    Terminal.say(message)
    let isUsage = exitCode(for: error) == .validationFailure
    exit(withStatus: (isUsage ? ExitStatus.badInput : .failed).rawValue)
  }

  private static func exit(withStatus status: Int32) -> Never {
    Foundation.exit(status)
  }
}

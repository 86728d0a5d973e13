import ArgumentParser
import Introductions
import NetworkMaps

struct Map: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw an answer.", subcommands: [PathMapCommand.self])

  struct PathMapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "path", abstract: "Draw the routes to a person or a manager, side by side.")

    @OptionGroup var question: PathQuestion
    @OptionGroup var options: QuestionOptions

    @Option(
      name: .shortAndLong,
      help: ArgumentHelp("The picture: .svg, .png, .pdf or .dot.", valueName: "file"),
      completion: .file())
    var output: String

    func validate() throws {
      try MapFile.check(output)
    }

    func run() throws {
      let answer = try question.answer(options)
      try MapFile.write(answer, to: output)
      if options.json { try options.show(answer) }
      if answer.routes.isEmpty { throw ExitCode.noAnswer }
    }
  }
}

/// The picture of an answer, in the format that its file name says.
enum MapFile {
  static func check(_ path: String) throws {
    guard MapFormat(fileName: path) != nil else {
      throw ValidationError("'\(path)' does not end in .svg, .png, .pdf or .dot")
    }
  }

  static func write(_ answer: PathAnswer, to path: String) throws {
    guard let format = MapFormat(fileName: path) else { return }
    try OutputFile.write(PathMap(answer).render(as: format), to: path)
    Terminal.say("drawn: \(path)")
  }
}

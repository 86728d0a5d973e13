import ArgumentParser
import NetworkStore

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take an import back entirely.",
    discussion: """
      What you said yourself (ties, managers) stays. An older export that it had replaced is in \
      force again.
      """)

  @OptionGroup var options: NetworkOptions

  @Argument(help: "The import's number, as whom imports lists it.")
  var number: Int64

  func run() throws {
    let undone = try options.openIfThere().undo(import: number)
    Terminal.say("import \(undone.id) (\(undone.file)) is taken back")
  }
}

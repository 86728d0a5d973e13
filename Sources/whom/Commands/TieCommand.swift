import ArgumentParser
import NetworkStore

struct TieCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tie",
    abstract: "Say what you know about two people; it wins over all evidence.")

  @OptionGroup var options: NetworkOptions

  @Argument(help: "A name, an e-mail address, an id like p17, or me.")
  var first: String

  @Argument(help: "The other one.")
  var second: String

  @Option(
    help: ArgumentHelp(
      "How likely one does the other a small favour when asked: 0.02 to 0.95; 0 for no tie.",
      valueName: "probability"))
  var strength: Double?

  @Option(help: ArgumentHelp("A note for yourself.", valueName: "text"))
  var note: String?

  func run() throws {
    let network = try options.openIfThere()
    let first = try network.person(first)
    let second = try network.person(second)
    try network.setTie(first, second, strength: strength, note: note, on: .today)
    let names = "\(first.name) and \(second.name)"
    switch strength {
    case 0: Terminal.say("\(names): no tie")
    case .some(let number): Terminal.say("\(names): \(Wording.percent(number))")
    case nil: Terminal.say("\(names) know each other")
    }
  }
}

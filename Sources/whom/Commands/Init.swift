import ArgumentParser
import Introductions
import NetworkStore

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Say who you are.",
    discussion: "Said again, it replaces what was said before; your lists stay yours.")

  @OptionGroup var options: QuestionOptions

  @Option(help: "Your name.")
  var name: String

  @Option(help: "An e-mail address of yours; may be given several times.")
  var email: [String] = []

  @Option(
    help: ArgumentHelp(
      "Your own profile page, by which friends' lists name you.", valueName: "url"))
  var profile: [String] = []

  func validate() throws {
    guard !name.allSatisfy(\.isWhitespace) else { throw ValidationError("--name is empty") }
    for address in email where !address.contains("@") {
      throw ValidationError("'\(address)' is no e-mail address")
    }
  }

  func run() throws {
    let person = try options.network.open().setOwner(
      name: name, emails: email, profiles: profile, on: .today)
    if options.json {
      try Terminal.answer(json: PersonSummary(person))
    } else {
      Terminal.say("you are \(person.name) (\(person.printedID))")
    }
  }
}

import ArgumentParser
import Introductions

struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Find people by beginnings of words of their name or company.")

  @OptionGroup var options: QuestionOptions

  @Argument(help: "What to look for; everybody if left out.")
  var text: [String] = []

  func run() throws {
    let answer = try options.directory().people(text.joined(separator: " "))
    try options.show(answer)
    if answer.people.isEmpty { throw ExitCode.noAnswer }
  }
}

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one person, with every tie, its evidence and where it came from.",
    discussion: "With a second person: the tie between the two, and why it is as strong as it is.")

  @OptionGroup var options: QuestionOptions

  @Argument(help: "A name, an e-mail address, or an id like p17.")
  var person: String

  @Argument(help: "Another one, for the tie between the two; me is you.")
  var other: String?

  func run() throws {
    if let other {
      let answer = try options.introductions().tie(between: person, and: other)
      try options.show(answer)
      if answer.strength == 0 { throw ExitCode.noAnswer }
      return
    }
    try options.show(options.directory().show(person))
  }
}

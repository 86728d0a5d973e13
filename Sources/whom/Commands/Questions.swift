import ArgumentParser
import Introductions
import NetworkMaps
import NetworkStore
import ReferralGraph

struct Know: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "know",
    abstract: "Whom do I know at a company, now or from former times?")

  @OptionGroup var options: QuestionOptions
  @OptionGroup var seeker: SeekerOption

  @Argument(help: "A company's name in any usual spelling, or an id like c3.")
  var company: String

  func run() throws {
    let answer = try options.introductions().know(from: seeker.from, at: company)
    try options.show(answer)
    if answer.contacts.isEmpty { throw ExitCode.noAnswer }
  }
}

struct ShouldKnow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "should-know",
    abstract: "Whom should I know at a company: who manages the department, or who can tell?")

  @OptionGroup var options: QuestionOptions
  @OptionGroup var seeker: SeekerOption
  @OptionGroup var department: DepartmentOption

  @Argument(help: "A company's name in any usual spelling, or an id like c3.")
  var company: String

  func run() throws {
    let answer = try options.introductions().shouldKnow(
      from: seeker.from, at: company, department: department.value())
    try options.show(answer)
    if answer.manager == nil && answer.candidates.isEmpty && answer.askForName.isEmpty {
      throw ExitCode.noAnswer
    }
  }
}

struct Path: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "How do I reach that person, or the manager of that department, warmly?")

  @OptionGroup var question: PathQuestion
  @OptionGroup var options: QuestionOptions

  @Option(
    help: ArgumentHelp(
      "Also draw the answer to this file: .svg, .png, .pdf or .dot.", valueName: "file"),
    completion: .file())
  var map: String?

  func validate() throws {
    if let map { try MapFile.check(map) }
  }

  func run() throws {
    let answer = try question.answer(options)
    try options.show(answer)
    if let map { try MapFile.write(PathMap(answer), to: map) }
    if answer.routes.isEmpty { throw ExitCode.noAnswer }
  }
}

struct Introducers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "introducers",
    abstract: "Whom do I ask first, over all targets?")

  @OptionGroup var options: QuestionOptions
  @OptionGroup var seeker: SeekerOption
  @OptionGroup var bound: TiesOption

  @Option(help: "What to rank by: gain, opens, betweenness, constraint or bridging.")
  var by: IntroducerOrder = .gain

  @Option(help: ArgumentHelp("The most people to list.", valueName: "n"))
  var limit = 15

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes at least 1") }
  }

  func run() throws {
    var introductions = try options.introductions()
    bound.apply(to: &introductions.search)
    let answer = try introductions.introducers(from: seeker.from, by: by, limit: limit)
    if answer.targets == 0 {
      Terminal.say("no targets yet: whom target add COMPANY --department DEPARTMENT")
      throw ExitCode.noAnswer
    }
    try options.show(answer)
    if answer.introducers.isEmpty { throw ExitCode.noAnswer }
  }
}

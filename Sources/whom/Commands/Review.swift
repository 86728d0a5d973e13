import ArgumentParser
import Introductions
import NetworkStore

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Say which records are one person, where the evidence leaves it open.",
    discussion: """
      Asks at a terminal, the most valuable question first, one keystroke each: y, they are one; \
      n, they are two; s, skip; u, take the last answer back; q, leave off. What you say holds for \
      later imports too. Elsewhere, and with --json, prints the questions.
      """)

  @OptionGroup var options: QuestionOptions

  @Flag(help: "Ask about all that is open, not just the most valuable.")
  var all = false

  @Flag(help: "List names of companies that may be one; whom merge --companies answers.")
  var companies = false

  @Flag(help: "List what you have decided, instead of asking; with --companies, about those.")
  var decided = false

  @Option(
    help: ArgumentHelp("Take a decision back, by its number in that list.", valueName: "number"))
  var takeBack: Int64?

  func run() throws {
    if let takeBack {
      let network = try options.network.openIfThere()
      try companies
        ? network.takeBack(companyDecision: takeBack) : network.takeBack(decision: takeBack)
      return Terminal.say("decision \(takeBack) is taken back")
    }
    if decided { return try showDecisions() }
    if companies { return try showCompanies() }
    let isAsked = !options.json && Question.canBeAsked
    let answer = try options.directory().review(all: all, first: isAsked ? 1 : .max)
    if answer.questions.isEmpty || !isAsked {
      try options.show(answer)
      if answer.questions.isEmpty { throw ExitCode.noAnswer }
      return
    }
    try ReviewDialogue(network: options.network.open(), directory: options.directory(), all: all)
      .run()
  }

  private func showCompanies() throws {
    let answer = CompanyReviewAnswer(
      companies: try options.network.openIfThere().companyQuestions().map(\.match))
    try options.show(answer)
    if answer.companies.isEmpty { throw ExitCode.noAnswer }
  }

  private func showDecisions() throws {
    let network = try options.network.openIfThere()
    let answer =
      try companies
      ? DecisionsAnswer(network.companyDecisions()) : DecisionsAnswer(network.decisions())
    try options.show(answer)
    if answer.decisions.isEmpty { throw ExitCode.noAnswer }
  }
}

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Say that people, or records, are one person.",
    discussion: """
      Wins over all evidence, and holds for later imports. Nothing is lost: every record stays, and \
      whom split or whom review --take-back undoes it. With --companies, a name need not be in the \
      network yet; whom review --companies --take-back undoes that.
      """)

  @OptionGroup var options: NetworkOptions

  @Flag(help: "What is named are companies, by name or id.")
  var companies = false

  @Argument(help: "People by name, address or id, or records like 1:row:12; two at least.")
  var people: [String]

  func validate() throws {
    guard people.count > 1 else {
      throw ValidationError("name two people or records at least")
    }
  }

  func run() throws {
    if companies {
      let network = try options.openIfThere()
      let unknown = people.filter { (try? network.company($0)) == nil }
      for other in people.dropFirst() {
        try network.decide(company: people[0], other, isSame: true, on: .today)
      }
      Terminal.say("they are one company: \(people.joined(separator: ", "))")
      for name in unknown { Terminal.say("note: no list names '\(name)' so far") }
      return
    }
    let person = try options.openIfThere().merge(people, on: .today)
    Terminal.say("they are one person: \(person.oneLine)")
  }
}

struct Split: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Say that somebody, or a record, is not the person it was taken for.",
    discussion: """
      whom split p17 2:row:9 takes the record out of the person; whom split 1:row:5 2:row:9 says \
      that the two are different people. Nothing joins them again until you say so.
      """)

  @OptionGroup var options: NetworkOptions

  @Flag(help: "What is named are companies, by name or id.")
  var companies = false

  @Argument(help: "A person by name, address or id, or a record like 1:row:12.")
  var person: String

  @Argument(help: "Who is somebody else: a record or a person.")
  var other: String

  func run() throws {
    if companies {
      try options.openIfThere().decide(company: person, other, isSame: false, on: .today)
      return Terminal.say("they are two companies: \(person), \(other)")
    }
    let (one, another) = try options.openIfThere().split(person, from: other, on: .today)
    Terminal.say("they are two people: \(one.oneLine)\nand \(another.oneLine)")
  }
}

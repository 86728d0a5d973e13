import ArgumentParser
import Introductions
import NetworkStore

struct Strangers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strangers",
    abstract: "Say whom of your contacts you do not really know.",
    discussion: """
      whom strangers --import 3 says it of all whom only that list knows, whom strangers --company \
      'Acme' of all who are or were there, whom strangers TEXT of all whom whom people TEXT finds. \
      What you have said about single people stays.

      Without any of these, or with --ask, asks at a terminal about one after the other, a keystroke \
      each: y, you know each other; h, hardly (10 %); n, not really; s, skip; u, take the last answer \
      back; q, leave off. It begins with those whom the routes to your targets need most.

      It is your own word, which wins over all evidence and holds for later imports, until you take it \
      back.
      """)

  @OptionGroup var options: QuestionOptions

  @Argument(help: "Beginnings of words of their name or company.")
  var text: [String] = []

  @Option(
    name: .customLong("import"),
    help: ArgumentHelp(
      "Those whom only this import knows, by its number in whom imports.", valueName: "number"))
  var importID: Int64?

  @Option(
    help: ArgumentHelp(
      "Those who are or were at this company.", valueName: "company"))
  var company: String?

  @Flag(help: "With --import: also those whom other lists know too.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "How likely they do you a small favour when asked: 0.02 to 0.95; 0, for no tie, unless given.",
      valueName: "probability"))
  var strength = 0.0

  @Flag(help: "Ask about each.")
  var ask = false

  @Flag(help: "List whom it would be said of, and change nothing.")
  var dryRun = false

  @Flag(help: "List what you have said so far.")
  var said = false

  @Option(
    help: ArgumentHelp("Take a correction back, by its number in that list.", valueName: "number"))
  var takeBack: Int64?

  func validate() throws {
    guard !all || importID != nil else { throw ValidationError("--all goes with --import") }
    guard !ask || !dryRun else { throw ValidationError("--ask or --dry-run, not both") }
    guard strength == 0 || !filter.isEmpty else {
      throw ValidationError("--strength goes with TEXT, --company or --import")
    }
  }

  private var filter: ContactFilter {
    var filter = ContactFilter()
    filter.text = text.isEmpty ? nil : text.joined(separator: " ")
    filter.company = company
    filter.importID = importID
    filter.includesKnownElsewhere = all
    return filter
  }

  func run() throws {
    if let takeBack {
      try options.network.openIfThere().takeBack(correction: takeBack, on: .today)
      return Terminal.say("correction \(takeBack) is taken back")
    }
    if said { return try showCorrections() }
    let answer = try options.introductions().strangers(filter)
    let asks = (ask || filter.isEmpty) && Question.canBeAsked && !options.json
    if answer.contacts.isEmpty || dryRun || (!asks && (ask || filter.isEmpty)) {
      try options.show(answer)
      if answer.contacts.isEmpty { throw ExitCode.noAnswer }
      return
    }
    let network = try options.network.open()
    if asks { return try StrangersDialogue(network: network, answer: answer).run() }
    let people = try answer.contacts.compactMap { try network.person(id: $0.person.id) }
    let number = try network.beginCorrection(of: scope, on: .today)
    try network.add(to: number, people, strength: strength, on: .today)
    let what = strength == 0 ? "no tie" : Wording.percent(strength)
    Terminal.say(
      "correction \(number): \(Wording.count(people.count, "contact", "contacts")), \(scope): \(what)"
        + "\(answer.leftOut.map { "; \($0)" } ?? ""); whom strangers --take-back \(number) undoes it"
    )
  }

  /// Whom it is about, in words.
  private var scope: String {
    [
      text.isEmpty ? nil : "'\(text.joined(separator: " "))'",
      company.map { "at \($0)" }, importID.map { "of import \($0)" },
    ].compactMap { $0 }.joined(separator: " ")
  }

  private func showCorrections() throws {
    let answer = CorrectionsAnswer(try options.network.openIfThere().corrections())
    try options.show(answer)
    if answer.corrections.isEmpty { throw ExitCode.noAnswer }
  }
}

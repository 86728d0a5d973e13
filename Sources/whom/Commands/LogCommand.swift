import ArgumentParser
import ContactLists
import Introductions
import NetworkStore

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Keep what came of asking people; without a person, list it.",
    discussion: """
      asked: nothing has come of it yet; introduced: the favour was done; declined; no-answer. Of the \
      manager of a target, asked, declined and no-answer are his or her own answer, and so is \
      agreed: to talk with you. It counts as written to cold, unless somebody was logged as having \
      introduced you for that target before.

      The log teaches what each kind of evidence is worth and how managers answer; whom strength \
      shows it. Nothing in it is ever removed: --take-back strikes an entry out. A settings file with \
      on = false in its table [learning] turns that off.
      """)

  @OptionGroup var options: QuestionOptions

  @Argument(help: "Who was asked: a name, an e-mail address, or an id like p17.")
  var person: String?

  @Argument(
    help: ArgumentHelp(
      "What came of it: asked, introduced, declined, no-answer or agreed.", valueName: "outcome"))
  var outcome: Outcome?

  @Option(
    help: ArgumentHelp(
      "What for: a target's id, like t3, or its company.", valueName: "target"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "When, like 2026-11-01; today unless given.", valueName: "date"))
  var on: CalendarDate?

  @Option(
    help: ArgumentHelp("Take an entry back, by its number in the list.", valueName: "number"))
  var takeBack: Int64?

  func validate() throws {
    guard (person == nil) == (outcome == nil) else {
      throw ValidationError(
        "whom log PERSON OUTCOME: the outcome is asked, introduced, declined, no-answer or agreed")
    }
    guard person != nil || (target == nil && on == nil) else {
      throw ValidationError("--target and --on are about a person: whom log PERSON OUTCOME")
    }
    guard takeBack == nil || person == nil else {
      throw ValidationError("--take-back stands alone")
    }
  }

  func run() throws {
    if let takeBack {
      let entry = try options.network.openIfThere().takeBack(logEntry: takeBack, on: .today)
      return try show(entry, "taken back")
    }
    guard let person, let outcome else { return try list() }
    let day = on ?? .today
    guard day <= .today else { throw NetworkError.notYet(day.description) }
    let introductions = try options.introductions(asOf: day)
    try show(introductions.log(person, outcome, target: target, on: day, today: .today), "logged")
  }

  private func list() throws {
    let answer = LogAnswer(try options.network.openIfThere().log())
    try options.show(answer)
    if answer.entries.isEmpty { throw ExitCode.noAnswer }
  }

  private func show(_ entry: LogEntry, _ what: String) throws {
    if options.json { return try options.show(LogAnswer([entry])) }
    let role = entry.isManager ? " (manager)" : ""
    let target = entry.target.map { ", for \($0.label)" } ?? ""
    Terminal.say(
      "entry \(entry.id) \(what): \(entry.date), \(entry.person.name)\(role): "
        + "\(entry.outcome.rawValue)\(target)")
  }
}

extension LogAnswer: TextAnswer {
  func lines(width: Int) -> [String] {
    guard !entries.isEmpty else {
      return ["Nothing logged yet: whom log PERSON asked|introduced|declined|no-answer|agreed"]
    }
    var table = TextTable([
      ("entry", .number), ("date", .code), ("person", .text), ("outcome", .code), ("for", .text),
      ("", .code),
    ])
    for entry in entries {
      let name = entry.manager ? "\(entry.person.name) (manager)" : entry.person.name
      table.add([
        String(entry.number), entry.date.description, name, entry.outcome.rawValue,
        entry.target ?? "", entry.takenBack.map { "taken back \($0)" } ?? "",
      ])
    }
    return table.lines(width: width)
  }
}

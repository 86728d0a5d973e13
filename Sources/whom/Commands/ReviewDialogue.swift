import ContactLists
import Foundation
import Identity
import Introductions
import NetworkStore

/// Asks about who is who, a keystroke each.
struct ReviewDialogue {
  let network: Network
  let directory: PeopleDirectory
  let all: Bool

  /// What was done with a question, so that it can be undone.
  private enum Step {
    case decided(Int64)
    case skipped
  }

  func run() throws {
    var skipped: [[String]] = []
    var steps: [Step] = []
    while true {
      // Asked anew after each answer, which may have settled or raised others.
      let answer = try directory.review(all: all, first: skipped.count + 1)
      guard let question = answer.questions.first(where: { !skipped.contains($0.key) }) else {
        break
      }
      Terminal.say("")
      let lines = question.lines(width: Terminal.width, rest: answer.open - skipped.count - 1)
      // Made harmless already, and with the styles of a table.
      Terminal.write(lines.joined(separator: "\n") + "\n", to: .standardError)
      let canUndo = !steps.isEmpty
      switch Question.key(
        "Are they one person? [y]es, [n]o, [s]kip, \(canUndo ? "[u]ndo, " : "")[q]uit",
        among: canUndo ? "ynsuq" : "ynsq")
      {
      case "y":
        _ = try network.merge([question.a.reference, question.b.reference], on: .today)
        steps += try lastDecision()
      case "n":
        _ = try network.split(question.a.reference, from: question.b.reference, on: .today)
        steps += try lastDecision()
      case "s":
        skipped.append(question.key)
        steps.append(.skipped)
      case "u":
        switch steps.popLast() {
        case .decided(let id): try network.takeBack(decision: id)
        case .skipped: _ = skipped.popLast()
        case nil: break
        }
      default: return summary(steps)
      }
    }
    summary(steps)
  }

  private func lastDecision() throws -> [Step] {
    try network.decisions().suffix(1).map { .decided($0.id) }
  }

  private func summary(_ steps: [Step]) {
    let answered = steps.count { if case .decided = $0 { true } else { false } }
    Terminal.say(
      answered == 0
        ? "Nothing was decided." : "\(Wording.count(answered, "decision", "decisions")) kept.")
  }
}

extension ReviewAnswer.Question {
  fileprivate var key: [String] { [a.reference, b.reference] }

  /// The two records, and what speaks for and against their being one.
  func lines(width: Int, rest: Int) -> [String] {
    var table = TextTable([("", .code), ("one", .text), ("the other", .text)])
    let rows: [(String, (MatchedRecord) -> String)] = [
      ("name", { $0.name ?? "" }), ("title", { $0.title ?? "" }),
      ("company", { $0.company ?? "" }), ("e-mail", { $0.emails.joined(separator: ", ") }),
      ("phone", { $0.phones.joined(separator: ", ") }),
      ("profile", { $0.profiles.joined(separator: ", ") }),
      ("record", { $0.reference }),
    ]
    for (label, text) in rows where !text(a).isEmpty || !text(b).isEmpty {
      table.add([label, text(a), text(b)])
    }
    return table.lines(width: width)
      + why.flatMap {
        Wording.wrapped("- " + TerminalText.shown($0), width: width, indent: "  ", first: "")
      }
      + (rest > 0 ? ["(\(rest) more to ask)"] : [])
  }
}

extension ReviewAnswer: TextAnswer {
  func lines(width: Int) -> [String] {
    guard !questions.isEmpty else {
      return [
        more == 0
          ? "Nothing to ask: who is who is clear."
          : "Nothing that is worth asking; whom review --all asks about \(more) more."
      ]
    }
    var table = TextTable([
      ("one", .text), ("the other", .text), ("records", .code), ("bits", .number), ("why", .text),
    ])
    for question in questions {
      table.add([
        question.a.name ?? question.a.record, question.b.name ?? question.b.record,
        "\(question.a.reference) \(question.b.reference)", String(Int(question.bits.rounded())),
        question.why.first ?? question.reason.rawValue,
      ])
    }
    return table.lines(width: width)
  }
}

/// What the user has decided about people, or about companies.
struct DecisionsAnswer: TextAnswer {
  var decisions: [Decision]

  struct Decision: Encodable {
    var number: Int64
    var date: String
    var a: String
    var b: String
    var same: Bool
    var isCompanies = false

    enum CodingKeys: CodingKey {
      case number
      case date
      case a
      case b
      case same
    }

    var words: String {
      switch (isCompanies, same) {
      case (false, true): "one person"
      case (false, false): "two people"
      case (true, true): "one company"
      case (true, false): "two companies"
      }
    }
  }

  init(_ rows: [CompanyDecisionRow]) {
    decisions = rows.map {
      Decision(
        number: $0.id, date: $0.decidedOn.description, a: $0.first, b: $0.second, same: $0.isSame,
        isCompanies: true)
    }
  }

  init(_ rows: [DecisionRow]) {
    decisions = rows.map {
      Decision(
        number: $0.id, date: $0.decidedOn.description, a: $0.first.full ?? "(no name)",
        b: $0.second.full ?? "(no name)", same: $0.isSame)
    }
  }

  func lines(width: Int) -> [String] {
    guard !decisions.isEmpty else { return ["Nothing decided yet."] }
    var table = TextTable([
      ("decision", .number), ("date", .code), ("one", .text), ("the other", .text), ("", .code),
    ])
    for decision in decisions {
      table.add([
        String(decision.number), decision.date, decision.a, decision.b,
        decision.words,
      ])
    }
    return table.lines(width: width)
  }
}

/// Names of companies that may be one employer's, those on most records first.
struct CompanyReviewAnswer: TextAnswer {
  var companies: [CompanyMatch]

  func lines(width: Int) -> [String] {
    guard !companies.isEmpty else { return ["Nothing to ask about companies."] }
    var table = TextTable([("one", .text), ("the other", .text), ("why", .text)])
    for match in companies { table.add([match.a, match.b, match.reasons.first ?? ""]) }
    return table.lines(width: width)
  }
}

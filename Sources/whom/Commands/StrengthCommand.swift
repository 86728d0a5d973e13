import ArgumentParser
import Introductions
import NetworkStore

struct StrengthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strength",
    abstract: "Show what each kind of evidence is worth, and where that comes from.",
    discussion: """
      Evidence adds up as 1 - (1 - p1)(1 - p2)…, each p being the base probability, halved for \
      every half-life that has passed; what is seen again and again comes nearer and nearer to the \
      kind's ceiling. Where a kind has a lasting part, so does each month in which it was seen: what \
      was kept up fades slower than a burst. The range in brackets is where the base may well be \
      (90 %), and makes the ranges of ties and routes. A number that you give to a tie wins over all \
      evidence. \
      The settings file overrides any number: $XDG_CONFIG_HOME/whom/settings.toml. What you log \
      (whom log) teaches the rest: every number counts as so many asks, to which yours are added.
      """)

  @OptionGroup var options: QuestionOptions

  func run() throws {
    let settings = try options.settings()
    let log = try options.network.openIfThere().log()
    let rates = settings.rates(taughtBy: log, asOf: options.day)
    try options.show(StrengthAnswer(settings, learned: rates))
  }
}

extension StrengthAnswer: TextAnswer {
  func lines(width: Int) -> [String] {
    let widest = kinds.map(\.kind.count).max() ?? 0
    var lines: [String] = []
    for rule in kinds {
      let column = String(repeating: " ", count: widest + 2)
      lines += Wording.wrapped(
        rule.facts, width: width, indent: column,
        first: Terminal.bold(rule.kind) + column.dropFirst(rule.kind.count))
      let margin = String(repeating: " ", count: 4)
      let texts = ["\(rule.meaning); \(rule.source)"] + rule.sourcesInWords
      lines += texts.flatMap {
        Wording.wrapped(TerminalText.shown($0), width: width, indent: margin)
      }
    }
    return lines + [
      "",
      "A manager agrees when written to cold: \(Self.words(coldChance, cold)); "
        + "after an introduction: \(Self.words(introducedChance, introduced)).",
      learning
        ? "What you log (whom log) teaches these numbers."
        : "What you log teaches nothing, as your settings say.",
      "Strengths are kept between 2 % and 95 %.",
    ]
  }

  private static func words(_ chance: Double, _ learned: LearnedRate?) -> String {
    Wording.percent(chance) + (learned?.words.map { " (\($0))" } ?? "")
  }
}

extension StrengthAnswer.Kind {
  /// What it is worth, in words: `35 % (5–73 %), half of it after 7300 days`.
  fileprivate var facts: String {
    var facts = [base > 0 ? Wording.percent(base, in: range) : Wording.percent(base)]
    if let learned, let words = learned.words {
      facts[0] = "\(Wording.percent(learned.posterior)) (\(words))"
    }
    if let days = halfLifeDays { facts.append("half of it after \(days) days") }
    if let base = lastingBase, let days = lastingHalfLifeDays {
      facts.append("\(Wording.percent(base)) a month, half of it after \(days) days")
    }
    if let people = halvingSize { facts.append("half of it with \(people) more people") }
    if needsAnswer {
      let part = unanswered.map { "; unanswered \(Wording.percent($0)) of it, for a tie there is" }
      facts.append("counts if answered\(part ?? "")")
    }
    if saturation > 1 { facts.append("counts up to \(saturation) times") }
    if let ceiling { facts.append("never more than \(Wording.percent(ceiling))") }
    return facts.joined(separator: ", ")
  }

  /// Where single numbers come from: `half-life: our prior`, by name.
  fileprivate var sourcesInWords: [String] {
    sources.sorted { $0.key < $1.key }.map { name, source in
      "\(name.replacing("_", with: " ")): \(source)"
    }
  }
}

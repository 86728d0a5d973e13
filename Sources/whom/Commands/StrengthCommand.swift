import ArgumentParser
import Introductions
import NetworkStore

struct StrengthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strength",
    abstract: "Show what each kind of evidence is worth, and where that comes from.",
    discussion: """
      Evidence adds up as 1 - (1 - p1)(1 - p2)…, each p being the base probability, halved for \
      every half-life that has passed. A number that you give to a tie wins over all evidence. \
      The settings file overrides any number: $XDG_CONFIG_HOME/whom/settings.toml.
      """)

  @OptionGroup var options: QuestionOptions

  func run() throws {
    try options.show(StrengthAnswer(try options.settings()))
  }
}

extension StrengthAnswer: TextAnswer {
  func lines(width: Int) -> [String] {
    let widest = kinds.map(\.kind.count).max() ?? 0
    var lines: [String] = []
    for rule in kinds {
      var facts = [Wording.percent(rule.base)]
      if let days = rule.halfLifeDays { facts.append("half of it after \(days) days") }
      if let people = rule.halvingSize { facts.append("half of it with \(people) more people") }
      if rule.needsAnswer { facts.append("counts if answered") }
      if rule.saturation > 1 { facts.append("counts up to \(rule.saturation) times") }
      let padding = String(repeating: " ", count: widest - rule.kind.count)
      lines.append("\(Terminal.bold(rule.kind))\(padding)  \(facts.joined(separator: ", "))")
      let margin = String(repeating: " ", count: 4)
      lines += Wording.wrapped(
        TerminalText.shown("\(rule.meaning); \(rule.source)"), width: width, indent: margin)
    }
    return lines + [
      "",
      "A manager agrees when written to cold: \(Wording.percent(coldChance)); "
        + "after an introduction: \(Wording.percent(introducedChance)).",
      "Strengths are kept between 2 % and 95 %.",
    ]
  }
}

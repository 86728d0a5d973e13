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
    var table = TextTable([
      ("kind", .left), ("base", .right), ("half-life", .right), ("halved by", .right),
      ("most", .right), ("means", .left), ("source", .left),
    ])
    for rule in kinds {
      table.add([
        rule.kind, Wording.percent(rule.base),
        rule.halfLifeDays.map { "\($0) d" } ?? "", rule.halvingSize.map { "\($0) people" } ?? "",
        rule.saturation > 1 ? "\(rule.saturation) times" : "", rule.meaning, rule.source,
      ])
    }
    return table.lines(width: width) + [
      "",
      "A manager agrees when written to cold: \(Wording.percent(coldChance)); "
        + "after an introduction: \(Wording.percent(introducedChance)).",
      "Strengths are kept between 2 % and 95 %.",
    ]
  }
}

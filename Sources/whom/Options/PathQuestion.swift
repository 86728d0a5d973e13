import ArgumentParser
import Introductions
import ReferralGraph

/// Who asks.
struct SeekerOption: ParsableArguments {
  @Option(help: ArgumentHelp("Ask for somebody else than yourself.", valueName: "person"))
  var from: String?
}

/// How many ties a route may have.
struct TiesOption: ParsableArguments {
  @Option(help: ArgumentHelp("The most ties that a route may have, 1 to 6.", valueName: "n"))
  var ties = 3

  func validate() throws {
    guard (1...6).contains(ties) else {
      throw ValidationError("--ties takes 1 to 6, not \(ties)")
    }
  }
}

/// The question of `whom path` and of `whom map path`.
struct PathQuestion: ParsableArguments {
  @Argument(help: "A person or a company: a name, an address, or an id like p17 or c3.")
  var to: String

  @OptionGroup var department: DepartmentOption
  @OptionGroup var seeker: SeekerOption
  @OptionGroup var bound: TiesOption

  @Option(
    help: ArgumentHelp("The most routes, each through another introducer.", valueName: "n"))
  var alternatives = 3

  @Option(
    help: ArgumentHelp(
      "Instead: so many of the warmest routes, whoever is on them.", valueName: "k"))
  var shortest: Int?

  func validate() throws {
    guard (1...50).contains(alternatives) else {
      throw ValidationError("--alternatives takes 1 to 50, not \(alternatives)")
    }
    guard shortest.map({ (1...50).contains($0) }) ?? true else {
      throw ValidationError("--shortest takes 1 to 50")
    }
  }

  func answer(_ options: QuestionOptions) throws -> PathAnswer {
    var introductions = try options.introductions()
    introductions.search.maximumTies = bound.ties
    return try introductions.path(
      from: seeker.from, to: to, department: department.value(),
      choice: shortest.map { .shortest($0) } ?? .alternatives(alternatives))
  }
}

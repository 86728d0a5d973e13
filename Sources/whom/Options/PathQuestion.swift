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
  @Option(
    help: ArgumentHelp(
      "The most ties that a route may have, 1 to 6; 0 for any number, however cold the route.",
      valueName: "n"))
  var ties = 3

  func validate() throws {
    guard (0...6).contains(ties) else {
      throw ValidationError("--ties takes 0 to 6, not \(ties)")
    }
  }

  func apply(to search: inout PathSearch) {
    search.maximumTies = ties
    if ties == 0 {
      search.maximumTies = PathSearch.unbounded.maximumTies
      search.maximumCost = PathSearch.unbounded.maximumCost
    }
  }
}

/// Whom a route may not lead through, and whom it must.
struct DetourOptions: ParsableArguments {
  @Option(
    name: .customLong("avoid"),
    help: ArgumentHelp("Nobody may ask this person; may be repeated.", valueName: "person"))
  var avoided: [String] = []

  @Option(
    help: ArgumentHelp(
      "Every route leads through this person; may be repeated.",
      valueName: "person"))
  var via: [String] = []

  func validate() throws {
    // All orders of them are tried.
    guard via.count <= 5 else { throw ValidationError("--via takes at most 5 people") }
  }
}

/// The question of `whom path` and of `whom map path`.
struct PathQuestion: ParsableArguments {
  @Argument(help: "A person or a company: a name, an address, or an id like p17 or c3.")
  var to: String

  @OptionGroup var department: DepartmentOption
  @OptionGroup var seeker: SeekerOption
  @OptionGroup var bound: TiesOption
  @OptionGroup var detours: DetourOptions

  @Option(
    help: ArgumentHelp(
      "The most routes, each through another introducer; 3 unless given.", valueName: "n"))
  var alternatives: Int?

  @Option(
    help: ArgumentHelp(
      "Instead: so many of the warmest routes, whoever is on them.", valueName: "k"))
  var shortest: Int?

  @Option(
    help: ArgumentHelp(
      "Instead: up to so many routes that have nobody in common.", valueName: "n"))
  var disjoint: Int?

  @Flag(help: "Instead: the one route whose weakest tie is the strongest.")
  var widest = false

  func validate() throws {
    let counts = [
      ("--alternatives", alternatives), ("--shortest", shortest), ("--disjoint", disjoint),
    ].compactMap { name, count in count.map { (name, $0) } }
    for (name, count) in counts where !(1...50).contains(count) {
      throw ValidationError("\(name) takes 1 to 50, not \(count)")
    }
    guard counts.count + (widest ? 1 : 0) <= 1 else {
      throw ValidationError(
        "--alternatives, --shortest, --disjoint and --widest: only one of them at a time")
    }
  }

  private var choice: RouteChoice {
    if widest { return .widest }
    if let shortest { return .shortest(shortest) }
    if let disjoint { return .disjoint(disjoint) }
    return .alternatives(alternatives ?? 3)
  }

  func answer(_ options: QuestionOptions) throws -> PathAnswer {
    var introductions = try options.introductions()
    bound.apply(to: &introductions.search)
    try introductions.avoid(detours.avoided)
    try introductions.pass(detours.via)
    return try introductions.path(
      from: seeker.from, to: to, department: department.value(), choice: choice)
  }
}

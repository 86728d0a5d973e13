import ArgumentParser
import Introductions
import NetworkMaps

struct Map: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw an answer.",
    subcommands: [
      PathMapCommand.self, EgoMapCommand.self, CompanyMapCommand.self, NetworkMapCommand.self,
    ])

  struct PathMapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "path", abstract: "Draw the routes to a person or a manager, side by side.")

    @OptionGroup var question: PathQuestion
    @OptionGroup var options: QuestionOptions
    @OptionGroup var picture: PictureOptions

    func run() throws {
      let answer = try question.answer(options)
      try picture.write(PathMap(answer), options) { answer.routes.flatMap(\.people) }
      if options.json { try options.show(answer) }
      if answer.routes.isEmpty { throw ExitCode.noAnswer }
    }
  }

  struct EgoMapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ego",
      abstract: "Draw whom you know, by company, and whom they know.",
      discussion: """
        Those who lead to managers of targets and those who open most are named, and then the \
        strongest ties at each company; the rest are counted.
        """)

    @OptionGroup var seeker: SeekerOption
    @OptionGroup var options: QuestionOptions
    @OptionGroup var picture: PictureOptions

    @Option(help: ArgumentHelp("The most people one tie away to name.", valueName: "n"))
    var contacts = EgoBounds().contacts

    @Option(help: ArgumentHelp("The most people two ties away to name.", valueName: "n"))
    var further = EgoBounds().further

    func validate() throws {
      for (name, count) in [("--contacts", contacts), ("--further", further)]
      where !(0...80).contains(count) {
        throw ValidationError("\(name) takes 0 to 80, not \(count)")
      }
    }

    func run() throws {
      var bounds = EgoBounds()
      bounds.contacts = contacts
      bounds.further = further
      let answer = try options.introductions().ego(from: seeker.from, bounds: bounds)
      var map = EgoMap(answer)
      map.seekerIsReader = seeker.from == nil
      try picture.write(map, options) {
        let contacts = answer.workplaces.flatMap(\.contacts)
        return contacts.map(\.person) + contacts.flatMap(\.further).map(\.person)
      }
      if options.json { try Terminal.answer(json: answer) }
      if answer.known == 0 { throw ExitCode.noAnswer }
    }
  }

  struct CompanyMapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "company",
      abstract: "Draw a company: who works where, who is known by whom, and whom to reach.")

    @OptionGroup var options: QuestionOptions
    @OptionGroup var seeker: SeekerOption
    @OptionGroup var department: DepartmentOption
    @OptionGroup var picture: PictureOptions

    @Argument(help: "A company's name in any usual spelling, or an id like c3.")
    var company: String

    func run() throws {
      let answer = try options.introductions().company(
        from: seeker.from, at: company, department: department.value())
      var map = CompanyMap(answer)
      map.seekerIsReader = seeker.from == nil
      try picture.write(map, options) {
        (answer.departments + [answer.former]).flatMap(\.colleagues).map(\.person)
          + answer.knowers.map(\.person)
      }
      if options.json { try Terminal.answer(json: answer) }
      if answer.departments.isEmpty && answer.former.people == 0 { throw ExitCode.noAnswer }
    }
  }

  struct NetworkMapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "network",
      abstract: "Draw the whole network by company, or by who knows whom.",
      discussion: """
        The largest companies or communities, and those of targets, get a box each; the rest are \
        counted in one. However large the network is, the map stays as large.
        """)

    @OptionGroup var seeker: SeekerOption
    @OptionGroup var options: QuestionOptions
    @OptionGroup var picture: PictureOptions

    @Option(
      help: """
        What a box is: company or community; companies unless most people have none.
        """)
    var by: NetworkGrouping?

    @Option(help: ArgumentHelp("The most boxes.", valueName: "n"))
    var boxes = NetworkBounds().circles

    func validate() throws {
      guard (1...60).contains(boxes) else {
        throw ValidationError("--boxes takes 1 to 60, not \(boxes)")
      }
    }

    func run() throws {
      var bounds = NetworkBounds()
      bounds.circles = boxes
      let answer = try options.introductions()
        .wholeNetwork(from: seeker.from, by: by, bounds: bounds)
      var map = NetworkMap(answer)
      map.seekerIsReader = seeker.from == nil
      try picture.write(map, options) { answer.circles.flatMap(\.members).map(\.person) }
      if options.json { try Terminal.answer(json: answer) }
      if answer.reach.total == 0 { throw ExitCode.noAnswer }
    }
  }
}

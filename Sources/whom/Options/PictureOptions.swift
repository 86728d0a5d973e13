import ArgumentParser
import Introductions
import NetworkMaps

/// Where a map goes and how it looks.
struct PictureOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The picture: .svg, .png, .pdf or .dot.", valueName: "file"),
    completion: .file())
  var output: String

  @Flag(help: "Dark; an SVG is else dark on dark screens, and other pictures are light.")
  var dark = false

  @Flag(help: "Light, on dark screens as well.")
  var light = false

  @Flag(help: "In an SVG, link people to their profiles.")
  var links = false

  func validate() throws {
    try MapFile.check(output)
    guard !(dark && light) else { throw ValidationError("--dark or --light, not both") }
  }

  /// Draws the map; `people` are those whose profiles it may link to.
  func write(
    _ map: some AnswerMap, _ options: QuestionOptions, people: () -> [PersonSummary]
  ) throws {
    var map = map
    map.look.appearance = dark ? .dark : light ? .light : .automatic
    if links { map.look.links = try options.directory().profiles(of: people()) }
    try MapFile.write(map, to: output)
  }
}

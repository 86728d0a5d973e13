import ArgumentParser
import Foundation
import NetworkMaps

/// What `whom` starts to have maps drawn: a process that draws what it is asked for on standard input.
struct DrawMaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw-maps", abstract: "Draw maps for another whom.", shouldDisplay: false)

  @Flag(help: "Tell on standard error how long each part of a map takes.")
  var times = false

  func run() {
    MapService(tellsTimes: times).run()
  }

  /// This very program as often as it takes; `count` processes, or one for each core.
  static func workers(_ count: Int? = nil) -> MapWorkers {
    let program = Bundle.main.executablePath ?? CommandLine.arguments.first ?? "whom"
    return MapWorkers(program: program, arguments: [configuration.commandName ?? ""], count: count)
  }
}

internal import Foundation

/// One process that draws maps for this one, one at a time.
///
/// Not started again once something has gone wrong with it: what it would answer next is not known.
///
/// Unchecked, because it changes hands: whoever has taken it out of ``MapWorkers`` is the only one to
/// use it.
final class MapWorker: @unchecked Sendable {
  private let process: Process
  private let line: MapLine
  /// How many maps it has drawn.
  private(set) var drawn = 0

  /// Starts `program`, or says why that is not possible.
  init(program: String, arguments: [String]) throws(MapError) {
    guard let (ours, theirs) = MapLine.pair() else {
      throw .noWorker(reason: String(cString: strerror(errno)))
    }
    line = ours
    process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let end = FileHandle(fileDescriptor: theirs, closeOnDealloc: true)
    process.standardInput = end
    process.standardOutput = end
    // A crash is told by its signal; looking for its cause would only take time.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    // What Graphviz, cairo and a crash have to say there is for nobody who reads reports.
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw .noWorker(reason: error.localizedDescription)
    }
    try? end.close()
  }

  deinit {
    line.close()
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// Has a map drawn.
  ///
  /// - Throws: ``MapError``; with ``MapError/tookTooLong(seconds:)`` and
  ///   ``MapError/workerFailed(reason:)`` the worker is of no more use.
  func draw(_ request: MapRequest, within limit: Duration) throws(MapError) -> [UInt8] {
    guard let question = try? JSONEncoder().encode(request) else {
      throw .drawingFailed(message: "the answer holds a number that is none")
    }
    let answer = try answer(to: Array(question), within: limit)
    guard let result = MapFrame.result(answer) else { throw Self.nonsense }
    drawn += 1
    return try result.get()
  }

  private func answer(to question: [UInt8], within limit: Duration) throws(MapError) -> [UInt8] {
    do {
      return try line.exchange(question, until: .now + limit)
    } catch {
      switch error {
      case .late: throw .tookTooLong(seconds: limit / .seconds(1))
      case .damaged: throw Self.nonsense
      case .closed:
        // It may have closed its end and live on.
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        throw .workerFailed(reason: ending)
      }
    }
  }

  private static let nonsense = MapError.workerFailed(reason: "it answered something else")

  private var ending: String {
    process.terminationReason == .uncaughtSignal
      ? "it crashed (signal \(process.terminationStatus))"
      : "it ended with status \(process.terminationStatus)"
  }
}

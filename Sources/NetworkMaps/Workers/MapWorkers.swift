internal import Dispatch
internal import Foundation
internal import Synchronization

/// Draws maps in processes of their own, so that several cores work, and a map that crashes Graphviz
/// or never ends costs itself alone.
public final class MapWorkers: MapDrawing {
  /// How long a map may take unless said otherwise.
  public static let usualTimeLimit = Duration.seconds(20)

  /// Graphviz keeps up to 0.2 MB of each map that it has drawn, so that a process has its day.
  private static let mostMaps = 400

  private let program: String
  private let arguments: [String]
  private let count: Int
  private let timeLimit: Duration
  private let idle = Mutex(Idle())

  private struct Idle: ~Copyable {
    var workers: [MapWorker] = []
  }

  /// Workers that are started as they are needed, and gone with this.
  ///
  /// `program` is to do with its standard input and output what ``MapService`` does. There are as many
  /// at a time as `count` says, or as the machine has cores; none for less than one.
  public init(
    program: String, arguments: [String], count: Int? = nil, timeLimit: Duration = usualTimeLimit
  ) {
    self.program = program
    self.arguments = arguments
    self.count = max(1, count ?? ProcessInfo.processInfo.activeProcessorCount)
    self.timeLimit = timeLimit
  }

  public func draw(_ requests: [MapRequest]) -> [Result<[UInt8], MapError>] {
    let results = Mutex([Result<[UInt8], MapError>?](repeating: nil, count: requests.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(count, requests.count)) { _ in
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < requests.count else { return }
        let result = Result { () throws(MapError) -> [UInt8] in
          try drawByWorker(requests[place])
        }
        results.withLock { $0[place] = result }
      }
    }
    return results.withLock { $0 }.map {
      $0 ?? .failure(.drawingFailed(message: "it was never begun"))
    }
  }

  private func drawByWorker(_ request: MapRequest) throws(MapError) -> [UInt8] {
    let worker = try idleOrNewWorker()
    do {
      let map = try worker.draw(request, within: timeLimit)
      giveBack(worker)
      return map
    } catch {
      if error.leavesWorkerWell { giveBack(worker) }
      throw error
    }
  }

  private func idleOrNewWorker() throws(MapError) -> MapWorker {
    if let worker = idle.withLock({ $0.workers.popLast() }) { return worker }
    return try MapWorker(program: program, arguments: arguments)
  }

  private func giveBack(_ worker: MapWorker) {
    guard worker.drawn < Self.mostMaps else { return }
    idle.withLock { $0.workers.append(worker) }
  }
}

extension MapError {
  /// Whether the one that was to draw the map can draw others.
  fileprivate var leavesWorkerWell: Bool {
    switch self {
    case .tookTooLong, .workerFailed, .noWorker: false
    case .graphvizMissing, .noFonts, .formatMissing, .drawingFailed: true
    }
  }
}

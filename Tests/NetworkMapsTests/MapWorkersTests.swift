import Foundation
import Introductions
import NetworkMaps
import Testing

@Suite("Processes that draw maps")
struct MapWorkersTests {
  private static let limit = Duration.milliseconds(300)

  /// Workers that run a line of the shell in place of drawing.
  private func workers(_ line: String, limit: Duration = .seconds(20)) -> MapWorkers {
    MapWorkers(program: "/bin/sh", arguments: ["-c", line], count: 2, timeLimit: limit)
  }

  private func request(company: String = "Acme") -> MapRequest {
    MapRequest(
      .path(
        Samples.answer(
          [], from: PersonSummary(id: "p1", name: "Ann Lee"),
          target: PathTarget(company: company, department: nil, people: []))),
      as: .svg, idPrefix: "map")
  }

  @Test("one that hangs costs its map, once the time is over")
  func hang() {
    #expect(throws: MapError.tookTooLong(seconds: 0.3)) {
      try workers("sleep 600", limit: Self.limit).draw(request())
    }
    #expect(
      MapError.tookTooLong(seconds: 20).localizedDescription == "the map was not done after 20 s")
  }

  @Test("one that does not even listen costs its map, however long the request is")
  func deaf() {
    let long = request(company: String(repeating: "Acme ", count: 1_000_000))
    #expect(throws: MapError.tookTooLong(seconds: 0.3)) {
      try workers("sleep 600", limit: Self.limit).draw(long)
    }
  }

  @Test("one that crashes is told from one that ends")
  func crash() {
    #expect(throws: MapError.workerFailed(reason: "it crashed (signal 11)")) {
      try workers("head -c 4 >/dev/null; kill -SEGV $$").draw(request())
    }
    #expect(throws: MapError.workerFailed(reason: "it ended with status 3")) {
      try workers("head -c 4 >/dev/null; exit 3").draw(request())
    }
  }

  @Test("what is no answer is no map", arguments: ["yes", "head -c 4 /dev/zero; sleep 600"])
  func nonsense(_ line: String) {
    #expect(throws: MapError.workerFailed(reason: "it answered something else")) {
      try workers(line).draw(request())
    }
  }

  @Test("a program that is not there is said to be missing")
  func missing() throws {
    let workers = MapWorkers(program: "/nowhere/whom", arguments: [])
    for result in workers.draw([request(), request()]) {
      guard case .failure(.noWorker(let reason)) = result else {
        Issue.record("\(result)")
        continue
      }
      #expect(!reason.isEmpty)
    }
    #expect(workers.draw([]).isEmpty)
  }

  @Test("every map of many fails by itself, and none waits for more than its own time")
  func many() {
    let clock = ContinuousClock()
    var results: [Result<[UInt8], MapError>] = []
    let time = clock.measure {
      results = workers("sleep 600", limit: Self.limit).draw(
        Array(repeating: request(), count: 6))
    }
    #expect(results.count == 6)
    for result in results {
      #expect(throws: MapError.tookTooLong(seconds: 0.3)) { try result.get() }
    }
    // Two at a time.
    #expect(time < .seconds(15))
  }

  @Test("where a map takes too long, less of it is drawn, and that is said")
  func simpler() throws {
    struct SlowMaps: MapDrawing {
      func draw(_ requests: [MapRequest]) -> [Result<[UInt8], MapError>] {
        requests.map { request in
          guard case .path(let answer) = request.subject, answer.routes.count > 1 else {
            return .success([7])
          }
          return .failure(.tookTooLong(seconds: 20))
        }
      }
    }
    let ann = PersonSummary(id: "p1", name: "Ann Lee")
    let bo = PersonSummary(id: "p2", name: "Bo Ray")
    let route = Samples.route([ann, bo], [Samples.tie(0.5, "friends", count: nil, group: nil)])
    let answer = Samples.answer(
      [route, route], from: ann, target: PathTarget(company: "Acme", department: nil, people: [bo]))
    let both = MapRequest(.path(answer), as: .svg, idPrefix: "map")
    let (bytes, remark) = try SlowMaps().drawWhatIsPossible(of: both)
    #expect(bytes == [7])
    #expect(remark == "the map was not done after 20 s; only the best route is drawn")
    #expect(try SlowMaps().drawWhatIsPossible(of: #require(both.simpler).request).remark == nil)
  }
}

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
      PathMap(
        Samples.answer(
          [], from: PersonSummary(id: "p1", name: "Ann Lee"),
          target: PathTarget(company: company, department: nil, people: []))),
      as: .svg)
  }

  @Test("one that hangs costs its map, once the time is over")
  func hang() {
    #expect(throws: MapError.tookTooLong(seconds: 0.3)) {
      try workers("exec sleep 600", limit: Self.limit).draw(request())
    }
    #expect(
      MapError.tookTooLong(seconds: 20).localizedDescription == "the map was not done after 20 s")
  }

  @Test("one that does not even listen costs its map, however long the request is")
  func deaf() {
    let long = request(company: String(repeating: "Acme ", count: 1_000_000))
    #expect(throws: MapError.tookTooLong(seconds: 0.3)) {
      try workers("exec sleep 600", limit: Self.limit).draw(long)
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

  @Test("what is no answer is no map", arguments: ["yes", "head -c 4 /dev/zero; exec sleep 600"])
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
      results = workers("exec sleep 600", limit: Self.limit).draw(
        Array(repeating: request(), count: 6))
    }
    #expect(results.count == 6)
    for result in results {
      #expect(throws: MapError.tookTooLong(seconds: 0.3)) { try result.get() }
    }
    // Two at a time.
    #expect(time < .seconds(15))
  }

  /// Gives a map back as it is asked for, unless it is the one that takes too long.
  private struct SlowMaps: MapDrawing {
    var slow: Data

    func draw(_ requests: [MapRequest]) -> [Result<[UInt8], MapError>] {
      requests.map { request in
        let asked = (try? JSONEncoder.sorted.encode(request)) ?? Data()
        return asked == slow ? .failure(.tookTooLong(seconds: 20)) : .success(Array(asked))
      }
    }
  }

  @Test("where a map takes too long, less of it is drawn, and that is said")
  func simpler() throws {
    let request = MapRequest(PathMap(Samples.three), as: .svg)
    let maps = SlowMaps(slow: try JSONEncoder.sorted.encode(request))
    let (bytes, remark) = try maps.drawWhatIsPossible(of: request)
    #expect(remark == "the map was not done after 20 s; only the best route is drawn")
    let less = try JSONDecoder().decode(MapRequest.self, from: Data(bytes))
    let svg = String(decoding: try less.render(), as: UTF8.self)
    let whole = String(decoding: try request.render(), as: UTF8.self)
    #expect(svg.count < whole.count)
    // Of that there is no less, and nothing is said of it.
    #expect(try maps.drawWhatIsPossible(of: less).remark == nil)
    let slow = SlowMaps(slow: try JSONEncoder.sorted.encode(less))
    #expect(throws: MapError.tookTooLong(seconds: 20)) { try slow.drawWhatIsPossible(of: less) }
  }

  @Test("a request is the same map after its journey, whatever it shows and however it looks")
  func journey() throws {
    var map = PathMap(Samples.three)
    map.seekerIsReader = false
    map.look.idPrefix = "other"
    map.look.appearance = .dark
    for format in [MapFormat.svg, .dot, .png] {
      let request = MapRequest(map, as: format)
      let arrived = try JSONDecoder().decode(
        MapRequest.self, from: JSONEncoder.sorted.encode(request))
      #expect(try arrived.render() == map.render(as: format))
    }
  }
}

extension JSONEncoder {
  fileprivate static var sorted: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return encoder
  }
}

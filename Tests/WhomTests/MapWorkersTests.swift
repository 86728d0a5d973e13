import Foundation
import Introductions
import NetworkMaps
import Testing

@Suite("Maps drawn by whom for whom")
struct MapWorkersTests {
  /// Requests for the same map under different names.
  private func requests(_ sandbox: borrowing Sandbox) throws -> [MapRequest] {
    _ = try sandbox.whom("init", "--name", "Pat Doe", "--email", "pat@doe.example")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    let answer = try JSONDecoder().decode(
      PathAnswer.self, from: Data(sandbox.whom("path", "Hillary Okafor", "--json").output.utf8))
    return (1...8).map { number in
      var map = PathMap(answer)
      map.look.idPrefix = "map-\(number)"
      return MapRequest(map, as: .svg)
    }
  }

  @Test("are the maps that would have been drawn here, in the same order")
  func sameMaps() throws {
    let sandbox = try Sandbox()
    let requests = try requests(sandbox)
    let workers = MapWorkers(program: try Sandbox.program, arguments: ["draw-maps"], count: 2)
    let maps = try workers.draw(requests).map { try $0.get() }
    #expect(maps == (try MapsHere().draw(requests).map { try $0.get() }))
    #expect(Set(maps).count == requests.count)
    // And again, by those that have drawn already.
    #expect(try workers.draw(requests).map { try $0.get() } == maps)
  }

  @Test(
    "are missing one by one: a process that crashes or hangs is replaced",
    arguments: ["kill -SEGV $$", "exec sleep 600", "exit 1"])
  func oneMissing(_ mishap: String) throws {
    let sandbox = try Sandbox()
    let requests = try requests(sandbox)
    // The first to be started has the mishap.
    let line = """
      if mkdir '\(sandbox.folder)/first' 2>/dev/null; then \(mishap); fi
      exec '\(try Sandbox.program)' draw-maps
      """
    let workers = MapWorkers(
      program: "/bin/sh", arguments: ["-c", line], count: 2, timeLimit: .seconds(8))
    let results = workers.draw(requests)
    let missing = results.indices.filter { (try? results[$0].get()) == nil }
    #expect(missing.count == 1)
    let here = MapsHere().draw(requests)
    for (place, result) in results.enumerated() where !missing.contains(place) {
      #expect(try result.get() == here[place].get())
    }
  }

  @Test("draw-maps is for whom alone, and ends where there is no request")
  func command() throws {
    let sandbox = try Sandbox()
    #expect(try !sandbox.whom("--help").output.contains("draw-maps"))
    for input in ["", "x", "\\0\\0\\0\\2{}", "\\377\\377\\377\\377"] {
      let result = try sandbox.shell(
        "printf '\(input)' | '\(try Sandbox.program)' draw-maps | wc -c")
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
    }
  }

  @Test("draw-maps tells how long each part of a map took, if asked")
  func times() throws {
    let sandbox = try Sandbox()
    var frames = Data()
    for request in try requests(sandbox).prefix(2) {
      let payload = try JSONEncoder().encode(request)
      frames += withUnsafeBytes(of: UInt32(payload.count).bigEndian) { Data($0) } + payload
    }
    try frames.write(to: URL(fileURLWithPath: sandbox.folder + "/requests"))
    let result = try sandbox.shell("'\(try Sandbox.program)' draw-maps --times <requests >maps")
    #expect(result.status == 0)
    let lines = result.errors.split(separator: "\n").filter { $0.hasPrefix("{") }
    #expect(lines.count == 2)
    for line in lines {
      let times = try JSONDecoder().decode([String: Double].self, from: Data(line.utf8))
      #expect(times.keys.sorted() == ["drawing", "finishing", "placing", "reading"])
      #expect(times.values.allSatisfy { $0 > 0 && $0 < 60_000 })
    }
  }
}

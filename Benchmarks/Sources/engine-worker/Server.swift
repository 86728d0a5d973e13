import Foundation

/// Reads one request a line and answers each.
struct Server {
  private let tasks: EngineTasks
  private let ready: Ready

  /// Loads the network or, without one, what was saved.
  init(network: Network?, own: String) throws {
    let before = Self.residentBytes()
    var watch = Stopwatch()
    tasks = try watch.lap {
      if let network { EngineTasks(of: network, own: own) } else { try EngineTasks(saved: own) }
    }
    try tasks.touch()
    ready = Ready(
      cpu: watch.cpu[0], wall: watch.wall[0], resident: Self.residentBytes() - before)
  }

  func serve() throws {
    try send(ready)
    while let line = readLine() {
      let request = try JSONDecoder().decode(Request.self, from: Data(line.utf8))
      var watch = Stopwatch()
      var answers: [[Double]] = []
      for query in request.queries {
        answers.append(try tasks.answer(request.task, query, &watch))
        if watch.cpu.reduce(0, +) > request.budget { break }
      }
      try send(AnswerHeader(cpu: watch.cpu, wall: watch.wall, sizes: answers.map(\.count)))
      for answer in answers { try send(answer) }
    }
  }

  private func send(_ message: some Encodable) throws {
    try FileHandle.standardOutput.write(contentsOf: JSONEncoder().encode(message) + [0x0A])
  }

  private func send(_ numbers: [Double]) throws {
    let bits = numbers.map(\.bitPattern.littleEndian)
    try FileHandle.standardOutput.write(contentsOf: bits.withUnsafeBytes { Data($0) })
  }

  /// Bytes of the process in memory, mapped files among them; 0 where that is not known.
  private static func residentBytes() -> Int {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))
      .flatMap { $0.split(separator: " ").dropFirst().first }
      .flatMap { Int($0) }
    return (pages ?? 0) * sysconf(Int32(_SC_PAGESIZE))
  }
}

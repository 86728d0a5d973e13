/// What was read, and how long it took.
struct ListReport: Encodable {
  var format: String
  var bytes: Int
  /// Rows, cards or messages that say something.
  var records: Int
  var rejected: Int
  var noted: Int
  /// From memory, without the disk and the hash; `nil` for what only a file can be.
  var parse: ListTimes?
  /// From the disk, as `whom import` reads it.
  var read: ListTimes
}

/// Seconds of each turn.
struct ListTimes: Encodable {
  var findings: Int
  var watch = Stopwatch()

  private enum Key: String, CodingKey {
    case findings
    case cpu
    case wall
  }

  init(findings: Int) {
    self.findings = findings
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(findings, forKey: .findings)
    try container.encode(watch.cpu, forKey: .cpu)
    try container.encode(watch.wall, forKey: .wall)
  }
}

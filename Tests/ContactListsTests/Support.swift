import ContactLists
import Foundation

/// What `format` finds in `bytes`, given to it in chunks of `size`.
func findings<Format: ContactListFormat>(
  _ format: Format.Type, in bytes: [UInt8], chunk size: Int = .max
) -> [Finding] {
  var findings: [Finding] = []
  var reader = format.init()
  for chunk in chunks(of: bytes, size) { reader.read(chunk) { findings.append($0) } }
  reader.finish { findings.append($0) }
  return findings
}

func findings<Format: ContactListFormat>(_ format: Format.Type, in text: String) -> [Finding] {
  findings(format, in: Array(text.utf8))
}

/// `bytes` in parts of `size`, the last one shorter.
func chunks(of bytes: [UInt8], _ size: Int) -> [ArraySlice<UInt8>] {
  guard size < bytes.count else { return [bytes[...]] }
  return stride(from: 0, to: bytes.count, by: size).map {
    bytes[$0..<min($0 + size, bytes.count)]
  }
}

extension [Finding] {
  var records: [Record] {
    compactMap { if case .record(let record) = $0 { record } else { nil } }
  }
  var ties: [TieRecord] {
    compactMap { if case .tie(let tie) = $0 { tie } else { nil } }
  }
  var interactions: [Interaction] {
    compactMap { if case .interaction(let interaction) = $0 { interaction } else { nil } }
  }
  var owners: [OwnerStatement] {
    compactMap { if case .owner(let statement) = $0 { statement } else { nil } }
  }
  var rejected: [RowProblem] {
    compactMap { if case .rejected(let problem) = $0 { problem } else { nil } }
  }
  var noted: [RowProblem] {
    compactMap { if case .noted(let problem) = $0 { problem } else { nil } }
  }
}

/// Numbers that look random and are the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Runs `body` with the path of a file that holds `bytes`, and removes it.
func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
  let path = NSTemporaryDirectory() + "/whom-lists-\(UUID().uuidString)"
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

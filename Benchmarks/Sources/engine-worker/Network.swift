import Foundation

/// Ties in memory, as `generate-network` wrote them.
struct Network {
  let people: Int
  let a: [UInt32]
  let b: [UInt32]
  /// In millinats.
  let costs: [UInt16]

  struct NotANetwork: Error {}

  init(contentsOf path: String) throws {
    let data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    guard data.starts(with: "WHOMNET1".utf8) else { throw NotANetwork() }
    var rest = data.dropFirst(8)
    let counts: [UInt32] = try Self.take(2, from: &rest)
    let ties = Int(counts[1])
    people = Int(counts[0])
    a = try Self.take(ties, from: &rest)
    b = try Self.take(ties, from: &rest)
    costs = try Self.take(ties, from: &rest)
    guard a.allSatisfy({ $0 < people }), b.allSatisfy({ $0 < people }) else { throw NotANetwork() }
  }

  private static func take<Number: FixedWidthInteger>(
    _ count: Int, from data: inout Data
  ) throws -> [Number] {
    let bytes = count * MemoryLayout<Number>.size
    guard data.count >= bytes else { throw NotANetwork() }
    defer { data = data.dropFirst(bytes) }
    return [Number](unsafeUninitializedCapacity: count) { numbers, initialized in
      _ = data.prefix(bytes).copyBytes(to: numbers)
      for index in numbers.indices { numbers[index] = Number(littleEndian: numbers[index]) }
      initialized = count
    }
  }
}

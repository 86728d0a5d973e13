internal import Foundation

/// What goes over the line between a process that asks for maps and one that draws them: four bytes
/// that say how long it is, the most significant first, and then that many.
enum MapFrame {
  static let headerBytes = 4
  /// A map of 500 people has some 700 kB; what says that it is longer than this is no frame.
  static let mostBytes = 1 << 28

  static func framed(_ payload: [UInt8]) -> [UInt8] {
    let length = UInt32(clamping: payload.count)
    return (0..<headerBytes).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) } + payload
  }

  /// The length that a header says; `nil` if it cannot be.
  static func length(_ header: some Sequence<UInt8>) -> Int? {
    let length = header.reduce(0) { $0 << 8 | Int($1) }
    return length <= mostBytes ? length : nil
  }

  /// A reply: a map, or why there is none.
  static func payload(_ result: Result<[UInt8], MapError>) -> [UInt8] {
    switch result {
    case .success(let bytes): [0] + bytes
    case .failure(let error): [1] + ((try? JSONEncoder().encode(error)).map { Array($0) } ?? [])
    }
  }

  /// What a reply says; `nil` if it is none.
  static func result(_ payload: [UInt8]) -> Result<[UInt8], MapError>? {
    switch payload.first {
    case 0: return .success(Array(payload.dropFirst()))
    case 1:
      let error = try? JSONDecoder().decode(MapError.self, from: Data(payload.dropFirst()))
      return error.map { .failure($0) }
    default: return nil
    }
  }
}

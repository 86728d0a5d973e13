/// UTF-8 with bytes in it that cannot be UTF-8.
enum UTF8Repair {
  /// How many bytes at the beginning are whole UTF-8 characters.
  static func validPrefix(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let count = bytes.count
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    var at = 0
    while at < count {
      // Eight ASCII characters at a time.
      while at + 8 <= count,
        base.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        at += 8
      }
      guard at < count else { break }
      if bytes[at] < 0x80 {
        at += 1
      } else if case .whole(let length) = character(bytes, at: at, isLast: true) {
        at += length
      } else {
        break
      }
    }
    return at
  }

  /// Appends `bytes` as UTF-8 and gives how many were used up.
  static func repair(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout [UInt8]
  ) -> Int {
    output.reserveCapacity(bytes.count + bytes.count / 8)
    var at = 0
    while at < bytes.count {
      switch character(bytes, at: at, isLast: isLast) {
      case .whole(let length):
        output.append(contentsOf: bytes[at..<at + length])
        at += length
      case .folded(let head, let fold, let tail):
        output.append(contentsOf: bytes[at..<at + head])
        output.append(contentsOf: bytes[at + head + fold..<at + head + fold + tail])
        output.append(contentsOf: bytes[at + head..<at + head + fold])
        at += head + fold + tail
      case .invalid:
        Windows1252.append(bytes[at], to: &output)
        at += 1
      case .needsMore:
        return at
      }
    }
    return at
  }

  private enum Character {
    case whole(Int)
    /// A character in two parts, with the end of a folded line between them.
    case folded(head: Int, fold: Int, tail: Int)
    case invalid
    case needsMore
  }

  /// What stands at `at`; table 3-7 of the Unicode standard.
  private static func character(
    _ bytes: UnsafeBufferPointer<UInt8>, at: Int, isLast: Bool
  ) -> Character {
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch bytes[at] {
    case ..<0x80: return .whole(1)
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return .invalid
    }
    var head = 1
    while head < length {
      guard at + head < bytes.count else { return isLast ? .invalid : .needsMore }
      let byte = bytes[at + head]
      guard (head == 1 ? second : 0x80...0xBF).contains(byte) else {
        return folded(bytes, at: at, head: head, length: length, second: second, isLast: isLast)
      }
      head += 1
    }
    return .whole(length)
  }

  /// Whether a line end, a blank and the missing bytes follow the first `head` ones.
  private static func folded(
    _ bytes: UnsafeBufferPointer<UInt8>, at: Int, head: Int, length: Int,
    second: ClosedRange<UInt8>, isLast: Bool
  ) -> Character {
    var place = at + head
    func next() -> UInt8? {
      guard place < bytes.count else { return nil }
      defer { place += 1 }
      return bytes[place]
    }
    let missing: Character = isLast ? .invalid : .needsMore
    guard var byte = next() else { return missing }
    if byte == CSV.carriageReturn {
      guard let following = next() else { return missing }
      byte = following
    }
    guard byte == CSV.lineFeed else { return .invalid }
    guard let blank = next() else { return missing }
    guard blank == 0x20 || blank == 0x09 else { return .invalid }
    let fold = place - at - head
    for index in head..<length {
      guard let byte = next() else { return missing }
      guard (index == 1 ? second : 0x80...0xBF).contains(byte) else { return .invalid }
    }
    return .folded(head: head, fold: fold, tail: length - head)
  }
}

/// Turns bytes of any encoding that contact lists come in into UTF-8, as they come.
///
/// In this order: a byte order mark says it (UTF-8, UTF-16 of either order) and is taken away;
/// NULs in every other of the first bytes mean UTF-16; else the bytes are UTF-8, and each byte
/// that cannot be is read as windows-1252. That is decided byte by byte, so one bad byte costs
/// nothing else, and a file that two programs wrote to is read right.
///
/// A UTF-8 character that a folded line of a vCard cuts in two is put together before the fold.
public struct UTF8Converter: Sendable {
  private enum Encoding {
    case undecided
    case utf8
    case utf16(isLittleEndian: Bool)
  }

  /// How many bytes are looked at to find the encoding.
  private static let sampleSize = 64

  private var encoding = Encoding.undecided
  /// Bytes whose meaning depends on the ones to come.
  private var pending: [UInt8] = []

  public init() {}

  /// Takes the next bytes and gives what can be converted so far, in one or more pieces.
  public mutating func read(_ chunk: ArraySlice<UInt8>, converted: (ArraySlice<UInt8>) -> Void) {
    if case .undecided = encoding {
      pending.append(contentsOf: chunk)
      guard pending.count >= Self.sampleSize else { return }
      decide()
      convertPending(isLast: false, converted)
    } else if pending.isEmpty {
      convert(chunk, isLast: false, converted)
    } else {
      pending.append(contentsOf: chunk)
      convertPending(isLast: false, converted)
    }
  }

  /// Says that there are no more bytes.
  public mutating func finish(converted: (ArraySlice<UInt8>) -> Void) {
    if case .undecided = encoding { decide() }
    convertPending(isLast: true, converted)
  }

  /// All of `bytes` as UTF-8.
  public static func convert(_ bytes: [UInt8]) -> [UInt8] {
    var converter = UTF8Converter()
    var output: [UInt8] = []
    converter.read(bytes[...]) { output.append(contentsOf: $0) }
    converter.finish { output.append(contentsOf: $0) }
    return output
  }

  /// `bytes`, which are meant to be UTF-8, with those that cannot be read as windows-1252.
  static func repairing(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    let used = bytes.withUnsafeBufferPointer {
      UTF8Repair.repair($0, isLast: true, into: &output)
    }
    return used == bytes.count ? output : bytes
  }

  private mutating func decide() {
    if pending.starts(with: [0xEF, 0xBB, 0xBF]) {
      pending.removeFirst(3)
      encoding = .utf8
    } else if pending.starts(with: [0xFF, 0xFE]) {
      pending.removeFirst(2)
      encoding = .utf16(isLittleEndian: true)
    } else if pending.starts(with: [0xFE, 0xFF]) {
      pending.removeFirst(2)
      encoding = .utf16(isLittleEndian: false)
    } else {
      let sample = pending.prefix(Self.sampleSize)
      var nuls = (even: 0, odd: 0)
      for (place, byte) in sample.enumerated() where byte == 0 {
        if place.isMultiple(of: 2) { nuls.even += 1 } else { nuls.odd += 1 }
      }
      // Headers are mostly ASCII: in UTF-16 nearly every other byte is NUL, in text none is.
      let many = sample.count / 4
      if nuls.even == 0, nuls.odd > many {
        encoding = .utf16(isLittleEndian: true)
      } else if nuls.odd == 0, nuls.even > many {
        encoding = .utf16(isLittleEndian: false)
      } else {
        encoding = .utf8
      }
    }
  }

  private mutating func convertPending(
    isLast: Bool, _ converted: (ArraySlice<UInt8>) -> Void
  ) {
    let bytes = pending
    pending = []
    if !bytes.isEmpty { convert(bytes[...], isLast: isLast, converted) }
  }

  private mutating func convert(
    _ bytes: ArraySlice<UInt8>, isLast: Bool, _ converted: (ArraySlice<UInt8>) -> Void
  ) {
    var output: [UInt8] = []
    let used: Int
    switch encoding {
    case .utf16(let isLittleEndian):
      used = bytes.withUnsafeBufferPointer {
        UTF16Decoding.convert(
          $0, isLittleEndian: isLittleEndian, isLast: isLast, into: &output)
      }
    case .utf8, .undecided:
      let valid = bytes.withUnsafeBufferPointer { UTF8Repair.validPrefix(of: $0) }
      // Almost always everything: then nothing is copied.
      if valid > 0 { converted(bytes.prefix(valid)) }
      let rest = bytes.dropFirst(valid)
      if rest.isEmpty { return }
      used =
        valid
        + rest.withUnsafeBufferPointer {
          UTF8Repair.repair($0, isLast: isLast, into: &output)
        }
    }
    if !output.isEmpty { converted(output[...]) }
    pending = Array(bytes.dropFirst(used))
  }
}

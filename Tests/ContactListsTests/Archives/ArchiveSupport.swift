import ContactLists
import Foundation
import Testing

/// Archives and compressed files as the simplest of programs write them.
enum TestArchive {
  typealias File = (name: [UInt8], content: [UInt8])

  static func zip(_ files: [(String, String)]) -> [UInt8] {
    zip(files.map { (name: Array($0.0.utf8), content: Array($0.1.utf8)) })
  }

  /// A ZIP archive that compresses nothing.
  static func zip(_ files: [File]) -> [UInt8] {
    var local: [UInt8] = []
    var central: [UInt8] = []
    for file in files {
      // Version 2.0, no flags, stored, 1 January 2024.
      let common =
        number(20, 2) + number(0, 4) + number(0x5821_0000, 4) + number(crc32(file.content), 4)
        + number(UInt32(file.content.count), 4) + number(UInt32(file.content.count), 4)
        + number(UInt32(file.name.count), 2)
      central += number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 12)
      central += number(UInt32(local.count), 4) + file.name
      local += number(0x0403_4B50, 4) + common + number(0, 2) + file.name + file.content
    }
    let count = number(UInt32(files.count), 2)
    return local + central + number(0x0605_4B50, 4) + number(0, 4) + count + count
      + number(UInt32(central.count), 4) + number(UInt32(local.count), 4) + number(0, 2)
  }

  /// A tar archive of POSIX 1988, whose entries may be of another type than a file (`0`).
  static func tar(_ files: [(String, String)], type: String = "0") -> [UInt8] {
    var output: [UInt8] = []
    for (name, content) in files {
      var header = padded(name, 100) + padded("0000644", 8) + padded("0000000", 8)
      header += padded("0000000", 8) + padded(octal(content.utf8.count), 12)
      header += padded(octal(0), 12) + Array(repeating: 0x20, count: 8) + Array(type.utf8)
      header += padded("", 100) + padded("ustar", 6) + Array("00".utf8) + padded("", 247)
      let sum = header.reduce(0) { $0 + Int($1) }
      header.replaceSubrange(148..<156, with: Array(octal(sum).suffix(6).utf8) + [0, 0x20])
      output += header + Array(content.utf8)
      output += Array(repeating: 0, count: (512 - content.utf8.count % 512) % 512)
    }
    return output + Array(repeating: 0, count: 1024)
  }

  /// `bytes` in the form of gzip, compressed or not (RFC 1952, and RFC 1951 section 3.2.4).
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    let blocks = chunks(of: bytes, 65535)
    for (place, block) in blocks.enumerated() {
      let length = UInt32(block.count)
      output += [place == blocks.count - 1 ? 1 : 0] + number(length, 2) + number(~length, 2)
      output += block
    }
    return output + number(crc32(bytes), 4) + number(UInt32(truncatingIfNeeded: bytes.count), 4)
  }

  private static func number(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 4 ? UInt8(truncatingIfNeeded: value >> UInt32($0 * 8)) : 0 }
  }

  private static func padded(_ text: String, _ count: Int) -> [UInt8] {
    Array(text.utf8.prefix(count)) + Array(repeating: 0, count: max(0, count - text.utf8.count))
  }

  private static func octal(_ value: Int) -> String {
    let digits = String(value, radix: 8)
    return String(repeating: "0", count: max(0, 11 - digits.count)) + digits
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  /// A ZIP archive by another program: deflated, the second name in UTF-8 and said to be so.
  static let deflatedZip = decoded(
    """
    UEsDBBQAAAAIAAAAIVgQzbZhIwAAACYAAAAIAAAAdGllcy5jc3YrSC0qzs+LT9QpgDCSuIJKSzIUwlLTE3VC8nMV/LPzi/K5\
    AFBLAwQUAAAICAAAACFYaNJAGiYAAAAoAAAAEAAAAELDvGNoZXIvdGllcy5jc3YrSC0qzs+LT9QpgDCSuKLyD69W8MsvO7ww\
    WyckP1fBPzu/KJ8LAFBLAQIUAxQAAAAIAAAAIVgQzbZhIwAAACYAAAAIAAAAAAAAAAAAAACAAQAAAAB0aWVzLmNzdlBLAQIU\
    AxQAAAgIAAAAIVho0kAaJgAAACgAAAAQAAAAAAAAAAAAAACAAUkAAABCw7xjaGVyL3RpZXMuY3N2UEsFBgAAAAACAAIAdAAA\
    AJ0AAAAAAA==
    """)

  /// The same two files in a 7z archive.
  static let sevenZip = decoded(
    """
    N3q8ryccAAMsNmwHwQAAAAAAAAAiAAAAAAAAAPl4dP8AOBlKrAwkLigTRQd+wkIeeNk+dZT4AMg94xUc8FZLhfUhXKEy3RxT\
    GDq1Fp0nMtM4HWsLqFFJ3/+qtwAAAACBMweuD9HFlIygkKB3sP6Th+GqHydqLVM8ueqmJQYTNCjwq4Jylkff1ZhePU1H5TGB\
    DeW38q4xAEuq2FycSrLsHXNTOd6+b6WUNPOVfbrMn6w9Rj+jyxo6VUljcLWejihWF/MVHv85nAW3jrthL6UUnNuNzQwurp6P\
    46iR//8JKgAAFwY9AQmAhAAHCwEAASMDAQEFXQAAgAAMgKwKATz2ZL0AAA==
    """)

  /// A ZIP archive with one file, `ties.csv`, that a password protects.
  static let encryptedZip = decoded(
    """
    UEsDBBQACQAIAAAAIVgQzbZhLwAAACYAAAAIAAAAdGllcy5jc3aWYL2puj4CtngIDLRoe4h7K0vGJfc4a+wYr95F68rldNlO\
    yPM6KoX02wpOxNcjQFBLBwgQzbZhLwAAACYAAABQSwECHgMUAAkACAAAACFYEM22YS8AAAAmAAAACAAAAAAAAAABAAAApIEA\
    AAAAdGllcy5jc3ZQSwUGAAAAAAEAAQA2AAAAZQAAAAAA
    """)

  private static func decoded(_ text: String) -> [UInt8] {
    [UInt8](Data(base64Encoded: text) ?? Data())
  }
}

/// Bytes to test with, whose name alone is shown.
struct TestBytes: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8]) {
    (testDescription, self.bytes) = (name, bytes)
  }
}

/// A part of a collection with all of its bytes.
struct ReadPart: Hashable {
  var name: String
  var text: String
}

extension ContactListCollection {
  /// The parts, read to their ends.
  func parts() throws -> [ReadPart] {
    var parts: [ReadPart] = []
    try forEachPart { part in
      parts.append(
        ReadPart(name: part.name, text: String(decoding: try bytes(of: part), as: UTF8.self)))
    }
    return parts
  }
}

/// All bytes of a part, which are less than a mebibyte.
func bytes(of part: ContactListPart) throws -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1000)
  while bytes.count < 1 << 20, case let count = try part.source.read(into: &buffer), count > 0 {
    bytes += buffer[..<count]
  }
  return bytes
}

/// Runs `body` with the path of an empty folder, and removes it with all that is in it.
func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  let path = NSTemporaryDirectory() + "/whom-lists-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

/// The bytes of a source as they were before gzip (RFC 1952) compressed them.
///
/// At the end of the file stand the length and the checksum of what was compressed, which
/// libarchive does not look at. They are those of the last part of a file that was put together from
/// several; what has another length is taken for that.
final class GzipSource: ByteSource {
  private let content: EntrySource
  private let input: ArchiveInput
  private let name: String
  private var checksum = CRC32()
  private var length: UInt32 = 0

  init(_ content: EntrySource, _ input: ArchiveInput, named name: String) {
    self.content = content
    self.input = input
    self.name = name
  }

  var size: Int? { nil }

  func read(into buffer: inout [UInt8]) throws(ContactListError) -> Int {
    let count = try content.read(into: &buffer)
    if count > 0 {
      checksum.read(buffer[..<count])
      length &+= UInt32(truncatingIfNeeded: count)
    } else if isDamaged {
      throw ContactListError(
        file: name, problem: .damagedArchive(isCompressedFile: true, after: nil))
    }
    return count
  }

  private var isDamaged: Bool {
    func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
      bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    let last = input.last
    guard last.count == 8, number(last[4...]) == length else { return false }
    return number(last[..<4]) != checksum.value
  }
}

/// CRC-32 of bytes that come in chunks, as gzip and ZIP use it (RFC 1952, section 8).
struct CRC32 {
  private var state = UInt32.max

  var value: UInt32 { ~state }

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    var state = state
    bytes.withUnsafeBufferPointer { bytes in
      Self.table.withUnsafeBufferPointer { table in
        for byte in bytes {
          state = table[Int((state ^ UInt32(byte)) & 0xFF)] ^ state >> 8
        }
      }
    }
    self.state = state
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    var entry = UInt32(byte)
    for _ in 0..<8 { entry = entry & 1 == 1 ? entry >> 1 ^ 0xEDB8_8320 : entry >> 1 }
    return entry
  }
}

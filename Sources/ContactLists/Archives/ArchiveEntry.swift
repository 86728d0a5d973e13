internal import CLibarchive

/// What stands at one place of an archive.
struct ArchiveEntry {
  /// Its path inside, as the archive has it.
  let path: [UInt8]
  let isFile: Bool
  let isEncrypted: Bool
  let size: Int?

  init(_ entry: OpaquePointer) {
    let text = ArchiveLocale.withUTF8 {
      archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry)
    }
    // Whatever encoding it is in; one without a name is a file all the same.
    path = text.map(Self.bytes) ?? [UInt8(ascii: "?")]
    isFile = archive_entry_filetype(entry) == 0o100_000 && archive_entry_hardlink(entry) == nil
    isEncrypted =
      archive_entry_is_data_encrypted(entry) > 0 || archive_entry_is_metadata_encrypted(entry) > 0
    size =
      archive_entry_size_is_set(entry) != 0 ? Int(max(0, archive_entry_size(entry))) : nil
  }

  private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var next = text
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    return bytes
  }
}

/// The bytes of the current entry of an archive.
final class EntrySource: ByteSource {
  private var archive: Archive?
  private let title: String
  let size: Int?
  private var block = UnsafeRawBufferPointer(start: nil, count: 0)
  private var offset: Int64 = 0
  private(set) var failure: ContactListError?

  init(_ archive: Archive, named title: String, size: Int?) {
    self.archive = archive
    self.title = title
    self.size = size
  }

  /// Ends it, as when the archive goes on to another entry.
  func close() {
    archive = nil
    block = UnsafeRawBufferPointer(start: nil, count: 0)
  }

  func read(into buffer: inout [UInt8]) throws(ContactListError) -> Int {
    if let failure { throw failure }
    guard let archive else { return 0 }
    while block.isEmpty {
      do throws(ContactListError) {
        guard let next = try archive.nextBlock(at: offset, of: title) else {
          close()
          return 0
        }
        block = next
        offset += Int64(next.count)
      } catch {
        failure = error
        throw error
      }
    }
    let count = min(block.count, buffer.count)
    buffer.withUnsafeMutableBytes { $0.copyBytes(from: block[..<count]) }
    block = UnsafeRawBufferPointer(rebasing: block[count...])
    return count
  }
}

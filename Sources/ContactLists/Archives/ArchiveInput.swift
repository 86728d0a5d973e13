internal import CLibarchive

/// Gives libarchive the bytes of a source.
final class ArchiveInput {
  private let source: any ByteSource
  private var bytes = [UInt8](repeating: 0, count: 1 << 16)
  /// Where libarchive finds what was read last.
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  /// Where the next byte is read.
  private(set) var offset = 0
  /// The last bytes that were read, up to eight.
  private(set) var last: [UInt8] = []
  /// How many bytes were read.
  private(set) var count = 0
  /// What the source failed with.
  private(set) var failure: ContactListError?

  init(_ source: any ByteSource) {
    self.source = source
  }

  deinit { buffer.deallocate() }

  /// Has `archive` read from here, as long as this lives.
  func attach(to archive: OpaquePointer) {
    archive_read_set_read_callback(archive) { _, data, block in
      guard let data, let block else { return -1 }
      return ArchiveInput.of(data).read(block)
    }
    if source is any SeekableByteSource {
      archive_read_set_seek_callback(archive) { _, data, offset, whence in
        guard let data else { return Int64(ARCHIVE_FATAL) }
        return ArchiveInput.of(data).seek(offset, whence)
      }
    }
    archive_read_set_callback_data(archive, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Reads what is left of a source that can be read only once.
  func drain() throws(ContactListError) {
    guard !(source is any SeekableByteSource) else { return }
    while try source.read(into: &bytes) > 0 {}
  }

  private static func of(_ data: UnsafeMutableRawPointer) -> ArchiveInput {
    Unmanaged<ArchiveInput>.fromOpaque(data).takeUnretainedValue()
  }

  private func read(_ block: UnsafeMutablePointer<UnsafeRawPointer?>) -> Int {
    do throws(ContactListError) {
      let length = try source.read(into: &bytes)
      buffer.copyBytes(from: bytes[..<length])
      block.pointee = UnsafeRawPointer(buffer.baseAddress)
      last = Array((last + bytes[..<length].suffix(8)).suffix(8))
      offset += length
      count += length
      return length
    } catch {
      failure = error
      return -1
    }
  }

  private func seek(_ distance: Int64, _ whence: Int32) -> Int64 {
    guard let source = source as? any SeekableByteSource, let size = source.size else {
      return Int64(ARCHIVE_FATAL)
    }
    let start =
      switch whence {
      case SEEK_CUR: offset
      case SEEK_END: size
      default: 0
      }
    let (target, overflows) = start.addingReportingOverflow(Int(distance))
    guard !overflows, target >= 0 else { return Int64(ARCHIVE_FATAL) }
    do throws(ContactListError) {
      try source.seek(to: min(target, size))
    } catch {
      failure = error
      return Int64(ARCHIVE_FATAL)
    }
    offset = min(target, size)
    return Int64(offset)
  }
}

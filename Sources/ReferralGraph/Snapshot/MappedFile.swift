internal import Foundation

/// A file mapped into memory to be read.
///
/// Somebody who puts another file in its place does no harm: the mapping stays that of the old one.
/// A file that is cut off where it stands cannot be read any more, and ends the process.
final class MappedFile: GraphMemory, @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer

  /// - Throws: ``SnapshotError/unreadable(path:reason:)``.
  init(path: String) throws(SnapshotError) {
    // Never waits: a pipe of that name would hold the program for good.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw Self.unreadable(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Self.unreadable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw SnapshotError.unreadable(path: path, reason: "that is not a file")
    }
    let length = Int(status.st_size)
    // Nothing at all cannot be mapped.
    guard length > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    let start = mmap(nil, length, PROT_READ, MAP_PRIVATE, file, 0)
    guard let start, start != MAP_FAILED else { throw Self.unreadable(path) }
    bytes = UnsafeRawBufferPointer(start: start, count: length)
  }

  deinit {
    if let start = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }

  private static func unreadable(_ path: String) -> SnapshotError {
    .unreadable(path: path, reason: String(cString: strerror(errno)))
  }
}

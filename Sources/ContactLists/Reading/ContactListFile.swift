#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file that is read from its beginning to its end, in chunks.
final class ContactListFile: SeekableByteSource {
  /// What messages call it.
  let path: String
  /// How many bytes there are; `nil` for what is no regular file, like a pipe.
  let size: Int?
  private let descriptor: Int32

  convenience init(_ path: String) throws(ContactListError) {
    try self.init(bytes: Array(path.utf8), named: path)
  }

  /// Opens the file at the path `bytes`, which need not be text; messages call it `path`.
  init(bytes: [UInt8], named path: String) throws(ContactListError) {
    self.path = path
    descriptor = open(bytes.map { CChar(bitPattern: $0) } + [0], O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.error(errno, path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let error = Self.error(errno, path)
      close(descriptor)
      throw error
    }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else {
      close(descriptor)
      throw ContactListError(file: path, problem: .isDirectory)
    }
    size = kind == S_IFREG ? Int(status.st_size) : nil
  }

  deinit { close(descriptor) }

  /// Whether the file can be read more than once; finding out does not open it, which would take a
  /// pipe from its writer.
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The next bytes, at most `count`, in `buffer`; none at the end of the file.
  func read(into buffer: inout [UInt8]) throws(ContactListError) -> Int {
    while true {
      let count = buffer.withUnsafeMutableBytes { [descriptor] in
        platformRead(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 { return count }
      guard errno == EINTR else { throw Self.error(errno, path) }
    }
  }

  func seek(to offset: Int) throws(ContactListError) {
    guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw Self.error(errno, path) }
  }

  /// The error for the system's `code`, about what messages call `path`.
  static func error(_ code: Int32, _ path: String) -> ContactListError {
    let problem: ContactListError.Problem =
      switch code {
      case ENOENT, ENOTDIR: .notFound
      case EISDIR: .isDirectory
      case EACCES, EPERM: .noPermission
      default: .unreadable(String(cString: strerror(code)))
      }
    return ContactListError(file: path, problem: problem)
  }
}

/// The system's `read`, which the method of the same name hides.
private func platformRead(
  _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
) -> Int {
  guard let buffer else { return 0 }
  return read(descriptor, buffer, count)
}

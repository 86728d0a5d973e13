#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What is at a path, found without opening it: opening a pipe would take it from its writer.
enum FileKind {
  case regular
  case folder
  /// A pipe or a device.
  case other

  static func of(_ path: String) throws(ContactListError) -> FileKind {
    guard let kind = followed(path) else {
      throw ContactListFile.error(errno, path)
    }
    return kind
  }

  /// What is at `path`, behind symbolic links; `nil`, with `errno`, if nothing can be seen there.
  static func followed(_ path: String) -> FileKind? {
    var status = stat()
    return stat(path, &status) == 0 ? of(status.st_mode) : nil
  }

  static func of(_ mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    default: .other
    }
  }
}

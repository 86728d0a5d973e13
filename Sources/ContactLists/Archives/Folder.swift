#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of the file system, with the folders below it.
///
/// In memory are the names in one folder and in those above it.
struct Folder {
  private let root: String

  init(_ path: String) {
    root = path
  }

  func forEachPart(
    isCancelled: () -> Bool, _ body: (ContactListPart) throws -> Void
  ) throws {
    var done = 0
    try forEachFile(isCancelled) { found in
      let title = EntryName.shown(found.path)
      let before = done
      let file = CountedSource(try ContactListFile(bytes: found.path, named: title))
      var source: any ByteSource = UncompressedSource(file, named: title)
      if found.isMessage, let problem = EntryName.problem(ofMessage: found.path) {
        source = RefusedSource(ContactListError(file: title, problem: problem))
      }
      try body(
        ContactListPart(
          name: EntryName.shown(found.inside), title: title,
          maildir: found.isMessage ? EntryName.maildir(path: found.inside) : nil, source: source
        ) { before + file.count })
      done += found.size
    }
  }

  /// How many bytes all files of it have together.
  func size(isCancelled: () -> Bool) throws -> Int {
    var sum = 0
    try forEachFile(isCancelled) { sum += $0.size }
    return sum
  }

  /// A file that is a part.
  private struct Found {
    var path: [UInt8]
    var inside: [UInt8]
    /// Whether it is one of the messages of a Maildir.
    var isMessage: Bool
    var size: Int
  }

  private func forEachFile(_ isCancelled: () -> Bool, _ body: (Found) throws -> Void) throws {
    let slash = [EntryName.slash]
    let start = Array(root.utf8)
    try read(
      start.last == EntryName.slash ? start : start + slash, inside: [], isMessages: false,
      isCancelled, body)
  }

  /// Reads the folder at `path`, which ends in a slash, and which is `inside` the root.
  private func read(
    _ path: [UInt8], inside: [UInt8], isMessages: Bool, _ isCancelled: () -> Bool,
    _ body: (Found) throws -> Void
  ) throws {
    let entries = try entries(path)
    let isMaildir = Self.isMaildir(entries)
    for entry in entries where !EntryName.isJunk(entry.name) {
      if isCancelled() { throw CancellationError() }
      let entryPath = path + entry.name
      let entryInside = inside + entry.name
      switch entry.kind {
      case .folder:
        let isCurrent = isMaildir && ["cur", "new"].contains { entry.name.elementsEqual($0.utf8) }
        if isMaildir, entry.name.elementsEqual("tmp".utf8) { continue }
        try read(
          entryPath + [EntryName.slash], inside: entryInside + [EntryName.slash],
          isMessages: isCurrent, isCancelled, body)
      case .regular where isMessages && entry.name.first == UInt8(ascii: "."): continue
      case .regular where !isMaildir:
        try body(
          Found(path: entryPath, inside: entryInside, isMessage: isMessages, size: entry.size))
      case .regular, .other: continue
      }
    }
  }

  private struct Entry {
    var name: [UInt8]
    var kind: FileKind
    var size: Int
  }

  /// Whether the folder has the two folders that every Maildir has; what else is in it, other than
  /// folders, belongs to the programs that keep it.
  private static func isMaildir(_ entries: [Entry]) -> Bool {
    ["cur", "new"].allSatisfy { name in
      entries.contains { $0.kind == .folder && $0.name.elementsEqual(name.utf8) }
    }
  }

  /// What is in a folder, in the order of the bytes of the names.
  private func entries(_ path: [UInt8]) throws(ContactListError) -> [Entry] {
    let cPath = path.map { CChar(bitPattern: $0) } + [0]
    guard let stream = opendir(cPath) else {
      throw ContactListFile.error(errno, EntryName.shown(path))
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { continue }
      entries.append(try Self.entry(name, in: stream, path))
    }
    if errno != 0 { throw ContactListFile.error(errno, EntryName.shown(path)) }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// A link to a file is that file; a link to a folder may lead round in circles and is none.
  private static func entry(
    _ name: [UInt8], in stream: OpaquePointer, _ path: [UInt8]
  ) throws(ContactListError) -> Entry {
    let cName = name.map { CChar(bitPattern: $0) } + [0]
    var status = stat()
    var isFollowed = false
    var result = fstatat(dirfd(stream), cName, &status, AT_SYMLINK_NOFOLLOW)
    if result == 0, status.st_mode & S_IFMT == S_IFLNK {
      isFollowed = true
      result = fstatat(dirfd(stream), cName, &status, 0)
    }
    guard result == 0 else { throw ContactListFile.error(errno, EntryName.shown(path + name)) }
    let kind = FileKind.of(status.st_mode)
    return Entry(
      name: name, kind: isFollowed && kind == .folder ? .other : kind, size: Int(status.st_size))
  }
}

/// The contact lists that are at a path: one in a file, or many in a folder or an archive, one
/// after another and in memory that does not grow with them.
///
/// ZIP, 7z, tar and gzip-compressed tar are read in place. A gzip-compressed file is one list,
/// read as if it were not compressed, wherever it is. An archive within an archive or a folder
/// is a part like any other, which no format recognises. Nothing is ever unpacked onto the disk:
/// the names in an archive are shown and lead nowhere.
public struct ContactListCollection: Sendable {
  /// What messages call it: the path as it was given.
  public let name: String
  private let place: Place

  private enum Place: Sendable {
    /// A file whose content is the list, or a pipe, which is not touched before it is read.
    case list
    case folder
    case archive(ArchiveKind.Found)
    /// The same from memory.
    case memory([UInt8], ArchiveKind.Found?)
  }

  /// Looks at what is at `path`.
  ///
  /// Throws ``ContactListError`` if nothing is there, it may not be read, or it is an archive
  /// that is damaged at its beginning.
  public init(_ path: String) throws(ContactListError) {
    name = path
    switch try FileKind.of(path) {
    case .folder: place = .folder
    case .other: place = .list
    case .regular:
      let kind = try ArchiveKind.of(ContactListFile(path), named: path)
      place = kind.map(Place.archive) ?? .list
    }
  }

  /// The same for the `bytes` of a file that would be called `name`.
  public init(bytes: [UInt8], named name: String) throws(ContactListError) {
    self.name = name
    place = .memory(bytes, try ArchiveKind.of(MemorySource(bytes), named: name))
  }

  /// Whether this is one list rather than a folder or an archive of many.
  public var isSingle: Bool {
    switch place {
    case .list, .memory(_, nil): true
    case .folder, .archive, .memory: false
    }
  }

  /// How many bytes there are to be read, as they are on the disk, which is what
  /// ``ContactListPart/offset`` counts up to; `nil` for a pipe.
  ///
  /// For a folder its files are looked at, without opening them. Throws ``ContactListError`` if one
  /// cannot be seen, and `CancellationError` as ``forEachPart(isCancelled:_:)`` does.
  public func size(isCancelled: () -> Bool = { Task.isCancelled }) throws -> Int? {
    switch place {
    case .list, .archive: ContactListReader.size(of: name)
    case .memory(let bytes, _): bytes.count
    case .folder: try Folder(name).size(isCancelled: isCancelled)
    }
  }

  /// Calls `body` with each part: of a folder, everything in it and below, by name; of an
  /// archive, its files in their order; of a single list, that list, whose name is empty.
  ///
  /// Left out are what systems put beside files for themselves (`__MACOSX`, `.DS_Store`), what is
  /// in a Maildir and no message, and what is no file: devices, pipes, links to folders.
  ///
  /// Throws ``ContactListError`` if a part cannot be read or the archive is damaged, and then all
  /// of it counts for nothing, whatever `body` was given; `CancellationError` if `isCancelled` says
  /// so between two parts; and what `body` throws.
  public func forEachPart(
    isCancelled: () -> Bool = { Task.isCancelled }, _ body: (ContactListPart) throws -> Void
  ) throws {
    switch place {
    case .list:
      try body(.single(try ContactListFile(name), named: name))
    case .memory(let bytes, nil):
      try body(.single(MemorySource(bytes), named: name))
    case .folder:
      try Folder(name).forEachPart(isCancelled: isCancelled, body)
    case .archive(let found):
      let archive = try found.open(ContactListFile(name), named: name)
      try archive.forEachPart(isCancelled: isCancelled, body)
    case .memory(let bytes, let found?):
      let archive = try found.open(MemorySource(bytes), named: name)
      try archive.forEachPart(isCancelled: isCancelled, body)
    }
  }
}

/// One of the files of a ``ContactListCollection``, to be read before the next one.
public struct ContactListPart {
  /// Its path inside, like `Jobs/Saved Jobs.csv`; empty for a list that is all there is. Control
  /// characters are replaced and long names shortened: it is to be shown, and two may be the same.
  public let name: String
  /// What messages call it: its path with that of the collection before it.
  public let title: String
  /// The Maildir of which it is a message, by its path inside; `nil` if it is none.
  public let maildir: String?
  /// Its bytes, uncompressed. Reading those of a message that was thrown away or never sent throws
  /// ``ContactListError/Problem-swift.enum/trashed`` or ``ContactListError/Problem-swift.enum/draft``.
  public let source: any ByteSource
  private let place: () -> Int

  init(
    name: String, title: String, maildir: String?, source: any ByteSource,
    place: @escaping () -> Int
  ) {
    self.name = name
    self.title = title
    self.maildir = maildir
    self.source = source
    self.place = place
  }

  /// How much of the whole collection has been read, in bytes as they are on the disk: what came
  /// before this part, and what was read of it so far, with a little that is read in advance.
  public var offset: Int { place() }

  static func single(_ source: any ByteSource, named name: String) -> ContactListPart {
    let source = CountedSource(source)
    return ContactListPart(
      name: "", title: name, maildir: nil, source: UncompressedSource(source, named: name)
    ) { source.count }
  }
}

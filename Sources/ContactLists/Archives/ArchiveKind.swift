/// The archives that are read, by their first bytes.
enum ArchiveKind: Sendable {
  case zip
  case sevenZip
  case tar

  static let gzipMagic: [UInt8] = [0x1F, 0x8B]
  /// The first bytes of ZIP archives, whole and in volumes.
  private static let zipMagics: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x07, 0x08]]
  /// The first bytes of a ZIP archive without files, which libarchive takes for none.
  static let emptyZipMagic: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let sevenZipMagic: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]
  /// Of the POSIX header of a file in a tar archive.
  private static let (tarMagic, tarMagicOffset) = (Array("ustar".utf8), 257)

  /// How many of the first bytes tell.
  static let startSize = 512

  /// The kind of the archive that begins with `start`; `nil` if it is none, or compressed.
  init?(start: some Collection<UInt8>) {
    if Self.zipMagics.contains(where: { start.starts(with: $0) }) {
      self = .zip
    } else if start.starts(with: Self.sevenZipMagic) {
      self = .sevenZip
    } else if start.dropFirst(Self.tarMagicOffset).starts(with: Self.tarMagic) {
      self = .tar
    } else {
      return nil
    }
  }

  /// What kind of archive `source` is, from its beginning; `nil` if it is none.
  static func of(
    _ source: any ByteSource, named name: String
  ) throws(ContactListError) -> Found? {
    let start = try StartedSource(source, looksAt: startSize)
    if let kind = ArchiveKind(start: start.beginning) {
      return Found(kind: kind, isCompressed: false)
    }
    guard start.beginning.starts(with: gzipMagic) else { return nil }
    // Only what is read from its beginning to its end can be read while it is uncompressed.
    let content = try StartedSource(
      Archive.uncompressed(start, named: name), looksAt: startSize)
    guard case .tar? = ArchiveKind(start: content.beginning) else { return nil }
    return Found(kind: .tar, isCompressed: true)
  }

  /// An archive, as it was found.
  struct Found {
    var kind: ArchiveKind
    /// Whether gzip compressed all of it.
    var isCompressed: Bool

    /// The archive itself, whose bytes `source` has as they were found.
    func open(
      _ source: any SeekableByteSource, named name: String
    ) throws(ContactListError) -> Archive {
      isCompressed
        ? try Archive(kind, UncompressedSource(source, named: name), named: name)
        : try Archive(kind, source, named: name)
    }
  }

  /// What a sentence calls it.
  var title: String {
    switch self {
    case .zip: "a ZIP archive"
    case .sevenZip: "a 7z archive"
    case .tar: "a tar archive"
    }
  }
}

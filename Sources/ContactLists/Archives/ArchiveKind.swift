/// The archives that are read, by their first bytes.
enum ArchiveKind: Sendable {
  case zip
  case sevenZip
  case tar
  case compressedTar

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
  ) throws(ContactListError) -> ArchiveKind? {
    let start = try StartedSource(source, looksAt: startSize)
    if let kind = ArchiveKind(start: start.beginning) { return kind }
    guard start.beginning.starts(with: gzipMagic) else { return nil }
    let content = try StartedSource(
      Archive.uncompressed(start, named: name), looksAt: startSize)
    guard case .tar? = ArchiveKind(start: content.beginning) else { return nil }
    return .compressedTar
  }

  /// What a sentence calls it.
  var title: String {
    switch self {
    case .zip: "a ZIP archive"
    case .sevenZip: "a 7z archive"
    case .tar, .compressedTar: "a tar archive"
    }
  }
}

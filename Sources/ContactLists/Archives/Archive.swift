internal import CLibarchive

/// An archive that libarchive reads, one file in it after another.
final class Archive {
  private let kind: ArchiveKind?
  private let name: String
  private let handle: OpaquePointer
  private let input: ArchiveInput

  convenience init(
    _ kind: ArchiveKind, _ source: any ByteSource, named name: String
  ) throws(ContactListError) {
    try self.init(kind: kind, source, named: name)
  }

  /// The content of `source`, which gzip compressed.
  static func uncompressed(
    _ source: any ByteSource, named name: String
  ) throws(ContactListError) -> any ByteSource {
    let archive = try Archive(kind: nil, source, named: name)
    return GzipSource(try archive.content(), archive.input, named: name)
  }

  private init(
    kind: ArchiveKind?, _ source: any ByteSource, named name: String
  ) throws(ContactListError) {
    guard let handle = archive_read_new() else {
      throw ContactListError(file: name, problem: .unreadable("there is no memory left"))
    }
    self.kind = kind
    self.name = name
    self.handle = handle
    input = ArchiveInput(source)
    switch kind {
    // With its directory, or not at all: an archive that was cut short has lost files.
    case .zip: archive_read_support_format_zip_seekable(handle)
    case .sevenZip: archive_read_support_format_7zip(handle)
    case .tar: archive_read_support_format_tar(handle)
    case nil:
      archive_read_support_filter_gzip(handle)
      archive_read_support_format_raw(handle)
      archive_read_support_format_empty(handle)
    }
    input.attach(to: handle)
    let status = ArchiveLocale.withUTF8 { archive_read_open1(handle) }
    if status != ARCHIVE_OK { throw failure(at: nil) }
  }

  deinit { archive_read_free(handle) }

  func forEachPart(
    isCancelled: () -> Bool, _ body: (ContactListPart) throws -> Void
  ) throws {
    var last: String?
    while true {
      if isCancelled() { throw CancellationError() }
      guard let entry = try nextEntry(after: last) else { break }
      let path = entry.path
      last = EntryName.shown(path)
      guard entry.isFile, !path.isEmpty, !EntryName.isJunk(path: path), let shown = last else {
        continue
      }
      let title = "\(name)/\(shown)"
      if entry.isEncrypted {
        throw ContactListError(file: title, problem: .encrypted)
      }
      let source = EntrySource(self, named: title, size: entry.size)
      defer { source.close() }
      let maildir = EntryName.maildir(path: path)
      let refusal = maildir == nil ? nil : EntryName.problem(ofMessage: path)
      try body(
        ContactListPart(
          name: shown, title: title, maildir: maildir,
          source: refusal.map { RefusedSource(ContactListError(file: title, problem: $0)) }
            ?? UncompressedSource(source, named: title)
        ) { [input] in input.offset })
      // Whatever the caller made of it: the archive is damaged.
      if let failure = source.failure { throw failure }
    }
    // What comes behind the end may say that something is wrong with what came before.
    try input.drain()
  }

  /// The one file that a compressed one holds.
  private func content() throws(ContactListError) -> EntrySource {
    let source = EntrySource(self, named: name, size: nil)
    guard try nextEntry(after: nil) != nil else {
      // Compressed nothing has this size, with the shortest of headers.
      if input.count < 20 { throw failure(at: nil) }
      source.close()
      return source
    }
    // What is not recognised as compressed would be passed on as it is.
    guard archive_filter_code(handle, 0) == ARCHIVE_FILTER_GZIP else { throw failure(at: nil) }
    return source
  }

  /// The next file, folder or link; `nil` at the end. `last` is the one before, for messages.
  private func nextEntry(after last: String?) throws(ContactListError) -> ArchiveEntry? {
    var pointer: OpaquePointer?
    let status = ArchiveLocale.withUTF8 { archive_read_next_header(handle, &pointer) }
    switch status {
    case ARCHIVE_EOF: return nil
    // A warning is about dates, owners or the encoding of the name.
    case ARCHIVE_OK, ARCHIVE_WARN:
      guard let pointer else { throw failure(at: last) }
      return ArchiveEntry(pointer)
    default:
      if archive_read_has_encrypted_entries(handle) > 0 {
        throw ContactListError(file: name, problem: .encrypted)
      }
      throw failure(at: last)
    }
  }

  /// The next bytes of the current entry; `nil` at its end. They are valid until the next call.
  func nextBlock(
    at expected: Int64, of title: String
  ) throws(ContactListError) -> UnsafeRawBufferPointer? {
    var block: UnsafeRawPointer?
    var (count, offset) = (0, Int64(0))
    let status = archive_read_data_block(handle, &block, &count, &offset)
    if status == ARCHIVE_EOF { return nil }
    // A hole, which no list has, would be as many zeros as somebody claims.
    guard status == ARCHIVE_OK, offset == expected || count == 0 else {
      throw failure(in: title)
    }
    return UnsafeRawBufferPointer(start: block, count: block == nil ? 0 : count)
  }

  private func failure(at last: String?) -> ContactListError {
    failure(in: name, after: last)
  }

  private func failure(in title: String, after last: String? = nil) -> ContactListError {
    if let error = input.failure { return error }
    let words = archive_error_string(handle).map { String(cString: $0) } ?? ""
    let problem: ContactListError.Problem =
      words.lowercased().contains("unsupported") || words.contains("not supported")
      ? .unsupportedCompression : .damagedArchive(isCompressedFile: kind == nil, after: last)
    return ContactListError(file: title, problem: problem)
  }
}

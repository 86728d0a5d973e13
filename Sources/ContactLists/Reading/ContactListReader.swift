/// Reads a contact list from a file: finds out its encoding and format, and gives what is found
/// as it is found, in memory that does not grow with the file.
public struct ContactListReader: Sendable {
  /// The name of the format, as `--as` gives it; `nil` has it recognised from the content.
  public var format: String?
  /// What the columns of the file hold, which is then read as a ``MappedTable``; `nil` has its
  /// format decide that.
  public var mapping: ColumnMapping?
  /// Asked between chunks; reading stops with a `CancellationError` when it says so.
  public var isCancelled: @Sendable () -> Bool = { Task.isCancelled }
  /// Whether a list of which not one row is kept is read like any other; else it is an error.
  public var allowsNothingKept = false
  /// How many bytes are read at a time.
  public var chunkSize = 1 << 17

  /// How much of a file is looked at to recognise its format.
  public static let startSize = 1 << 16

  public init(format: String? = nil, mapping: ColumnMapping? = nil) {
    self.format = format
    self.mapping = mapping
  }

  /// The SHA-256 of the file at `path`, in hexadecimal, as ``Reading/sha256`` has it; `nil` for what
  /// is no regular file: a pipe cannot be read twice.
  ///
  /// Throws ``ContactListError`` if the file cannot be read.
  public static func contentHash(of path: String) throws -> String? {
    guard ContactListFile.isRegular(path) else { return nil }
    let file = UncompressedSource(try ContactListFile(path), named: path)
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    var hash = SHA256()
    while case let count = try file.read(into: &buffer), count > 0 {
      hash.read(buffer[..<count])
    }
    return hash.finish()
  }

  /// The size of the file at `path`; `nil` for what is no regular file.
  public static func size(of path: String) -> Int? {
    guard ContactListFile.isRegular(path) else { return nil }
    return try? ContactListFile(path).size
  }

  /// Reads the file at `path`, which may be compressed by gzip: what is counted and hashed is what
  /// it was before. For folders and archives there is ``ContactListCollection``.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - progress: Called after each chunk with the number of bytes read so far, and that of the
  ///     whole file if it is known.
  ///   - found: Called with each finding, in the order of the file. What it throws ends the
  ///     reading, at the latest after the chunk.
  /// - Returns: The account of what was read. A list with a header and no rows is one of nothing.
  /// - Throws: ``ContactListError`` if the file cannot be read, is no contact list, or has rows
  ///   of which not one is kept; `CancellationError`; what `found` throws.
  public func read(
    _ path: String, progress: (Int, Int?) -> Void = { _, _ in }, found: (Finding) throws -> Void
  ) throws -> Reading {
    try checkFormat(for: path)
    let file = UncompressedSource(try ContactListFile(path), named: path)
    return try read(file, named: path, progress: progress, found: found)
  }

  /// Reads a source of bytes as ``read(_:progress:found:)`` reads a file; `name` is what messages
  /// call it, and `recognized` is told what it is before anything is found.
  public func read(
    _ source: any ByteSource, named name: String, progress: (Int, Int?) -> Void = { _, _ in },
    recognized: (any ContactListFormat.Type) -> Void = { _ in }, found: (Finding) throws -> Void
  ) throws -> Reading {
    let chosen = try checkFormat(for: name)
    var buffer = [UInt8](repeating: 0, count: max(1, chunkSize))
    var hash = SHA256()
    var pipeline = Pipeline(
      FormatChoice(format: chosen, mapping: mapping), allowsNothingKept: allowsNothingKept)
    var bytes = 0
    while true {
      if isCancelled() { throw CancellationError() }
      let count = try source.read(into: &buffer)
      if count == 0 { break }
      bytes += count
      hash.read(buffer[..<count])
      try pipeline.read(buffer[..<count], of: name, recognized: recognized, found: found)
      progress(bytes, source.size)
    }
    guard bytes > 0 else { throw ContactListError(file: name, problem: .empty) }
    var reading = try pipeline.finish(name, recognized: recognized, found: found)
    reading.bytes = bytes
    reading.sha256 = hash.finish()
    return reading
  }

  /// The format that was asked for, if one was.
  @discardableResult
  private func checkFormat(for name: String) throws -> (any ContactListFormat.Type)? {
    guard let format else { return nil }
    guard let chosen = ContactListFormats.named(format) else {
      throw ContactListError(file: name, problem: .unknownFormatName(format))
    }
    guard mapping == nil || chosen.name == MappedTable.name else {
      throw ContactListError(file: name, problem: .mappingOfFormat(chosen.title))
    }
    return chosen
  }
}

/// From the bytes of a file to findings.
private struct Pipeline {
  private let choice: FormatChoice
  private var converter = UTF8Converter()
  /// The beginning of the file, before its format is known: as it is, and as UTF-8.
  private var raw: [UInt8] = []
  private var start: [UInt8] = []
  private var format: (any ContactListFormat)?
  private var reading: Reading?

  private let allowsNothingKept: Bool

  init(_ choice: FormatChoice, allowsNothingKept: Bool) {
    self.choice = choice
    self.allowsNothingKept = allowsNothingKept
  }

  mutating func read(
    _ chunk: ArraySlice<UInt8>, of path: String,
    recognized: (any ContactListFormat.Type) -> Void, found: (Finding) throws -> Void
  ) throws {
    if format == nil {
      raw.append(contentsOf: chunk)
      var start = start
      self.start = []
      converter.read(chunk) { start.append(contentsOf: $0) }
      self.start = start
      if start.count >= ContactListReader.startSize {
        try decide(path, recognized: recognized, found: found)
      }
      return
    }
    try feed(.bytes(chunk), of: path, found)
  }

  mutating func finish(
    _ path: String, recognized: (any ContactListFormat.Type) -> Void,
    found: (Finding) throws -> Void
  ) throws -> Reading {
    if format == nil {
      var start = start
      converter.finish { start.append(contentsOf: $0) }
      self.start = start
      converter = UTF8Converter()
      try decide(path, recognized: recognized, found: found)
    }
    try feed(.end, of: path, found)
    guard let reading else { throw ContactListError(file: path, problem: .unknownFormat) }
    if !allowsNothingKept, reading.read == 0, let first = reading.firstRejected {
      throw ContactListError(
        file: path, line: first.line,
        problem: .nothingKept(rejected: reading.rejected, first: first))
    }
    return reading
  }

  /// Decides on the format and gives it the beginning of the file.
  private mutating func decide(
    _ path: String, recognized: (any ContactListFormat.Type) -> Void,
    found: (Finding) throws -> Void
  ) throws {
    let sample = start.prefix(ContactListReader.startSize)
    var format = try choice.begin(raw: raw[...], start: sample, path: path)
    let type = type(of: format)
    format.take(fileName: path)
    self.format = format
    reading = Reading(type)
    recognized(type)
    let bytes = type.readsRawBytes ? raw : start
    (start, raw) = ([], [])
    try feed(.converted(bytes[...]), of: path, found)
  }

  private enum Input {
    case bytes(ArraySlice<UInt8>)
    case converted(ArraySlice<UInt8>)
    case end
  }

  /// Gives the format more to read, counting what is found; what `found` throws is thrown when
  /// that is done, and nothing is given to it any more.
  private mutating func feed(
    _ input: Input, of path: String, _ found: (Finding) throws -> Void
  ) throws {
    guard var format, var reading else { return }
    // The only copy of its buffers, so that they grow in place.
    self.format = nil
    var failure: (any Error)?
    func take(_ finding: Finding) {
      guard failure == nil else { return }
      reading.count(finding)
      if case .broken(let problem) = finding {
        failure = ContactListError(
          file: path, line: problem.line, problem: .broken(problem.reason))
        return
      }
      do { try found(finding) } catch { failure = error }
    }
    switch input {
    case .bytes(let chunk) where type(of: format).readsRawBytes:
      format.read(chunk, found: take)
    case .bytes(let chunk):
      converter.read(chunk) { format.read($0, found: take) }
    case .converted(let chunk):
      format.read(chunk, found: take)
    case .end:
      if !type(of: format).readsRawBytes { converter.finish { format.read($0, found: take) } }
      format.finish(found: take)
    }
    self.format = format
    self.reading = reading
    if let failure { throw failure }
  }
}

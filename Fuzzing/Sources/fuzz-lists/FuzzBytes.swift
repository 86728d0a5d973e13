import ContactLists

extension FuzzedParser {
  /// What comes before formats: encodings, compression and recognition.
  static let bytes: [FuzzedParser] = [
    FuzzedParser(name: "encodings", run: checkEncodings),
    FuzzedParser(name: "archive", run: checkArchive),
    FuzzedParser(name: "any", run: checkAny),
  ]

  /// Converts bytes to UTF-8, whole and in chunks: the outcome is UTF-8, and what was UTF-8 stays.
  @Sendable private static func checkEncodings(_ input: ArraySlice<UInt8>, _ size: Int) {
    let whole = UTF8Converter.convert(Array(input))
    var converter = UTF8Converter()
    var parts: [UInt8] = []
    var rest = input
    while !rest.isEmpty {
      converter.read(rest.prefix(size)) { parts += $0 }
      rest = rest.dropFirst(size)
    }
    converter.finish { parts += $0 }
    guard parts == whole else { fatalError("converts to something else in chunks of \(size)") }
    guard String(validating: whole, as: UTF8.self) != nil else {
      fatalError("converts to what is no UTF-8")
    }
    let hasMark = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains {
      input.starts(with: $0 as [UInt8])
    }
    if !hasMark, !input.contains(0), String(validating: input, as: UTF8.self) != nil,
      whole[...] != input
    {
      fatalError("changes what is UTF-8 already")
    }
  }

  /// Reads bytes as a compressed list or an archive of lists, and what is in it as lists: whatever
  /// is damaged in it is an error, and no input stops it or has it read on for ever.
  @Sendable private static func checkArchive(_ input: ArraySlice<UInt8>, _ size: Int) {
    guard let collection = try? ContactListCollection(bytes: Array(input), named: "x") else {
      return
    }
    var parts = 0
    try? collection.forEachPart(
      isCancelled: { parts > 1000 },
      { part in
        parts += 1
        guard part.name.count <= 300, !part.name.utf8.contains(where: { $0 < 0x20 }) else {
          fatalError("a name that cannot be shown")
        }
        var reader = ContactListReader()
        reader.chunkSize = size * 16
        // What is compressed may be far longer than it is here.
        _ = try? reader.read(
          Limited(part.source, to: 1 << 20), named: part.title, found: { _ in })
      })
  }

  /// Reads bytes as `whom import` does a file, whatever they are, whole and in chunks: the account
  /// is of what was found, and a list of which nothing is kept is an error.
  @Sendable private static func checkAny(_ input: ArraySlice<UInt8>, _ size: Int) {
    let whole = Outcome(of: Array(input), chunk: 1 << 17)
    guard Outcome(of: Array(input), chunk: size) == whole else {
      fatalError("reads something else in chunks of \(size)")
    }
    guard case .success(let reading) = whole.reading else { return }
    let rejected = whole.found.count {
      if case .rejected = $0 { true } else { false }
    }
    let notes = whole.found.count(where: \.isNote)
    guard reading.rejected == rejected, reading.noted == notes,
      reading.read == whole.found.count - rejected - notes, reading.bytes == input.count
    else { fatalError("the account is of something else") }
    guard reading.read > 0 || rejected == 0 else { fatalError("nothing is kept, and no error") }
  }
}

/// What comes of reading a list.
private struct Outcome: Equatable {
  var reading: Result<Reading, ContactListError>
  var found: [Finding] = []

  init(of bytes: [UInt8], chunk: Int) {
    var reader = ContactListReader()
    reader.chunkSize = chunk
    var found: [Finding] = []
    do {
      let source = Bytes(bytes)
      reading = .success(try reader.read(source, named: "x", found: { found.append($0) }))
    } catch let error as ContactListError {
      reading = .failure(error)
    } catch {
      fatalError("an error of another kind: \(error)")
    }
    self.found = found
  }
}

private final class Bytes: ByteSource {
  private var rest: ArraySlice<UInt8>
  let size: Int?

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
    size = bytes.count
  }

  func read(into buffer: inout [UInt8]) -> Int {
    let next = rest.prefix(buffer.count)
    buffer.replaceSubrange(..<next.count, with: next)
    rest = rest.dropFirst(next.count)
    return next.count
  }
}

/// The beginning of a source.
private final class Limited: ByteSource {
  private let source: any ByteSource
  private var left: Int

  init(_ source: any ByteSource, to count: Int) {
    self.source = source
    left = count
  }

  var size: Int? { source.size }

  func read(into buffer: inout [UInt8]) throws(ContactListError) -> Int {
    guard left >= buffer.count else { return 0 }
    let count = try source.read(into: &buffer)
    left -= count
    return count
  }
}

/// A source that can be read again from any place, as the formats with a directory at their end
/// need it.
protocol SeekableByteSource: ByteSource {
  /// Goes to `offset`, in bytes from the beginning; the next read goes on from there.
  func seek(to offset: Int) throws(ContactListError)
}

/// Bytes that are in memory.
final class MemorySource: SeekableByteSource {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var size: Int? { bytes.count }

  func read(into buffer: inout [UInt8]) -> Int {
    let next = bytes[offset...].prefix(buffer.count)
    buffer.replaceSubrange(..<next.count, with: next)
    offset += next.count
    return next.count
  }

  func seek(to offset: Int) {
    self.offset = min(max(0, offset), bytes.count)
  }
}

/// A source that tells how many of its bytes were read.
final class CountedSource: ByteSource {
  private let source: any ByteSource
  private(set) var count = 0

  init(_ source: any ByteSource) {
    self.source = source
  }

  var size: Int? { source.size }

  func read(into buffer: inout [UInt8]) throws(ContactListError) -> Int {
    let length = try source.read(into: &buffer)
    count += length
    return length
  }
}

/// A source that is not to be read, for a reason.
final class RefusedSource: ByteSource {
  private let error: ContactListError

  init(_ error: ContactListError) {
    self.error = error
  }

  var size: Int? { nil }

  func read(into buffer: inout [UInt8]) throws(ContactListError) -> Int {
    throw error
  }
}

/// The bytes of a source as they were before gzip (RFC 1952) compressed them, if it did.
final class UncompressedSource: ByteSource {
  private let name: String
  private var source: any ByteSource
  private var isOpen = false

  init(_ source: any ByteSource, named name: String) {
    self.source = source
    self.name = name
  }

  /// The size before it was compressed, which is known only of what is not.
  var size: Int? { isOpen ? source.size : nil }

  func read(into buffer: inout [UInt8]) throws(ContactListError) -> Int {
    if !isOpen {
      isOpen = true
      let start = try StartedSource(source, looksAt: ArchiveKind.gzipMagic.count)
      if start.beginning.starts(with: ArchiveKind.gzipMagic) {
        source = try Archive.uncompressed(start, named: name)
      } else {
        source = start
      }
    }
    return try source.read(into: &buffer)
  }
}

/// A source whose beginning was looked at.
final class StartedSource: ByteSource {
  private let source: any ByteSource
  /// The first bytes, as many as were asked for if there are so many.
  let beginning: [UInt8]
  private var offset = 0

  init(_ source: any ByteSource, looksAt count: Int) throws(ContactListError) {
    self.source = source
    var beginning: [UInt8] = []
    while beginning.count < count {
      var buffer = [UInt8](repeating: 0, count: count - beginning.count)
      let length = try source.read(into: &buffer)
      if length == 0 { break }
      beginning.append(contentsOf: buffer[..<length])
    }
    self.beginning = beginning
  }

  var size: Int? { source.size }

  func read(into buffer: inout [UInt8]) throws(ContactListError) -> Int {
    guard offset < beginning.count else { return try source.read(into: &buffer) }
    let next = beginning[offset...].prefix(buffer.count)
    buffer.replaceSubrange(..<next.count, with: next)
    offset += next.count
    return next.count
  }
}

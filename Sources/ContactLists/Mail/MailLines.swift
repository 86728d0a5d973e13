#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Cuts mail into lines, from bytes that come in chunks, without copying those that a chunk has
/// whole.
///
/// The first line end of the file says what ends its lines: LF, with CRs before it or not, or CR
/// alone, as Macs once had it. A byte order mark at the beginning is passed over.
struct MailLines: Sendable {
  /// One line of the file. Its bytes are there only while it is looked at.
  struct Line {
    /// From 1.
    var number: Int
    /// Where it begins, in bytes from the beginning of the first line.
    var offset: Int
    /// Where the next one begins.
    var next: Int
    /// At most ``limit`` bytes, without the line end.
    var bytes: UnsafeBufferPointer<UInt8>
    /// Whether bytes are missing.
    var isCut: Bool
  }

  /// How much of a line is kept, in bytes.
  static let limit = 1 << 16

  private var lineEnd: UInt8?
  /// The beginning of the file, before its line ends are known, and how much was looked at.
  private var beginning: [UInt8] = []
  private var lookedAt = 0
  /// The beginning of a line whose end has not come yet, and how long it is so far.
  private var current: [UInt8] = []
  private var currentLength = 0
  private var number = 1
  private var offset = 0

  /// Takes the next bytes and gives the lines that end in them.
  mutating func read(_ chunk: ArraySlice<UInt8>, found: (Line) -> Void) {
    guard lineEnd == nil else { return take(chunk, found: found) }
    beginning.append(contentsOf: chunk)
    decide(isLast: false, found: found)
  }

  /// Says that there are no more bytes, gives the last line if it has no end, and says how many
  /// bytes there were.
  mutating func finish(found: (Line) -> Void) -> Int {
    if lineEnd == nil { decide(isLast: true, found: found) }
    if currentLength > 0 {
      emitCurrent(found)
      // There was no line end to count.
      offset -= 1
    }
    return offset
  }

  private mutating func decide(isLast: Bool, found: (Line) -> Void) {
    let rest = beginning[lookedAt...]
    if let first = rest.firstIndex(where: { $0 == CSV.lineFeed || $0 == CSV.carriageReturn }) {
      lookedAt = first
      // Where the returns end, a line feed tells what they were.
      let after = beginning[first...].first { $0 != CSV.carriageReturn }
      guard after != nil || isLast || beginning.count - first > Self.limit else { return }
      lineEnd = after == CSV.lineFeed ? CSV.lineFeed : CSV.carriageReturn
    } else {
      lookedAt = beginning.count
      guard isLast || beginning.count > Self.limit else { return }
      lineEnd = CSV.lineFeed
    }
    let bytes = beginning
    beginning = []
    take(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...], found: found)
  }

  private mutating func take(_ chunk: ArraySlice<UInt8>, found: (Line) -> Void) {
    guard let lineEnd else { return }
    chunk.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var at = 0
      while at < bytes.count {
        guard let place = memchr(base + at, Int32(lineEnd), bytes.count - at) else {
          keep(UnsafeBufferPointer(rebasing: bytes[at...]))
          return
        }
        let end = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(place))
        let part = UnsafeBufferPointer(rebasing: bytes[at..<end])
        if currentLength == 0 {
          emit(part, length: part.count, found)
        } else {
          keep(part)
          emitCurrent(found)
        }
        at = end + 1
      }
    }
  }

  private mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) {
    current.append(contentsOf: bytes.prefix(Self.limit - current.count))
    currentLength += bytes.count
  }

  private mutating func emitCurrent(_ found: (Line) -> Void) {
    var bytes: [UInt8] = []
    swap(&bytes, &current)
    bytes.withUnsafeBufferPointer { emit($0, length: currentLength, found) }
    bytes.removeAll(keepingCapacity: true)
    swap(&bytes, &current)
    currentLength = 0
  }

  @inline(__always)
  private mutating func emit(
    _ bytes: UnsafeBufferPointer<UInt8>, length: Int, _ found: (Line) -> Void
  ) {
    var count = min(length, Self.limit)
    while count > 0, bytes[count - 1] == CSV.carriageReturn { count -= 1 }
    let next = offset + length + 1
    found(
      Line(
        number: number, offset: offset, next: next,
        bytes: UnsafeBufferPointer(rebasing: bytes[..<count]), isCut: length > Self.limit))
    number += 1
    offset = next
  }
}

/// Reads CSV (RFC 4180 and what exports really contain) from bytes that come in chunks.
///
/// The bytes are UTF-8; ``UTF8Converter`` makes them so. Cells may be quoted and then hold
/// delimiters, doubled quotes and line breaks; lines end with LF, CRLF, CRCRLF or CR, the last
/// one also without. A quote counts only as the first character of a cell. Empty lines are no
/// records. The delimiter (comma, semicolon or tab) is decided on the header, outside quotes.
///
/// A record over ``maximumRecordSize``, and one whose quote is never closed, is reported as
/// unreadable, and reading goes on at the line after the one on which it began: a stray quote
/// costs one row, not the rest of the file. So that hostile input cannot make it read the same
/// bytes for ever, that happens 32 times in a file; then such a record is dropped as a whole.
public struct CSVReader: Sendable {
  public enum Finding: Hashable, Sendable {
    /// The record that names the columns; comes before all rows.
    case header(CSVRecord)
    case row(CSVRecord)
    /// A row that cannot be read.
    case unreadable(RowProblem)
    /// There is no header; nothing else follows.
    case noHeader
  }

  /// The size, in bytes, over which a record is not kept.
  public var maximumRecordSize = 1 << 20

  private enum Stage {
    case seekingHeader(recordsLeft: Int)
    case readingRows
    case givenUp
  }

  private enum State {
    case cellStart
    case plain
    case quoted
    case quoteInQuoted
  }

  private let isHeader: @Sendable (CSVRecord) -> Bool
  private var delimiter: UInt8?
  private var stage: Stage
  /// Whether the rest of the line belongs to a record that was given up.
  private var isSkippingLine = false
  private var line = 1
  private var rereadsLeft = 32
  /// The unfinished record and what came after it.
  private var buffer: [UInt8] = []
  /// Where the record begins in `buffer`.
  private var start = 0
  /// How far `buffer` has been looked at.
  private var position = 0
  private var state = State.cellStart
  /// Whether a cell of the record is quoted, and so may hold line ends.
  private var hasQuotes = false
  private var ends: [UInt32] = []

  /// A reader for a file whose header is the first of its first `limit` records for which
  /// `isHeader` holds; records before it are passed over. By default the first record is it.
  public init(
    headerWithin limit: Int = 1, isHeader: @escaping @Sendable (CSVRecord) -> Bool = { _ in true }
  ) {
    self.isHeader = isHeader
    stage = .seekingHeader(recordsLeft: limit)
  }

  /// A reader for a file without a header.
  public init(delimiter: Character) {
    isHeader = { _ in false }
    self.delimiter = delimiter.asciiValue ?? UInt8(ascii: ",")
    stage = .readingRows
  }

  /// Takes the next bytes; records may begin and end anywhere in them.
  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    if case .givenUp = stage { return }
    if start > 0 {
      buffer.removeSubrange(..<start)
      position -= start
      start = 0
    }
    buffer.append(contentsOf: chunk)
    scan(isLast: false, found: found)
  }

  /// Says that there are no more bytes.
  public mutating func finish(found: (Finding) -> Void) {
    scan(isLast: true, found: found)
    if case .seekingHeader = stage { found(.noHeader) }
    stage = .givenUp
    buffer = []
    (start, position) = (0, 0)
  }
}

extension CSVReader {
  private enum Step {
    case needsMore
    case record(end: Int, next: Int)
    case tooLong
    case unterminated
  }

  private mutating func scan(isLast: Bool, found: (Finding) -> Void) {
    while true {
      if case .givenUp = stage { return }
      if isSkippingLine, !skipLine(isLast: isLast) { return }
      switch step(isLast: isLast) {
      case .needsMore:
        return
      case .record(let end, let next):
        take(recordUpTo: end, next: next, found: found)
      case .tooLong:
        found(.unreadable(RowProblem(line: line, reason: Self.tooLong)))
        giveUpRecord()
      case .unterminated:
        found(.unreadable(RowProblem(line: line, reason: Self.unterminated)))
        giveUpRecord()
      }
    }
  }

  private static let tooLong = "a row that is too long to be one; look for a stray quote in it"
  private static let unterminated =
    "a quote that is never closed; close or remove it and import the file again"

  /// Looks for the end of the record.
  private mutating func step(isLast: Bool) -> Step {
    // Copied out, so that the loop keeps them in registers; the ends with nothing left behind, so
    // that they grow in place.
    var at = position
    var state = state
    var ends: [UInt32] = []
    swap(&ends, &self.ends)
    let start = start
    let limit = max(0, min(maximumRecordSize, Int(UInt32.max) - 1))
    let fixed = delimiter
    let result = buffer.withUnsafeBufferPointer { bytes -> Step in
      // Behind this byte the record is too long, wherever the bytes at hand end.
      let stop = min(bytes.count, start + limit + 1)
      while at < stop {
        switch state {
        case .quoted:
          at = ByteSearch.first(CSV.quote, in: bytes, from: at, to: stop)
          if at < stop {
            state = .quoteInQuoted
            at += 1
          }
          continue
        case .cellStart, .quoteInQuoted:
          if bytes[at] == CSV.quote {
            (state, hasQuotes) = (.quoted, true)
            at += 1
            continue
          }
          state = .plain
        case .plain:
          break
        }
        at = Self.endOfCell(in: bytes, from: at, to: stop, delimiter: fixed)
        guard at < stop else { break }
        if bytes[at] == CSV.lineFeed || bytes[at] == CSV.carriageReturn {
          return LineEnds.width(bytes, at: at, isLast: isLast)
            .map { .record(end: at, next: at + $0) } ?? .needsMore
        }
        if fixed != nil { ends.append(UInt32(truncatingIfNeeded: at - start)) }
        state = .cellStart
        at += 1
      }
      if at - start > limit { return .tooLong }
      guard isLast, at > start else { return .needsMore }
      return state == .quoted ? .unterminated : .record(end: at, next: at)
    }
    position = at
    self.state = state
    self.ends = ends
    return result
  }

  /// Where the first delimiter or line end is; before the header, any may be the delimiter.
  @inline(__always)
  private static func endOfCell(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, delimiter: UInt8?
  ) -> Int {
    if let delimiter {
      return ByteSearch.first(
        delimiter, CSV.lineFeed, CSV.carriageReturn, in: bytes, from: start, to: end)
    }
    return (start..<end).first { at in
      CSV.isDelimiter(bytes[at]) || bytes[at] == CSV.lineFeed || bytes[at] == CSV.carriageReturn
    } ?? end
  }

  private mutating func take(recordUpTo end: Int, next: Int, found: (Finding) -> Void) {
    let (first, began, isQuoted) = (line, start, hasQuotes)
    line += isQuoted ? LineEnds.count(in: buffer[start..<next]) : next > end ? 1 : 0
    ends.append(UInt32(truncatingIfNeeded: end - start))
    beginRecord(at: next)
    defer { ends.removeAll(keepingCapacity: true) }
    if case .readingRows = stage, ends.count > 1 {
      // The way of nearly every row: the fewer values share the buffer, the less is counted.
      found(
        .row(
          CSVRecord(line: first, bytes: buffer[began..<end], ends: ends, isQuoted: isQuoted)))
      return
    }
    let content = buffer[began..<end]
    if ends.count == 1, content.allSatisfy({ $0 <= 0x20 }) { return }
    guard case .seekingHeader(let left) = stage else {
      found(.row(CSVRecord(line: first, bytes: content, ends: ends, isQuoted: isQuoted)))
      return
    }
    for candidate in CSV.delimiters(byUseIn: content) {
      let ends = CSV.ends(ofCellsIn: content) { $0 == candidate }
      // A copy of its own: headers are kept, and would keep the buffer.
      let record = CSVRecord(line: first, bytes: Array(content)[...], ends: ends)
      if isHeader(record) {
        delimiter = candidate
        stage = .readingRows
        found(.header(record))
        return
      }
    }
    if left > 1 {
      stage = .seekingHeader(recordsLeft: left - 1)
    } else {
      stage = .givenUp
      found(.noHeader)
    }
  }

  private mutating func beginRecord(at place: Int) {
    start = place
    position = place
    (state, hasQuotes) = (.cellStart, false)
  }

  /// Goes on behind the line on which the unreadable record began, or drops all of it.
  private mutating func giveUpRecord() {
    ends.removeAll(keepingCapacity: true)
    if rereadsLeft > 0 {
      rereadsLeft -= 1
      beginRecord(at: start)
    } else {
      line += LineEnds.count(in: buffer[start..<position])
      beginRecord(at: position)
    }
    isSkippingLine = true
  }

  /// Passes over the rest of a line; whether its end has been seen.
  private mutating func skipLine(isLast: Bool) -> Bool {
    var at = position
    let width = buffer.withUnsafeBufferPointer { bytes -> Int? in
      at = ByteSearch.first(
        CSV.lineFeed, CSV.carriageReturn, in: bytes, from: at, to: bytes.count)
      return at < bytes.count ? LineEnds.width(bytes, at: at, isLast: isLast) : nil
    }
    beginRecord(at: at + (width ?? 0))
    guard width != nil else { return false }
    line += 1
    isSkippingLine = false
    return true
  }
}

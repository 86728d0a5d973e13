/// Puts the folded lines of a vCard together again, from bytes that come in chunks.
///
/// A line that begins with a blank continues the one before, and so does the one behind the
/// soft break of quoted-printable, and base64 that is not indented. Of a line over ``limit``
/// (a photo, mostly) only the beginning is kept.
struct VCardLines: Sendable {
  /// One line as it was before folding.
  struct Line {
    /// The line of the file on which it begins.
    var number: Int
    var bytes: [UInt8]
    /// Whether only the beginning was kept.
    var isCut: Bool
  }

  /// How much of a line is kept, in bytes.
  static let limit = 1 << 16

  private var whole: [UInt8] = []
  private var wholeNumber = 0
  private var isCut = false
  private var hasWhole = false
  private var isEncoded = (quotedPrintable: false, base64: false)
  /// The line of the file that is being read.
  private var current: [UInt8] = []
  private var isCurrentCut = false
  private var number = 1
  /// Carriage returns seen whose meaning depends on what follows.
  private var returns = 0

  mutating func read(_ chunk: ArraySlice<UInt8>, found: (Line) -> Void) {
    chunk.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let byte = bytes[at]
        if byte == CSV.lineFeed {
          // CRLF, and the CRCRLF of programs that translate line ends twice, are one line end.
          returns = 0
          endCurrent(found)
          at += 1
        } else if byte == CSV.carriageReturn {
          if returns == 2 { endCurrent(found) } else { returns += 1 }
          at += 1
        } else {
          endReturns(found)
          let end = ByteSearch.first(
            CSV.lineFeed, CSV.carriageReturn, in: bytes, from: at + 1, to: bytes.count)
          append(bytes[at..<end])
          at = end
        }
      }
    }
  }

  mutating func finish(found: (Line) -> Void) {
    endReturns(found)
    if !current.isEmpty { endCurrent(found) }
    emit(found)
  }

  private mutating func endReturns(_ found: (Line) -> Void) {
    while returns > 0 {
      returns -= 1
      endCurrent(found)
    }
  }

  private mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let room = Self.limit - current.count
    current.append(contentsOf: bytes.prefix(room))
    if bytes.count > room { isCurrentCut = true }
  }

  /// Takes the line of the file that has just ended.
  private mutating func endCurrent(_ found: (Line) -> Void) {
    defer {
      current.removeAll(keepingCapacity: true)
      isCurrentCut = false
      number += 1
    }
    if hasWhole, continues() {
      extend()
      return
    }
    // An empty line ends base64 and is nothing else; a fold may come behind it all the same.
    if current.isEmpty {
      isEncoded.base64 = false
      return
    }
    emit(found)
    hasWhole = true
    wholeNumber = number
    isCut = isCurrentCut
    swap(&whole, &current)
    isEncoded = VCardProperty.encodings(ofLine: whole)
  }

  /// Whether the current line goes on with the one before.
  private func continues() -> Bool {
    if isEncoded.quotedPrintable, whole.last == UInt8(ascii: "=") {
      return !VCardProperty.isEnd(current[...])
    }
    guard let first = current.first else { return false }
    if first == 0x20 || first == 0x09 { return true }
    return isEncoded.base64 && !current.contains(UInt8(ascii: ":"))
  }

  private mutating func extend() {
    var part = current[...]
    if isEncoded.quotedPrintable, whole.last == UInt8(ascii: "=") {
      _ = whole.popLast()
    } else if let first = part.first, first == 0x20 || first == 0x09 {
      part.removeFirst()
    }
    let room = Self.limit - whole.count
    // A cut line must still end as it does, or a soft break would be missed.
    if part.count > room || isCurrentCut { isCut = true }
    whole.append(contentsOf: part.prefix(room))
    if isCut, isEncoded.quotedPrintable, current.last == UInt8(ascii: "=") {
      _ = whole.popLast()
      whole.append(UInt8(ascii: "="))
    }
  }

  private mutating func emit(_ found: (Line) -> Void) {
    guard hasWhole else { return }
    found(Line(number: wholeNumber, bytes: whole, isCut: isCut))
    whole.removeAll(keepingCapacity: true)
    hasWhole = false
  }
}

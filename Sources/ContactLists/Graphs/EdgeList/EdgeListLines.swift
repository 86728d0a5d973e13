/// The lines of an edge list as CSV: comments gone, and if blanks separate the cells, a tab instead of
/// each run of them. Every line stays the line that it was.
struct EdgeListLines: Sendable {
  private let hasBlanks: Bool
  private let separator: UInt8
  private var isLineStart = true
  private var isCellStart = true
  private var isComment = false
  private var isQuoted = false
  private var hasBlankBefore = false

  /// Lines whose cells `separator` separates; `nil` for blanks.
  init(separator: UInt8?) {
    hasBlanks = separator == nil
    self.separator = separator ?? UInt8(ascii: "\t")
  }

  mutating func read(_ chunk: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(chunk.count)
    for byte in chunk { take(byte, into: &output) }
    return output
  }

  private mutating func take(_ byte: UInt8, into output: inout [UInt8]) {
    let isEnd = byte == CSV.lineFeed || byte == CSV.carriageReturn
    // Quoted cells may be of several lines, but not where a stray quote would cost the whole file.
    if isQuoted, !isEnd || !hasBlanks {
      if byte == CSV.quote { isQuoted = false }
      output.append(byte)
      return
    }
    if isEnd {
      (isLineStart, isCellStart) = (true, true)
      (isComment, isQuoted, hasBlankBefore) = (false, false, false)
      output.append(byte)
      return
    }
    if isComment { return }
    let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    if hasBlanks, isBlank {
      hasBlankBefore = !isLineStart
      return
    }
    if isLineStart, byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%") {
      isComment = true
      return
    }
    if hasBlankBefore {
      output.append(separator)
      (hasBlankBefore, isCellStart) = (false, true)
    }
    isQuoted = isCellStart && byte == CSV.quote
    isCellStart = byte == separator
    if byte > 0x20 || byte == separator { isLineStart = false }
    output.append(byte)
  }
}

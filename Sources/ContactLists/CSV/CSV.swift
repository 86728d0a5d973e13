/// The characters of CSV, and what quoting means.
enum CSV {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  /// What may separate cells; among equals the earlier one wins.
  static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x3B || byte == 0x09
  }

  /// The content of a quoted cell, given from behind its opening quote: doubled quotes are one,
  /// and what stands behind the closing quote is taken as it is.
  static func unquoted(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(cell.count)
    var isQuoted = true
    var index = cell.startIndex
    while index < cell.endIndex {
      let byte = cell[index]
      index += 1
      if isQuoted, byte == quote {
        if index < cell.endIndex, cell[index] == quote {
          index += 1
        } else {
          isQuoted = false
          continue
        }
      }
      content.append(byte)
    }
    return content
  }

  /// Where the cells of one record end.
  static func ends(
    ofCellsIn record: ArraySlice<UInt8>, isDelimiter: (UInt8) -> Bool
  ) -> [UInt32] {
    var ends: [UInt32] = []
    var isCellStart = true
    var isQuoted = false
    var wasQuoted = false
    for (offset, byte) in record.enumerated() {
      if byte == quote, isQuoted {
        (isQuoted, wasQuoted) = (false, true)
        continue
      }
      if byte == quote, isCellStart || wasQuoted {
        isQuoted = true
      } else if !isQuoted, isDelimiter(byte) {
        ends.append(UInt32(truncatingIfNeeded: offset))
        (isCellStart, wasQuoted) = (true, false)
        continue
      }
      (isCellStart, wasQuoted) = (false, false)
    }
    ends.append(UInt32(truncatingIfNeeded: record.count))
    return ends
  }

  /// The delimiters, the one that `record` has most often outside quotes first.
  static func delimiters(byUseIn record: ArraySlice<UInt8>) -> [UInt8] {
    let used = ends(ofCellsIn: record, isDelimiter: isDelimiter).dropLast().map {
      record[record.startIndex + Int($0)]
    }
    let uses = delimiters.map { delimiter in used.count { $0 == delimiter } }
    return delimiters.indices.sorted { (uses[$1], $0) < (uses[$0], $1) }.map { delimiters[$0] }
  }
}

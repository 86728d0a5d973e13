/// Signs that a quote is missing or too many: rows of the file have become text within a cell.
enum StrayQuote {
  /// What to say of a row with such `texts`, which are never of two lines; `nil` if none is.
  static func reason(in texts: String?...) -> String? {
    texts.contains(where: isSuspect) ? reason : nil
  }

  /// The same of two texts, without an array of them for every row.
  static func reason(in first: String?, _ second: String?) -> String? {
    isSuspect(first) || isSuspect(second) ? reason : nil
  }

  private static let reason =
    "a name or address of several lines; a quote on this line is missing or too many"

  private static func isSuspect(_ text: String?) -> Bool {
    guard var text else { return false }
    return text.withUTF8 { bytes in
      let end = bytes.count
      return ByteSearch.first(CSV.lineFeed, CSV.carriageReturn, in: bytes, from: 0, to: end) < end
    }
  }
}

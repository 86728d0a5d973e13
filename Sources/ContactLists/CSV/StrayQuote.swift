/// Signs that a quote is missing or too many: rows of the file have become text within a cell.
enum StrayQuote {
  /// What to say of a row with such `texts`, which are never of two lines; `nil` if none is.
  static func reason(in texts: String?...) -> String? {
    let isSuspect = texts.contains { text in
      text?.utf8.contains { $0 == CSV.lineFeed || $0 == CSV.carriageReturn } ?? false
    }
    return isSuspect
      ? "a name or address of several lines; a quote on this line is missing or too many" : nil
  }
}

/// The key of a row, `row:12`, of which a table may have millions.
enum RowKey {
  /// The key of row `number`, digit by digit: adding two texts takes several times as long.
  static func text(_ number: Int) -> String {
    var digits = 1
    var rest = number.magnitude / 10
    while rest > 0 { (rest, digits) = (rest / 10, digits + 1) }
    // No more room than it takes: a short text with room for a long one is kept as a long one.
    return String(unsafeUninitializedCapacity: 4 + digits) { bytes in
      _ = bytes.initialize(from: "row:".utf8)
      var left = number.magnitude
      for place in stride(from: 3 + digits, through: 4, by: -1) {
        bytes.initializeElement(at: place, to: UInt8(ascii: "0") + UInt8(left % 10))
        left /= 10
      }
      return 4 + digits
    }
  }
}

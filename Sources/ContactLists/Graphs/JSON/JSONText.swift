/// JSON (RFC 8259) that is read value by value, so that of a large text only the part that matters
/// is ever made into values.
///
/// `NaN` and `Infinity`, which Python writes, are values too.
struct JSONText: Sendable {
  /// What is wrong with the text; `isCut` if it is only that it ends too early.
  struct Damage: Error {
    var problem: RowProblem
    var isCut: Bool
  }

  private static let maximumDepth = 128

  let bytes: [UInt8]
  /// Where in ``bytes`` reading goes on.
  var at = 0
  private var depth = 0
  /// The line at ``at``, from 1.
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next byte that is no blank; `nil` at the end.
  mutating func next() -> UInt8? {
    while at < bytes.count {
      switch bytes[at] {
      case 0x0A: line += 1
      // A return before a line feed is one line end with it.
      case 0x0D: if at + 1 >= bytes.count || bytes[at + 1] != 0x0A { line += 1 }
      case 0x20, 0x09: break
      default: return bytes[at]
      }
      at += 1
    }
    return nil
  }

  /// Reads an object, calling `member` before each value, which it must read or pass over.
  mutating func object(
    _ member: (String, inout JSONText) throws(Damage) -> Void
  ) throws(Damage) {
    try list(from: "{", to: "}") { text throws(Damage) in
      guard text.next() == UInt8(ascii: "\"") else { throw text.damage("a name in quotes") }
      let name = try text.string()
      try text.expect(":")
      try member(name, &text)
    }
  }

  /// Reads an array, calling `element` before each value, which it must read or pass over.
  mutating func array(_ element: (inout JSONText) throws(Damage) -> Void) throws(Damage) {
    try list(from: "[", to: "]", element)
  }

  /// Passes over a value.
  mutating func skip() throws(Damage) {
    switch next() {
    case UInt8(ascii: "{"): try object { _, text throws(Damage) in try text.skip() }
    case UInt8(ascii: "["): try array { text throws(Damage) in try text.skip() }
    default: _ = try scalar()
    }
  }

  /// What is wrong where `expected` should stand.
  func damage(_ expected: String) -> Damage {
    let isCut = at >= bytes.count
    let reason =
      isCut
      ? "the JSON ends in the middle; export or copy the file again"
      : "damaged JSON: \(expected) was expected"
    return Damage(problem: RowProblem(line: line, reason: reason), isCut: isCut)
  }

  private mutating func list(
    from open: Unicode.Scalar, to close: Unicode.Scalar,
    _ element: (inout JSONText) throws(Damage) -> Void
  ) throws(Damage) {
    try expect(open)
    depth += 1
    guard depth <= Self.maximumDepth else {
      let reason = "lists within lists, more than \(Self.maximumDepth) deep"
      throw Damage(problem: RowProblem(line: line, reason: reason), isCut: false)
    }
    if next() == UInt8(ascii: close) {
      at += 1
    } else {
      while true {
        try element(&self)
        let separator = next()
        guard separator == UInt8(ascii: ",") || separator == UInt8(ascii: close) else {
          throw damage("a comma or '\(close)'")
        }
        at += 1
        if separator == UInt8(ascii: close) { break }
      }
    }
    depth -= 1
  }

  private mutating func expect(_ mark: Unicode.Scalar) throws(Damage) {
    guard next() == UInt8(ascii: mark) else { throw damage("'\(mark)'") }
    at += 1
  }
}

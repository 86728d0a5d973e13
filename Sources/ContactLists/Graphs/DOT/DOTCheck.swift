/// Looks for what cgraph must not be given.
///
/// Its scanner keeps its state over the end of a text, so an open quote or comment would reach into
/// the next file; its parser, out of stack, leaves a part of the graph and pointers to what is freed;
/// and the character that it uses for the end of a graph ends one.
struct DOTCheck {
  /// How deep braces may stand in braces, and how many arrows may follow one another in the
  /// statements that are open: cgraph's parser has a stack of 10,000, of which a depth takes ten at
  /// the most and an arrow four.
  private static let maximumDepth = 100
  private static let maximumArrows = 2_000

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  /// How many arrows there are in each statement that is open.
  private var arrows: [Int] = [0]
  private var openArrows = 0
  /// Whether what came last can be followed by another statement.
  private var isAfterNode = false

  /// What is wrong with `bytes`; `nil` if cgraph may have them.
  static func problem(in bytes: [UInt8]) -> RowProblem? {
    if let place = bytes.firstIndex(of: 0) {
      let line = 1 + bytes[..<place].count { $0 == CSV.lineFeed }
      return RowProblem(line: line, reason: "a NUL character; the file is damaged or no text")
    }
    var check = DOTCheck(bytes)
    return check.run()
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() -> RowProblem? {
    while at < bytes.count {
      let start = line
      if let reason = step() { return RowProblem(line: start, reason: reason) }
    }
    return nil
  }

  /// Passes over the next character, or the word, text or comment that it begins.
  private mutating func step() -> String? {
    let byte = bytes[at]
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
    switch byte {
    case UInt8(ascii: "\n"):
      line += 1
      at += 1
    case UInt8(ascii: "\""): return passText()
    case UInt8(ascii: "<"): return passMarkup()
    case UInt8(ascii: "/") where next == UInt8(ascii: "*"): return passComment()
    case UInt8(ascii: "/") where next == UInt8(ascii: "/"): passLine()
    case UInt8(ascii: "#"): passLine()
    case UInt8(ascii: "@"): return "'@' outside of quotes; put the text that it is in into quotes"
    case UInt8(ascii: "-") where next == UInt8(ascii: "-") || next == UInt8(ascii: ">"):
      at += 2
      return passArrow()
    case UInt8(ascii: "{"):
      at += 1
      arrows.append(0)
      isAfterNode = false
      if arrows.count > Self.maximumDepth {
        return "braces within braces, more than \(Self.maximumDepth) deep"
      }
    case UInt8(ascii: "}"):
      at += 1
      endStatement()
      if arrows.count > 1 { arrows.removeLast() }
      isAfterNode = true
    case UInt8(ascii: ";"), UInt8(ascii: "["):
      at += 1
      endStatement()
    case _ where Self.isOfWord(byte) || byte == UInt8(ascii: "-"): passWord()
    default:
      at += 1
      if byte > 0x20 { isAfterNode = false }
    }
    return nil
  }

  private mutating func passArrow() -> String? {
    isAfterNode = false
    arrows[arrows.count - 1] += 1
    openArrows += 1
    return openArrows > Self.maximumArrows
      ? "more than \(Self.maximumArrows) arrows in one statement; write several" : nil
  }

  private mutating func endStatement() {
    openArrows -= arrows[arrows.count - 1]
    arrows[arrows.count - 1] = 0
    isAfterNode = false
  }

  /// Says that a node, or another word, comes next.
  private mutating func beginWord() {
    if isAfterNode { endStatement() }
    isAfterNode = true
  }

  private mutating func passWord() {
    let start = at
    at += 1
    while at < bytes.count, Self.isOfWord(bytes[at]) { at += 1 }
    // What follows this keyword is not the next statement but its name.
    if bytes[start..<at].map({ $0 | 0x20 }) == Array("subgraph".utf8) {
      if isAfterNode { endStatement() }
      isAfterNode = false
    } else {
      beginWord()
    }
  }

  private mutating func passText() -> String? {
    beginWord()
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\n") { line += 1 }
      at += 1
      if byte == UInt8(ascii: "\"") { return nil }
      guard byte == UInt8(ascii: "\\"), at < bytes.count else { continue }
      if bytes[at] == UInt8(ascii: "\\") || bytes[at] == UInt8(ascii: "\"") { at += 1 }
    }
    return "a text whose quote is never closed"
  }

  private mutating func passMarkup() -> String? {
    beginWord()
    var depth = 0
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">"):
        depth -= 1
        if depth == 0 { return nil }
      default: break
      }
    }
    return "a '<' that is never closed"
  }

  private mutating func passComment() -> String? {
    at += 2
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "*"), at < bytes.count, bytes[at] == UInt8(ascii: "/") {
        at += 1
        return nil
      }
    }
    return "a comment that is never closed"
  }

  private mutating func passLine() {
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "."): true
    default: byte >= 0x80
    }
  }
}

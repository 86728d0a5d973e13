/// The words of GML, from bytes that come in chunks: keys, values and brackets.
///
/// Lines that begin with `#` are comments. A text in quotes may be of several lines.
struct GMLTokens: Sendable {
  enum Token: Sendable {
    /// A key, or a value without quotes.
    case word(String)
    case text(String)
    case open
    case close
  }

  private enum State {
    case between
    case comment
    case word
    case text
  }

  /// The size, in bytes, over which nothing is a word or a text.
  private static let maximumSize = 1 << 20

  private var state = State.between
  private var line = 1
  private var wasReturn = false
  private var content: [UInt8] = []
  /// The line on which the word or text began.
  private var start = 1
  /// The damage at which reading ended.
  private(set) var problem: RowProblem?

  init() {}

  mutating func read(_ chunk: ArraySlice<UInt8>, token: (Token, Int) -> Void) {
    for byte in chunk {
      guard problem == nil else { return }
      // A carriage return with a line feed behind it is one line end.
      if byte == CSV.carriageReturn || (byte == CSV.lineFeed && !wasReturn) { line += 1 }
      take(byte, token: token)
      wasReturn = byte == CSV.carriageReturn
    }
  }

  mutating func finish(token: (Token, Int) -> Void) {
    guard problem == nil else { return }
    if state == .text {
      problem = RowProblem(line: start, reason: "a text whose quote is never closed")
    } else {
      take(CSV.lineFeed, token: token)
    }
  }

  private mutating func take(_ byte: UInt8, token: (Token, Int) -> Void) {
    switch state {
    case .comment:
      if byte == CSV.lineFeed || byte == CSV.carriageReturn { state = .between }
    case .text:
      if byte == CSV.quote {
        end(token)
      } else {
        append(byte)
      }
    case .word:
      if Self.isOfWord(byte) {
        append(byte)
      } else {
        end(token)
        begin(byte, token)
      }
    case .between:
      begin(byte, token)
    }
  }

  private mutating func begin(_ byte: UInt8, _ token: (Token, Int) -> Void) {
    switch byte {
    case 0...0x20: break
    case UInt8(ascii: "["): token(.open, line)
    case UInt8(ascii: "]"): token(.close, line)
    case UInt8(ascii: "#"): state = .comment
    case CSV.quote:
      state = .text
      start = line
    case _ where Self.isOfWord(byte):
      state = .word
      start = line
      append(byte)
    default:
      problem = RowProblem(line: line, reason: "a character that GML has no place for")
    }
  }

  private mutating func append(_ byte: UInt8) {
    guard content.count < Self.maximumSize else {
      problem = RowProblem(line: start, reason: "a text that is too long to be one")
      return
    }
    content.append(byte)
  }

  private mutating func end(_ token: (Token, Int) -> Void) {
    let isText = state == .text
    state = .between
    let text = String(decoding: content, as: UTF8.self)
    content.removeAll(keepingCapacity: true)
    token(isText ? .text(GMLEntities.decoded(text)) : .word(text), start)
  }

  /// Letters, digits and what numbers are written with.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "."):
      true
    default: byte >= 0x80
    }
  }
}

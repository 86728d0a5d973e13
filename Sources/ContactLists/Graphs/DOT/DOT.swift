/// DOT, the language of Graphviz, read by its own library.
///
/// Each edge is a tie, each of a chain and of a set as well; a node is called by its label. A file may
/// hold several graphs, in which the same id is the same person. It is held in memory as a whole, so
/// its size is bounded.
public struct DOT: ContactListFormat {
  public static let name = "dot"
  public static let title = "DOT graph"
  public static let evidenceKind = "knows"

  /// The size, in bytes, over which a file is not read.
  public static let maximumSize = 1 << 26

  private var bytes: [UInt8] = []
  private var isBroken = false

  public init() {}

  /// Whether the file begins with the head of a graph.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    DOTHead.recognizes(start)
  }

  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    guard !isBroken else { return }
    guard bytes.count + chunk.count <= Self.maximumSize else {
      isBroken = true
      bytes = []
      let reason = "a DOT file of more than \(Self.maximumSize >> 20) MB; export an edge list"
      found(.broken(RowProblem(line: 1, reason: reason)))
      return
    }
    bytes.append(contentsOf: chunk)
  }

  public mutating func finish(found: (Finding) -> Void) {
    guard !isBroken else { return }
    let text = Self.withLineFeeds(bytes)
    bytes = []
    if let problem = DOTCheck.problem(in: text) {
      found(.broken(problem))
      return
    }
    for finding in DOTParser.findings(in: text) { found(finding) }
  }

  /// The text with line feeds alone, the only line ends that cgraph knows.
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(CSV.carriageReturn) else { return bytes }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for (place, byte) in bytes.enumerated() {
      if byte != CSV.carriageReturn {
        output.append(byte)
      } else if place + 1 == bytes.count || bytes[place + 1] != CSV.lineFeed {
        output.append(CSV.lineFeed)
      }
    }
    return output
  }
}

/// The head of a DOT file: comments, then `strict`, `graph` or `digraph`, a name, and a brace.
private enum DOTHead {
  static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    var rest = start
    var words: [String] = []
    while words.count < 4, let word = next(&rest) {
      if word == "{" {
        let kinds = words.first == "strict" ? words.dropFirst() : words[...]
        return (kinds.first == "graph" || kinds.first == "digraph") && kinds.count <= 2
      }
      words.append(word)
    }
    return false
  }

  /// The next word in lower case, a quoted one as a blank; `nil` at the end and for what is no DOT.
  private static func next(_ rest: inout ArraySlice<UInt8>) -> String? {
    while true {
      rest = rest.drop { $0 <= 0x20 }
      if rest.first == UInt8(ascii: "#") || rest.starts(with: "//".utf8) {
        rest = rest.drop { $0 != CSV.lineFeed && $0 != CSV.carriageReturn }
      } else if rest.starts(with: "/*".utf8) {
        rest = rest.dropFirst(2)
        while !rest.isEmpty, !rest.starts(with: "*/".utf8) { rest = rest.dropFirst() }
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    guard let first = rest.first else { return nil }
    if first == UInt8(ascii: "{") {
      rest = rest.dropFirst()
      return "{"
    }
    if first == CSV.quote {
      rest = rest.dropFirst()
      while let byte = rest.popFirst(), byte != CSV.quote {
        if byte == UInt8(ascii: "\\") { rest = rest.dropFirst() }
      }
      return " "
    }
    let word = rest.prefix {
      $0 > 0x2F && $0 < 0x3A || $0 > 0x40 && $0 < 0x5B || $0 > 0x5E && $0 < 0x7B || $0 >= 0x80
        || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    guard !word.isEmpty else { return nil }
    rest = rest[word.endIndex...]
    return String(decoding: word, as: UTF8.self).lowercased()
  }
}

/// All phrases in a tree of letters, so that one walk from a place in a title finds every phrase
/// that begins there.
///
/// A node is 16 bytes: which letters go on, as bits, and where its first child is; the children of
/// a node lie one after another in the order of their letters, so the child of a letter is found
/// by counting bits (as in a hash array mapped trie: Bagwell, *Ideal Hash Trees*, 2001). What is left
/// of a phrase once no other goes the same way is no node a letter, but a text to compare.
struct PhraseTrie: Sendable {
  private struct Node {
    /// None where the rest of one phrase follows.
    var letters: UInt64 = 0
    /// The place of the first child among the nodes, or of the rest among the tails.
    var next: UInt32 = 0
    /// Where in `endings` the phrases begin that end here; those of the next node are behind them.
    var firstEnding: UInt32 = 0
  }

  private var nodes: [Node] = [Node()]
  private var endings: [Int32] = []
  /// The rests of phrases, with a zero behind each.
  private var tails: [UInt8] = []
  /// A bit for each three letters with which a phrase begins.
  private var beginnings: [UInt64]

  /// The tree of `phrases`, whose places in the array are what a search gives.
  ///
  /// - Complexity: O(*n* log *n*) for *n* letters in all.
  init(_ phrases: [(letters: [UInt8], index: Int)]) {
    let sorted = phrases.sorted {
      $0.letters == $1.letters
        ? $0.index < $1.index : $0.letters.lexicographicallyPrecedes($1.letters)
    }
    beginnings = Self.beginnings(sorted.map(\.letters))
    // Nodes are made in the order in which they are visited, so their endings are in that order too.
    var queue = [(range: 0..<sorted.count, depth: 0)]
    var visited = 0
    while visited < queue.count {
      let (range, depth) = queue[visited]
      let some = sorted[range]
      nodes[visited].firstEnding = UInt32(endings.count)
      if some.first?.letters == some.last?.letters {
        nodes[visited].next = UInt32(tails.count)
        tails += (some.first?.letters.dropFirst(depth) ?? []) + [0]
        endings += some.map { Int32($0.index) }
      } else {
        endings += some.prefix { $0.letters.count == depth }.map { Int32($0.index) }
        nodes[visited].next = UInt32(nodes.count)
        addChildren(of: visited, some, depth) { queue.append(($0, depth + 1)) }
      }
      visited += 1
    }
    nodes.append(Node(firstEnding: UInt32(endings.count)))
  }

  /// Adds a node for each letter that goes on from one, and tells which phrases are there.
  private mutating func addChildren(
    of node: Int, _ phrases: ArraySlice<(letters: [UInt8], index: Int)>, _ depth: Int,
    _ added: (Range<Int>) -> Void
  ) {
    var rest = phrases.drop { $0.letters.count == depth }
    while let letter = rest.first?.letters[depth] {
      let same = rest.prefix { $0.letters[depth] == letter }
      if let code = Self.code(letter) {
        nodes[node].letters |= 1 << code
        nodes.append(Node())
        added(same.indices)
      }
      rest = rest.dropFirst(same.count)
    }
  }

  /// Calls `found` with each phrase that stands at `start`, and with the place behind it.
  ///
  /// - Complexity: O(*k*) for the *k* letters that the longest beginning of a phrase shares with
  ///   the title there.
  @inline(__always)
  func walk(_ letters: Span<UInt8>, from start: Int, _ found: (Int32, Int) -> Void) {
    let (nodes, tails, endings) = (nodes.span, tails.span, endings.span)
    var place = start
    var number = 0
    while true {
      let node = nodes[number]
      if node.letters == 0 {
        var tail = Int(node.next)
        while tails[tail] != 0 {
          guard place < letters.count, letters[place] == tails[tail] else { return }
          place += 1
          tail += 1
        }
      }
      for ending in Int(node.firstEnding)..<Int(nodes[number + 1].firstEnding) {
        found(endings[ending], place)
      }
      guard place < letters.count, let code = Self.code(letters[place]),
        node.letters & (1 << code) != 0
      else { return }
      number = Int(node.next) + (node.letters & ((1 << code) - 1)).nonzeroBitCount
      place += 1
    }
  }

  /// Whether a phrase of three letters or more may begin at `start`: it is told without a walk, as
  /// hardly any does inside a word.
  @inline(__always)
  func mayBegin(_ letters: Span<UInt8>, at start: Int) -> Bool {
    guard start + 2 < letters.count, let first = Self.code(letters[start]),
      let second = Self.code(letters[start + 1]), let third = Self.code(letters[start + 2])
    else { return false }
    let number = Self.number(first, second, third)
    return beginnings.span[number >> 6] & (1 << (UInt64(number) & 63)) != 0
  }

  private static func beginnings(_ phrases: [[UInt8]]) -> [UInt64] {
    let last = codes - 1
    var bits = [UInt64](repeating: 0, count: number(last, last, last) / 64 + 1)
    for phrase in phrases where phrase.count > 2 {
      guard let first = code(phrase[0]), let second = code(phrase[1]), let third = code(phrase[2])
      else { continue }
      let number = number(first, second, third)
      bits[number >> 6] |= 1 << (UInt64(number) & 63)
    }
    return bits
  }

  private static let codes: UInt64 = 37

  @inline(__always)
  private static func number(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> Int {
    Int((first * codes + second) * codes + third)
  }

  /// The blank, digits, then letters, as they are sorted; nothing else is in a phrase.
  @inline(__always)
  private static func code(_ letter: UInt8) -> UInt64? {
    switch letter {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt64(letter - UInt8(ascii: "a") + 11)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(letter - UInt8(ascii: "0") + 1)
    case TitleRole.blank: 0
    default: nil
    }
  }

  /// Whether the letters can be in a phrase.
  static func canHold(_ letters: [UInt8]) -> Bool { letters.allSatisfy { code($0) != nil } }
}

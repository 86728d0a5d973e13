/// All phrases in a tree of letters, so that one walk from a place in a title finds every phrase
/// that begins there.
///
/// A node is 16 bytes: which letters go on, as bits, and where its first child is; the children of
/// a node lie one after another in the order of their letters, so the child of a letter is found
/// by counting bits (as in a hash array mapped trie: Bagwell, *Ideal Hash Trees*, 2001).
struct PhraseTrie: Sendable {
  private struct Node {
    var letters: UInt64 = 0
    var firstChild: UInt32 = 0
    /// One more than the index in `ends`, 0 if no phrase ends here.
    var end: UInt32 = 0
  }

  private var nodes: [Node] = [Node()]
  private var ends: [[Int32]] = []

  /// The tree of `phrases`, whose places in the array are what a search gives.
  ///
  /// - Complexity: O(*n* log *n*) for *n* letters in all.
  init(_ phrases: [(letters: [UInt8], index: Int)]) {
    let sorted = phrases.sorted {
      $0.letters == $1.letters
        ? $0.index < $1.index : $0.letters.lexicographicallyPrecedes($1.letters)
    }
    var queue = [(node: 0, range: 0..<sorted.count, depth: 0)]
    var next = 0
    while next < queue.count {
      let (node, range, depth) = queue[next]
      next += 1
      let ending = sorted[range].prefix { $0.letters.count == depth }
      if !ending.isEmpty {
        ends.append(ending.map { Int32($0.index) })
        nodes[node].end = UInt32(ends.count)
      }
      nodes[node].firstChild = UInt32(nodes.count)
      var begin = range.lowerBound + ending.count
      while begin < range.upperBound {
        let letter = sorted[begin].letters[depth]
        let end =
          sorted[begin..<range.upperBound].firstIndex { $0.letters[depth] != letter }
          ?? range.upperBound
        if let bit = Self.bit(letter) {
          nodes[node].letters |= bit
          queue.append((nodes.count, begin..<end, depth + 1))
          nodes.append(Node())
        }
        begin = end
      }
    }
  }

  /// Calls `found` with each phrase that stands at `start`, and with the place behind it.
  ///
  /// - Complexity: O(*k*) for the *k* letters that the longest beginning of a phrase shares with
  ///   the title there.
  @inline(__always)
  func walk(_ letters: [UInt8], from start: Int, _ found: (Int32, Int) -> Void) {
    var node = nodes[0]
    var place = start
    while place < letters.count, let bit = Self.bit(letters[place]), node.letters & bit != 0 {
      node = nodes[Int(node.firstChild) + (node.letters & (bit - 1)).nonzeroBitCount]
      place += 1
      if node.end > 0 { for phrase in ends[Int(node.end) - 1] { found(phrase, place) } }
    }
  }

  /// The blank, digits, then letters, as they are sorted; nothing else is in a phrase.
  @inline(__always)
  private static func bit(_ letter: UInt8) -> UInt64? {
    switch letter {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 1 << UInt64(letter - UInt8(ascii: "a") + 11)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 1 << UInt64(letter - UInt8(ascii: "0") + 1)
    case TitleRole.blank: 1
    default: nil
    }
  }

  /// Whether the letters can be in a phrase.
  static func canHold(_ letters: [UInt8]) -> Bool { letters.allSatisfy { bit($0) != nil } }
}

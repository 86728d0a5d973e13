import Testing

@testable import Identity

@Suite("The tree of phrases")
struct PhraseTrieTests {
  @Test("finds at every place what comparing each phrase finds", arguments: 1...40)
  func comparedOneByOne(seed: UInt64) {
    var letters = Letters(seed)
    var phrases = (0..<40).map { (letters: letters.some(1...9), index: $0) }
    // One phrase may stand for several rules, and be the beginning of others.
    phrases.append((phrases[0].letters, 40))
    phrases.append((phrases[1].letters + phrases[2].letters, 41))
    let trie = PhraseTrie(phrases)
    let text = letters.some(200...200)
    for start in text.indices {
      var found: [[Int]] = []
      trie.walk(text.span, from: start) { found.append([Int($0), $1]) }
      let expected = phrases.filter { text[start...].starts(with: $0.letters) }
        .map { [$0.index, start + $0.letters.count] }
      #expect(found.sorted { $0[0] < $1[0] } == expected)
      let mayBegin = trie.mayBegin(text.span, at: start)
      #expect(mayBegin || expected.allSatisfy { $0[1] - start < 3 })
    }
  }

  @Test("has nothing in it without phrases, and finds nothing in erased letters")
  func nothing() {
    let blank: [UInt8] = [0, 0, 0, 0]
    for trie in [PhraseTrie([]), PhraseTrie([(letters: Array("abc".utf8), index: 0)])] {
      var count = 0
      for start in blank.indices { trie.walk(blank.span, from: start) { _, _ in count += 1 } }
      #expect(count == 0)
      let mayBegin = trie.mayBegin(blank.span, at: 0)
      #expect(!mayBegin)
    }
  }
}

/// Letters of which few are different, so that phrases begin alike.
private struct Letters {
  private var random: SeededGenerator

  init(_ seed: UInt64) { random = SeededGenerator(seed) }

  mutating func some(_ counts: ClosedRange<Int>) -> [UInt8] {
    (0..<Int.random(in: counts, using: &random)).map { _ in
      Array("ab z9".utf8).randomElement(using: &random) ?? 0
    }
  }
}

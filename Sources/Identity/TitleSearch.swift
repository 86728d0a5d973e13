/// The search for phrases in one role of a title: the longest first, and no letter used twice.
struct TitleSearch {
  struct Found {
    var start: Int
    var length: Int
    var rule: TitleRule
  }

  private var letters: [UInt8]
  private static let blank = UInt8(ascii: " ")

  /// - Parameter letters: Folded words as ``TitleText/roles(_:)`` gives them.
  init(letters: [UInt8]) {
    self.letters = letters
  }

  /// The phrases that count, longest first.
  ///
  /// - Complexity: O(*n* + *m* log *m*) for *n* letters in which *m* phrases are found.
  mutating func phrases() -> [Found] {
    var candidates = candidates()
    let cuts = candidates.filter { $0.rule.effect == .past || $0.rule.effect == .cut }
    for cut in cuts where cut.rule.effect == .past { erase(from: cut.start, wholly: false) }
    for cut in cuts where cut.rule.effect == .cut {
      // *Assistant to* says something itself, *at* does not.
      let isSaying = cut.rule.department != nil
      erase(from: isSaying ? cut.start + cut.length : cut.start, wholly: true)
    }
    // What stands alone can have begun to only now: *Partner at …*.
    if !cuts.isEmpty { candidates = self.candidates() }
    candidates.sort {
      ($1.length, $0.start, $1.rule.isRole ? 1 : 0) < ($0.length, $1.start, $0.rule.isRole ? 1 : 0)
    }
    var used = [(start: Int, length: Int)](repeating: (-1, 0), count: letters.count)
    var found: [Found] = []
    for phrase in candidates {
      let range = phrase.start..<(phrase.start + phrase.length)
      // Two rules may speak of the very same words, as of *CEO* for its rank and department.
      guard
        range.allSatisfy({
          letters[$0] != 0
            && (used[$0].length == 0 || used[$0] == (phrase.start, phrase.length))
        })
      else { continue }
      for place in range { used[place] = (phrase.start, phrase.length) }
      found.append(phrase)
    }
    return found
  }

  private func candidates() -> [Found] {
    var found: [Found] = []
    guard letters.count > 2 else { return found }
    for start in 0..<(letters.count - 2) where letters[start] != Self.blank {
      for phrase in TitleRules.shared.phrases(
        letters[start], letters[start + 1], letters[start + 2]) where matches(phrase, at: start)
      {
        found.append(Found(start: start, length: phrase.letters.count, rule: phrase.rule))
      }
    }
    return found
  }

  private func matches(_ phrase: TitlePhrase, at start: Int) -> Bool {
    let end = start + phrase.letters.count
    guard end < letters.count, phrase.opensBefore || letters[start - 1] == Self.blank,
      phrase.opensBehind || letters[end] == Self.blank,
      letters[start..<end].elementsEqual(phrase.letters)
    else { return false }
    if phrase.standsAlone {
      guard start < 2 || letters[start - 2] == Self.blank, letters[end] == Self.blank,
        end + 1 >= letters.count || letters[end + 1] == Self.blank || letters[end + 1] == 0
      else { return false }
    }
    return phrase.follower.isEmpty || isFollowed(from: end, by: phrase)
  }

  private func isFollowed(from end: Int, by phrase: TitlePhrase) -> Bool {
    letters[end...].split(separator: Self.blank).prefix(6).contains {
      phrase.followerOpens ? $0.starts(with: phrase.follower) : $0.elementsEqual(phrase.follower)
    }
  }

  /// Makes letters unfindable, to the next comma or to the end.
  private mutating func erase(from start: Int, wholly: Bool) {
    var place = start
    while place < letters.count {
      if !wholly, letters[place] == Self.blank,
        place + 1 < letters.count, letters[place + 1] == Self.blank
      {
        return
      }
      letters[place] = 0
      place += 1
    }
  }
}

/// The search for phrases in one role of a title: the longest first, and no letter used twice.
struct TitleSearch {
  struct Found {
    var start: Int
    var end: Int
    var rule: TitleRule
    /// Whether it only ends the job: nothing behind it is looked at.
    var isCut: Bool { rule.effect == .past || rule.effect == .cut }
  }

  private var letters: [UInt8]
  private let rules = TitleRules.shared

  init(_ role: TitleRole) { letters = role.letters }

  /// The phrases that count, longest first, and the cuts that were made before.
  ///
  /// - Complexity: O(*n* + *m*²) for *n* letters in which *m* phrases are found, both bounded by
  ///   the length at which ``TitleRole/roles(_:withPlaces:)`` stops.
  mutating func phrases() -> (found: [Found], cuts: [Found]) {
    var candidates = candidates()
    let cuts = candidates.filter(\.isCut)
    if !cuts.isEmpty {
      let ends = candidates.filter { $0.rule.effect == .present }.map(\.start)
      for cut in cuts where cut.rule.effect == .past { erasePart(from: cut.start, until: ends) }
      for cut in cuts where cut.rule.effect == .cut {
        // *Assistant to* says something itself, *at* does not.
        eraseAll(from: cut.rule.department != nil ? cut.end : cut.start)
      }
      // What stands alone can have begun to only now: *Partner at …*.
      candidates = self.candidates()
    }
    candidates.sort {
      ($1.end - $1.start, $0.start, $1.rule.isRole ? 1 : 0)
        < ($0.end - $0.start, $1.start, $0.rule.isRole ? 1 : 0)
    }
    var found: [Found] = []
    for phrase in candidates {
      // Two rules may speak of the very same words, as of *CEO* for its rank and department.
      let isFree = found.allSatisfy {
        phrase.end <= $0.start || $0.end <= phrase.start
          || phrase.start == $0.start && phrase.end == $0.end
      }
      if isFree { found.append(phrase) }
    }
    return (found, cuts)
  }

  private func candidates() -> [Found] {
    var found: [Found] = []
    found.reserveCapacity(16)
    for start in letters.indices where letters[start] > TitleRole.blank {
      func note(_ index: Int32, _ end: Int) {
        if holds(Int(index), from: start, to: end) {
          found.append(Found(start: start, end: end, rule: rules.rules[Int(index)]))
        }
      }
      if start == 0 || letters[start - 1] <= TitleRole.blank {
        rules.atWords.walk(letters, from: start, note)
      }
      rules.inWords.walk(letters, from: start, note)
    }
    return found
  }

  private func holds(_ phrase: Int, from start: Int, to end: Int) -> Bool {
    let conditions = rules.conditions[phrase]
    if conditions.contains(.endsWord), !isBlank(end) { return false }
    // A single letter, like the grade `I`, counts only at the end of a part: elsewhere it is a
    // pronoun or an initial.
    if conditions.contains(.isSingleLetter), !isBlank(end + 1) { return false }
    if conditions.contains(.standsAlone),
      !(start < 2 || isBlank(start - 2)) || !isBlank(end) || !isBlank(end + 1)
    {
      return false
    }
    return !conditions.contains(.isFollowed)
      || rules.isFollowed(phrase, by: letters[min(end, letters.count)...])
  }

  /// Whether a place has a blank, an erased letter or nothing at all.
  private func isBlank(_ place: Int) -> Bool {
    place < 0 || place >= letters.count || letters[place] <= TitleRole.blank
  }

  /// Makes letters unfindable up to the next comma, or to a word of the present.
  private mutating func erasePart(from start: Int, until ends: [Int]) {
    var place = start
    while place < letters.count, !ends.contains(place) {
      if letters[place] == TitleRole.blank, isBlank(place + 1) { return }
      letters[place] = 0
      place += 1
    }
  }

  private mutating func eraseAll(from start: Int) {
    for place in letters.indices.dropFirst(start) { letters[place] = 0 }
  }
}

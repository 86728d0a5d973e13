/// The search for phrases in one role of a title: the longest first, and no letter used twice.
struct TitleSearch {
  struct Found {
    var start: Int
    var end: Int
    var rule: TitleRule
    /// Whether it only ends the job: nothing behind it is looked at.
    var isCut: Bool { rule.effect == .past || rule.effect == .cut }

    /// What counts before what: the longest, then the first, then a whole role.
    fileprivate var weight: Int {
      ((end - start) << 32) - (start << 1) + (rule.isRole ? 1 : 0)
    }
  }

  private var letters: [UInt8]
  private let rules = TitleRules.shared

  init(_ role: TitleRole) { letters = role.letters }

  /// The phrases that count, in the order of the title's words, and the cuts that were made before.
  ///
  /// Two rules may speak of the very same words, as of *CEO* for its rank and department; the
  /// weightier one is first.
  ///
  /// - Complexity: O(*n* + *m*²) for *n* letters in which *m* phrases are found, both bounded by
  ///   the length at which ``TitleRole/roles(_:withPlaces:)`` stops.
  mutating func phrases() -> (found: [Found], cuts: [Found]) {
    var candidates = candidates()
    var cuts: [Found] = []
    if candidates.contains(where: \.isCut) {
      cuts = candidates.filter(\.isCut)
      erase(cuts, until: candidates.filter { $0.rule.effect == .present }.map(\.start))
      // What stands alone can have begun to only now: *Partner at …*.
      candidates = self.candidates()
    }
    candidates.sort { $0.weight > $1.weight }
    var found: [Found] = []
    found.reserveCapacity(candidates.count)
    for phrase in candidates {
      let isFree = found.allSatisfy {
        phrase.end <= $0.start || $0.end <= phrase.start
          || phrase.start == $0.start && phrase.end == $0.end
      }
      if isFree { found.append(phrase) }
    }
    found.sort { $0.start < $1.start }
    return (found, cuts)
  }

  private func candidates() -> [Found] {
    var found: [Found] = []
    found.reserveCapacity(16)
    let letters = letters.span
    var isAfterWord = false
    for start in letters.indices {
      let isLetter = letters[start] > TitleRole.blank
      defer { isAfterWord = isLetter }
      guard isLetter else { continue }
      func note(_ index: Int32, _ end: Int) {
        if holds(Int(index), in: letters, from: start, to: end) {
          found.append(Found(start: start, end: end, rule: rules.rules[Int(index)]))
        }
      }
      if !isAfterWord { rules.atWords.walk(letters, from: start, note) }
      if rules.inWords.mayBegin(letters, at: start) {
        rules.inWords.walk(letters, from: start, note)
      }
    }
    return found
  }

  private func holds(_ phrase: Int, in letters: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let conditions = rules.conditions[phrase]
    if conditions.isEmpty { return true }
    /// Whether a place has a blank, an erased letter or nothing at all.
    func isBlank(_ place: Int) -> Bool {
      place < 0 || place >= letters.count || letters[place] <= TitleRole.blank
    }
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
      || rules.isFollowed(phrase, by: self.letters[min(end, letters.count)...])
  }

  // MARK: - Cuts

  private mutating func erase(_ cuts: [Found], until ends: [Int]) {
    for cut in cuts where cut.rule.effect == .past { erasePart(from: cut.start, until: ends) }
    for cut in cuts where cut.rule.effect == .cut {
      // *Assistant to* says something itself, *at* does not.
      for place in letters.indices.dropFirst(cut.rule.department != nil ? cut.end : cut.start) {
        letters[place] = 0
      }
    }
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

  private func isBlank(_ place: Int) -> Bool {
    place >= letters.count || letters[place] <= TitleRole.blank
  }
}

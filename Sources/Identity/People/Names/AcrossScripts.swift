/// Compares names by their sound, where one was written in another script.
enum AcrossScripts {
  /// `nil` if they do not sound alike.
  static func comparison(_ a: NameForm, _ b: NameForm) -> NameComparison? {
    let plain = NameComparison(a, b)
    for isSwapped in [false, true] {
      let (given, family) = isSwapped ? (b.inner + b.family, b.given) : (b.given, b.family)
      guard !isSwapped || !(a.isOrderKnown && b.isOrderKnown) else { break }
      guard let x = a.given.first, let y = given.first, let p = a.family.first,
        let q = family.first
      else { continue }
      var found = plain
      if isSwapped || !isKnown(plain.given) {
        found.given = x.isSame(y) ? .same : soundsSame(a.given, given) ? .sound : .different
        if found.given == .different, x.isInitial || y.isInitial,
          Sound.of(x.text).first == Sound.of(y.text).first
        {
          found.given = .initial
        }
        found.givenWord = x.hash
      }
      if isSwapped || plain.family == .different || plain.family == .unknown {
        found.family = p.isSame(q) ? .same : soundsSame(a.family, family) ? .sound : .different
        found.familyWord = p.hash
      }
      if found.isAgreement {
        found.isSwapped = isSwapped
        return found
      }
    }
    return nil
  }

  private static func isKnown(_ given: NameComparison.Given) -> Bool {
    given != .different && given != .unknown
  }

  /// Whether the consonants are the same, and there are enough of them to say so.
  private static func soundsSame(
    _ a: ArraySlice<NameWord>, _ b: ArraySlice<NameWord>
  ) -> Bool {
    let (x, y) = (a.map(\.text).joined(), b.map(\.text).joined())
    let sound = Sound.of(x)
    if sound == Sound.of(y) {
      return sound.count > 1 || Spelling.jaroWinkler(x, y) >= 0.75
    }
    guard let p = a.first, let q = b.first, a.count != b.count else { return false }
    let first = Sound.of(p.text)
    return first.count > 1 && first == Sound.of(q.text)
  }
}

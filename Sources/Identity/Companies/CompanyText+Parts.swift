/// What a part of a text is: a place, a department, nothing.
extension CompanyText {
  /// Whether a place is part of the name: a city's, a ministry's, or all that tells it from others.
  func isBoundToPlaces(_ folded: [String], by place: [String] = []) -> Bool {
    let traits = folded.map(words.traits(of:))
    guard traits.contains(where: { $0.contains(.publicBody) }) else {
      return !traits.contains { $0.isDisjoint(with: [.generic, .preposition]) }
    }
    // A university's country says where it is: there are not two of one name in most.
    let isUniversity = folded.contains { words.short[$0] == "university" || $0 == "university" }
    return !(isUniversity && words.countries.contains(place.joined(separator: " ")))
  }

  func isPlace(_ folded: [String]) -> Bool {
    let text = folded.map { words.otherPlaceNames[$0] ?? $0 }.joined(separator: " ")
    if words.countries.contains(text) || words.towns.contains(text) { return true }
    guard folded.count > 1, folded.count < 5 else { return false }
    // `Austin TX`, `Milan Italy`, `Greater Boston Area`, `Dublin office`.
    for cut in 1..<folded.count {
      let (front, back) = (Array(folded[..<cut]), Array(folded[cut...]))
      if isPlace(front), isPlace(back) || words.units.contains(back.joined(separator: " ")) {
        return true
      }
    }
    return folded.first == "greater"
  }

  /// Whether it is a part of an organisation: a department, an office, a school of a university.
  func isUnit(_ folded: [String]) -> Bool {
    guard let first = folded.first, let last = folded.last else { return false }
    if words.units.contains(folded.joined(separator: " ")) { return true }
    if folded.count > 2, words.units.contains("\(first) of") || words.units.contains("\(first) for")
    {
      let second = folded[1]
      if second == "of" || second == "for" { return words.units.contains("\(first) \(second)") }
    }
    let markers: Set = [
      "department", "dept", "division", "div", "abteilung", "abt", "team", "branch", "office",
      "afdeling", "avdelning", "filiale", "niederlassung", "standort", "campus", "bureau", "unit",
    ]
    return folded.count > 1
      && (markers.contains(last) || (markers.contains(first) && first != "team"))
  }

  static func isBlank(_ text: some StringProtocol) -> Bool {
    !text.unicodeScalars.contains(where: isSign)
  }

  static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(UInt8(scalar.value) | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(UInt8(scalar.value))
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

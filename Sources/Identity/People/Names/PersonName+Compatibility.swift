public import ContactLists

extension PersonName {
  /// Whether both can be names of one person: the same, a part of the other, or a short form of it.
  /// A name that says nothing can be anybody's.
  public func canBeSamePerson(as other: PersonName) -> Bool {
    let (a, b) = (NameForm(NameReading(self)), NameForm(NameReading(other)))
    if a.isEmpty || b.isEmpty { return true }
    if a.isPair || b.isPair { return a.isPair == b.isPair && a.wholeHash == b.wholeHash }
    if a.contradictsGeneration(b) || a.contradictsMiddle(b) { return false }
    let names = NameComparison(a, b)
    if names.given == .different { return false }
    return names.family != .different || names.given == .same || names.given == .shorter
  }
}

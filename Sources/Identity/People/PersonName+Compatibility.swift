public import ContactLists

extension PersonName {
  /// Whether both can be names of one person: the same, a part of the other, or a short form of it.
  /// A name that says nothing can be anybody's.
  public func canBeSamePerson(as other: PersonName) -> Bool {
    NameReading(self).isCompatible(with: NameReading(other))
  }
}

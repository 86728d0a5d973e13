extension NameReading {
  /// Takes from the record's own addresses what they tell of the name and the name does not.
  mutating func complete(with emails: [EmailFact]) {
    guard !isPair, !isEmpty else { return }
    for email in emails where email.kind != .role {
      takeAside(toldBy: email.local)
      // `Professor Atkinson-Rao`, who writes as d.atkinson-rao@…
      let parts = email.local.split(separator: ".").map { $0.filter { $0 != "-" } }
      if given.isEmpty, parts.count == 2, parts[1] == family.joined() { given = [parts[0]] }
      guard let local = LocalPart(email.local), let first = given.first else { continue }
      let known = Nicknames.shared
      let (shown, told) = (NameWord.hash(first), NameWord.hash(local.given))
      let relation = known.relation(shown, told)
      let isCalled =
        relation == .nickname
        || family.joined() == local.family && GivenSlip.mayBeCalled(local.given, by: first)
      let fits =
        first == local.given || relation != nil || isCalled
        || (local.given.utf8.count == 1 && first.hasPrefix(local.given))
        || (local.given.utf8.count == 1
          && known.initials(shown).contains(local.given.utf8.first ?? 0))
        || (first.utf8.count == 1 && local.given.hasPrefix(first))
      guard fits else { continue }
      if local.family.utf8.count > 1, inner.isEmpty {
        if family.isEmpty
          || (family.count == 1 && family[0].utf8.count == 1
            && local.family.hasPrefix(family[0]))
        {
          // `Peggy T.`, from peggy.tillman@…
          family = [local.family]
        } else if !(family + asides).contains(local.family),
          !family.contains(where: { umlauts[$0] == local.family }),
          local.family != (particles + family).joined(), first != local.family,
          !family.contains(where: { Spelling.isOneSlip($0, local.family) })
        {
          // Emily Duarte, who writes as emily.prescott@…
          asides.append(local.family)
        }
      }
      // Alex, who writes as alexandra.morgan@…, is no Alexander.
      if isCalled, relation == nil || known.isShort(shown), !known.isShort(told),
        !asides.contains(first)
      {
        asides.append(first)
        given[0] = local.given
      } else if first.utf8.count == 1, local.given.utf8.count > 2 {
        given[0] = local.given
      }
    }
  }

  /// Takes the name in the brackets of `Ploy (Siriporn Chai)` for the name, and the one before it for what
  /// she is called, if her address is made of the one in brackets.
  private mutating func takeAside(toldBy local: String) {
    guard family.isEmpty, inner.isEmpty, given.count == 1, asides.count == 2 else { return }
    var other = self
    (other.given, other.family, other.asides) = ([asides[0]], [asides[1]], given)
    if local == asides[0] || LocalPart.spelling(local, of: NameForm(other)) != nil { self = other }
  }
}

/// What stands before the `@`, read as a name.
struct LocalPart {
  /// How far an address spells a name.
  enum Spelling {
    case whole
    /// An initial and the family name.
    case initial
  }

  /// `hilda` of `hilda.brandt` and `h` of `h.brandt`.
  let given: String
  /// `brandt`
  let family: String

  /// `nil` unless it is of two words, with initials between them at most: digits at the end and
  /// what names no person are not read.
  init?(_ local: String) {
    let parts = local.split { "._-".contains($0) }
      .map { $0.prefix { !$0.isNumber } }.filter { !$0.isEmpty }
    guard (2...4).contains(parts.count), let first = parts.first, let last = parts.last,
      parts.dropFirst().dropLast().allSatisfy({ $0.utf8.count == 1 }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }),
      !AddressWords.shared.isRole(first), !AddressWords.shared.isRole(last)
    else { return nil }
    given = String(first)
    family = String(last)
  }

  /// Whether the address spells the name, in any order; `nil` if not.
  static func spelling(_ local: String, of name: NameForm) -> Spelling? {
    guard let given = name.given.first, let family = name.family.first,
      !given.isInitial, !family.isInitial
    else { return nil }
    let letters = String(local.prefix { !$0.isNumber || $0 == "." }.filter { $0.isLetter })
    guard letters.utf8.count > 3 else { return nil }
    let givens = name.given.map(\.text)
    let families =
      [name.family.map(\.text).joined(), family.text]
      + (name.family.count > 1 ? name.family.map(\.text) : [])
    for family in families where letters.utf8.count > family.utf8.count {
      let rest: Substring
      if letters.hasSuffix(family) {
        rest = letters.dropLast(family.count)
      } else if letters.hasPrefix(family) {
        rest = letters.dropFirst(family.count)
      } else {
        continue
      }
      if rest == givens.joined() || givens.contains(where: { $0 == rest }) { return .whole }
      let initials = givens.map { $0.prefix(1) }.joined()
      if rest.utf8.count == 1, let letter = rest.utf8.first,
        given.initial == letter || Nicknames.shared.initials(given.hash).contains(letter)
      {
        return .initial
      }
      if rest == initials { return .initial }
      if rest.utf8.count > 1,
        let relation = Nicknames.shared.relation(
          NameWord.hash(rest), given.hash), relation == .nickname || relation == .spelling
      {
        return .whole
      }
    }
    return nil
  }

  /// What of it tells two people of one name apart: the digits at its end.
  static func digits(_ local: String) -> Substring {
    local.split(separator: ".").last.map { part in
      part[(part.lastIndex { !$0.isNumber }.map { part.index(after: $0) } ?? part.startIndex)...]
    } ?? ""
  }
}

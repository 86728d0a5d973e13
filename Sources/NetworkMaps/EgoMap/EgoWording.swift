internal import Introductions

/// The sentences of an ego map.
struct EgoWording {
  let answer: EgoAnswer
  let seekerIsReader: Bool

  private var name: String { PathWording.inSentence(answer.from) }

  var question: String {
    seekerIsReader
      ? "Whom do I know, and whom do they know?" : "Whom does \(name) know, and whom do they know?"
  }

  var verdict: String {
    guard answer.known > 0 else {
      return seekerIsReader ? "You know nobody yet: import a list" : "\(name) knows nobody yet"
    }
    let known = "\(seekerIsReader ? "You know" : "\(name) knows") \(Self.people(answer.known))"
    guard answer.further > 0, let opener else { return known }
    return "\(known); \(Self.number(answer.further)) more are one introduction away, most of all "
      + "through \(PathWording.inSentence(opener.person)) (\(Self.number(opener.opens)))"
  }

  private var opener: EgoAnswer.Contact? {
    answer.workplaces.flatMap(\.contacts).filter { $0.opens > 0 }
      .max { ($0.opens, $0.strength) < ($1.opens, $1.strength) }
  }

  var note: String {
    let named = answer.workplaces.reduce(0) { $0 + $1.contacts.count }
    let far = answer.workplaces.flatMap(\.contacts).reduce(0) { $0 + $1.further.count }
    var parts: [String] = []
    if named < answer.known {
      parts.append("\(Self.number(named)) of the \(Self.number(answer.known))")
    }
    if far < answer.further {
      parts.append("\(Self.number(far)) of the \(Self.number(answer.further))")
    }
    let part =
      parts.isEmpty ? "" : parts.joined(separator: " and ") + " by name, the rest counted · "
    return "\(part)as of \(PathWording.day(answer.asOf))"
  }

  /// Everything that the map shows, as sentences.
  var description: String {
    ([verdict, note] + answer.workplaces.map(sentence)).map { $0 + "." }.joined(separator: " ")
  }

  /// A company and who is known there.
  func sentence(of place: EgoAnswer.Workplace) -> String {
    let names = place.contacts.map { contact in
      let through = contact.opens > 0 ? ", opening \(Self.number(contact.opens)) more" : ""
      return "\(PathWording.inSentence(contact.person)) (\(Self.strength(contact.strength))"
        + "\(through))"
    }
    let rest = place.unnamed > 0 ? ["\(Self.number(place.unnamed)) more"] : []
    return "\(head(of: place)): \((names + rest).joined(separator: ", "))"
  }

  /// The company's name; `Elsewhere` for all others.
  func head(of place: EgoAnswer.Workplace) -> String {
    let name = place.company.map(LabelText.clean) ?? ""
    if !name.isEmpty { return LabelText.cut(name, to: 60) }
    return answer.workplaces.count > 1 ? "Elsewhere" : "Contacts"
  }

  func label(of contact: EgoAnswer.Contact) -> String {
    PathWording.label(of: contact.person) + ": \(Self.strength(contact.strength)) tie"
      + (contact.isTarget ? "; manager of a target" : "")
      + (contact.opens > 0 ? "; opens \(Self.people(contact.opens))" : "")
  }

  func label(of further: EgoAnswer.Further, via contact: EgoAnswer.Contact) -> String {
    PathWording.label(of: further.person) + ": through \(PathWording.name(contact.person)), "
      + "\(Self.strength(further.strength)) tie, warmth \(PathAnswer.percent(further.warmth))"
      + (further.isTarget ? "; manager of a target" : "")
  }

  static func strength(_ probability: Double) -> String {
    "\(TieStrength(probability).word), \(PathAnswer.percent(probability))"
  }

  static func people(_ count: Int) -> String {
    "\(number(count)) \(count == 1 ? "person" : "people")"
  }

  /// `1,234,567`.
  static func number(_ count: Int) -> String {
    var digits = String(abs(count))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (count < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }
}

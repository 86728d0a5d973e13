/// Says what was compared, in plain sentences.
struct PairWording {
  private(set) var comparisons: [MatchExplanation.Comparison] = []

  init(_ a: MatchRecord, _ b: MatchRecord, _ evidence: PairEvidence) {
    add("given name", Self.given(a.name, b.name, evidence), evidence.givenBits)
    add("family name", Self.family(a.name, b.name, evidence), evidence.familyBits)
    if evidence.nameCap != 0 {
      add(
        "whole name",
        evidence.name.isSwapped
          ? "Given and family name stand in each other's place."
          : "A name alone tells no more, unless hardly anybody else can have it.", evidence.nameCap)
    }
    if evidence.rareNameBits != 0 {
      add("rare name", "Hardly anybody else can have that name.", evidence.rareNameBits)
    }
    add("e-mail address", Self.email(evidence.email), evidence.emailBits)
    add("phone number", Self.phone(evidence.phone), evidence.phoneBits)
    add("profile", Self.profile(evidence.profile), evidence.profileBits)
    add("company", Self.company(evidence.company), evidence.companyBits)
    if evidence.isSameTitle {
      add("title", "They have the same title at the same company.", evidence.titleBits)
    }
    if evidence.isSameTrade {
      add("title", "Their titles at that company are of one trade.", evidence.titleBits)
    }
    if evidence.isSameDay {
      add("connection", "Both were connected on the same day.", evidence.dayBits)
    }
    if evidence.chanceBits != 0 {
      add(
        "chance", "Several people of that name are likely at a company of that size.",
        evidence.chanceBits)
    }
  }

  private mutating func add(_ what: String, _ words: String?, _ bits: Double) {
    guard let words else { return }
    comparisons.append(MatchExplanation.Comparison(what: what, words: words, bits: bits))
  }

  private static func quoted(_ words: ArraySlice<NameWord>) -> String {
    "“\(words.map(\.text).joined(separator: " "))”"
  }

  private static func given(_ a: NameForm, _ b: NameForm, _ evidence: PairEvidence) -> String? {
    if evidence.isNameTold { return "The address of one fits the given name of the other." }
    let (x, y) = (quoted(a.given), quoted(b.given))
    switch evidence.name.given {
    case .unknown: return nil
    case .same:
      let middle = evidence.isSameMiddle ? ", and so is a middle initial" : ""
      return "The given names are the same\(a.given == b.given ? ", \(x)" : "")\(middle)."
    case .shorter: return "\(x) and \(y) begin with the same given name."
    case .spelling: return "\(x) and \(y) are spellings of one given name."
    case .nickname:
      return "\(x) and \(y) can be one person's: one is short for the other, or both for a third."
    case .slip: return "\(x) and \(y) differ by a slip of the pen."
    case .sound: return "\(x) and \(y) sound alike, read in Latin letters."
    case .second: return "A second given name of one is the first of the other: \(x), \(y)."
    case .initial: return "An initial fits: \(x), \(y)."
    case .different: return "\(x) and \(y) are different given names."
    }
  }

  private static func family(_ a: NameForm, _ b: NameForm, _ evidence: PairEvidence) -> String? {
    if evidence.isNameTold { return "The address of one fits the family name of the other." }
    let (x, y) = (quoted(a.family), quoted(b.family))
    switch evidence.name.family {
    case .unknown: return nil
    case .same: return "The family names are the same\(a.family == b.family ? ", \(x)" : "")."
    case .part: return "\(x) and \(y) have a family name in common."
    case .former: return "A former name, or one that an address tells, fits: \(x), \(y)."
    case .slip: return "\(x) and \(y) differ by a slip of the pen."
    case .sound: return "\(x) and \(y) sound alike, read in Latin letters."
    case .initial: return "The initial of the family name fits: \(x), \(y)."
    case .different: return "\(x) and \(y) are different family names."
    case .spelling: return "\(x) and \(y) are spellings of one family name."
    }
  }

  private static func email(_ email: PairEvidence.Email) -> String? {
    switch email {
    case .unknown: nil
    case .own: "They have an e-mail address in common."
    case .shared: "They share an e-mail address that others use too."
    case .role: "They share the address of a role or a machine."
    case .rivals: "They have different addresses at one firm."
    }
  }

  private static func phone(_ phone: PairEvidence.Phone) -> String? {
    switch phone {
    case .unknown: nil
    case .own: "They have a phone number in common."
    case .shared: "They share a phone number that others use too."
    }
  }

  private static func profile(_ profile: PairEvidence.Profile) -> String? {
    switch profile {
    case .unknown: nil
    case .same: "They have the same profile."
    case .other: "They have different LinkedIn profiles."
    }
  }

  private static func company(_ company: PairEvidence.Company) -> String? {
    switch company {
    case .unknown: nil
    case .same: "They are at the same company."
    case .related: "The name of one company begins as the other does."
    case .told: "An address of one is at the other's company."
    case .elsewhere: "The address of one is not at the other's company."
    case .other: "They are at different companies, as people are who change jobs."
    }
  }
}

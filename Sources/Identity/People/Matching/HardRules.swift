/// What keeps two records apart however alike they are.
struct HardRules: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// Father and son.
  static let generation = HardRules(rawValue: 1)
  static let middle = HardRules(rawValue: 2)
  /// Two profiles in one list.
  static let profiles = HardRules(rawValue: 4)
  /// Given names that are not one person's, and no address or number that is.
  static let given = HardRules(rawValue: 8)
  /// Two addresses at one firm, and nothing of their own in common.
  static let addresses = HardRules(rawValue: 16)
  /// A couple under one name, and one of them.
  static let pair = HardRules(rawValue: 32)
  /// Too little in common for members of one cluster.
  static let strangers = HardRules(rawValue: 64)
  /// Twins, or father and son, in one list: nearly one name, or one with *Jr.* behind it.
  static let oneFamily = HardRules(rawValue: 128)
}

extension PairJudge {
  /// The rules that keep the two apart.
  func rules(_ a: MatchRecord, _ b: MatchRecord) -> HardRules {
    rules(a, b, evidence(a, b))
  }

  func rules(_ a: MatchRecord, _ b: MatchRecord, _ evidence: PairEvidence) -> HardRules {
    var rules: HardRules = []
    if a.name.contradictsGeneration(b.name) { rules.insert(.generation) }
    if evidence.profile == .other, a.list == b.list { rules.insert(.profiles) }
    if a.name.isPair != b.name.isPair, !a.name.isEmpty, !b.name.isEmpty { rules.insert(.pair) }
    guard evidence.profile != .same else { return rules }
    if a.list == b.list, evidence.email != .own, evidence.name.isOfTwoInOneList(a.name, b.name) {
      rules.insert(.oneFamily)
    }
    if a.name.contradictsMiddle(b.name) { rules.insert(.middle) }
    if evidence.name.given == .different, !evidence.hasOwnContact { rules.insert(.given) }
    if evidence.email == .rivals, !evidence.hasOwnContact,
      evidence.emailBits <= model.weights.bits(.email, PairEvidence.Email.rivals.rawValue)
    {
      rules.insert(.addresses)
    }
    return rules
  }
}

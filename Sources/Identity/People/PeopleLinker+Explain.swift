extension PeopleLinker {
  /// Why the two are or are not one person, as far as they alone and the `holders` of their
  /// addresses and numbers say.
  ///
  /// - Complexity: O(*h* log *h*) for *h* holders.
  public func explain(
    _ a: MatchRecord, _ b: MatchRecord, among holders: [MatchRecord] = []
  ) -> MatchExplanation {
    let all = holders + [a, b]
    let shared = SharedValues(all, in: KeyIndex(all, ofContacts: true))
    let judge = PairJudge(model: model, shared: shared)
    let evidence = judge.evidence(a, b)
    let rules = judge.rules(a, b, evidence)
    let bits = evidence.bits
    let verdict: MatchExplanation.Verdict =
      bits < Self.reviewBits
      ? .apart
      : !rules.isEmpty
        ? (bits < Self.mergeBits ? .apart : .review)
        : bits < Self.mergeBits ? .review : .same
    return MatchExplanation(
      verdict: verdict, bits: bits,
      comparisons: PairWording(a, b, evidence).comparisons, rules: rules.sentences,
      change: Self.change(verdict, bits, rules), mergeBits: Self.mergeBits,
      reviewBits: Self.reviewBits)
  }

  private static func change(
    _ verdict: MatchExplanation.Verdict, _ bits: Double, _ rules: HardRules
  ) -> String {
    if !rules.isEmpty {
      return "Nothing but your own word joins what such a rule keeps apart."
    }
    switch verdict {
    case .same:
      return
        "They would come apart if a value that they share turned out to be somebody else's too."
    case .review:
      return "An address, a number or a profile in common would join them; so does your answer."
    case .apart where bits > 0:
      return "An address, a number or a profile in common would bring them together."
    case .apart: return "What speaks against it would have to be wrong."
    }
  }
}

extension HardRules {
  /// The rules that hold, in words.
  var sentences: [String] {
    var sentences: [String] = []
    if contains(.generation) {
      sentences.append("One is of another generation, as father and son are.")
    }
    if contains(.middle) { sentences.append("Their middle initials differ.") }
    if contains(.profiles) { sentences.append("They have two LinkedIn profiles in one list.") }
    if contains(.given) {
      sentences.append(
        "Their given names are not one person's, and they share no address or number of their own.")
    }
    if contains(.addresses) {
      sentences.append("They have two addresses at one firm, which gives a person one.")
    }
    if contains(.pair) { sentences.append("One of them is a couple.") }
    if contains(.oneFamily) {
      sentences.append("One list has both, and their names differ as those of one family do.")
    }
    if contains(.strangers) { sentences.append("They have too little in common.") }
    return sentences
  }
}

internal import ContactLists
internal import Introductions

/// Why two people know each other, in plain words.
enum TieReason {
  private static let guess = " (inferred)"

  /// The weightiest reason of a tie, short enough for a map.
  static func first(of tie: RouteTie) -> String {
    let reasons = reasons(of: tie)
    var words = reasons.first ?? "no reason recorded"
    let more = Set(reasons).count - 1
    // The reason is cut, not the words that say that it is a guess or not the only one.
    words = LabelText.cut(words, to: more > 0 || tie.inferred ? 78 : 92)
    if more > 0 { words += ", and \(more) more" }
    return words + (tie.inferred ? guess : "")
  }

  /// As the answer words them; if it does not, by their kinds.
  private static func reasons(of tie: RouteTie) -> [String] {
    let why = LabelText.clean(tie.why)
    guard !why.isEmpty else { return tie.evidence.map(words) }
    return why.split(separator: "; ").map { reason in
      reason.hasSuffix(guess) ? String(reason.dropLast(guess.count)) : String(reason)
    }
  }

  /// All of them, with whole dates.
  static func all(of tie: RouteTie) -> String {
    let reasons = tie.evidence.map { evidence in
      words(evidence) + (evidence.date.map { " (\($0))" } ?? "")
    }
    guard !reasons.isEmpty else { return first(of: tie) }
    return reasons.joined(separator: "; ") + (tie.inferred ? guess : "")
  }

  /// What the answer says, or if it says nothing the name of the kind, without what ``guess`` adds.
  private static func words(_ evidence: EvidenceSummary) -> String {
    let words = LabelText.clean(evidence.words)
    if !words.isEmpty {
      return words.hasSuffix(guess) ? String(words.dropLast(guess.count)) : words
    }
    let kind = LabelText.clean(evidence.kind).split(separator: "_").joined(separator: " ")
    if kind.isEmpty { return "no reason recorded" }
    let group = evidence.group.map(LabelText.clean) ?? ""
    return kind + (group.isEmpty ? "" : ": \(group)")
      + (evidence.date.map { ", \($0.components.year)" } ?? "")
  }
}

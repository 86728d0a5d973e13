internal import ContactLists
internal import NetworkStore
internal import ReferralGraph

/// Why a tie has its strength, in one line.
extension EvidenceWording {
  /// All that two people have between them, the weightiest first:
  /// `connected on LinkedIn since 2021; 14 mails both ways, last 3 months ago`.
  ///
  /// A number that the user gave comes before what it stands in the place of, and what counts for
  /// nothing comes last.
  func why(_ evidence: [EvidenceRow], asOf day: CalendarDate) -> String {
    let stated = evidence.last { $0.stated != nil }?.stated
    if stated == 0 { return "you said that there is no tie" }
    var weights = Dictionary(grouping: evidence, by: \.kind).mapValues {
      table.strength(of: $0.filter { $0.stated == nil }, asOf: day)?.probability ?? 0
    }
    if let replies = table.strength(of: evidence.quickReplies(asOf: day)) {
      weights[.quickReply] = max(weights[.quickReply] ?? 0, replies.probability)
    }
    let reasons = evidence.tallies(asOf: day)
      // What is only a number says nothing more.
      .filter { stated == nil || $0.kind != .ownWord }
      .sorted { (weights[$1.kind] ?? 0, $0.kind) < (weights[$0.kind] ?? 0, $1.kind) }
      .map { words($0, asOf: day) }
    return ((stated == nil ? [] : ["your own number"]) + reasons).joined(separator: "; ")
  }

  private func words(_ tally: EvidenceTally, asOf day: CalendarDate) -> String {
    let meaning = meaning(of: tally.kind)
    switch tally.kind {
    case .ownWord: return meaning
    // LinkedIn dates the beginning; every other source the last time.
    case .linkedInConnection:
      return tally.first.map { "\(meaning) since \($0.components.year)" } ?? meaning
    default: break
    }
    let count = counted(tally)
    var words = count ?? meaning
    if table.rules[tally.kind]?.needsAnswer ?? false {
      words += tally.isMutual ? " both ways" : " one way, never answered"
    }
    guard let last = tally.last else { return words }
    // Friends are not friends for the last time.
    return words + (count == nil ? ", last contact " : ", last ") + Self.ago(day.days(since: last))
  }

  /// `14 mails`; `nil` for what is not counted.
  private func counted(_ tally: EvidenceTally) -> String? {
    if let (one, many) = Self.nouns[tally.kind] {
      return "\(tally.count) \(tally.count == 1 ? one : many)"
    }
    guard tally.count > 1, (table.rules[tally.kind]?.saturation ?? 1) > 1 else { return nil }
    return meaning(of: tally.kind) + (tally.count == 2 ? " twice" : ", \(tally.count) times")
  }

  private static let nouns: [EvidenceKind: (one: String, many: String)] = [
    .quickReply: ("answer within a day", "answers within a day"),
    "mail": ("mail", "mails"),
    "linkedin_message": ("message on LinkedIn", "messages on LinkedIn"),
    "meeting": ("meeting", "meetings"),
    "large_meeting": ("meeting of five to fifteen", "meetings of five to fifteen"),
  ]

  /// `3 months ago`, rounded down, in the unit that tells enough.
  static func ago(_ days: Int) -> String {
    func units(_ length: Double, _ name: String) -> String {
      let count = Int(Double(days) / length)
      return "\(count) \(name)\(count == 1 ? "" : "s") ago"
    }
    switch days {
    case ..<1: return "today"
    case 1: return "yesterday"
    case ..<14: return units(1, "day")
    case ..<61: return units(7, "week")
    case ..<731: return units(30.44, "month")
    default: return units(365.25, "year")
    }
  }
}

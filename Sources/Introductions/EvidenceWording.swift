internal import ContactLists
internal import NetworkStore
internal import ReferralGraph

/// Tells evidence in words, the same on the terminal, on maps and in reports.
struct EvidenceWording {
  let table: EvidenceTable

  func words(_ row: EvidenceRow) -> String {
    var words = meaning(of: row.kind)
    // Of what needs an answer, both directions are told, so that a missing one is seen.
    if let direction = row.direction, table.rules[row.kind]?.needsAnswer ?? false {
      words += direction == .forward ? " sent" : " received"
    }
    if row.count > 1 { words += ", \(row.count) times" }
    if let date = row.date, row.kind != .ownWord {
      // LinkedIn dates the beginning; every other source the last time.
      let year = date.components.year
      words += row.kind == .linkedInConnection ? " since \(year)" : ", last \(year)"
    }
    switch row.stated {
    case nil: return words
    case 0: return "you said that there is no tie"
    case .some where row.kind == .ownWord: return "your own number"
    case .some: return "\(words) (your own number)"
    }
  }

  /// What a group says of two of its members: `both were at Acme, 2015–2018 (inferred)`.
  func words(ofGroup kind: EvidenceKind, named name: String, _ time: TimeTogether?) -> String {
    let years = time.map { ", \(Self.years($0.from, $0.to))" } ?? ""
    let words =
      switch kind {
      case .formerColleague, .formerDepartmentColleague: "both were at \(name)"
      case .sameSchoolYear, .sameSchool: "both studied at \(name)"
      case .meetingSeries:
        name.isEmpty ? meaning(of: kind) : "\(meaning(of: kind)), “\(name)”"
      default: "\(meaning(of: kind)): \(name)"
      }
    return "\(words)\(years) (inferred)"
  }

  /// A post or a school: `Buyer, Acme, 2015–2018`.
  func words(_ row: AffiliationRow) -> String {
    let time: String? =
      switch (row.started, row.ended) {
      case (let started?, nil): "\(row.isCurrent ? "since" : "from") \(started.components.year)"
      case (let started, let ended?): Self.years(started ?? ended, ended)
      case (nil, nil): row.kind == .position && !row.isCurrent ? "formerly" : nil
      }
    return [row.title, row.organization, time].compactMap { $0 }.joined(separator: ", ")
  }

  /// `2015–2018`, or `2015`.
  private static func years(_ from: CalendarDate, _ to: CalendarDate) -> String {
    let (first, last) = (from.components.year, to.components.year)
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  func meaning(of kind: EvidenceKind) -> String {
    // A kind of the user's own still reads as words.
    table.rules[kind]?.meaning ?? kind.rawValue.replacing("_", with: " ")
  }

  func summary(_ row: EvidenceRow) -> EvidenceSummary {
    EvidenceSummary(
      kind: row.kind.rawValue, words: words(row), date: row.date,
      count: row.count == 1 ? nil : row.count)
  }
}

extension EvidenceKind {
  static let linkedInConnection: EvidenceKind = "linkedin_connection"
}

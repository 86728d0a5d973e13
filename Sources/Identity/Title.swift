/// What a job title says of the person who has it.
public struct Title: Hashable, Sendable {
  /// Whether the person plausibly leads people or the department.
  public enum Manages: String, Codable, Sendable {
    case yes
    case no
    case maybe
  }

  /// The department, or `nil` if the title names none.
  public let department: Department?
  public let seniority: Seniority
  public let manages: Manages

  /// Reads `text` by the phrases of seven languages; any text is a title, of ordinary staff if it
  /// says nothing.
  ///
  /// Among several roles the first one counts, and a later one only for what the first does not
  /// say. Jobs that were or are wished for, and the titles of bosses, do not count.
  public init(_ text: String) {
    let readings = TitleText.roles(text).map(TitleReading.init)
    department = readings.lazy.compactMap(\.department).first
    if let ranked = readings.first(where: { $0.seniority != nil }) {
      seniority = ranked.seniority ?? .staff
      manages = ranked.manages
    } else {
      (seniority, manages) = (.staff, .no)
    }
  }
}

/// One role of a title, read.
private struct TitleReading {
  private(set) var department: Department?
  /// `nil` if no word tells the rank.
  private(set) var seniority: Seniority?
  private(set) var manages = Title.Manages.no

  init(_ letters: [UInt8]) {
    var search = TitleSearch(letters: letters)
    let found = search.phrases()
    let named = found.filter { $0.rule.department != nil }
    department =
      named.min { ($1.rule.weight, $0.start) < ($0.rule.weight, $1.start) }?.rule.department
    judgeSeniority(found.map(\.rule))
  }

  private mutating func judgeSeniority(_ rules: [TitleRule]) {
    let levels = rules.compactMap(\.level)
    let isJunior = rules.contains { $0.effect == .junior }
    guard var level = levels.max() ?? (isJunior ? .entry : nil) else { return }
    if levels.contains(.intern) {
      seniority = .intern
      return
    }
    manages = Self.manages(at: level, rules)
    if level <= .senior && isJunior || level == .staff && levels.contains(.entry) {
      level = .entry
    } else if rules.contains(where: { $0.effect == .deputy }) {
      level = level.deputy
    }
    seniority = level
  }

  private static func manages(at level: Seniority, _ rules: [TitleRule]) -> Title.Manages {
    guard level > .senior else {
      return rules.contains { $0.manages == .maybe } ? .maybe : .no
    }
    let deciding = rules.filter { $0.level == level }
    let words = deciding.filter(\.isRole).compactMap(\.manages)
    // A role knows better than its rank: *non-executive director*.
    let said = words.isEmpty ? deciding.compactMap(\.manages) : words
    return said.contains(.maybe) ? .maybe : said.contains(.no) ? .no : .yes
  }
}

/// One phrase that titles are made of and what it says.
struct TitleRule: Sendable {
  /// What a phrase does besides naming a department and a level.
  enum Effect: Sendable {
    case none
    /// Entry level for anything up to senior.
    case junior
    /// One level down for a rank that leads.
    case deputy
    /// The words from here to the next comma are not of the present job.
    case past
    /// The words from here on are not of this job.
    case cut
  }

  var department: Department?
  /// 1 gives way to any other department, 3 wins over usual ones.
  var weight = 2
  var level: Seniority?
  var manages: Title.Manages?
  var effect = Effect.none
  /// Whether the phrase is a whole role, whose word on managing counts before the rank's.
  var isRole = false
}

/// A rule with the phrase that calls it.
struct TitlePhrase: Sendable {
  /// The folded words, with single blanks.
  var letters: [UInt8]
  var opensBefore = false
  var opensBehind = false
  /// Whether it must be all there is between two commas.
  var standsAlone = false
  /// A word that must follow at most five words later, as in `chief ~ officer`.
  var follower: [UInt8] = []
  var followerOpens = false
  var rule: TitleRule
}

/// All phrases, found by their first three letters.
struct TitleRules: Sendable {
  static let shared = Self()
  private(set) var problems: [String] = []
  private var index: [UInt32: [TitlePhrase]] = [:]

  private init() {
    addTopics()
    addRanks()
    addRoles()
    addCuts()
  }

  /// The phrases that may begin with these three letters.
  func phrases(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> [TitlePhrase] {
    index[Self.key(a, b, c)] ?? []
  }

  private static func key(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt32 {
    UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c)
  }

  private mutating func addTopics() {
    let name = "title-topics.csv"
    let table = DataTable(name, PackageResources.title_topics_csv, columns: 4)
    problems += table.problems
    for row in table.rows where row.count == 4 {
      let rule = TitleRule(
        department: department(row[0], name), weight: weight(row[1], name),
        level: level(row[2], name))
      add(row[3], rule)
    }
  }

  private mutating func addRanks() {
    let name = "title-ranks.csv"
    let table = DataTable(name, PackageResources.title_ranks_csv, columns: 3)
    problems += table.problems
    for row in table.rows where row.count == 3 {
      var rule = TitleRule(manages: manages(row[1], name))
      switch row[0] {
      case "junior": rule.effect = .junior
      case "lower": rule.effect = .deputy
      default: rule.level = level(row[0], name)
      }
      add(row[2], rule)
    }
  }

  private mutating func addRoles() {
    let name = "title-roles.csv"
    let table = DataTable(name, PackageResources.title_roles_csv, columns: 5)
    problems += table.problems
    for row in table.rows where row.count == 5 {
      let rule = TitleRule(
        department: department(row[0], name), weight: weight(row[1], name),
        level: level(row[2], name), manages: manages(row[3], name), isRole: true)
      add(row[4], rule)
    }
  }

  private mutating func addCuts() {
    let name = "title-cuts.csv"
    let table = DataTable(name, PackageResources.title_cuts_csv, columns: 2)
    problems += table.problems
    for row in table.rows where row.count == 2 {
      switch row[0] {
      case "past": add(row[1], TitleRule(effect: .past))
      case "employer", "boss": add(row[1], TitleRule(effect: .cut))
      case "assistant":
        let rule = TitleRule(
          department: department("administrative", name), weight: 3, level: .staff, manages: .no,
          effect: .cut, isRole: true)
        add(row[1], rule)
      default: problems.append("\(name): effect \(row[0])")
      }
    }
  }

  private mutating func add(_ cell: String, _ rule: TitleRule) {
    for text in DataTable.phrases(cell) {
      var phrase = TitlePhrase(letters: [], rule: rule)
      let sides = text.split(separator: "~").map { String($0.trimmed) }
      guard var head = sides.first else { continue }
      if let follower = sides.dropFirst().first {
        phrase.followerOpens = follower.hasSuffix("*")
        phrase.follower = Array(FoldedText.fold(follower).utf8)
      }
      phrase.standsAlone = head.hasPrefix("=")
      if phrase.standsAlone { head.removeFirst() }
      phrase.opensBefore = head.hasPrefix("*")
      phrase.opensBehind = head.hasSuffix("*")
      phrase.letters = Array(TitleText.words(head).joined(separator: " ").utf8)
      let inside = head.drop { $0 == "*" }.dropLast(phrase.opensBehind ? 1 : 0)
      if phrase.letters.isEmpty || inside.contains("*") || (phrase.opensBefore && inside.count < 4)
      {
        problems.append("titles: phrase '\(text)'")
        continue
      }
      insert(phrase)
    }
  }

  private mutating func insert(_ phrase: TitlePhrase) {
    // A word of two letters is found with the blank behind it. One of a single letter, like the
    // grade `I`, counts only at the end of a part, where two follow: elsewhere it is a pronoun.
    if phrase.letters.count < 3, phrase.opensBehind {
      problems.append("titles: a star behind fewer than three letters")
      return
    }
    let blank = UInt8(ascii: " ")
    let begin = phrase.letters + [blank, blank]
    index[Self.key(begin[0], begin[1], begin[2]), default: []].append(phrase)
  }

  private mutating func department(_ code: String, _ table: String) -> Department? {
    if code == "-" { return nil }
    let department = Department(rawValue: code)
    if department == nil { problems.append("\(table): department \(code)") }
    return department
  }

  private mutating func level(_ text: String, _ table: String) -> Seniority? {
    if text == "-" { return nil }
    let level = Seniority(rawValue: text)
    if level == nil { problems.append("\(table): level \(text)") }
    return level
  }

  private mutating func weight(_ text: String, _ table: String) -> Int {
    let weight = Int(text) ?? 0
    if !(1...3).contains(weight) { problems.append("\(table): weight \(text)") }
    return weight
  }

  private mutating func manages(_ text: String, _ table: String) -> Title.Manages? {
    if text == "-" { return nil }
    let manages = Title.Manages(rawValue: text)
    if manages == nil { problems.append("\(table): manages \(text)") }
    return manages
  }
}

internal import Foundation

/// All phrases that titles are made of, from the module's tables.
final class TitleRules: Sendable {
  static let shared = TitleRules()
  /// What each phrase says, and what must hold where it stands.
  let rules: [TitleRule]
  let conditions: [TitlePhrase.Conditions]
  private let phrases: [TitlePhrase]
  /// What each rule says, in words, by its number.
  private let sayings: [(parts: [String], whole: String)]
  /// Phrases that begin where a word begins.
  let atWords: PhraseTrie
  /// Phrases that may begin inside a word, like `*leiter`.
  let inWords: PhraseTrie
  let order: TitleOrder
  let problems: [String]

  private init() {
    var tables = TitleTables()
    tables.addTopics()
    tables.addRanks()
    tables.addRoles()
    tables.addCuts()
    phrases = tables.phrases
    rules = phrases.map(\.rule)
    conditions = phrases.map(\.conditions)
    sayings = tables.rules.map {
      let parts = TitleWording.says($0)
      return (parts, parts.joined(separator: ", "))
    }
    order = TitleOrder(
      DataTable("title-order.csv", PackageResources.title_order_csv, columns: 3))
    problems = tables.problems + order.problems
    func trie(_ isInside: Bool) -> PhraseTrie {
      PhraseTrie(
        tables.phrases.enumerated().filter { $0.element.opensBefore == isInside }
          .map { ($0.element.letters, $0.offset) })
    }
    (atWords, inWords) = (trie(false), trie(true))
  }

  /// What rules that speak of the same words say, one thing after another, nothing twice.
  func says(_ rules: some Collection<TitleRule>) -> String {
    guard let first = rules.first else { return "" }
    var text = sayings[Int(first.number)].whole
    for (place, rule) in rules.enumerated().dropFirst() {
      for part in sayings[Int(rule.number)].parts
      where !rules.prefix(place).contains(where: { sayings[Int($0.number)].parts.contains(part) }) {
        if !text.isEmpty { text += ", " }
        text += part
      }
    }
    return text
  }

  /// Whether the word that must follow a phrase is one of the next six.
  func isFollowed(_ phrase: Int, by letters: ArraySlice<UInt8>) -> Bool {
    let phrase = phrases[phrase]
    return letters.split(separator: TitleRole.blank).prefix(6).contains {
      phrase.followerOpens ? $0.starts(with: phrase.follower) : $0.elementsEqual(phrase.follower)
    }
  }
}

/// Reads the tables, and notes what is wrong with them.
private struct TitleTables {
  private(set) var phrases: [TitlePhrase] = []
  private(set) var rules: [TitleRule] = []
  private(set) var problems: [String] = []
  private var name = ""

  private mutating func rows(_ name: String, _ bytes: [UInt8], columns: Int) -> [[String]] {
    let table = DataTable(name, bytes, columns: columns)
    problems += table.problems
    self.name = name
    return table.rows.filter { $0.count == columns }
  }

  mutating func addTopics() {
    for row in rows("title-topics.csv", PackageResources.title_topics_csv, columns: 4) {
      let rule = TitleRule(
        department: department(row[0]), strength: strength(row[1]), level: level(row[2]))
      add(row[3], rule)
    }
  }

  mutating func addRanks() {
    for row in rows("title-ranks.csv", PackageResources.title_ranks_csv, columns: 4) {
      var rule = TitleRule(
        department: department(row[2]), strength: .weak, manages: manages(row[1]))
      switch row[0] {
      case "junior": rule.effect = .junior
      case "lower": rule.effect = .deputy
      default: rule.level = level(row[0])
      }
      add(row[3], rule)
    }
  }

  mutating func addRoles() {
    let tables: [(String, [UInt8])] = [
      ("title-roles.csv", PackageResources.title_roles_csv),
      ("title-jobs-en.csv", PackageResources.title_jobs_en_csv),
      ("title-jobs-de.csv", PackageResources.title_jobs_de_csv),
      ("title-jobs-fr.csv", PackageResources.title_jobs_fr_csv),
      ("title-jobs-es.csv", PackageResources.title_jobs_es_csv),
      ("title-jobs-it.csv", PackageResources.title_jobs_it_csv),
      ("title-jobs-pt.csv", PackageResources.title_jobs_pt_csv),
      ("title-jobs-nl.csv", PackageResources.title_jobs_nl_csv),
    ]
    for (name, bytes) in tables {
      for row in rows(name, bytes, columns: 5) {
        let rule = TitleRule(
          department: department(row[0]), strength: strength(row[1]), level: level(row[2]),
          manages: manages(row[3]), isRole: row[2] != "-" || row[3] != "-")
        add(row[4], rule)
      }
    }
  }

  mutating func addCuts() {
    for row in rows("title-cuts.csv", PackageResources.title_cuts_csv, columns: 2) {
      switch row[0] {
      case "past": add(row[1], TitleRule(effect: .past))
      case "present": add(row[1], TitleRule(effect: .present))
      case "employer", "boss", "slogan": add(row[1], TitleRule(effect: .cut))
      case "assistant":
        let rule = TitleRule(
          department: department("administrative"), strength: .strong, level: .staff, manages: .no,
          effect: .cut, isRole: true)
        add(row[1], rule)
      default: problems.append("\(name): effect \(row[0])")
      }
    }
  }

  private mutating func add(_ cell: String, _ rule: TitleRule) {
    var rule = rule
    rule.number = UInt16(rules.count)
    rules.append(rule)
    for text in DataTable.phrases(cell).flatMap(Self.withEndings) {
      var phrase = TitlePhrase(letters: [], rule: rule)
      let sides = text.split(separator: "~").map { String($0.trimmed) }
      guard var head = sides.first else { continue }
      if let follower = sides.dropFirst().first {
        phrase.followerOpens = follower.hasSuffix("*")
        phrase.follower = TitleRole.letters(ofPhrase: follower)
      }
      phrase.standsAlone = head.hasPrefix("=")
      if phrase.standsAlone { head.removeFirst() }
      phrase.opensBefore = head.hasPrefix("*")
      phrase.opensBehind = head.hasSuffix("*")
      phrase.letters = TitleRole.letters(ofPhrase: head)
      let inside = head.drop { $0 == "*" }.dropLast(phrase.opensBehind ? 1 : 0)
      if phrase.letters.isEmpty || !PhraseTrie.canHold(phrase.letters) || inside.contains("*")
        || phrase.opensBefore && min(inside.count, phrase.letters.count) < 4
        || phrase.opensBehind && inside.count < 3
      {
        problems.append("\(name): phrase '\(text)'")
        continue
      }
      phrases.append(phrase)
    }
  }

  /// A star inside a phrase stands for the endings that words have there, so that `leit* einkauf`
  /// is *Leiter*, *Leiterin* and *Leitung Einkauf*.
  private static func withEndings(_ phrase: String) -> [String] {
    // Few have one, and `range(of:)` takes its time.
    guard zip(phrase.utf8, phrase.utf8.dropFirst()).contains(where: { $0 == (star, blank) }),
      let place = phrase.range(of: "* ")
    else { return [phrase] }
    let rests = withEndings(String(phrase[place.upperBound...]))
    return endings.flatMap { ending in
      rests.map { "\(phrase[..<place.lowerBound])\(ending) \($0)" }
    }
  }

  private static let star = UInt8(ascii: "*")
  private static let blank = TitleRole.blank

  private static let endings = [
    "", "e", "er", "es", "en", "in", "erin", "ung", "mann", "frau", "a", "o", "s",
  ]

  private mutating func department(_ code: String) -> Department? {
    if code == "-" { return nil }
    let department = Department(rawValue: code)
    if department == nil { problems.append("\(name): department \(code)") }
    return department
  }

  private mutating func level(_ text: String) -> Seniority? {
    if text == "-" { return nil }
    let level = Seniority(rawValue: text)
    if level == nil { problems.append("\(name): level \(text)") }
    return level
  }

  private mutating func strength(_ text: String) -> TitleRule.Strength {
    if let strength = Int(text).flatMap(TitleRule.Strength.init) { return strength }
    problems.append("\(name): strength \(text)")
    return .usual
  }

  private mutating func manages(_ text: String) -> Title.Manages? {
    if text == "-" { return nil }
    let manages = Title.Manages(rawValue: text)
    if manages == nil { problems.append("\(name): manages \(text)") }
    return manages
  }
}

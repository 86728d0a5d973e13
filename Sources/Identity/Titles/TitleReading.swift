/// What the roles of a title say, before it is worded for anybody.
struct TitleReading {
  /// The departments, the main one first, each with the strength of the phrase that named it.
  private(set) var departments: [(department: Department, strength: TitleRule.Strength)] = []
  /// `nil` if no word tells the rank.
  private(set) var level: Seniority?
  private(set) var manages = Title.Manages.no
  /// Whether words were left aside: a past job, an employer, a slogan.
  private(set) var isCut = false
  private(set) var isDeputy = false
  /// What decided, by its role, in the order of the title's words.
  private(set) var evidence: [(role: Int, found: TitleSearch.Found)] = []

  /// Among several roles the first one counts, and a later one only for what the first does not
  /// say.
  init(_ roles: [TitleRole], withEvidence: Bool = false) {
    var isOpen = true
    for (number, role) in roles.enumerated() {
      var search = TitleSearch(role)
      let (found, cuts) = search.phrases()
      if !cuts.isEmpty { isCut = true }
      let named = TitleOrder.departments(found)
      let addsDepartments = !named.isEmpty && (departments.isEmpty || isOpen && role.goesOn)
      if addsDepartments {
        for entry in named where !departments.contains(where: { $0.department == entry.department })
        {
          departments.append(entry)
        }
      }
      isOpen = addsDepartments
      let judged = level == nil ? TitleOrder.seniority(found) : nil
      if let judged {
        (level, manages) = (judged.level, judged.manages)
        isDeputy = found.contains { $0.rule.effect == .deputy }
      } else if level == nil, manages == .no, found.contains(where: { $0.rule.manages == .maybe }) {
        manages = .maybe
      }
      guard withEvidence else { continue }
      let used = found.filter {
        addsDepartments && $0.rule.department != nil
          || judged != nil && ($0.rule.level != nil || $0.rule.effect != .none)
      }
      evidence += (used + cuts).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        .map { (number, $0) }
    }
  }
}

extension TitleOrder {
  /// The departments that phrases name, in the order of the table, then of the title. Weak words
  /// name one only where nothing else does.
  static func departments(
    _ found: [TitleSearch.Found]
  ) -> [(department: Department, strength: TitleRule.Strength)] {
    var departments: [(department: Department, strength: TitleRule.Strength)] = []
    for strength in TitleRules.shared.order.department {
      if strength == .weak, !departments.isEmpty { break }
      let phrases = found.filter { $0.rule.department != nil && $0.rule.strength == strength }
        .sorted { $0.start < $1.start }
      for phrase in phrases {
        guard let department = phrase.rule.department,
          !departments.contains(where: { $0.department == department })
        else { continue }
        departments.append((department, strength))
        if strength == .weak { break }
      }
    }
    return departments
  }

  /// `nil` if no phrase tells a rank.
  static func seniority(
    _ found: [TitleSearch.Found]
  ) -> (level: Seniority, manages: Title.Manages)? {
    let order = TitleRules.shared.order
    let isJunior = found.contains { $0.rule.effect == .junior }
    let isIntern = found.contains { $0.rule.level == .intern }
    var level: Seniority?
    var highest = Seniority.staff
    for step in order.seniority {
      switch step {
      case .intern: if isIntern { return (.intern, .no) }
      case .highest:
        level = found.lazy.compactMap(\.rule.level).max() ?? (isJunior ? .entry : nil)
        highest = level ?? .staff
      case .junior:
        // An assistant or a clerk is at entry level also where the work itself is a professional's.
        let isEntry = found.contains { $0.rule.level == .entry }
        if let known = level, known <= .senior && isJunior || known == .staff && isEntry {
          level = .entry
        }
      case .deputy:
        if found.contains(where: { $0.rule.effect == .deputy }) { level = level?.deputy }
      }
    }
    return level.map { ($0, manages(at: highest, found, order)) }
  }

  private static func manages(
    at level: Seniority, _ found: [TitleSearch.Found], _ order: TitleOrder
  ) -> Title.Manages {
    guard level > .senior else {
      return found.contains { $0.rule.manages == .maybe } ? .maybe : .no
    }
    for step in order.manages {
      let said: [Title.Manages]
      switch step {
      case .role:
        said = found.filter { $0.rule.level == level && $0.rule.isRole }.compactMap(\.rule.manages)
      case .rank: said = found.filter { $0.rule.level == level }.compactMap(\.rule.manages)
      case .level: said = [.yes]
      }
      if said.isEmpty { continue }
      return said.contains(.maybe) ? .maybe : said.contains(.no) ? .no : .yes
    }
    return .no
  }
}

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
      let first = evidence.count
      for phrase in found
      where addsDepartments && phrase.rule.department != nil
        || judged != nil && (phrase.rule.level != nil || phrase.rule.effect != .none)
      {
        evidence.append((number, phrase))
      }
      if cuts.isEmpty { continue }
      for cut in cuts { evidence.append((number, cut)) }
      evidence[first...].sort {
        ($0.found.start, $0.found.end) < ($1.found.start, $1.found.end)
      }
    }
  }
}

extension TitleOrder {
  /// The departments that phrases, in the order of the title, name: in the order of the table, then of
  /// the title. Weak words name one only where nothing else does.
  static func departments(
    _ found: [TitleSearch.Found]
  ) -> [(department: Department, strength: TitleRule.Strength)] {
    var departments: [(department: Department, strength: TitleRule.Strength)] = []
    for strength in TitleRules.shared.order.department {
      if strength == .weak, !departments.isEmpty { break }
      for phrase in found where phrase.rule.strength == strength {
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
    let said = RankWords(found)
    var level: Seniority?
    var highest = Seniority.staff
    for step in order.seniority {
      switch step {
      case .intern: if said.isIntern { return (.intern, .no) }
      case .highest:
        level = said.highest ?? (said.isJunior ? .entry : nil)
        highest = level ?? .staff
      case .junior:
        // An assistant or a clerk is at entry level also where the work itself is a professional's.
        if let known = level, known <= .senior && said.isJunior || known == .staff && said.isEntry {
          level = .entry
        }
      case .deputy: if said.isDeputy { level = level?.deputy }
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
    let said = found.lazy.filter { $0.rule.level == level }
    for step in order.manages {
      let answer: Title.Manages?
      switch step {
      case .role: answer = mostDoubtful(said.filter(\.rule.isRole))
      case .rank: answer = mostDoubtful(said)
      case .level: answer = .yes
      }
      if let answer { return answer }
    }
    return .no
  }

  /// What phrases say of managing, a doubt before a no before a yes; `nil` if none says anything.
  private static func mostDoubtful(_ said: some Sequence<TitleSearch.Found>) -> Title.Manages? {
    var answer: Title.Manages?
    for phrase in said {
      switch phrase.rule.manages {
      case .maybe: return .maybe
      case .no: answer = .no
      case .yes: answer = answer ?? .yes
      case nil: break
      }
    }
    return answer
  }
}

/// What all phrases together say of rank.
private struct RankWords {
  private(set) var isIntern = false
  private(set) var isJunior = false
  private(set) var isEntry = false
  private(set) var isDeputy = false
  private(set) var highest: Seniority?

  init(_ found: [TitleSearch.Found]) {
    for phrase in found {
      switch phrase.rule.effect {
      case .junior: isJunior = true
      case .deputy: isDeputy = true
      case .none, .past, .present, .cut: break
      }
      guard let level = phrase.rule.level else { continue }
      if level == .intern { isIntern = true }
      if level == .entry { isEntry = true }
      highest = max(level, highest ?? level)
    }
  }
}

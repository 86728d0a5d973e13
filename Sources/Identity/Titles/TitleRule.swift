/// What one phrase says.
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
    /// Ends what a past phrase began: *Former CEO, now Consultant*.
    case present
    /// The words from here on are not of this job.
    case cut
  }

  var department: Department?
  var strength = Strength.usual
  var level: Seniority?
  var manages: Title.Manages?
  var effect = Effect.none
  /// Whether the phrase is a whole role, whose word on managing counts before the rank's.
  var isRole = false
  /// Its place among all rules, by which ``TitleRules/says(_:)`` knows it in words.
  var number: UInt16 = 0

  /// How a phrase stands against others that name a department.
  enum Strength: Int, Sendable {
    case weak = 1
    case usual = 2
    case strong = 3
  }
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

  /// What must hold where the phrase stands, in a byte, which a search copies at no cost.
  struct Conditions: OptionSet, Sendable {
    let rawValue: UInt8
    static let endsWord = Self(rawValue: 1)
    static let standsAlone = Self(rawValue: 2)
    static let isSingleLetter = Self(rawValue: 4)
    static let isFollowed = Self(rawValue: 8)
  }

  var conditions: Conditions {
    var conditions: Conditions = []
    if !opensBehind { conditions.insert(.endsWord) }
    if standsAlone { conditions.insert(.standsAlone) }
    if letters.count == 1 { conditions.insert(.isSingleLetter) }
    if !follower.isEmpty { conditions.insert(.isFollowed) }
    return conditions
  }
}

/// The order in which what was found is judged, from `title-order.csv`.
struct TitleOrder: Sendable {
  enum SeniorityStep: String, Sendable {
    /// A word for interns, trainees and apprentices decides alone.
    case intern
    /// The highest of the levels that are named.
    case highest
    /// A word for beginners brings anything up to senior down to entry.
    case junior
    /// A deputy stands one level below the rank that leads.
    case deputy
  }

  enum ManagesStep: String, Sendable {
    /// What the whole role says that has the level.
    case role
    /// What the word of rank says that has the level.
    case rank
    /// Who stands above senior leads, others do not.
    case level
  }

  /// Which strength is asked first for the department.
  fileprivate(set) var department: [TitleRule.Strength] = []
  fileprivate(set) var seniority: [SeniorityStep] = []
  fileprivate(set) var manages: [ManagesStep] = []
  private(set) var problems: [String] = []

  init(_ table: DataTable) {
    problems = table.problems
    for row in table.rows where row.count == 3 {
      switch row[0] {
      case "department":
        switch row[1] {
        case "strong": department.append(.strong)
        case "usual": department.append(.usual)
        case "weak": department.append(.weak)
        default: problems.append("title-order.csv: strength \(row[1])")
        }
      case "seniority":
        let step = SeniorityStep(rawValue: row[1])
        if step == nil { problems.append("title-order.csv: step \(row[1])") }
        seniority += [step].compactMap { $0 }
      case "manages":
        let step = ManagesStep(rawValue: row[1])
        if step == nil { problems.append("title-order.csv: step \(row[1])") }
        manages += [step].compactMap { $0 }
      default: problems.append("title-order.csv: \(row[0])")
      }
    }
  }
}

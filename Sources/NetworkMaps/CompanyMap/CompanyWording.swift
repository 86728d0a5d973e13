internal import Introductions

/// The sentences of a company map.
struct CompanyWording {
  let answer: CompanyAnswer
  let seekerIsReader: Bool

  private var name: String { PathWording.inSentence(answer.from) }
  private var knows: String { seekerIsReader ? "you know" : "\(name) knows" }

  var company: String {
    let name = LabelText.clean(answer.company)
    return LabelText.inSentence(LabelText.cut(name.isEmpty ? "this company" : name, to: 60))
  }

  var question: String {
    let start = seekerIsReader ? "Whom do I know at" : "Whom does \(name) know at"
    guard let department = PathWording.department(answer.department) else {
      return "\(start) \(company)?"
    }
    return "\(start) \(company), and whom should \(seekerIsReader ? "I" : "one") know in "
      + "\(department)?"
  }

  /// What to know about the way to the manager.
  var verdict: String {
    guard let manager = answer.managers.first else {
      let what = PathWording.department(answer.department) ?? "the department"
      let unknown = "Nobody is known to lead \(what)"
      let names = answer.askForName.prefix(2).map(PathWording.inSentence)
      return names.isEmpty ? unknown : "\(unknown): ask \(names.joined(separator: " or "))"
    }
    let ways = CompanyWays(answer).ways
    guard let best = CompanyWays(answer).warmest else { return unreached(manager) }
    let who = PathWording.inSentence(best.manager)
    let knows = seekerIsReader ? "You know" : "\(name) knows"
    let through: PersonSummary
    switch best.through {
    case .nobody:
      return "\(knows) \(who) directly: a \(TieStrength(best.warmth).word) tie, "
        + PathAnswer.percent(best.warmth)
    case .insider(let person): through = person
    case .knower(let index): through = answer.knowers[index].person
    }
    let warmth = PathAnswer.percent(best.warmth)
    let toManager = ways.filter { $0.manager.id == best.manager.id }
    if let direct = toManager.first(where: \.isDirect) {
      return "\(knows) \(who) directly (\(PathAnswer.percent(direct.warmth))), "
        + "but \(PathWording.inSentence(through)) is the warmer way: \(warmth)"
    }
    let others = toManager.count - 1
    return "\(who) is one introduction away, through \(PathWording.inSentence(through))"
      + (others > 0 ? " or \(others) \(others == 1 ? "other" : "others")" : "")
      + ": warmth \(warmth)"
  }

  private func unreached(_ manager: PersonSummary) -> String {
    let unknown =
      "Nobody whom \(knows) is known to know \(PathWording.inSentence(manager))"
    let insider = answer.departments.flatMap(\.colleagues).filter { $0.strength != nil }
      .max { ($0.strength ?? 0, $1.person.id) < ($1.strength ?? 0, $0.person.id) }
    return insider.map { "\(unknown); \(PathWording.inSentence($0.person)) works there" }
      ?? unknown
  }

  var note: String {
    let here = answer.departments.reduce(0) { $0 + $1.people }
    var words = ["\(EgoWording.people(here)) there, \(knows) \(EgoWording.number(answer.known))"]
    if answer.former.people > 0 {
      words.append("\(EgoWording.number(answer.former.people)) formerly")
    }
    if answer.moreKnowers > 0 {
      words.append("\(EgoWording.number(answer.moreKnowers)) more outside could be asked")
    }
    words.append("as of \(PathWording.day(answer.asOf))")
    return words.joined(separator: " · ")
  }

  /// Everything that the map shows, as sentences.
  var description: String {
    let places = answer.departments + (answer.former.people > 0 ? [answer.former] : [])
    let former = answer.former
    let told = places.map { place in
      let names = place.colleagues.map { PathWording.inSentence($0.person) }
      let heading = heading(of: place, isFormer: place == former)
      return names.isEmpty ? heading : "\(heading): \(names.joined(separator: ", "))"
    }
    let knowers = answer.knowers.map { label(of: $0) }
    return ([verdict, note] + told + knowers).map { $0 + "." }.joined(separator: " ")
  }

  // MARK: Parts

  func title(of place: CompanyAnswer.Department, isFormer: Bool) -> String {
    if isFormer { return "Formerly there" }
    guard let words = PathWording.department(place.department) else {
      return answer.departments.count > 1
        ? "Other departments, or not known" : "Department not known"
    }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  func heading(of place: CompanyAnswer.Department, isFormer: Bool) -> String {
    "\(title(of: place, isFormer: isFormer)), \(EgoWording.people(place.people))"
  }

  /// Those without a box: some names, and how many more.
  func others(of place: CompanyAnswer.Department) -> String? {
    let names = place.others.map { Self.inList(LabelText.cut(PathWording.inSentence($0), to: 40)) }
    guard !names.isEmpty || place.unnamed > 0 else { return nil }
    let rest = place.unnamed > 0 ? ["\(EgoWording.number(place.unnamed)) more"] : []
    let list = (names + rest).joined(separator: ", ")
    return place.colleagues.isEmpty ? list : "also \(list)"
  }

  /// A name that no line is broken in; a long one may have to be.
  private static func inList(_ name: String) -> String {
    name.count > 26 ? name : name.split(separator: " ").joined(separator: "\u{A0}")
  }

  /// Through whom at the company those without a box are reached.
  func insiders(of place: CompanyAnswer.Department) -> String? {
    guard let first = place.insiders.first else { return nil }
    let rest = place.insiders.dropFirst().prefix(1).map {
      "\(PathWording.inSentence($0.person)) \(EgoWording.number($0.opens))"
    }
    let start =
      "\(PathWording.inSentence(first.person)) knows \(EgoWording.number(first.opens)) of them"
    return ([start] + rest).joined(separator: ", ")
  }

  /// Through whom at the company, where there is somebody.
  func insiders(of colleague: CompanyAnswer.Colleague) -> String? {
    guard let first = colleague.insiders.first, colleague.strength == nil else { return nil }
    let more = colleague.insiders.count - 1
    return "known to \(PathWording.name(first.person))" + (more > 0 ? " and \(more) more" : "")
  }

  func label(of colleague: CompanyAnswer.Colleague, isFormer: Bool) -> String {
    PathWording.label(of: colleague.person) + (isFormer ? "; formerly there" : "")
      + (colleague.isManager ? "; whom to reach" : "")
      + (colleague.strength.map { "; \(knows) them: \(EgoWording.strength($0))" } ?? "")
      + (insiders(of: colleague).map { "; \($0)" } ?? "")
  }

  func label(of knower: CompanyAnswer.Knower) -> String {
    let count = knower.ties.count
    return "\(PathWording.label(of: knower.person)): \(EgoWording.strength(knower.strength)) tie; "
      + "knows \(count) of those drawn there"
  }
}

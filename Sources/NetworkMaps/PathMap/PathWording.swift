internal import ContactLists
internal import Introductions

/// The sentences of a path map.
struct PathWording {
  /// What the map is about, its routes already in order.
  let answer: PathAnswer
  let seekerIsReader: Bool
  /// How many of the routes are drawn.
  let drawn: Int

  // MARK: Names

  static func name(_ person: PersonSummary) -> String {
    let name = LabelText.clean(person.name)
    return name.isEmpty ? "(no name)" : name
  }

  /// A person's title and company, where known.
  static func details(_ person: PersonSummary) -> [String] {
    [person.title, person.company].compactMap { $0.map(LabelText.clean) }.filter { !$0.isEmpty }
  }

  /// A name in a sentence, short enough that the sentence stays one.
  static func inSentence(_ person: PersonSummary) -> String {
    LabelText.inSentence(LabelText.cut(name(person), to: 60))
  }

  /// A department's code as words.
  static func department(_ code: String?) -> String? {
    guard let code = code.map(LabelText.clean), !code.isEmpty else { return nil }
    return DepartmentWording.words(code)
  }

  /// `purchasing at Acme`, with what is known of it.
  var place: String? {
    let company = answer.target.company ?? onlyTarget?.company
    let name = company.map(LabelText.clean).flatMap { $0.isEmpty ? nil : $0 }
      .map { LabelText.inSentence(LabelText.cut($0, to: 60)) }
    return switch (Self.department(answer.target.department), name) {
    case (let department?, let company?): "\(department) at \(company)"
    case (let department?, nil): department
    case (nil, let company?): company
    case (nil, nil): nil
    }
  }

  private var onlyTarget: PersonSummary? {
    answer.target.people.count == 1 ? answer.target.people.first : nil
  }

  private var targetName: String {
    if let onlyTarget { return Self.inSentence(onlyTarget) }
    if let end = answer.routes.first?.people.last { return Self.inSentence(end) }
    return place ?? "this target"
  }

  // MARK: The heading

  var question: String {
    let start = seekerIsReader ? "How do I reach" : "How can \(Self.inSentence(answer.from)) reach"
    guard let onlyTarget else { return "\(start) \(place ?? peopleWanted)?" }
    let name = Self.inSentence(onlyTarget)
    guard let place else { return "\(start) \(name)?" }
    // "Ruth Vega, purchasing at Acme", but "Ruth Vega at Acme".
    let hasDepartment = Self.department(answer.target.department) != nil
    return "\(start) \(name)\(hasDepartment ? ", " : " at ")\(place)?"
  }

  private var peopleWanted: String {
    let names = answer.target.people.prefix(3).map(Self.inSentence)
    return names.isEmpty ? "this target" : names.joined(separator: " or ")
  }

  /// What to do, and what it is worth.
  var verdict: String {
    let cold = PathAnswer.percent(answer.coldChance)
    let best = answer.routes.first
    let chance = best.map { PathAnswer.percent($0.chance) }
    switch answer.advice {
    case .askForName:
      let names = answer.askForName.prefix(2).map(Self.inSentence).joined(separator: " or ")
      let unknown = "Nobody in the lists is known to lead \(place ?? "this department")"
      return names.isEmpty
        ? "\(unknown): find out the name first" : "\(unknown): ask \(names) for the name"
    case .askDirectly:
      guard let best, let chance, let contact = best.people.last else {
        return "Ask \(targetName) directly"
      }
      return "Ask \(Self.inSentence(contact)) directly: chance \(chance), against \(cold) when "
        + "writing cold"
    case .askIntroducer:
      guard let best, let chance, best.people.count > 1 else {
        return "Ask for an introduction; writing cold works with \(cold)"
      }
      let first = Self.inSentence(best.people[1])
      let together = PathAnswer.percent(answer.jointChance)
      let several = answer.routes.count > 1
      if best.chance > answer.coldChance {
        return "Asking \(first) beats writing cold: \(chance) against \(cold)"
          + (several ? "; all \(answer.routes.count) routes together \(together)" : "")
      }
      if several, answer.jointChance > answer.coldChance {
        return "All \(answer.routes.count) routes together beat writing cold: \(together) against "
          + "\(cold); ask \(first) first"
      }
      return "Ask \(first) first: chance \(chance), against \(cold) when writing cold"
    case .writeCold:
      guard let chance else {
        return "Nobody can introduce \(seekerIsReader ? "you" : Self.inSentence(answer.from))"
          + ": write cold, \(cold) agree"
      }
      return "No route beats writing cold (\(cold)): the best has \(chance)"
    }
  }

  var note: String {
    let count = answer.routes.count
    let routes: String
    if count > drawn {
      routes = "The \(drawn) best of \(count) routes"
    } else if count > 1 {
      routes = "\(count) routes, best first"
    } else if count == 1 {
      routes = "1 route"
    } else {
      routes = "No route"
    }
    return "\(routes) · as of \(Self.day(answer.asOf))"
  }

  static func day(_ date: CalendarDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let (year, month, day) = date.components
    guard months.indices.contains(month - 1) else { return date.description }
    return "\(day) \(months[month - 1]) \(year)"
  }

  // MARK: The routes told

  /// Everything that the map shows, as sentences.
  var description: String {
    var sentences = [verdict, note]
    for (index, route) in answer.routes.prefix(drawn).enumerated() {
      sentences.append(self.sentence(of: route, number: index + 1))
    }
    if answer.routes.isEmpty, !answer.askForName.isEmpty {
      let names = answer.askForName.prefix(drawn).map(Self.inSentence)
      sentences.append("Best placed to tell the name: \(names.joined(separator: ", "))")
    }
    return sentences.map { $0 + "." }.joined(separator: " ")
  }

  func sentence(of route: Route, number: Int) -> String {
    var words = "Route \(number): \(seekerIsReader ? "you" : Self.inSentence(answer.from))"
    for (tie, person) in zip(route.ties, route.people.dropFirst()) {
      let details = Self.details(person).map { LabelText.cut($0, to: 60) }
      let place = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
      words +=
        " – by a \(Self.strength(tie)) tie, \(LabelText.cut(TieReason.first(of: tie), to: 120))"
      words += " – to \(Self.inSentence(person))\(place)"
    }
    return words + "; warmth \(PathAnswer.percent(route.warmth)), "
      + "chance \(PathAnswer.percent(route.chance))"
  }

  /// One tie with nothing left out.
  static func label(of tie: RouteTie, from: String, to: String, isWeakest: Bool) -> String {
    "\(from) – \(to): \(strength(tie)), \(TieReason.all(of: tie))"
      + (isWeakest ? "; the weakest tie of this route" : "")
  }

  static func label(of person: PersonSummary) -> String {
    ([name(person)] + details(person)).joined(separator: ", ")
  }

  private static func strength(_ tie: RouteTie) -> String {
    "\(TieStrength(tie.strength).word) (\(PathAnswer.percent(tie.strength)))"
  }
}

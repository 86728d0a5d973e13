internal import Introductions

/// The sentences of a network map.
struct NetworkWording {
  let answer: NetworkAnswer
  let seekerIsReader: Bool

  private var name: String { PathWording.inSentence(answer.from) }

  private var whole: String {
    switch answer.by {
    case .company: "company"
    case .community: "community"
    }
  }

  private func circles(_ count: Int) -> String {
    switch answer.by {
    case .company: "\(EgoWording.number(count)) \(count == 1 ? "company" : "companies")"
    case .community: "\(EgoWording.number(count)) \(count == 1 ? "community" : "communities")"
    }
  }

  var question: String {
    let whose = seekerIsReader ? "my network" : "the network of \(name)"
    return "How far does \(whose) reach, by \(whole)?"
  }

  var verdict: String {
    let reach = answer.reach
    let total = EgoWording.people(reach.total)
    let parts = circles(answer.circles.count + answer.rest.circles)
    let knows = seekerIsReader ? "you know" : "\(name) knows"
    var words = "\(total), \(parts): \(knows) \(EgoWording.number(reach.near))"
    if reach.next > 0 {
      words += ", \(EgoWording.number(reach.next)) more are one introduction away"
    }
    if reach.far > 0 { words += ", \(EgoWording.number(reach.far)) further" }
    return words
  }

  /// What is drawn, and of how much.
  func note(dot: Int, links: Int) -> String {
    var words: [String] = []
    if answer.rest.circles > 0 {
      words.append("The largest \(answer.circles.count) in boxes, the rest counted")
    }
    words.append(dot == 1 ? "one dot is one person" : "a dot is \(EgoWording.number(dot)) people")
    if links < answer.links.count {
      words.append("\(links) of \(EgoWording.number(answer.links.count)) links drawn")
    }
    words.append("as of \(PathWording.day(answer.asOf))")
    let note = words.joined(separator: " · ")
    return note.prefix(1).uppercased() + note.dropFirst()
  }

  /// Everything that the map shows, as sentences.
  func description(dot: Int, links: Int) -> String {
    ([verdict, note(dot: dot, links: links)] + answer.circles.map(label))
      .map { $0 + "." }.joined(separator: " ")
  }

  // MARK: Boxes

  func title(of circle: NetworkAnswer.Circle) -> String {
    let name = LabelText.clean(circle.name)
    let shown = name.isEmpty ? "(no name)" : LabelText.cut(name, to: 60)
    return answer.by == .community ? "around \(LabelText.inSentence(shown))" : shown
  }

  /// `9 of 51`: known, of all.
  func share(_ reach: NetworkAnswer.Reach) -> String {
    "\(EgoWording.number(reach.near)) of \(EgoWording.number(reach.total))"
  }

  func label(of circle: NetworkAnswer.Circle) -> String {
    "\(title(of: circle)): \(counts(circle.reach))"
      + (circle.isTarget ? "; company of a target" : "")
      + (circle.holdsSeeker ? "; \(seekerIsReader ? "you are" : "\(name) is") here too" : "")
  }

  var restTitle: String {
    guard answer.rest.circles > 0 else { return "without a \(whole)" }
    let more =
      answer.rest.circles == 1 ? whole : answer.by == .company ? "companies" : "communities"
    return "\(EgoWording.number(answer.rest.circles)) more \(more), or without one"
  }

  func counts(_ reach: NetworkAnswer.Reach) -> String {
    var words = ["\(EgoWording.people(reach.total)), \(EgoWording.number(reach.near)) known"]
    let others = [
      (reach.next, "one introduction away"), (reach.far, "further"), (reach.unreached, "unreached"),
    ]
    words += others.filter { $0.0 > 0 }.map { "\(EgoWording.number($0.0)) \($0.1)" }
    return words.joined(separator: ", ")
  }

  func label(of member: NetworkAnswer.Member) -> String {
    let distance =
      switch member.tiesAway {
      case nil: "no ties lead there"
      case 1?: seekerIsReader ? "you know them" : "known"
      case let ties?: "\(ties) ties away"
      }
    return "\(PathWording.label(of: member.person)): \(distance)"
  }

  func label(ties: Int, between first: String, and second: String) -> String {
    "\(first) – \(second): \(EgoWording.number(ties)) \(ties == 1 ? "tie" : "ties")"
  }
}

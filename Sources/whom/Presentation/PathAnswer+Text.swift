import Introductions

extension PathAnswer: TextAnswer {
  func lines(width: Int) -> [String] {
    var lines = Wording.wrapped(TerminalText.shown(question), width: width).map(Terminal.bold)
    lines += [""]
    for (index, route) in routes.enumerated() {
      lines += route.lines(number: index + 1, width: width)
      lines += ["   " + route.verdict(coldChance: coldChance), ""]
    }
    var conclusion = [missing, comparison].compactMap { $0 } + ["Advice: \(advised)"]
    if advice == .askForName {
      conclusion.append("Then say so: whom target add COMPANY --department D --manager NAME")
    }
    return lines
      + conclusion.flatMap { Wording.wrapped(TerminalText.shown($0), width: width) }
  }
}

extension Route {
  fileprivate func lines(number: Int, width: Int) -> [String] {
    let margin = "   "
    var lines: [String] = []
    for (index, person) in people.enumerated() {
      if index > 0, index <= ties.count {
        let tie = ties[index - 1]
        let reasons = tie.evidence.map(\.words).joined(separator: "; ")
        // The broken line says inferred where there is no colour and no legend.
        let mark = tie.inferred ? "┆" : "│"
        lines.append("\(margin)\(mark) \(Wording.percent(tie.strength))  \(reasons)")
      }
      lines.append((index == 0 ? "\(number)  " : margin) + (index == 0 ? person.name : person.label))
    }
    return lines.map { TerminalText.cut(TerminalText.shown($0), to: width) }
  }
}

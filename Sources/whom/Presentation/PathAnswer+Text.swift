import Introductions

extension PathAnswer: TextAnswer {
  func lines(width: Int) -> [String] {
    var lines = Wording.wrapped(TerminalText.shown(question), width: width).map(Terminal.bold)
    lines += [""]
    for (index, route) in routes.enumerated() {
      lines += route.lines(number: index + 1, width: width)
      lines.append("   " + route.verdict(coldChance: coldChance))
      if let weakest = route.weakest {
        lines += Wording.wrapped(
          TerminalText.shown(weakest), width: width, indent: "     ", first: "   ")
      }
      lines.append("")
    }
    var conclusion = [missing, comparison, refusal].compactMap { $0 } + ["Advice: \(advised)"]
    if let tieQuestion { conclusion.append(tieQuestion.words) }
    if advice == .askForName {
      conclusion.append("Then say so: whom target add COMPANY --department D --manager NAME")
    }
    if !routes.isEmpty { conclusion.append(Wording.day(asOf)) }
    return lines
      + conclusion.flatMap { Wording.wrapped(TerminalText.shown($0), width: width) }
  }
}

extension Route {
  fileprivate func lines(number: Int, width: Int) -> [String] {
    let margin = "   "
    var lines: [String] = []
    func add(_ text: String, first: String, indent: String) {
      lines += Wording.wrapped(
        TerminalText.shown(text), width: width, indent: indent, first: first)
    }
    for (index, person) in people.enumerated() {
      if index > 0, index <= ties.count {
        let tie = ties[index - 1]
        // The broken line says inferred where there is no colour and no legend.
        let mark = margin + (tie.inferred ? "┆ " : "│ ")
        let strength = Wording.percent(tie.strength, in: tie.range) + "  "
        add(
          tie.why, first: mark + strength,
          indent: mark + String(repeating: " ", count: strength.count))
      }
      if index == 0 {
        add(person.name, first: "\(number)  ", indent: margin)
      } else {
        add(person.label, first: margin, indent: margin + "  ")
      }
    }
    return lines
  }
}

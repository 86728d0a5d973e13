import Introductions

extension TieAnswer: TextAnswer {
  func lines(width: Int) -> [String] {
    let names = TerminalText.shown("\(a.name) (\(a.id)) and \(b.name) (\(b.id))")
    guard strength > 0 else {
      let none = stated ? "no tie, as you said" : "no tie that the lists tell of"
      return Wording.wrapped("\(names): \(none)", width: width)
    }
    let head = "\(names): \(Wording.percent(strength, in: range)), as of \(asOf)"
    var lines = Wording.wrapped(head, width: width).map(Terminal.bold)
    lines += Wording.wrapped(TerminalText.shown(why), width: width, indent: "  ")
    if !evidence.isEmpty { lines.append("") }
    for reason in evidence {
      lines.append(TerminalText.cut("  " + TerminalText.shown(reason.line), to: width))
    }
    return lines
  }
}

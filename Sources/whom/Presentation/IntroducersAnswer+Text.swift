import Foundation
import Introductions

extension IntroducersAnswer: TextAnswer {
  func lines(width: Int) -> [String] {
    var lines: [String] = []
    if introducers.isEmpty {
      lines.append("Nobody can introduce \(TerminalText.shown(from.name)) to a target's manager.")
    } else {
      let count = Wording.count(targets, "target", "targets")
      lines += [Terminal.bold("Whom to ask first, over \(count), by \(by.rawValue)"), ""]
      var table = TextTable([
        ("id", .code), ("name", .text), ("opens", .number), ("gain", .number), ("reaches", .text),
      ])
      for entry in introducers {
        table.add([
          entry.person.id, entry.person.name, String(entry.opens.count),
          String(format: "%.2f", entry.gain), entry.reaches.joined(separator: "; "),
        ])
      }
      lines += table.lines(width: width)
      if more > 0 { lines.append("… and \(more) more with less; --limit shows them") }
      lines += [""]
      lines += Wording.wrapped(
        "opens: targets whose best route starts there; gain: conversations to expect from asking, "
          + "given that all above were asked.", width: width)
    }
    if !withoutManager.isEmpty {
      let names = withoutManager.map(TerminalText.shown).joined(separator: "; ")
      lines += Wording.wrapped(
        "No manager known yet for: \(names). whom should-know says whom to ask.", width: width)
    }
    return lines
  }
}

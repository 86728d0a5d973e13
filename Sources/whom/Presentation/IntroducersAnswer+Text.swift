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
      let hasScore = by != .gain && by != .opens
      var columns: [(heading: String, kind: TextTable.Column)] = [("id", .code), ("name", .text)]
      if hasScore { columns.append((by.rawValue, .number)) }
      if by == .bridging { columns.append(("mutual", .number)) }
      columns += [("opens", .number), ("gain", .number), ("reaches", .text)]
      var table = TextTable(columns)
      for entry in introducers {
        var row = [entry.person.id, entry.person.name]
        if hasScore {
          row.append(Self.shown(entry.betweenness ?? entry.constraint ?? entry.bridging))
        }
        if by == .bridging { row.append(entry.mutualContacts.map { String($0) } ?? "–") }
        row += [String(entry.opens.count), Self.shown(entry.gain)]
        table.add(row + [entry.reaches.joined(separator: "; ")])
      }
      lines += table.lines(width: width)
      if more > 0 { lines.append("… and \(more) more; --limit shows them") }
      lines += [""]
      lines += Wording.wrapped(
        meanings, width: width)
      lines += [Wording.day(asOf)]
    }
    if !withoutManager.isEmpty {
      let names = withoutManager.map(TerminalText.shown).joined(separator: "; ")
      lines += Wording.wrapped(
        "No manager known yet for: \(names). whom should-know says whom to ask.", width: width)
    }
    return lines
  }

  private static func shown(_ number: Double?) -> String {
    number.map { String(format: "%.2f", $0) } ?? "–"
  }

  /// What the columns say.
  private var meanings: String {
    let opens = "opens: targets whose best route starts there; "
    let gain = "gain: conversations to expect from asking"
    return switch by {
    case .gain: opens + gain + ", given that all above were asked."
    case .opens: opens + gain + ", given that others who gain more were asked."
    case .betweenness:
      "betweenness: managers whose warmest routes, of any length, lead through there; "
        + opens + gain + "."
    case .constraint:
      "constraint: from 0 for contacts in many circles to 1 for one circle; " + opens + gain + "."
    case .bridging:
      "bridging: best, 1, with about ten mutual contacts, less with fewer and with more (Rajkumar et "
        + "al. 2022), and no part of any strength; mutual: contacts that both are known to have; "
        + opens + gain + "."
    }
  }
}

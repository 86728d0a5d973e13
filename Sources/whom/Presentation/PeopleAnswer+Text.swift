import Foundation
import Introductions

extension PeopleAnswer: TextAnswer {
  func lines(width: Int) -> [String] {
    guard !people.isEmpty else { return ["Nobody found."] }
    var table = TextTable([
      ("id", .code), ("name", .text), ("title", .text), ("company", .text),
    ])
    for person in people {
      table.add([person.id, person.name, person.title ?? "", person.company ?? ""])
    }
    return table.lines(width: width)
  }
}

extension PersonAnswer: TextAnswer {
  func lines(width: Int) -> [String] {
    var lines = [Terminal.bold(TerminalText.cut(Wording.person(person), to: width))]
    let facts: [(String, [String])] = [
      ("id", [person.id]), ("department", [person.department].compactMap { $0 }),
      ("seniority", [person.seniority].compactMap { $0 }), ("e-mail", emails), ("phone", phones),
      ("profile", profiles), ("positions", positions.map(\.words)),
      ("schools", schools.map(\.words)),
      ("from", sources.map { "\($0.fileName):\($0.line) (\($0.importID):\($0.record ?? ""))" }),
    ]
    for (label, values) in facts where !values.isEmpty {
      // A post has commas of its own.
      let separator = ["positions", "schools"].contains(label) ? "; " : ", "
      let text = TerminalText.shown(values.joined(separator: separator))
      let column = String(repeating: " ", count: 12)
      lines += Wording.wrapped(
        text, width: width, indent: column, first: label + column.dropFirst(label.count))
    }
    lines += ["", "\(Wording.count(ties.count, "tie", "ties")), as of \(asOf)"]
    for tie in ties {
      let percent = Wording.percent(tie.strength, in: tie.range)
      let padding = String(
        repeating: " ", count: max(0, 5 - Wording.percent(tie.strength).count))
      lines.append(
        TerminalText.cut("  \(padding)\(percent)  \(Wording.person(tie.person))", to: width))
      for reason in tie.evidence {
        lines.append(TerminalText.cut("           \(TerminalText.shown(reason.line))", to: width))
      }
    }
    return lines
  }
}

extension PersonAnswer.Reason {
  /// What it says and where that stands: `connected on LinkedIn since 2021 (list.csv:4)`.
  var line: String {
    let place = source.map { "\($0.fileName):\($0.line)" } ?? "your own word"
    return "\(words) (\(place))" + (note.map { ": \($0)" } ?? "")
  }
}

extension PersonAnswer.Source {
  /// The file without its folders, which take more room than they tell.
  fileprivate var fileName: String { (file as NSString).lastPathComponent }
}

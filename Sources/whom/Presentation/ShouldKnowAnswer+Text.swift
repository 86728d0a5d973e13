import Introductions

extension ShouldKnowAnswer: TextAnswer {
  func lines(width: Int) -> [String] {
    let place = TerminalText.shown(
      [department.map(DepartmentWording.words), company].compactMap { $0 }.joined(separator: " at ")
    )
    var lines: [String] = []
    if let manager {
      lines.append(
        "The manager of \(place), as you said: \(Wording.person(manager)) (\(manager.id))")
    }
    if !candidates.isEmpty {
      lines += [Terminal.bold("Who leads \(place), by title"), ""]
      var table = TextTable([
        ("id", .code), ("name", .text), ("why", .text), ("you know them", .text),
      ])
      for candidate in candidates {
        table.add([
          candidate.person.id, candidate.person.name, candidate.reason,
          candidate.known ? "yes" : "no",
        ])
      }
      lines += table.lines(width: width)
    }
    if manager == nil && candidates.isEmpty {
      lines += Wording.wrapped(
        "The name of the manager of \(place) is missing: nobody in the network has such a title.",
        width: width)
      if askForName.isEmpty {
        lines.append("You know nobody there who could tell it.")
      } else {
        lines += ["", "Best placed to tell it:"]
        for person in askForName {
          lines.append(TerminalText.cut("  \(person.id)  \(Wording.person(person))", to: width))
        }
        lines += [""]
        let choice = department.map { " --department \($0)" } ?? ""
        lines.append(
          "When you know: whom target add \(Wording.pasted(company))\(choice) --manager NAME")
      }
    }
    return lines
  }
}

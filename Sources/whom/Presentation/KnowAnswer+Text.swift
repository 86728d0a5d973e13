import Introductions

extension KnowAnswer: TextAnswer {
  func lines(width: Int) -> [String] {
    var lines: [String] = []
    if contacts.isEmpty {
      lines.append(TerminalText.shown("\(from.name) knows nobody at \(company)."))
    } else {
      let people = Wording.count(contacts.count, "person", "people")
      lines += [
        Terminal.bold(TerminalText.shown("\(from.name) knows \(people) at \(company)")), "",
      ]
      var table = TextTable([
        ("id", .code), ("name", .text), ("title", .text), ("strength", .number), ("why", .text),
      ])
      for contact in contacts {
        table.add([
          contact.person.id, contact.person.name,
          (contact.current ? "" : "(formerly) ") + (contact.person.title ?? ""),
          Wording.percent(contact.strength, in: contact.range),
          contact.why,
        ])
      }
      lines += table.lines(width: width) + ["", Wording.day(asOf)]
    }
    if !others.isEmpty {
      let names = others.prefix(5).map(Wording.person).joined(separator: "; ")
      let more = others.count > 5 ? "; and \(others.count - 5) more" : ""
      lines += [""]
      lines += Wording.wrapped("Known there to others only: \(names)\(more)", width: width)
    }
    return lines
  }
}

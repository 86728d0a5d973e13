import ContactLists

extension FuzzedParser {
  /// Address books, mail and calendars.
  static let lists: [FuzzedParser] = [
    FuzzedParser("vcard", [VCard.self]),
    FuzzedParser("mbox", [Mbox.self]),
    FuzzedParser(name: "message") { input, size in
      let found = checkLaws(of: MailMessageFile.self, for: input, chunk: size)
      guard found.count(where: { !$0.isNote }) <= 1 else {
        fatalError("one message is \(found.count) rows")
      }
    },
    FuzzedParser(name: "ics") { input, size in
      let found = checkLaws(of: ICalendar.self, for: input, chunk: size)
      let lines = found.filter { !$0.isNote }.map(\.line)
      guard lines == lines.sorted() else {
        fatalError("findings are not in the order of the file")
      }
    },
  ]

  /// Graphs.
  static let graphs: [FuzzedParser] = [
    FuzzedParser("graphml", [GraphML.self]),
    FuzzedParser("gexf", [GEXF.self]),
    FuzzedParser("gml", [GML.self]),
    FuzzedParser(name: "dot") { input, size in
      checkLaws(of: DOT.self, for: input, chunk: size)
      // A C library keeps things in variables of its own from one graph to the next.
      guard findings(of: known[...], with: DOT()) == findingsOfKnown else {
        fatalError("another graph is read differently after it")
      }
    },
    FuzzedParser("json", [NodeLinkJSON.self]),
    FuzzedParser("pajek", [Pajek.self]),
    FuzzedParser("edges", [EdgeList.self]),
  ]
}

private let known = Array("graph { a -- b [label=\"x\"] }".utf8)
private let findingsOfKnown = findings(of: known[...], with: DOT())

import ContactLists
import Foundation
import FoundationXML
import NetworkExports
import NetworkStore
import ReferralGraph
import Testing

@Suite("Exports")
struct ExportTests {
  private let sketch = Sketch(
    people: [
      .init(name: "Ann Lee", company: "Acme GmbH", title: "Head of Purchasing"),
      .init(name: "Bo Ray", company: "Acme", title: "Buyer"), .init(name: "Cy Fox"),
    ],
    ties: [
      .init(first: 0, second: 1, kind: "colleague", date: "2021-03-12", count: 3),
      .init(first: 1, second: 2, strength: 0.5),
    ])

  @Test("every graph format has people, groups, ties and who belongs where")
  func graphs() throws {
    let export = try NetworkExport(sketch.network())
    for format in NetworkExport.GraphFormat.allCases {
      let text = try export.text(as: format)
      for word in ["Pat Doe", "Ann Lee", "Acme GmbH", "Head of Purchasing", "purchasing", "Buyer"] {
        #expect(text.contains(word), "\(format)")
      }
      for word in ["same_company", "same_department", "colleague", "2021-03-12"] {
        #expect(text.contains(word), "\(format)")
      }
      #expect(!text.contains("g3"), "\(format)")
    }
    let tree = try XMLDocument(data: Data(export.text(as: .graphml).utf8))
    #expect(try tree.nodes(forXPath: "//*[local-name()='node']").count == 6)
    #expect(try tree.nodes(forXPath: "//*[local-name()='edge']").count == 6)
    #expect(
      try tree.nodes(forXPath: "//*[local-name()='data'][@key='e_inferred'][.='true']").count == 4)
  }

  @Test("the tables have everybody, also who has no tie, under one name")
  func tables() throws {
    var sketch = sketch
    sketch.people += [
      .init(name: "Sam Field", company: "Otter", title: "Cook"),
      .init(name: "Sam Field", company: "Kestrel", title: "Pilot"),
    ]
    sketch.ties += [.init(first: 0, second: 3), .init(first: 0, second: 4)]
    let tables = try NetworkExport(sketch.network()).tables()
    let people = try #require(CSVTable(tables[.people] ?? ""))
    let names = people.rows.compactMap { people.text("person", in: $0) }
    #expect(names.count == 6)
    #expect(Set(names).count == 6)
    #expect(Set(names).isSuperset(of: ["Pat Doe", "Ann Lee", "Bo Ray", "Cy Fox"]))
    #expect(names.count { $0.hasPrefix("Sam Field (p") } == 2)
    for (table, column) in [
      (ExportTable.ties, "person_a"), (.ties, "person_b"), (.affiliations, "person"),
    ] {
      let rows = try #require(CSVTable(tables[table] ?? ""))
      #expect(!rows.rows.isEmpty)
      for row in rows.rows { #expect(names.contains(rows.text(column, in: row) ?? "")) }
    }
  }

  @Test("a tie tells its evidence by kind, and which kind decides")
  func evidence() throws {
    let folder = try Folder()
    let network = try sketch.network()
    _ = try network.importList(
      try folder.write(
        """
        person_a,person_b,kind,last_contact,count
        Ann Lee,Bo Ray,friend,2026-10-01,1
        Ann Lee,Bo Ray,colleague,2025-01-02,2

        """, to: "more.csv"), on: today)
    let export = try NetworkExport(network)
    var ties: [ExportedTie] = []
    try network.forEachPart(table: export.table, asOf: today) { part in
      if case .tie(let tie) = part { ties.append(tie) }
    }
    let tie = try #require(ties.first { $0.evidence.count > 1 })
    #expect(tie.evidence.map(\.kind.rawValue) == ["colleague", "friend"])
    #expect(tie.evidence.map(\.count) == [5, 1])
    #expect(tie.evidence.map(\.date?.description) == ["2025-01-02", "2026-10-01"])
    #expect(tie.lastContact?.description == "2026-10-01")
    #expect(tie.count == 6)
    #expect(tie.kind == "friend")
    let stated = try #require(ties.first { $0.strength.probability == 0.5 })
    #expect(stated.kind == "knows")
  }

  @Test("where the user says that there is no tie, there is none")
  func noTie() throws {
    let network = try sketch.network()
    let (bo, cy) = (try network.person("Bo Ray"), try network.person("Cy Fox"))
    try network.setTie(bo, cy, strength: 0, note: nil, on: today)
    let tables = try NetworkExport(network).tables()
    #expect(tables[.ties]?.contains("Cy Fox") == false)
    #expect(tables[.people]?.contains("Cy Fox") == true)
  }

  @Test("an empty network is a file that opens")
  func nobody() throws {
    let export = try NetworkExport(Network.inMemory())
    for format in [NetworkExport.GraphFormat.graphml, .gexf] {
      let tree = try XMLDocument(data: Data(export.text(as: format).utf8))
      #expect(try tree.nodes(forXPath: "//*[local-name()='node']").isEmpty)
    }
    let json = try JSONSerialization.jsonObject(with: Data(export.text(as: .json).utf8))
    #expect(((json as? [String: Any])?["nodes"] as? [Any])?.isEmpty == true)
    #expect(try export.text(as: .dot) == "graph network {\n}\n")
    #expect(try export.tables().allSatisfy { $0.value.split(separator: "\n").count == 1 })
  }

  @Test("the same network gives the same bytes")
  func sameBytes() throws {
    let network = try sketch.network()
    for format in NetworkExport.GraphFormat.allCases {
      #expect(
        try NetworkExport(network).text(as: format) == NetworkExport(network).text(as: format))
    }
  }
}

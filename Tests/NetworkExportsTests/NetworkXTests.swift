import Foundation
import NetworkExports
import NetworkStore
import Testing

/// NetworkX in a Python of its own, as `make test` sets it up.
enum Oracle {
  static let python = ProcessInfo.processInfo.environment["WHOM_PYTHON"]
  static let skipped = "needs NetworkX: make test sets WHOM_PYTHON"

  /// Reads the exports in a folder, each with what people take for it, and prints their nodes and
  /// edges as JSON, in one form for all.
  static let script = #"""
    import csv, json, re, sys
    import igraph, networkx as nx
    folder = sys.argv[1]

    def unquoted(value):
        if not isinstance(value, str) or not value.startswith('"'):
            return value
        # A quote is the only thing that DOT escapes.
        return re.sub(r'\\(?=")', '', value[1:-1])

    def plain(values, reading=lambda value: value):
        values = {key: reading(value) for key, value in values.items()}
        if "fullname" in values:
            values["name"] = values.pop("fullname")
        if "strength" in values:
            values["strength"] = float(values["strength"])
        for key in ("count", "size"):
            if key in values:
                values[key] = int(values[key])
        if "inferred" in values:
            values["inferred"] = str(values["inferred"]).lower() == "true"
        if isinstance(values.get("evidence"), str):
            values["evidence"] = json.loads(values["evidence"])
        return values

    def content(graph, *reading):
        assert not graph.is_directed() and not graph.is_multigraph()
        return {
            "nodes": {str(node): plain(values, *reading) for node, values in graph.nodes(data=True)},
            "edges": [[str(a), str(b), plain(values, *reading)] for a, b, values in graph.edges(data=True)],
        }

    def tables():
        def rows(name):
            rows = csv.DictReader(open(f"{folder}/{name}.csv", newline="", encoding="utf-8"))
            # The apostrophe before what a spreadsheet would take for a formula.
            return [{k: re.sub(r"^'(?=[=+@-])", "", v) for k, v in row.items()} for row in rows]
        graph = nx.Graph()
        for row in rows("people"):
            graph.add_node(row["id"], kind="person", **{k: v for k, v in row.items() if v and k != "id"})
        for row in rows("affiliations"):
            graph.add_node(row["group"], kind="group", name=row["name"])
            graph.add_edge(row["id"], row["group"], strength=row["strength"], inferred=True,
                           kind=row["kind"])
        for row in rows("ties"):
            values = {k: row[k] for k in ("strength", "kind", "count", "last_contact", "evidence")}
            graph.add_edge(row["id_a"], row["id_b"], inferred=False,
                           **{k: v for k, v in values.items() if v})
        return content(graph)

    def by_igraph():
        graph = igraph.Graph.Read_GraphML(f"{folder}/network.graphml")
        known = lambda values: {k: v for k, v in values.items() if v is not None and v != "" and v == v}
        ids = graph.vs["id"]
        return {
            "nodes": {v["id"]: plain(known(v.attributes())) for v in graph.vs},
            "edges": [[ids[e.source], ids[e.target], plain(known(e.attributes()))] for e in graph.es],
        }

    dot = nx.nx_pydot.read_dot(f"{folder}/network.dot")
    # pydot takes the line's end behind the graph for a node.
    dot.remove_nodes_from([node for node in list(dot) if str(node) in ('"\\n"', '\\n')])
    print(json.dumps({
        "graphml": content(nx.read_graphml(f"{folder}/network.graphml")),
        "gexf": content(nx.read_gexf(f"{folder}/network.gexf")),
        "json": content(nx.node_link_graph(json.load(open(f"{folder}/network.json")), edges="edges")),
        "dot": content(nx.Graph(dot), unquoted),
        "csv": tables(),
        "igraph": by_igraph(),
    }))
    """#

  struct Graph: Decodable {
    var nodes: [String: Node]
    var edges: [Edge]
  }

  struct Node: Decodable {
    var kind: String
    var name: String
    var company: String?
    var title: String?
    var department: String?
    var seniority: String?
  }

  struct Edge: Decodable {
    var ends: [String]
    var values: Values

    struct Values: Decodable {
      var strength: Double
      var inferred: Bool
      var kind: String
      var count: Int?
      var evidence: [Evidence]?
    }

    struct Evidence: Decodable, Hashable {
      var kind: String
      var count: Int
      var date: String?
    }

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      ends = [try list.decode(String.self), try list.decode(String.self)]
      values = try list.decode(Values.self)
    }
  }

  static func read(_ folder: String) throws -> [String: Graph] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(python))
    process.arguments = ["-c", script, folder]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode([String: Graph].self, from: answer)
  }
}

@Suite("What whom writes, NetworkX reads", .enabled(if: Oracle.python != nil, "\(Oracle.skipped)"))
struct NetworkXTests {
  @Test("people, companies, ties, strengths and evidence are the same", arguments: 0..<4)
  func sameGraph(_ seed: Int) throws {
    let network = try Sketch(seed: seed, names: Hostile.exact).network()
    let truth = try Content(of: network)
    for (format, graph) in try readings(of: network) {
      let people = graph.nodes.filter { $0.value.kind == "person" }
      #expect(Set(people.keys) == Set(truth.people.keys), "\(format)")
      for (id, node) in people {
        let known = Content.Person(
          name: node.name, company: node.company, title: node.title, department: node.department,
          seniority: node.seniority)
        #expect(known == truth.people[id], "\(format)")
      }
      try compareTies(graph, truth, format)
    }
  }

  @Test("names with what is no character of a format are read too", arguments: 0..<3)
  func lossyNames(_ seed: Int) throws {
    let network = try Sketch(seed: seed, names: Hostile.lossy).network()
    let truth = try Content(of: network)
    for (format, graph) in try readings(of: network) {
      #expect(
        Set(graph.nodes.filter { $0.value.kind == "person" }.keys) == Set(truth.people.keys),
        "\(format)")
      try compareTies(graph, truth, format)
    }
  }

  private func compareTies(_ graph: Oracle.Graph, _ truth: Content, _ format: String) throws {
    var ties: [[String]: Content.Tie] = [:]
    for edge in graph.edges {
      let ends = edge.ends.sorted { ($0.count, $0) < ($1.count, $1) }
      guard !edge.values.inferred else {
        // A person and a group, which lends the strength.
        let kinds = Set(edge.ends.compactMap { graph.nodes[$0]?.kind })
        #expect(kinds == ["person", "group"], "\(format)")
        continue
      }
      let evidence = try #require(edge.values.evidence, "\(format)")
      var tie = Content.Tie(strength: edge.values.strength, counts: [:], dates: [:])
      for one in evidence {
        tie.counts[one.kind] = one.count
        tie.dates[one.kind] = one.date
      }
      #expect(edge.values.count == evidence.map(\.count).reduce(0, +), "\(format)")
      #expect(tie.counts[edge.values.kind] != nil, "\(format)")
      ties[ends] = tie
    }
    #expect(ties == truth.ties, "\(format)")
  }

  /// What NetworkX makes of all formats, and igraph of one.
  private func readings(of network: Network) throws -> [String: Oracle.Graph] {
    let folder = try Folder()
    let export = try NetworkExport(network)
    for format in NetworkExport.GraphFormat.allCases {
      try folder.write(export.text(as: format), to: "network.\(format)")
    }
    for (table, text) in try export.tables() { try folder.write(text, to: "\(table).csv") }
    return try Oracle.read(folder.path)
  }
}

/// The graph of a file, put together from nodes and edges in any order.
///
/// A node of the kind `group`, as our own exports have them, is nobody, and who belongs to it has no tie
/// to it. The nodes are kept, so memory grows with the people of a file. An edge becomes a tie as soon as
/// both its ends have been read; files that name an end first, or never describe it, have the edges
/// from there on kept to the end.
struct GraphAssembly: Sendable {
  private struct Node: Sendable {
    var record: Record
    var isDescribed: Bool
    var isTied = false
    var isGroup = false
  }

  private enum Row: Sendable {
    case edge(first: Int, second: Int, line: Int, tie: GraphTie)
    case rejected(RowProblem)
  }

  private var nodes: [Node] = []
  private var places: [String: Int] = [:]
  /// What waits for ends that have not been read.
  private var waiting: [Row] = []
  /// How many edges lead to a group.
  private var affiliations = 0

  init() {}

  /// Takes a node; one of an id that came before adds nothing.
  mutating func add(node id: String, line: Int, person: GraphPerson) {
    if let place = places[id] {
      guard !nodes[place].isDescribed else { return }
      nodes[place].record = person.record(id: id, line: line)
      nodes[place].isDescribed = true
      nodes[place].isGroup = person.isGroup
    } else {
      places[id] = nodes.count
      nodes.append(
        Node(
          record: person.record(id: id, line: line), isDescribed: true, isGroup: person.isGroup))
    }
  }

  /// Takes an edge between the nodes of two ids, which need not be described anywhere.
  mutating func add(
    edgeFrom first: String?, to second: String?, line: Int, tie: GraphTie, found: (Finding) -> Void
  ) {
    guard let first = first?.trimmedOrNil, let second = second?.trimmedOrNil else {
      return reject(line: line, "an edge needs two ends", found: found)
    }
    guard first != second else {
      return reject(line: line, "the same person on both sides of a tie", found: found)
    }
    let ends = (place(of: first, line: line), place(of: second, line: line))
    take(.edge(first: ends.0, second: ends.1, line: line, tie: tie), found: found)
  }

  mutating func reject(line: Int, _ reason: String, found: (Finding) -> Void) {
    take(.rejected(RowProblem(line: line, reason: reason)), found: found)
  }

  /// Says that there are no more nodes and edges.
  mutating func finish(found: (Finding) -> Void) {
    let rows = waiting
    waiting = []
    for row in rows { tell(row, found: found) }
    let lonely = nodes.filter { !$0.isTied && !$0.isGroup }
    if let first = lonely.first {
      let people = lonely.count == 1 ? "1 person" : "\(lonely.count) people"
      let reason = "\(people) without a tie to anybody else; left out, as this is a list of ties"
      found(.noted(RowProblem(line: first.record.line, reason: reason)))
    }
    if affiliations > 0, let group = nodes.first(where: \.isGroup) {
      let reason =
        "\(affiliations) affiliations with groups left out; what people say of their work makes "
        + "groups anew"
      found(.noted(RowProblem(line: group.record.line, reason: reason)))
    }
    self = GraphAssembly()
  }

  private mutating func place(of id: String, line: Int) -> Int {
    if let place = places[id] { return place }
    places[id] = nodes.count
    let record = GraphPerson().record(id: id, line: line)
    nodes.append(Node(record: record, isDescribed: false))
    return nodes.count - 1
  }

  private mutating func take(_ row: Row, found: (Finding) -> Void) {
    if waiting.isEmpty, isReady(row) {
      tell(row, found: found)
    } else {
      waiting.append(row)
    }
  }

  private func isReady(_ row: Row) -> Bool {
    switch row {
    case .edge(let first, let second, _, _): nodes[first].isDescribed && nodes[second].isDescribed
    case .rejected: true
    }
  }

  private mutating func tell(_ row: Row, found: (Finding) -> Void) {
    switch row {
    case .edge(let first, let second, _, _) where nodes[first].isGroup || nodes[second].isGroup:
      affiliations += 1
    case .edge(let first, let second, let line, let tie):
      nodes[first].isTied = true
      nodes[second].isTied = true
      tie.tell(line, nodes[first].record, nodes[second].record, found: found)
    case .rejected(let problem):
      found(.rejected(problem))
    }
  }
}

internal import ContactLists
internal import Identity
internal import NetworkStore
internal import ReferralGraph

/// A node or an edge with its attributes, the same in every format.
enum GraphElement {
  case node(Node)
  case edge(Edge)

  struct Node {
    var id: String
    /// What is drawn for it.
    var label: String
    var attributes: [Attribute]
  }

  struct Edge {
    var id: String
    var source: String
    var target: String
    /// The strength, by the name that layouts and measures look for.
    var weight: Double
    var attributes: [Attribute]
  }

  struct Attribute {
    var column: Column
    var value: Value

    init(_ column: Column, _ value: Value) {
      self.column = column
      self.value = value
    }
  }

  enum Value {
    case text(String)
    case number(Double)
    case whole(Int)
    case flag(Bool)
    case evidence([EvidenceTotal])
  }

  init(_ part: NetworkPart, edge number: Int) {
    switch part {
    case .person(let person): self = .node(Node(person))
    case .group(let group): self = .node(Node(group))
    case .tie(let tie): self = .edge(Edge(tie, id: "e\(number)"))
    case .affiliation(let affiliation): self = .edge(Edge(affiliation, id: "e\(number)"))
    }
  }
}

extension GraphElement.Node {
  init(_ exported: ExportedPerson) {
    let person = exported.person
    id = exported.id
    label = person.name
    attributes = [
      .init(.kind, .text("person")), .init(.name, .text(person.name)),
    ]
    func add(_ column: GraphElement.Column, _ text: String?) {
      if let text { attributes.append(.init(column, .text(text))) }
    }
    add(.company, person.company)
    add(.title, person.title)
    add(.department, person.department?.rawValue)
    add(.seniority, person.seniority?.rawValue)
  }

  init(_ group: ExportedGroup) {
    id = group.id
    label = [group.name, group.department].compactMap(\.self).joined(separator: ", ")
    attributes = [
      .init(.kind, .text("group")), .init(.name, .text(label)),
    ]
    // What meetings are called is no company.
    if group.kind != .meetingSeries { attributes.append(.init(.company, .text(group.name))) }
    if let department = group.department {
      attributes.append(.init(.department, .text(department)))
    }
    attributes += [
      .init(.groupKind, .text(group.kind.rawValue)), .init(.size, .whole(group.size)),
      .init(.lends, .number(group.strength.probability)),
    ]
  }
}

extension GraphElement.Edge {
  init(_ tie: ExportedTie, id: String) {
    self.id = id
    (source, target) = (tie.first, tie.second)
    weight = tie.strength.probability
    attributes = [
      .init(.strength, .number(weight)), .init(.inferred, .flag(false)),
      .init(.tieKind, .text(tie.kind.rawValue)), .init(.count, .whole(tie.count)),
    ]
    if let date = tie.lastContact {
      attributes.append(.init(.lastContact, .text(date.description)))
    }
    attributes.append(.init(.evidence, .evidence(tie.evidence)))
  }

  init(_ affiliation: ExportedAffiliation, id: String) {
    self.id = id
    (source, target) = (affiliation.person, affiliation.group.id)
    weight = affiliation.group.strength.probability
    attributes = [
      .init(.strength, .number(weight)), .init(.inferred, .flag(true)),
      .init(.tieKind, .text(affiliation.group.kind.rawValue)),
    ]
  }
}

internal import ContactLists
internal import NetworkStore
internal import ReferralGraph

extension GraphElement {
  /// An attribute of nodes or of edges, by the name that other tools show.
  enum Column: String, CaseIterable {
    // Of nodes.
    case kind
    case name
    case company
    case title
    case department
    case seniority
    case groupKind = "group_kind"
    case size
    /// The strength that a group lends.
    case lends
    // Of edges.
    case strength
    case inferred
    case tieKind
    case count
    case lastContact = "last_contact"
    case evidence

    enum Kind: String {
      case text = "string"
      case number = "double"
      case whole = "int"
      case flag = "boolean"
    }

    var isOfEdges: Bool {
      switch self {
      case .strength, .inferred, .tieKind, .count, .lastContact, .evidence: true
      default: false
      }
    }

    /// The name, which is one for nodes and one for edges.
    var title: String {
      switch self {
      case .tieKind: "kind"
      case .lends: "strength"
      default: rawValue
      }
    }

    /// A key of its own among those of nodes and edges.
    var key: String { (isOfEdges ? "e_" : "n_") + title }

    var kind: Kind {
      switch self {
      case .strength, .lends: .number
      case .inferred: .flag
      case .count, .size: .whole
      default: .text
      }
    }
  }
}

extension GraphElement.Value {
  /// The value where a format has only texts.
  var plain: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .whole(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .evidence: json
    }
  }

  /// The value as JSON.
  var json: String {
    switch self {
    case .text(let text): JSONWriter.text(text)
    case .number, .whole, .flag: plain
    case .evidence(let totals):
      "["
        + totals.map { total in
          let date = total.date.map { JSONWriter.text($0.description) } ?? "null"
          return "{\"kind\": \(JSONWriter.text(total.kind.rawValue)), \"count\": \(total.count), "
            + "\"date\": \(date)}"
        }.joined(separator: ", ") + "]"
    }
  }
}

/// Where an edge list says what.
struct EdgeListColumns: Sendable {
  /// The columns of one end of each tie.
  struct End: Sendable {
    var id: Int
    var names: [Int] = []
    var emails: [Int] = []
  }

  var first: End
  var second: End
  /// The columns that say something of the tie.
  var ties: [(place: Int, meaning: GraphAttribute.OfTie)] = []

  /// The columns of a list without a header.
  init() {
    first = End(id: 0)
    second = End(id: 1)
    // What is no weight is too much for one, and what is no time too little.
    ties = [(2, .weight), (2, .time), (3, .time)]
  }

  /// The columns that a header names; `nil` if it names no two ends.
  init?(_ header: CSVHeader) {
    let keys = header.names.map(Self.key)
    // That is the header of a ties file, which says more.
    guard !header.has("person_a", "person_b") else { return nil }
    let pair = Self.pairs.first { keys.contains($0.first) && keys.contains($0.second) }
    guard let pair, let first = Self.end(pair.first, in: keys),
      let second = Self.end(pair.second, in: keys)
    else { return nil }
    (self.first, self.second) = (first, second)
    for (place, name) in header.names.enumerated() where place != first.id && place != second.id {
      if let meaning = GraphAttribute.ofTie(name) { ties.append((place, meaning)) }
    }
  }

  /// Whether a table with such a header is a list of messages or invitations, whose senders and
  /// receivers have columns of the same names.
  static func isOfMessages(_ header: CSVHeader) -> Bool {
    header.names.contains { messageWords.contains(key($0)) }
  }

  private static let pairs: [(first: String, second: String)] = [
    ("source", "target"), ("from", "to"), ("src", "dst"), ("src", "dest"), ("src", "tgt"),
    ("sourceid", "targetid"), ("fromid", "toid"), ("fromnodeid", "tonodeid"),
    ("fromnode", "tonode"), ("sourcenode", "targetnode"), ("node1", "node2"), ("nodea", "nodeb"),
    ("id1", "id2"), ("person1", "person2"), ("persona", "personb"), ("user1", "user2"),
    ("ego", "alter"), ("tail", "head"), ("sender", "receiver"), ("sender", "recipient"),
  ]

  private static let messageWords: Set<String> = [
    "subject", "body", "content", "message", "messageid", "conversationid", "sentat", "folder",
    "direction",
  ]

  private static func end(_ name: String, in keys: [String]) -> End? {
    guard let id = keys.firstIndex(of: name) else { return nil }
    var bases = [name]
    for tail in ["nodeid", "node", "id"] where name.hasSuffix(tail) {
      bases.append(String(name.dropLast(tail.count)))
    }
    func places(_ tails: String...) -> [Int] {
      bases.flatMap { base in tails.compactMap { keys.firstIndex(of: base + $0) } }
    }
    return End(id: id, names: places("name", "fullname", "label"), emails: places("email", "mail"))
  }

  /// A name's letters and digits in lower case.
  private static func key(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

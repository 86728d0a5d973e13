/// The companies of a data set while they are being found.
struct CompanyDraft {
  private(set) var nodes: [Node] = []
  private var places: [String: Int] = [:]
  /// Pairs that may be joined, and how much speaks for it.
  private(set) var links: [Pair: Double] = [:]
  private(set) var asked: Set<Pair> = []
  private(set) var apart: Set<Pair> = []
  private(set) var joined: [Pair] = []

  struct Node: Sendable {
    var reading: CompanyReading
    /// The most frequent spelling; among equals the smaller.
    var text: String
    var spelled = 0
    var records = 0
    let loose: String
  }

  struct Pair: Hashable, Comparable, Sendable {
    let first: Int
    let second: Int

    init(_ a: Int, _ b: Int) { (first, second) = a < b ? (a, b) : (b, a) }

    static func < (a: Self, b: Self) -> Bool { (a.first, a.second) < (b.first, b.second) }
  }

  init(_ counts: [String: Int], _ decisions: [CompanyDecision]) {
    var read: [String: Node] = [:]
    for (text, count) in counts {
      guard let reading = CompanyReading(text) else { continue }
      add(text, count, reading, to: &read)
    }
    for decision in decisions {
      let texts: [String]
      switch decision {
      case .same(let a, let b), .different(let a, let b): texts = [a, b]
      }
      for text in texts where counts[text] == nil {
        guard let reading = CompanyReading(text) else { continue }
        add(text, 0, reading, to: &read)
      }
    }
    nodes = read.values.sorted { $0.reading.key < $1.reading.key }
    for (place, node) in nodes.enumerated() { places[node.reading.key] = place }
    for decision in decisions { hear(decision) }
    linkLoose()
    linkMentions()
    linkSlips()
    linkInitials()
    linkOrders()
  }

  private func add(
    _ text: String, _ count: Int, _ reading: CompanyReading, to read: inout [String: Node]
  ) {
    guard var node = read[reading.key] else {
      read[reading.key] = Node(
        reading: reading, text: text, spelled: count, records: count, loose: reading.looseKey)
      return
    }
    node.records += count
    if (count, node.text) > (node.spelled, text) {
      (node.text, node.spelled) = (text, count)
      let mentions = node.reading.mentions
      node.reading = reading
      node.reading.add(mentions)
    } else {
      node.reading.add(reading.mentions)
    }
    read[reading.key] = node
  }

  private mutating func hear(_ decision: CompanyDecision) {
    switch decision {
    case .same(let a, let b):
      guard let pair = pair(a, b) else { return }
      apart.remove(pair)
      if !joined.contains(pair) { joined.append(pair) }
    case .different(let a, let b):
      guard let pair = pair(a, b) else { return }
      joined.removeAll { $0 == pair }
      apart.insert(pair)
    }
  }

  private func pair(_ a: String, _ b: String) -> Pair? {
    guard let first = place(a), let second = place(b), first != second else { return nil }
    return Pair(first, second)
  }

  private func place(_ text: String) -> Int? { CompanyReading(text).flatMap { places[$0.key] } }

  // MARK: What may be one

  func isKnown(_ place: Int) -> Bool {
    CompanyUnits.shared.isKnown(nodes[place].reading.key)
  }

  /// Joins two names if nothing forbids it, or keeps them for a question.
  private mutating func link(_ a: Int, _ b: Int, _ weight: Double) {
    let pair = Pair(a, b)
    guard a != b, !apart.contains(pair), !(isKnown(a) && isKnown(b)),
      !CompanyUnits.shared.areRelated(nodes[a].reading.key, nodes[b].reading.key)
    else { return }
    links[pair] = max(links[pair] ?? 0, weight)
  }

  private mutating func ask(_ a: Int, _ b: Int) {
    if a != b { asked.insert(Pair(a, b)) }
  }

  /// The places that share a value, each group in order.
  private func shared<Value: Hashable>(by value: (Int) -> Value?) -> [[Int]] {
    var holders: [Value: [Int]] = [:]
    for place in nodes.indices {
      if let value = value(place) { holders[value, default: []].append(place) }
    }
    return holders.values.filter { $0.count > 1 }
  }

  private mutating func linkLoose() {
    for group in shared(by: { nodes[$0].loose }) {
      // A second key that several have is no sign of one of them, nor is one of a well-known name,
      // whose other names are in the table.
      if group.count == 2, !group.contains(where: isKnown) { link(group[0], group[1], 0.7) }
      askAll(group)
    }
  }

  private mutating func linkMentions() {
    for place in nodes.indices {
      for mention in nodes[place].reading.mentions where mention.cue != .owner {
        if let key = mention.key, let other = places[key] { link(place, other, 0.9) }
      }
    }
  }

  private mutating func linkOrders() {
    let groups = shared { place in
      let words = nodes[place].reading.words
      return words.count > 1 ? words.sorted() : nil
    }
    for group in groups where group.count < 9 { judgeAll(group) }
  }

  private mutating func linkInitials() {
    let table = CompanyWords.shared
    var short: [String: Int] = [:]
    for (place, node) in nodes.enumerated()
    where node.reading.words.count == 1 && (3...6).contains(node.reading.key.utf8.count) {
      short[node.reading.key] = place
    }
    guard !short.isEmpty else { return }
    for (place, node) in nodes.enumerated() where node.reading.words.count > 2 {
      let words = node.reading.words
      let main = words.filter { !table.traits(of: $0).contains(.preposition) }
      for initials in [words, main] {
        let letters = String(String.UnicodeScalarView(initials.compactMap(\.unicodeScalars.first)))
        if let other = short[letters] { ask(place, other) }
      }
    }
  }

  /// Pairs one slip apart have a spelling without one letter in common.
  private mutating func linkSlips() {
    var holders: [(hash: UInt64, place: Int)] = []
    for (place, node) in nodes.enumerated() {
      let letters = Array(node.reading.key.utf8)
      guard (8...40).contains(letters.count) else { continue }
      holders.append((StableHash.of(letters, without: -1), place))
      for gap in letters.indices where gap == 0 || letters[gap] != letters[gap - 1] {
        holders.append((StableHash.of(letters, without: gap), place))
      }
    }
    holders.sort { ($0.hash, $0.place) < ($1.hash, $1.place) }
    var start = 0
    while start < holders.count {
      var end = start + 1
      while end < holders.count, holders[end].hash == holders[start].hash { end += 1 }
      // More than a few are serial names, not slips.
      if (2...4).contains(end - start) { judgeAll(holders[start..<end].map(\.place)) }
      start = end
    }
  }

  private mutating func judgeAll(_ group: [Int]) {
    for (index, a) in group.enumerated() {
      for b in group[(index + 1)...] where a != b {
        let judged = CompanyJudgement(nodes[a].reading, nodes[b].reading)
        switch judged.verdict {
        case .same: link(a, b, judged.confidence)
        case .maybe: ask(a, b)
        case .related, .different: break
        }
      }
    }
  }

  private mutating func askAll(_ group: [Int]) {
    for (index, a) in group.prefix(6).enumerated() {
      for b in group.prefix(6)[(index + 1)...] { ask(a, b) }
    }
  }

  // MARK: Domains

  /// Two spellings that meet at one mail domain are one, if the names go together.
  mutating func meetAtDomains(_ sightings: [CompanyDirectory.Sighting: Int]) {
    var met: [String: [Int: Int]] = [:]
    for (sighting, count) in sightings {
      guard let place = place(sighting.text) else { continue }
      met[sighting.domain, default: [:]][place, default: 0] += count
    }
    for (_, places) in met.sorted(by: { $0.key < $1.key }) where places.count > 1 {
      // The most frequent, as a domain of many firms is a landlord's, not an employer's.
      let most = places.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8).map(\.key)
      guard places.count <= 8 else { continue }
      for (index, a) in most.enumerated() {
        for b in most[(index + 1)...] {
          let likeness = CompanyComparison(nodes[a].reading, nodes[b].reading).likeness
          switch likeness {
          case .order, .swapped, .loose, .twoWords, .script, .slip, .initials, .descriptor:
            link(a, b, 0.95)
          case .inside: ask(a, b)
          case nil: break
          }
        }
      }
    }
  }
}

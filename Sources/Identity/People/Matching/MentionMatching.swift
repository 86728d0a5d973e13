/// Gives mentions that are only a name to the one person of that name.
struct MentionMatching {
  /// The mentions by what they say, in an order of their own.
  private var mentions: [UInt64: [Int]] = [:]
  /// The other records under each name that is mentioned.
  private var others: [MatchKey: [Int]] = [:]
  private let records: [MatchRecord]

  init(_ records: [MatchRecord]) {
    self.records = records
    var mentioned: Set<MatchKey> = []
    for (place, record) in records.enumerated() where record.isNameOnly {
      mentions[record.content, default: []].append(place)
      mentioned.formUnion(record.keys.filter { $0.kind == .name })
    }
    guard !mentioned.isEmpty else { return }
    for (place, record) in records.enumerated() where !record.isNameOnly {
      for key in record.keys where key.kind == .name && mentioned.contains(key) {
        others[key, default: []].append(place)
      }
    }
  }

  func join(_ people: inout Clusters, _ judge: PairJudge, isApart: (Int, Int) -> Bool) {
    let names = mentions.keys.sorted()
    // Looked up for all before any is joined: a mention is no evidence for another one.
    var candidates: [Set<Int>] = []
    for name in names {
      var roots: Set<Int> = []
      for place in (mentions[name] ?? []).prefix(1) {
        for key in records[place].keys where key.kind == .name {
          for other in others[key] ?? [] where fits(records[place], records[other]) {
            roots.insert(people.root(other))
          }
        }
      }
      candidates.append(roots)
    }
    for (name, candidates) in zip(names, candidates) {
      let same = mentions[name] ?? []
      for place in same.dropFirst() where !isApart(same[0], place) { people.merge(same[0], place) }
      guard candidates.count == 1, let one = candidates.first, let first = same.first,
        !people.members(ofRoot: one).contains(where: { isApart(Int($0), first) })
      else { continue }
      people.merge(first, one)
    }
  }

  private func fits(_ mention: MatchRecord, _ record: MatchRecord) -> Bool {
    mention.name.isPair == record.name.isPair && !mention.name.contradictsMiddle(record.name)
      && !mention.name.contradictsGeneration(record.name)
  }
}

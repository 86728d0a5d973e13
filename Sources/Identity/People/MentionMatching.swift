/// Gives mentions that are only a name to the one person of that name.
struct MentionMatching {
  /// The mentions by what they say.
  private var mentions: [NameReading: [Int]] = [:]
  /// The other records under each name that is mentioned.
  private var others: [String: [Int]] = [:]
  private let records: [MatchRecord]

  init(_ records: [MatchRecord]) {
    self.records = records
    var mentioned: Set<String> = []
    for (place, record) in records.enumerated() where record.isNameOnly {
      mentions[record.name, default: []].append(place)
      mentioned.formUnion(record.texts.keys)
    }
    guard !mentioned.isEmpty else { return }
    for (place, record) in records.enumerated() where !record.isNameOnly {
      for key in record.texts.keys where mentioned.contains(key) {
        others[key, default: []].append(place)
      }
    }
  }

  func join(_ people: inout PersonForest) {
    let names = mentions.keys.sorted { NameIdentity($0) < NameIdentity($1) }
    // Looked up for all before any is joined: a mention is no evidence for another one.
    let candidates = names.map { name in
      let known = (mentions[name] ?? []).prefix(1).flatMap { records[$0].texts.keys }
        .flatMap { others[$0] ?? [] }
        .filter { name.isCompatible(with: records[$0].name) }
      return Set(known.map(people.root))
    }
    for (name, candidates) in zip(names, candidates) {
      let same = mentions[name] ?? []
      people.join(same, by: .mention)
      if candidates.count == 1 { people.join(Array(same.prefix(1)) + candidates, by: .mention) }
    }
  }
}

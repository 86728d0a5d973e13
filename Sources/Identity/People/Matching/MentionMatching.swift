/// Gives what is only a name to the one person of that name: mentions, and connections of
/// whom nothing else is known.
struct MentionMatching {
  /// The mentions by what they say, in an order of their own.
  private var mentions: [UInt64: [Int]] = [:]
  /// The other records under each name that is mentioned.
  private var others: [MatchKey: [Int]] = [:]
  private let records: [MatchRecord]

  init(_ records: [MatchRecord]) {
    self.records = records
    var mentioned: Set<MatchKey> = []
    for (place, record) in records.enumerated() where record.dependsOnNamesakes {
      mentions[record.content, default: []].append(place)
      mentioned.formUnion(record.keys.filter { $0.kind == .name })
    }
    guard !mentioned.isEmpty else { return }
    for (place, record) in records.enumerated() where !record.dependsOnNamesakes {
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
      // A common name can be anybody's.
      if let first = (mentions[name] ?? []).first, !records[first].isNameOnly, roots.count == 1,
        !judge.isTelling(records[first].name)
      {
        roots = []
      }
      candidates.append(roots)
    }
    for (name, candidates) in zip(names, candidates) {
      let same = mentions[name] ?? []
      for place in same.dropFirst() where records[place].isMention && !isApart(same[0], place) {
        people.merge(same[0], place)
      }
      guard candidates.count == 1, let one = candidates.first, let first = same.first,
        same.allSatisfy({ records[$0].isMention }) || same.count == 1,
        !people.members(ofRoot: one).contains(where: { member in
          isApart(Int(member), first) || !judge.rules(records[Int(member)], records[first]).isEmpty
        })
      else { continue }
      people.merge(first, one)
    }
  }

  private func fits(_ mention: MatchRecord, _ record: MatchRecord) -> Bool {
    mention.name.isPair == record.name.isPair && !mention.name.contradictsMiddle(record.name)
      && !mention.name.contradictsGeneration(record.name)
  }
}

extension MatchRecord {
  /// Whether nothing but a name is known of a mention, or of somebody whom a list's owner was
  /// connected with: no address, no number, no work. Who that is depends on all who have the name.
  public var dependsOnNamesakes: Bool {
    isNameOnly
      || (!isMention && name.isFull && !name.isPair && emails.isEmpty && phones.isEmpty
        && (!profiles.isEmpty || connected != 0) && company == nil && !hasNoEmployer && title == 0)
  }
}

extension PairJudge {
  /// Among the people of a model; more, and the one who is known may not be the one who is meant.
  private static let mostNamesakes = 0.1

  /// Whether a name is rare enough to tell who is meant.
  fileprivate func isTelling(_ name: NameForm) -> Bool {
    guard let given = name.given.first?.hash, let family = name.family.last?.hash else {
      return false
    }
    if model.population > 0, let share = model.share(name) {
      return Double(model.population) * share <= Self.mostNamesakes
    }
    // Lists exchange given and family names: the commoner reading counts.
    return min(
      model.givenBits(given) + model.familyBits(family),
      model.givenBits(family) + model.familyBits(given)) >= Self.mostForName
  }
}

/// The people found so far, as a forest over records, with what must not meet in one of them.
struct PersonForest {
  enum Evidence {
    case profile
    case contact
    case nameAndCompany
    case mention
  }

  /// What the records of a person say together.
  private struct Facts {
    // Lists of a few, none twice: sets of one are slow to make a million times.
    var linkedIn: [String] = []
    var generations: [String] = []
    var middle: Set<String> = []
    var workDomains: [String] = []
    var names: [NameReading] = []

    /// Whether only one person can be meant by a profile or a generation.
    var isMarked: Bool { !linkedIn.isEmpty || !generations.isEmpty }
  }

  private var parents: [Int]
  private var sizes: [Int]
  private var facts: [Facts]

  init(_ records: [MatchRecord]) {
    parents = Array(records.indices)
    sizes = [Int](repeating: 1, count: records.count)
    facts = records.map { record in
      Facts(
        linkedIn: record.linkedIn, generations: record.name.generation.map { [$0] } ?? [],
        middle: record.name.middle, workDomains: record.workDomains,
        names: record.name.isEmpty ? [] : [record.name])
    }
  }

  /// The clusters, ascending within and by their first.
  var clusters: [[Int]] {
    var numbers = [Int](repeating: -1, count: parents.count)
    var clusters: [[Int]] = []
    for place in parents.indices {
      let root = root(place)
      if numbers[root] < 0 {
        numbers[root] = clusters.count
        clusters.append([])
      }
      clusters[numbers[root]].append(place)
    }
    return clusters
  }

  func root(_ place: Int) -> Int {
    var place = place
    while parents[place] != place { place = parents[place] }
    return place
  }

  /// Makes the members one person, all of them or, if they contradict each other, none.
  ///
  /// Of the holders of an address some may be nobody in particular, without a profile and without
  /// a generation; those are still one.
  mutating func join(_ members: [Int], by evidence: Evidence) {
    let first = members.first.map(root)
    guard members.contains(where: { root($0) != first }) else { return }
    let roots = Array(Set(members.map(root)))
    if canBeOne(roots, by: evidence) {
      merge(roots)
    } else if evidence == .contact {
      let unmarked = roots.filter { !facts[$0].isMarked }
      if unmarked.count > 1, canBeOne(unmarked, by: evidence) { merge(unmarked) }
    }
  }

  private func canBeOne(_ roots: [Int], by evidence: Evidence) -> Bool {
    // A list can say by mistake that one person has two profiles; that is no reason to keep the
    // same profile apart from itself, so it is what is new that counts.
    var profiles: [String] = []
    var generations: [String] = []
    var most = (profiles: 1, generations: 1)
    for root in roots {
      profiles.add(facts[root].linkedIn)
      generations.add(facts[root].generations)
      most.profiles = max(most.profiles, facts[root].linkedIn.count)
      most.generations = max(most.generations, facts[root].generations.count)
    }
    guard profiles.count <= most.profiles, generations.count <= most.generations else {
      return false
    }
    switch evidence {
    case .profile: return true
    case .contact: return namesAgree(roots)
    case .nameAndCompany, .mention:
      return middlesAgree(roots) && namesAgree(roots)
        && (evidence == .mention || domainsDiffer(roots))
    }
  }

  private func namesAgree(_ roots: [Int]) -> Bool {
    NameReading.areAllCompatible(roots.flatMap { facts[$0].names })
  }

  private func middlesAgree(_ roots: [Int]) -> Bool {
    let told = roots.map { facts[$0].middle }.filter { !$0.isEmpty }
    guard let first = told.first else { return true }
    return told.allSatisfy { !$0.isDisjoint(with: first) }
  }

  /// Whether no two of them have addresses at one employer: it gives a person one.
  private func domainsDiffer(_ roots: [Int]) -> Bool {
    var seen: Set<String> = []
    for root in roots {
      for domain in facts[root].workDomains where !seen.insert(domain).inserted { return false }
    }
    return true
  }

  private mutating func merge(_ roots: [Int]) {
    // The largest takes in the others, so that no way to a root is longer than log2 of them.
    guard let first = roots.max(by: { sizes[$0] < sizes[$1] }) else { return }
    for root in roots where root != first {
      parents[root] = first
      sizes[first] += sizes[root]
      let joining = facts[root]
      facts[root] = Facts()
      facts[first].linkedIn.add(joining.linkedIn)
      facts[first].generations.add(joining.generations)
      facts[first].middle.formUnion(joining.middle)
      facts[first].workDomains.add(joining.workDomains)
      facts[first].names.add(joining.names)
    }
  }
}

extension Array where Element: Equatable {
  /// Appends those that are not there yet.
  fileprivate mutating func add(_ others: [Element]) {
    for other in others where !contains(other) { append(other) }
  }
}

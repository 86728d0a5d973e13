extension PeopleLinker {
  /// Who is who among `records`, and what to ask.
  ///
  /// Pairs are merged best first, from ``mergeBits`` on. No two clusters are merged if a hard rule
  /// keeps a member of one apart from a member of the other, or if one end of the pair fits
  /// somebody else nearly as well who cannot be the other end: then the user is asked. So there is
  /// no bare transitive closure. `pairs` may come partly from earlier runs.
  ///
  /// The order of the records decides nothing: equals are ordered by what they say. A decision of
  /// the user comes before all scores; a *same* against a *different* wins.
  ///
  /// - Complexity: O(*p* log *p* + *k* log *k*) for *p* pairs and *k* contact keys, if clusters are
  ///   small.
  public func resolve(
    _ records: [MatchRecord], pairs: [ScoredPair], decisions: [MatchDecision] = []
  ) -> Resolution {
    var resolver = PairResolver(records, linker: self, decisions: decisions)
    resolver.run(pairs)
    return resolver.resolution
  }
}

/// One run of ``PeopleLinker/resolve(_:pairs:decisions:)``.
private struct PairResolver {
  /// A second candidate within so many bits is a rival.
  private static let rivalBits = 3.5
  /// Unless with all that the names say it fits so much worse, as Leo fits Leopold beside a Leopold, or Mirella Mirela.
  private static let namelyBits = 2.4
  /// A candidate that is so much better is to be asked for first.
  private static let clearBits = 0.9

  private let records: [MatchRecord]
  private let judge: PairJudge
  private var clusters: Clusters
  private var different: [Int: Set<Int>] = [:]
  /// The group that the user joined each record to.
  private var told: [Int: Int] = [:]
  /// The pairs of each record, from the best.
  private var neighbours: [Int32: [(place: Int32, bits: Float)]] = [:]
  private var questions: [ReviewQuestion] = []
  /// Pairs of one name and one telephone that may be a family's, by their places.
  private var households: Set<[Int]> = []

  init(_ records: [MatchRecord], linker: PeopleLinker, decisions: [MatchDecision]) {
    self.records = records
    let index = KeyIndex(records, ofContacts: true)
    judge = PairJudge(model: linker.model, shared: SharedValues(records, in: index))
    clusters = Clusters(count: records.count)
    for case .same(let a, let b) in decisions where isPlace(a) && isPlace(b) {
      clusters.merge(a, b)
      told[a] = a
      told[b] = b
    }
    for place in told.keys { told[place] = clusters.root(place) }
    for case .different(let a, let b) in decisions where isPlace(a) && isPlace(b) && a != b {
      different[a, default: []].insert(b)
      different[b, default: []].insert(a)
    }
  }

  private func isPlace(_ place: Int) -> Bool { records.indices.contains(place) }

  var resolution: Resolution {
    mutating get {
      // A closure that held all of this would have the clusters copied at every step.
      let different = different
      MentionMatching(records).join(&clusters, judge) { different[$0]?.contains($1) ?? false }
      return Resolution(people: clusters.people(), questions: asked())
    }
  }

  mutating func run(_ pairs: [ScoredPair]) {
    let pairs = ordered(pairs)
    for pair in pairs {
      neighbours[Int32(pair.first), default: []].append((Int32(pair.second), Float(pair.bits)))
      neighbours[Int32(pair.second), default: []].append((Int32(pair.first), Float(pair.bits)))
    }
    for pair in pairs {
      if clusters.root(pair.first) == clusters.root(pair.second) { continue }
      guard pair.bits >= PeopleLinker.mergeBits else {
        questions.append(question(pair, .uncertain))
        continue
      }
      if isKeptApart(pair.first, pair.second, by: pair.bits) {
        questions.append(question(pair, .contradiction))
      } else if hasRival(pair) {
        questions.append(question(pair, .rival))
      } else {
        clusters.merge(pair.first, pair.second)
      }
    }
  }

  /// The best first; with the bits that hold now, if a value has come to be shared since.
  private func ordered(_ pairs: [ScoredPair]) -> [ScoredPair] {
    func tie(_ pair: ScoredPair) -> (UInt64, UInt64) {
      let (a, b) = (records[pair.first].content, records[pair.second].content)
      return a < b ? (a, b) : (b, a)
    }
    return pairs.compactMap { pair -> ScoredPair? in
      guard isPlace(pair.first), isPlace(pair.second), pair.first != pair.second else { return nil }
      guard judge.holdsShared(records[pair.first], records[pair.second]) else { return pair }
      let bits = judge.bits(records[pair.first], records[pair.second])
      return bits >= PeopleLinker.reviewBits
        ? ScoredPair(pair.first, pair.second, bits: bits) : nil
    }.sorted { a, b in
      if a.bits != b.bits { return a.bits > b.bits }
      let (x, y) = (tie(a), tie(b))
      return x != y ? x < y : (a.first, a.second) < (b.first, b.second)
    }
  }

  // MARK: - What keeps clusters apart

  private mutating func isKeptApart(_ a: Int, _ b: Int, by bits: Double) -> Bool {
    let ofA = clusters.members(ofRoot: clusters.root(a))
    let ofB = clusters.members(ofRoot: clusters.root(b))
    if !different.isEmpty {
      for x in ofA {
        if let others = different[Int(x)], ofB.contains(where: { others.contains(Int($0)) }) {
          return true
        }
      }
    }
    for x in faces(ofA) where !isExcused(Int(x), a) {
      for y in faces(ofB) where !isExcused(Int(y), b) {
        let evidence = judge.evidence(records[Int(x)], records[Int(y)])
        if !judge.rules(records[Int(x)], records[Int(y)], evidence).isEmpty { return true }
        // Strangers that only a third one joins, by evidence that is not beyond doubt.
        if bits < 14, evidence.bits < -4 { return true }
      }
    }
    return false
  }

  /// Whether the user joined the member to the end although a rule keeps them apart: then others
  /// who fit the end may differ from the member too.
  private func isExcused(_ member: Int, _ end: Int) -> Bool {
    guard member != end, let group = told[member], group == told[end] else { return false }
    return !judge.rules(records[member], records[end]).isEmpty
  }

  /// The members that differ in what they say; a few dozen at most, as everybody has.
  private func faces(_ members: [Int32]) -> [Int32] {
    if members.count < 3 { return members }
    var seen: Set<UInt64> = []
    return members.sorted { records[Int($0)].content < records[Int($1)].content }
      .filter { seen.insert(records[Int($0)].content).inserted }.prefix(40).map { $0 }
  }

  /// Whether one end fits a third record nearly as well that cannot be the other end.
  private mutating func hasRival(_ pair: ScoredPair) -> Bool {
    let evidence = judge.evidence(records[pair.first], records[pair.second])
    if evidence.rareNameBits > 0, isNameOfTwo(pair) { return true }
    // A father and a son have one landline, and their work in two other lists: what ties each of them
    // to those counts, and not the number.
    if evidence.phone == .own, evidence.email != .own, evidence.profile != .same,
      evidence.company == .other, isNameOfTwo(pair, from: PeopleLinker.mergeBits)
    {
      households.insert([pair.first, pair.second])
      return true
    }
    for (end, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
      for near in neighbours[Int32(end)] ?? [] {
        guard Double(near.bits) >= pair.bits - Self.rivalBits else { break }
        let rival = Int(near.place)
        let root = clusters.root(rival)
        if root == clusters.root(end) || root == clusters.root(other) { continue }
        if households.contains([min(end, rival), max(end, rival)]) { continue }
        let uncapped = judge.evidence(records[end], records[rival]).uncappedBits
        if uncapped <= evidence.uncappedBits - Self.namelyBits { continue }
        // Whom the end cannot be is no candidate; but an initial is not settled by elimination.
        if evidence.name.given != .initial, isKeptApart(rival, end, by: Double(near.bits)) {
          continue
        }
        if isKeptApart(rival, other, by: pair.bits) { return true }
      }
    }
    return false
  }

  /// Whether two who fit an end by so many bits cannot be one person: then the name is not as rare as
  /// it looks.
  private mutating func isNameOfTwo(_ pair: ScoredPair, from bits: Double = 0) -> Bool {
    var near: [Int] = []
    for end in [pair.first, pair.second] {
      for (place, found) in neighbours[Int32(end)] ?? [] where Double(found) >= bits {
        if Int(place) != pair.first, Int(place) != pair.second { near.append(Int(place)) }
      }
    }
    near = Array(near.prefix(40))
    for (place, a) in near.enumerated() {
      for b in near.prefix(place) where clusters.root(a) != clusters.root(b) {
        if isKeptApart(a, b, by: pair.bits) { return true }
      }
    }
    return false
  }

  // MARK: - What to ask

  private func question(_ pair: ScoredPair, _ reason: ReviewReason) -> ReviewQuestion {
    ReviewQuestion(first: pair.first, second: pair.second, bits: pair.bits, reason: reason)
  }

  /// The best question for each two people that are not one by now, and may be; what a yes is
  /// likely to bring comes first.
  private mutating func asked() -> [ReviewQuestion] {
    var seen: Set<[Int]> = []
    var asked: [(question: ReviewQuestion, value: Double)] = []
    for question in questions {
      let (a, b) = (clusters.root(question.first), clusters.root(question.second))
      guard a != b, seen.insert([min(a, b), max(a, b)]).inserted else { continue }
      if isDecided(a, b) { continue }
      if question.reason != .contradiction,
        isKeptApart(question.first, question.second, by: question.bits)
      {
        continue
      }
      if question.reason == .uncertain, isOutdone(question) { continue }
      let pairs =
        clusters.members(ofRoot: a).count * clusters.members(ofRoot: b).count
      asked.append((question, question.reason.worth(bits: question.bits, pairs: pairs)))
    }
    // Stable: questions are in order of their bits.
    return asked.enumerated().sorted { a, b in
      (b.element.value, a.offset) < (a.element.value, b.offset)
    }.map(\.element.question)
  }

  /// Whether an end fits somebody else better who cannot be the other end: that is asked first, or
  /// settled.
  private mutating func isOutdone(_ question: ReviewQuestion) -> Bool {
    for (end, other) in [
      (question.first, question.second), (question.second, question.first),
    ] {
      for member in clusters.members(ofRoot: clusters.root(end)).prefix(40) {
        for near in neighbours[member] ?? [] {
          guard Double(near.bits) >= question.bits + Self.clearBits else { break }
          if clusters.root(Int(near.place)) == clusters.root(other) { continue }
          if isKeptApart(Int(near.place), other, by: question.bits) { return true }
        }
      }
    }
    return false
  }

  private func isDecided(_ a: Int, _ b: Int) -> Bool {
    guard !different.isEmpty else { return false }
    let others = clusters.members(ofRoot: b)
    return clusters.members(ofRoot: a).contains { member in
      different[Int(member)].map { apart in others.contains { apart.contains(Int($0)) } } ?? false
    }
  }
}

extension PairJudge {
  /// Whether both have an address or a number that is shared.
  fileprivate func holdsShared(_ a: MatchRecord, _ b: MatchRecord) -> Bool {
    a.emails.contains { shared.isShared(email: $0.hash) && b.emails.map(\.hash).contains($0.hash) }
      || a.phones.contains {
        shared.isShared(phone: $0.tail) && b.phones.map(\.tail).contains($0.tail)
      }
  }
}

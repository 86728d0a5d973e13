/// Which addresses and numbers are a family's or a switchboard's: those of people whose names
/// cannot be one person's.
struct SharedValues: Sendable {
  private var emails: Set<UInt64> = []
  private var phones: Set<UInt64> = []

  static let none = SharedValues()

  private init() {}

  /// Looks at all that `records` have in common.
  init(_ records: [MatchRecord], in index: KeyIndex) {
    for block in index.blocks where block.key.isContact && block.key.kind != .profile {
      let holders = index.places(of: block)
      if block.key.kind == .email {
        note(holders.map { records[Int($0)] }, \.emails, \.hash, key: block.key, &emails)
      } else {
        note(holders.map { records[Int($0)] }, \.phones, \.tail, key: block.key, &phones)
      }
    }
  }

  func isShared(email: UInt64) -> Bool { emails.contains(email) }
  func isShared(phone: UInt64) -> Bool { phones.contains(phone) }

  private func note<Fact>(
    _ holders: [MatchRecord], _ facts: KeyPath<MatchRecord, [Fact]>,
    _ hash: KeyPath<Fact, UInt64>, key: MatchKey, _ values: inout Set<UInt64>
  ) {
    guard let kind = key.kind, let first = holders.first,
      let value = first[keyPath: facts].lazy.map({ $0[keyPath: hash] })
        .first(where: { MatchKey(kind, $0) == key }),
      Self.isShared(holders, email: kind == .email ? value : nil)
    else { return }
    values.insert(value)
  }

  private static func isShared(_ holders: [MatchRecord], email: UInt64?) -> Bool {
    var named: [MatchRecord] = []
    for holder in holders where !holder.name.isEmpty {
      if !named.contains(where: { $0.name == holder.name }) { named.append(holder) }
      // A person is written in a few ways; what has dozens of names is a switchboard's.
      if named.count > 24 { return true }
    }
    guard named.count > 1 else { return false }
    let judge = PairJudge(model: .standard, shared: .none)
    let isSpelled = email.map { isOfOne(named, email: $0) } ?? false
    for (place, a) in named.enumerated() {
      for b in named[..<place] {
        let name = judge.name(a, b)
        if a.name.isPair != b.name.isPair || a.name.contradictsGeneration(b.name)
          || a.name.contradictsMiddle(b.name)
        {
          return true
        }
        if name.given == .different, !(isSpelled && name.family == .same) { return true }
        if name.isOfTwoInOneList(a.name, b.name), hasBoth(holders, a, b) { return true }
      }
    }
    return false
  }

  /// Whether one list has both names.
  private static func hasBoth(_ holders: [MatchRecord], _ a: MatchRecord, _ b: MatchRecord) -> Bool
  {
    let lists = Set(holders.lazy.filter { $0.name == a.name }.map(\.list))
    return holders.contains { $0.name == b.name && lists.contains($0.list) }
  }

  /// Whether it is a firm's address that spells the whole name of one of them: those are not
  /// shared, and another given name before the same family name is another name of that person.
  private static func isOfOne(_ holders: [MatchRecord], email hash: UInt64) -> Bool {
    holders.contains { holder in
      holder.emails.contains {
        $0.hash == hash && $0.kind == .own
          && LocalPart.spelling($0.local, of: holder.name) == .whole
      }
    }
  }
}

/// Decides which records are one person.
///
/// Rules, strongest evidence first:
/// 1. The same profile is the same person.
/// 2. The same e-mail address or phone number is, if the names can be one person's. An address or
///    a number under names that cannot is a family's or a switchboard's: then it unites only
///    records of the same whole name. So does the address of a role.
/// 3. The same name at the same company, or connected on the same day, is, unless the records
///    contradict each other: by two LinkedIn profiles, generations, middle initials, or addresses
///    at one employer. Then that name with that company or day unites nobody. (Exports from before
///    2021 have no profiles: the day is what follows a person from one to the next.)
/// 4. A mention that is only a name is the person of that name if there is just one; else it
///    stays with the other mentions of the name, apart from all of them.
///
/// Whatever the evidence, nothing joins two LinkedIn profiles or two generations, not even by way
/// of a third record: clusters are checked as wholes. What is joined first matters for that, so
/// keys are taken in an order of their own, by kind and then by text, never by place in the input.
/// So the partition is the same for every order of the same records. Adding a record can take
/// others apart, as when a second profile of the same name turns up.
public struct IdentityResolver: Sendable {
  public init() {}

  /// The clusters of records that are one person, as places in `records`; each ascending, and
  /// they by their first. Every record is in exactly one.
  ///
  /// - Complexity: O(*k* log *k*) for *k* keys, if no address has very many names.
  public func clusters(_ records: [MatchRecord]) -> [[Int]] {
    var people = PersonForest(records)
    let groups = KeyGroups(records)
    for group in groups.inOrder {
      let members = groups.members(of: group)
      switch group.kind {
      case .profile: people.join(members, by: .profile)
      case .email: joinHolders(members, &people, records)
      case .role: joinNamesakes(members, &people, records)
      case .phone:
        for holders in numbers(members, tail: group.value, records) {
          joinHolders(holders, &people, records)
        }
      case .company, .connection: people.join(members, by: .nameAndCompany)
      }
    }
    MentionMatching(records).join(&people)
    return people.clusters
  }

  /// Joins those who share an address or a number.
  private func joinHolders(
    _ members: [Int], _ people: inout PersonForest, _ records: [MatchRecord]
  ) {
    if NameReading.areAllCompatible(members.map { records[$0].name }) {
      people.join(members, by: .contact)
    } else {
      joinNamesakes(members, &people, records)
    }
  }

  /// Joins those of the same whole name, and those without any.
  private func joinNamesakes(
    _ members: [Int], _ people: inout PersonForest, _ records: [MatchRecord]
  ) {
    let namesakes = Dictionary(grouping: members) { NameIdentity(records[$0].name) }
    for name in namesakes.keys.sorted() {
      people.join(namesakes[name] ?? [], by: .contact)
    }
  }

  /// The members by number: the last nine digits can be those of two countries.
  private func numbers(_ members: [Int], tail: String, _ records: [MatchRecord]) -> [[Int]] {
    func international(_ member: Int) -> String {
      records[member].phones.filter { $0.hasPrefix("+") && $0.hasSuffix(tail) }.min() ?? ""
    }
    let byNumber = Dictionary(grouping: members, by: international)
    if byNumber.keys.count(where: { !$0.isEmpty }) < 2 { return [members] }
    return byNumber.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension NameReading {
  /// Whether all the names can be one person's, each with each.
  static func areAllCompatible(_ names: [NameReading]) -> Bool {
    guard let first = names.first, names.contains(where: { $0 != first }) else { return true }
    let distinct = Array(Set(names))
    // A person is written in a few ways; what has dozens of names is a switchboard, and
    // comparing thousands with each other would take for ever.
    guard distinct.count <= 40 else { return false }
    return distinct.indices.allSatisfy { place in
      distinct[..<place].allSatisfy { $0.isCompatible(with: distinct[place]) }
    }
  }
}

/// What must be equal for two names to be the same one in full.
struct NameIdentity: Hashable, Comparable {
  var line: String
  var generation: String
  var middle: String

  init(_ name: NameReading) {
    line = name.line
    generation = name.generation ?? ""
    middle = name.middle.sorted().joined()
  }

  static func < (a: Self, b: Self) -> Bool {
    (a.line, a.generation, a.middle) < (b.line, b.generation, b.middle)
  }
}

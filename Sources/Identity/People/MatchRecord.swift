public import ContactLists

/// A record as far as the question who it is needs it: hashes and a few short words.
///
/// Some 400 bytes, and cheap to make again from the record: a store need not keep it.
public struct MatchRecord: Hashable, Sendable {
  /// All of it behind one reference: comparing hands records about a hundred million times, and each
  /// array in them would be counted every time.
  private let facts: RecordFacts

  /// What it can share with another record of the same person, ascending, none twice.
  public var keys: [MatchKey] { facts.keys }
  /// Whether it is a bare text, from a ties file or typed by the user, and no entry of a list.
  public var isMention: Bool { facts.isMention }
  /// The list it stands in. Not part of what it says: equal records of two lists can stand for
  /// each other.
  public var list: Int64 { facts.list }
  var name: NameForm { facts.name }
  /// The name as it may be written in Latin letters, if it is written in others.
  var romanized: [NameForm] { facts.romanized }
  var emails: [EmailFact] { facts.emails }
  var phones: [PhoneFact] { facts.phones }
  var profiles: [ProfileFact] { facts.profiles }
  var company: CompanyFact? { facts.company }
  /// Whether the record names something for a company that is none: *freelance*, *retired*.
  var hasNoEmployer: Bool { facts.hasNoEmployer }
  /// Of the folded title; 0 if there is none.
  var title: UInt64 { facts.title }
  /// The words of the title that tell a trade, a bit for each by its hash.
  var trade: UInt64 { facts.trade }
  /// The day of the connection with the list's owner; 0 if there is none.
  var connected: Int32 { facts.connected }
  /// A hash of what the record says, wherever it stands.
  var content: UInt64 { facts.content }

  /// Reads what matters of `record`, which stands in the list with the id `list`: two LinkedIn
  /// profiles in one list are two people.
  ///
  /// - Complexity: O(*n*) for *n* bytes; about 10 µs for an entry in Latin letters.
  public init(_ record: Record, list: Int64, isMention: Bool) {
    facts = RecordFacts(record, list: list, isMention: isMention)
  }

  /// Whether only a name tells who is meant.
  var isNameOnly: Bool {
    isMention && !name.isEmpty && emails.isEmpty && phones.isEmpty && profiles.isEmpty
      && company == nil
  }

  /// Whether the record can be somebody's: a pair of people and a role are nobody.
  var isNobody: Bool {
    name.isPair
      || (name.isEmpty && emails.allSatisfy { $0.kind == .role } && phones.isEmpty
        && profiles.isEmpty)
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.content == b.content && a.keys == b.keys && a.isMention == b.isMention
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(content)
  }
}

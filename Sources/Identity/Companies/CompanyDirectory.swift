/// Which texts of a data set name one company.
///
/// It looks at all texts at once, so that it can see what a pair alone cannot: that nothing else has
/// the same second key, that two spellings meet at one mail domain. The answer depends on what is
/// in the set and never on the order it came in.
///
/// Beyond equal keys two names are one only if *every* spelling of the one goes with *every* spelling
/// of the other, so that loose equalities never chain; the user's word alone joins without that.
public struct CompanyDirectory: Sendable {
  /// How many records have a company text.
  private var counts: [String: Int] = [:]
  /// How many records have both an address at a domain and a company text.
  private var sightings: [Sighting: Int] = [:]
  private var decisions: [CompanyDecision] = []

  struct Sighting: Hashable, Sendable {
    let domain: String
    let text: String
  }

  public init() {}

  /// Adds records that have this company text.
  public mutating func add(_ text: String, count: Int = 1) {
    counts[text, default: 0] += max(0, count)
  }

  /// Adds records that have this company text beside a work address at `domain`.
  ///
  /// Domains where anybody can have an address say nothing, and are left out.
  public mutating func add(_ text: String, at domain: String, count: Int = 1) {
    let domain = domain.lowercased()
    guard !domain.isEmpty, !AddressWords.shared.freeDomains.contains(domain) else { return }
    sightings[Sighting(domain: domain, text: text), default: 0] += max(0, count)
    if counts[text] == nil { counts[text] = 0 }
  }

  /// Adds what the user said; it wins over everything, and the last word on two names counts.
  public mutating func decide(_ decision: CompanyDecision) { decisions.append(decision) }

  /// The companies of the set, and the pairs worth asking about.
  ///
  /// - Complexity: O(*n* log *n*) for *n* distinct names of usual length.
  public func resolved() -> CompanyResolution {
    var draft = CompanyDraft(counts, decisions)
    draft.meetAtDomains(sightings)
    return draft.resolution()
  }
}

/// What the user said of two company names.
public enum CompanyDecision: Hashable, Sendable {
  case same(String, String)
  case different(String, String)
}

/// The companies of a data set.
public struct CompanyResolution: Sendable {
  /// The company of each key: the key of the name it goes by. Keys that stand for themselves are
  /// left out.
  public let merged: [String: String]
  /// The name each company goes by, by its key: the best-known or most frequent spelling.
  public let names: [String: String]
  /// Pairs that may be one, most records first.
  public let questions: [Question]

  public struct Question: Hashable, Sendable {
    public let match: CompanyMatch
    /// How many records the smaller of the two is on.
    public let records: Int
  }

  /// The key of the company that `text` names in this data set; `nil` if it names none.
  public func company(of text: String) -> String? {
    CompanyName(text).map { merged[$0.key] ?? $0.key }
  }
}

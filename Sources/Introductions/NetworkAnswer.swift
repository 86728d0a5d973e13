public import ContactLists

/// By what a whole network is summed up.
public enum NetworkGrouping: String, CaseIterable, Codable, Sendable {
  /// Where people work.
  case company
  /// Circles of people who know each other, as their ties show.
  case community
}

/// The whole network in a few circles: the answer of `whom map network`.
public struct NetworkAnswer: Codable, Hashable, Sendable {
  public var from: PersonSummary
  public var by: NetworkGrouping
  /// How many people and ties there are.
  public var people: Int
  public var ties: Int
  /// Everybody but the seeker, by the number of ties to them.
  public var reach: Reach
  /// Companies or communities: those of targets first, then the largest.
  public var circles: [Circle]
  /// All that have no circle of their own.
  public var rest: Rest
  /// Between circles, those with most ties first; without the seeker's own ties, which
  /// ``Reach/near`` tells.
  public var links: [Link]
  /// The day as of which strengths are meant.
  public var asOf: CalendarDate

  /// People by the number of ties that lead to them.
  public struct Reach: Codable, Hashable, Sendable {
    /// One tie away.
    public var near: Int
    /// Two ties away.
    public var next: Int
    /// Three ties away or more.
    public var far: Int
    /// No ties lead there.
    public var unreached: Int

    public init(near: Int = 0, next: Int = 0, far: Int = 0, unreached: Int = 0) {
      (self.near, self.next, self.far, self.unreached) = (near, next, far, unreached)
    }

    public var total: Int { near + next + far + unreached }
  }

  /// A company or a community.
  public struct Circle: Codable, Hashable, Sendable {
    /// A company's id as printed, like `c3`; a community's place by size, like `1`.
    public var id: String
    /// A company's name; of a community the person with most ties in it.
    public var name: String
    /// Whether it is the company of a target.
    public var isTarget: Bool
    /// Whether the seeker is in it.
    public var holdsSeeker: Bool
    /// Who is in it, without the seeker.
    public var reach: Reach
    /// Everybody in it, the nearest first, where all circles together are few enough people to be
    /// named; empty otherwise.
    public var members: [Member]

    public init(
      id: String, name: String, isTarget: Bool = false, holdsSeeker: Bool = false, reach: Reach,
      members: [Member] = []
    ) {
      self.id = id
      self.name = name
      self.isTarget = isTarget
      self.holdsSeeker = holdsSeeker
      self.reach = reach
      self.members = members
    }

    enum CodingKeys: String, CodingKey {
      case id
      case name
      case isTarget = "is_target"
      case holdsSeeker = "holds_seeker"
      case reach
      case members
    }
  }

  public struct Member: Codable, Hashable, Sendable {
    public var person: PersonSummary
    /// How many ties lead there; `nil` where none do.
    public var tiesAway: Int?

    public init(person: PersonSummary, tiesAway: Int?) {
      self.person = person
      self.tiesAway = tiesAway
    }

    enum CodingKeys: String, CodingKey {
      case person
      case tiesAway = "ties_away"
    }

    /// Writes every key, as ``PersonSummary`` does.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(person, forKey: .person)
      try container.encode(tiesAway, forKey: .tiesAway)
    }
  }

  public struct Rest: Codable, Hashable, Sendable {
    /// How many companies or communities.
    public var circles: Int
    /// Who is in them or in none, without the seeker.
    public var reach: Reach

    public init(circles: Int, reach: Reach) {
      self.circles = circles
      self.reach = reach
    }
  }

  /// Two circles and the ties between their people.
  public struct Link: Codable, Hashable, Sendable {
    public var first: String
    public var second: String
    public var ties: Int

    public init(first: String, second: String, ties: Int) {
      self.first = first
      self.second = second
      self.ties = ties
    }
  }

  public init(
    from: PersonSummary, by: NetworkGrouping, people: Int, ties: Int, reach: Reach,
    circles: [Circle], rest: Rest, links: [Link], asOf: CalendarDate
  ) {
    self.from = from
    self.by = by
    self.people = people
    self.ties = ties
    self.reach = reach
    self.circles = circles
    self.rest = rest
    self.links = links
    self.asOf = asOf
  }

  enum CodingKeys: String, CodingKey {
    case from
    case by
    case people
    case ties
    case reach
    case circles
    case rest
    case links
    case asOf = "as_of"
  }
}

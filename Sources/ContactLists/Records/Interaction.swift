/// A message or a meeting: people who had to do with each other on a day.
public struct Interaction: Hashable, Sendable, Codable {
  /// What passed between them.
  public enum Medium: String, Hashable, Sendable, Codable {
    case mail
    case linkedInMessage = "linkedin_message"
    case meeting
  }

  /// Among more people than this, a message, a thread or a meeting says nothing of who knows whom.
  public static let maximumPeople = 15
  /// Among more people than this, not even a series of meetings does.
  public static let maximumSeries = 200

  /// The series that a meeting is of: people who meet again and again.
  public struct Series: Hashable, Sendable, Codable {
    /// The same for all meetings of the series in one calendar.
    public var id: String
    /// What it is called; `nil` if it has no name.
    public var title: String?
    /// Whether the meeting stands for several, or for one among several that the calendar need not
    /// have: then one is enough to belong.
    public var repeats: Bool
    /// About the day of the last one that is known of; `nil` if it goes on, or nobody knows.
    public var last: CalendarDate?

    public init(id: String, title: String? = nil, repeats: Bool, last: CalendarDate? = nil) {
      self.id = id
      self.title = title
      self.repeats = repeats
      self.last = last
    }
  }

  /// The line on which it begins, from 1.
  public var line: Int
  public var medium: Medium
  /// What identifies it: two of the same are copies of one, as in Inbox and Sent. `nil` if nothing
  /// does, and then it is like no other.
  public var id: String?
  /// The conversation that it belongs to; `nil` if it stands alone.
  public var thread: String?
  /// Who wrote it, or called the meeting; `nil` if that is nobody or unknown.
  public var sender: Record?
  /// To whom it went, or who was there, each once, without the sender. The ``Record/key`` of a
  /// record is the same wherever the same person is written in the same way.
  public var recipients: [Record]
  /// When it was; `nil` if it does not say.
  public var date: CalendarDate?
  /// How often it was, for a meeting that repeats; 1 otherwise.
  public var count: Int
  /// Of a meeting of a series, which. Then it may be among more than ``maximumPeople``, and tells of
  /// the series alone.
  public var series: Series?

  /// Whether so many had to do with it that it says nothing of any two.
  public var isCrowd: Bool { peopleCount > Self.maximumPeople }

  /// How many people had to do with it.
  public var peopleCount: Int { recipients.count + (sender == nil ? 0 : 1) }

  public init(
    line: Int, medium: Medium, id: String? = nil, thread: String? = nil, sender: Record? = nil,
    recipients: [Record], date: CalendarDate? = nil, count: Int = 1,
    series: Series? = nil
  ) {
    self.line = line
    self.medium = medium
    self.id = id
    self.thread = thread
    self.sender = sender
    self.recipients = recipients
    self.date = date
    self.count = count
    self.series = series
  }
}

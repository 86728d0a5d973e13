/// What a job title says of the person who has it.
public struct Title: Hashable, Sendable {
  /// Whether the person plausibly leads people or the department.
  public enum Manages: String, Codable, Sendable {
    case yes
    case no
    case maybe
  }

  /// The department, or `nil` if the title names none; the first of ``departments``.
  public var department: Department? { departments.first }
  /// All departments that the present job is in, the main one first: *Sales & Marketing Director*.
  public let departments: [Department]
  public let seniority: Seniority
  public let manages: Manages
  /// How likely it is, from 0 to 1, that department and seniority are both right.
  ///
  /// It is how often titles read from words as telling as these were right, among labelled ones
  /// that no rule was made for.
  public let confidence: Double
  /// Whether it is the title of a deputy, who stands one level below.
  public let isDeputy: Bool

  /// Reads `text` by the phrases of seven languages; any text is a title, of ordinary staff if it
  /// says nothing.
  ///
  /// Among several roles the first one counts, and a later one only for what the first does not
  /// say. Jobs that were or are wished for, and the titles of bosses, do not count.
  ///
  /// - Complexity: O(*n*) for *n* letters, of which no more than 300 are read.
  public init(_ text: String) {
    self.init(TitleReading(TitleRole.roles(text)))
  }

  init(_ reading: TitleReading) {
    departments = reading.departments.map(\.department)
    seniority = reading.level ?? .staff
    manages = reading.manages
    confidence = reading.confidence
    isDeputy = reading.isDeputy
  }
}

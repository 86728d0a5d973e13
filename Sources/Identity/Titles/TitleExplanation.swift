/// Why a title means what it means: the answer of `whom explain title`.
public struct TitleExplanation: Codable, Hashable, Sendable {
  public var title: String
  /// The code of the main department, `nil` if the title names none.
  public var department: String?
  /// The codes of all departments that the present job is in, the main one first.
  public var departments: [String]
  public var seniority: Seniority
  public var manages: Title.Manages
  /// How likely department and seniority are both right, from 0 to 1.
  public var confidence: Double
  /// The words of the title that decided, in their order, with what each of them says.
  public var decidedBy: [Reason]

  /// Some words of a title and what they say.
  public struct Reason: Codable, Hashable, Sendable {
    public var words: String
    public var says: String
  }

  enum CodingKeys: String, CodingKey {
    case title
    case department
    case departments
    case seniority
    case manages
    case confidence
    case decidedBy = "decided_by"
  }

  /// Explains what ``Title`` makes of `text`; any text can be explained.
  public init(_ text: String) {
    let roles = TitleRole.roles(text, withPlaces: true)
    let reading = TitleReading(roles, withEvidence: true)
    let read = Title(reading)
    title = text
    department = read.department?.rawValue
    departments = read.departments.map(\.rawValue)
    seniority = read.seniority
    manages = read.manages
    confidence = read.confidence
    decidedBy = Self.reasons(reading, roles, Array(text.utf8))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(title, forKey: .title)
    try container.encode(department, forKey: .department)  // null rather than nothing
    try container.encode(departments, forKey: .departments)
    try container.encode(seniority, forKey: .seniority)
    try container.encode(manages, forKey: .manages)
    try container.encode(confidence, forKey: .confidence)
    try container.encode(decidedBy, forKey: .decidedBy)
  }

  /// Two rules may speak of the same words; what they say is put together.
  private static func reasons(
    _ reading: TitleReading, _ roles: [TitleRole], _ bytes: [UInt8]
  ) -> [Reason] {
    var reasons: [(words: String, says: [String])] = []
    var last: (role: Int, start: Int)?
    for (number, found) in reading.evidence where roles.indices.contains(number) {
      let says = TitleWording.says(found.rule)
      if let place = last, place == (number, found.start), let reason = reasons.popLast() {
        let new = says.filter { !reason.says.contains($0) }
        reasons.append((reason.words, reason.says + new))
      } else {
        let role = roles[number]
        let next = reading.evidence.filter { $0.role == number && $0.found.start >= found.end }
          .map(\.found.start).min()
        let end = role.endOfWord(from: found.end, before: next)
        reasons.append((words(from: found.start, to: end, of: role, in: bytes), says))
      }
      last = (number, found.start)
    }
    return reasons.map { Reason(words: $0.words, says: $0.says.joined(separator: ", ")) }
  }

  /// The title's own words of which letters are a part.
  private static func words(
    from start: Int, to end: Int, of role: TitleRole, in bytes: [UInt8]
  ) -> String {
    guard start < end, end <= role.places.count, role.places[end - 1] < bytes.count else {
      return ""
    }
    let first = role.places[start]
    var last = role.places[end - 1] + 1
    while last < bytes.count, bytes[last] & 0xC0 == 0x80 { last += 1 }  // the rest of a scalar
    guard first < last else { return "" }
    return String(decoding: bytes[first..<last], as: UTF8.self)
  }
}

extension TitleExplanation {
  /// The same in one line of seven fields with tabs between: title, department (`other` if there
  /// is none), seniority, manages, confidence, all departments and what decided, the last two
  /// with `; ` between them.
  public var line: String {
    let fields = [
      title, department ?? "other", seniority.rawValue, manages.rawValue,
      TitleWording.twoDigits(confidence), departments.joined(separator: "; "),
      decidedBy.map { "\($0.words): \($0.says)" }.joined(separator: "; "),
    ]
    return fields.map(TitleWording.withoutBreaks).joined(separator: "\t")
  }

  /// The same in sentences for people.
  public var sentences: [String] { TitleWording.sentences(self) }
}

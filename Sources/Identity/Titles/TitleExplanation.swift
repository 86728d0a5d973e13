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
    title = text
    departments = reading.departments.map(\.department.rawValue)
    department = departments.first
    seniority = reading.level ?? .staff
    manages = reading.manages
    confidence = reading.confidence
    var text = text
    decidedBy = text.withUTF8 { Self.reasons(reading, roles, $0) }
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
    _ reading: TitleReading, _ roles: [TitleRole], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Reason] {
    let evidence = reading.evidence
    var reasons: [Reason] = []
    reasons.reserveCapacity(evidence.count)
    var place = 0
    while place < evidence.count {
      let (number, first) = evidence[place]
      let same = evidence[place...].prefix { $0.role == number && $0.found.start == first.start }
      place += same.count
      guard roles.indices.contains(number) else { continue }
      let next = evidence[(place - same.count)...].first {
        $0.role == number && $0.found.start >= first.end
      }
      let end = roles[number].endOfWord(from: first.end, before: next?.found.start)
      reasons.append(
        Reason(
          words: words(from: first.start, to: end, of: roles[number], in: bytes),
          says: TitleRules.shared.says(same.lazy.map(\.found.rule))))
    }
    return reasons
  }

  /// The title's own words of which letters are a part.
  private static func words(
    from start: Int, to end: Int, of role: TitleRole, in bytes: UnsafeBufferPointer<UInt8>
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
    var line = ""
    line.reserveCapacity(2 * title.utf8.count + 96)
    func add(_ text: String, after separator: String) {
      line += separator
      line += text
    }
    let hasBreaks = TitleWording.mayHaveBreaks(title)
    line += hasBreaks ? TitleWording.withoutBreaks(title) : title
    add(department ?? "other", after: "\t")
    add(seniority.rawValue, after: "\t")
    add(manages.rawValue, after: "\t")
    add(TitleWording.twoDigits(confidence), after: "\t")
    var separator = "\t"
    for department in departments {
      add(department, after: separator)
      separator = "; "
    }
    if departments.isEmpty { line += separator }
    separator = "\t"
    for reason in decidedBy {
      let words = hasBreaks ? TitleWording.withoutBreaks(reason.words) : reason.words
      add(words, after: separator)
      add(reason.says, after: ": ")
      separator = "; "
    }
    if decidedBy.isEmpty { line += separator }
    return line
  }

  /// The same in sentences for people.
  public var sentences: [String] { TitleWording.sentences(self) }
}

/// One message in a file of its own (RFC 5322): what mail programs save as `.eml`, and each file of
/// a Maildir.
///
/// It is one row, whatever it has: a message or a reason against it. Everything behind the first
/// empty line is passed over. Before it there may be the line that an mbox has between messages.
public struct MailMessageFile: ContactListFormat {
  public static let name = "eml"
  public static let title = "mail message (.eml)"
  public static let evidenceKind = "mail"
  public static let readsRawBytes = true

  private var lines = MailLines()
  private var state = State()

  private struct State: Sendable {
    var header = MessageHeader()
    var first: Int?
    var envelopeDate: [UInt8] = []
    var isInHeader = false
    var isDone = false
  }

  public init() {}

  /// Whether its first lines are fields of a header, two of which only mail has.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    var known: Set<String> = []
    for line in MailStart.lines(start) {
      if line.isEmpty { break }
      if let first = line.first, first == 0x20 || first == 0x09 { continue }
      guard let name = MailStart.field(line) else { return false }
      if MailStart.fieldsOfMail.contains(name) { known.insert(name) }
      if known.count == 2 { return true }
    }
    return false
  }

  /// Whether it may be one, if somebody says that it is: it begins with some field, or as the
  /// messages of an mbox do.
  static func accepts(_ start: ArraySlice<UInt8>) -> Bool {
    guard let first = MailStart.lines(start).first, !start.contains(0) else { return false }
    return MailStart.field(first) != nil || MailStart.isFromLine(first)
  }

  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    guard !state.isDone else { return }
    var state = State()
    swap(&state, &self.state)
    lines.read(chunk) { Self.take($0, &state, found) }
    swap(&state, &self.state)
  }

  public mutating func finish(found: (Finding) -> Void) {
    var state = State()
    swap(&state, &self.state)
    if !state.isDone { _ = lines.finish { Self.take($0, &state, found) } }
    if !state.isDone, state.first != nil { Self.end(&state, found) }
  }

  private static func take(
    _ line: MailLines.Line, _ state: inout State, _ found: (Finding) -> Void
  ) {
    guard !state.isDone else { return }
    if line.bytes.isEmpty {
      // Blank lines before the header are no end of it.
      if state.isInHeader { end(&state, found) }
    } else if state.first == nil, let from = FromLine(line.bytes) {
      state.first = line.number
      state.envelopeDate = from.date
    } else {
      state.first = state.first ?? line.number
      state.isInHeader = true
      state.header.take(line)
    }
  }

  private static func end(_ state: inout State, _ found: (Finding) -> Void) {
    state.isDone = true
    MailMessage(
      header: state.header, line: state.first ?? 1, envelopeDate: state.envelopeDate,
      latestDate: MailText.latestDate
    ).find(found)
    state.header.clear()
  }
}

/// LinkedIn's `messages.csv` and its like (`guide_messages.csv`): who wrote to whom, and when.
/// What was written is not kept.
public struct LinkedInMessages: TableFormat {
  public static let name = "linkedin-messages"
  public static let title = "LinkedIn messages.csv"
  public static let evidenceKind = "linkedin_message"

  var table = TableReading<LinkedInMessageRows>()

  public init() {}
}

/// The rows of a ``LinkedInMessages``.
enum LinkedInMessageRows: TableRows {
  static let requiredColumns = ["From", "To", "Date"]
  static let headerLimit = 20

  struct Columns {
    var conversation: Int?
    var sender: Int?
    var senderURL: Int?
    var recipients: Int?
    var recipientURLs: Int?
    var date: Int?
    var content: Int?
    var folder: Int?
    var drafts: [Int] = []
  }

  /// Lists of mails have the same three columns.
  static func recognizes(_ header: CSVHeader) -> Bool {
    isHeader(header) && (header.has("Conversation ID") || header.has("Sender Profile URL"))
  }

  static func columns(_ header: CSVHeader) -> Columns {
    Columns(
      conversation: header.index(of: "Conversation ID"), sender: header.index(of: "From"),
      senderURL: header.index(of: "Sender Profile URL"), recipients: header.index(of: "To"),
      recipientURLs: header.index(of: "Recipient Profile URLs"), date: header.index(of: "Date"),
      content: header.index(of: "Content"), folder: header.index(of: "Folder"),
      drafts: ["Is Message Draft", "Is Conversation Draft"].compactMap { header.index(of: $0) })
  }

  static func read(
    _ row: CSVRecord, number: Int, columns: Columns, found: (Finding) -> Void
  ) {
    func reject(_ reason: String) {
      found(.rejected(RowProblem(line: row.line, reason: reason)))
    }
    guard !row.isBlank else { return reject(EmptyRow.reason) }
    let folder = row.text(columns.folder)?.lowercased()
    guard folder != "spam" else { return reject("a message in the spam folder") }
    guard !columns.drafts.contains(where: { isYes(row.text($0)) }) else {
      return reject("a draft, which was not sent")
    }
    let senderName = row.linkedInText(columns.sender)
    guard !LinkedInProfile.isClosed(senderName) else {
      return reject("a message from an account that was closed")
    }
    let senderURL = row.linkedInText(columns.senderURL)
    // Companies that advertise have no profile.
    guard senderURL != nil || (columns.senderURL == nil && senderName != nil) else {
      return reject("a message from nobody with a profile: advertising or a closed account")
    }
    let names = row.linkedInText(columns.recipients)
    if let reason = StrayQuote.reason(in: senderName, senderURL, names) { return reject(reason) }
    let sender = person(name: senderName, url: senderURL, line: row.line)
    let everybody =
      columns.recipientURLs == nil
      ? LinkedInRecipients.named(names ?? "")
      : LinkedInRecipients.with(row.linkedInText(columns.recipientURLs) ?? "", names: names ?? "")
    guard !everybody.isEmpty else {
      return reject("a message to nobody with a profile: a closed account or advertising")
    }
    var keys: Set<String> = [sender.key]
    let recipients = everybody.map { person(name: $0.name, url: $0.url, line: row.line) }
      .filter { keys.insert($0.key).inserted }
    guard !recipients.isEmpty else { return reject("a message to nobody but its sender") }
    guard recipients.count < Interaction.maximumPeople else {
      return reject(
        "among more than \(Interaction.maximumPeople) people, which says nothing of who knows whom")
    }
    let date = row.text(columns.date)
    var message = Interaction(
      line: row.line, medium: .linkedInMessage, id: id(row, columns, sender: sender.key),
      thread: row.text(columns.conversation), sender: sender, recipients: recipients)
    message.date = date.flatMap(ExportDate.parse)
    found(.interaction(message))
    if date != nil, message.date == nil {
      let reason = "'Date' is no date that whom can read; it is left out"
      found(.noted(RowProblem(line: row.line, reason: reason)))
    }
  }

  private static func person(name: String?, url: String?, line: Int) -> Record {
    var record = Record(
      key: url.map(LinkedInProfile.key) ?? name ?? "", line: line, name: PersonName(full: name))
    if let url { record.profiles = [url] }
    return record
  }

  /// The same for the same message in every export: a hash, from which nobody learns what was
  /// written. `nil` if neither its conversation nor its time is known.
  private static func id(_ row: CSVRecord, _ columns: Columns, sender: String) -> String? {
    let conversation = row.text(columns.conversation)
    let date = row.text(columns.date)
    guard conversation != nil || date != nil else { return nil }
    let content = row.text(columns.content) ?? ""
    var hash = SHA256()
    for part in [conversation ?? "", date ?? "", sender, content] {
      hash.read(Array(part.utf8.prefix(256))[...])
      hash.read([0])
    }
    return String(hash.finish().prefix(32))
  }

  private static func isYes(_ text: String?) -> Bool {
    ["yes", "true", "1"].contains(text?.lowercased())
  }
}

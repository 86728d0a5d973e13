/// One message: who wrote it to whom, and when, or why that is not told.
///
/// The sender is the first address of `From` that is a person's. Others who signed it, and whoever
/// `To`, `Cc` and `Bcc` name, are its recipients. `Sender` is an agent's, `Reply-To` often a
/// list's, and `Resent-…` tells of another message: they count for nothing.
struct MailMessage {
  let header: MessageHeader
  /// The line on which it begins.
  let line: Int
  /// The date of the line before it, in an mbox.
  let envelopeDate: [UInt8]
  /// No message is later.
  let latestDate: CalendarDate

  /// What the message is, after remarks on it.
  func find(_ found: (Finding) -> Void) {
    if header.isCut {
      note("a header over 256 KiB; what is behind that is left out", found)
    }
    if let reason = NotBetweenPeople.reason(header) { return reject(reason, found) }
    let authors = mailboxes([.from])
    guard !authors.isEmpty else {
      return reject("a message without a sender that can be read", found)
    }
    let people = authors.filter { !NotBetweenPeople.isShared($0) }
    guard let sender = people.first else {
      return reject("a message from a shared or automatic address", found)
    }
    let all = people.dropFirst() + mailboxes([.to, .cc, .bcc])
    guard !all.isEmpty else { return reject("a message without recipients", found) }
    let recipients = recipients(all, besides: sender)
    guard !recipients.isEmpty else {
      let isOwn = all.contains { isSame($0, sender) }
      return reject(
        isOwn ? "a message to its own sender" : "a message to groups or shared addresses only",
        found)
    }
    guard recipients.count < Interaction.maximumPeople else {
      let reason = "a message among over \(Interaction.maximumPeople) people, who need not know"
      return reject(reason + " each other", found)
    }
    let id = header.value(.messageID).flatMap(MailText.identifier) ?? contentIdentifier
    let (date, isUnreadable) = date
    if isUnreadable { note("a date that cannot be read or cannot be; it is left out", found) }
    found(
      .interaction(
        Interaction(
          line: line, medium: .mail, id: id, thread: thread ?? id, sender: record(sender),
          recipients: recipients.map(record), date: date)))
  }

  private func reject(_ reason: String, _ found: (Finding) -> Void) {
    found(.rejected(RowProblem(line: line, reason: reason)))
  }

  private func note(_ reason: String, _ found: (Finding) -> Void) {
    found(.noted(RowProblem(line: line, reason: reason)))
  }

  /// More than matter to anybody, but not as many as a broken header can hold.
  private static let mailboxLimit = 1000

  private func mailboxes(_ fields: [HeaderField]) -> [MailText.Mailbox] {
    var mailboxes: [MailText.Mailbox] = []
    for field in fields {
      for value in header.values(field) where mailboxes.count < Self.mailboxLimit {
        mailboxes += MailText.mailboxes(value, limit: Self.mailboxLimit)
      }
    }
    return mailboxes
  }

  /// The people among `mailboxes`, each once, with a name if one of their mentions has one; no
  /// more than show that there are too many.
  private func recipients(
    _ mailboxes: some Sequence<MailText.Mailbox>, besides sender: MailText.Mailbox
  ) -> [MailText.Mailbox] {
    var recipients: [MailText.Mailbox] = []
    for mailbox in mailboxes where !isSame(mailbox, sender) {
      if let known = recipients.firstIndex(where: { isSame($0, mailbox) }) {
        recipients[known].name = recipients[known].name ?? mailbox.name
      } else if !NotBetweenPeople.isShared(mailbox) {
        recipients.append(mailbox)
        if recipients.count == Interaction.maximumPeople { break }
      }
    }
    return recipients
  }

  private func isSame(_ a: MailText.Mailbox, _ b: MailText.Mailbox) -> Bool {
    a.lowercased == b.lowercased
  }

  /// The key is what other programs' lists of correspondents have, too: the address in small
  /// letters, and the name as shown.
  private func record(_ mailbox: MailText.Mailbox) -> Record {
    var record = Record(
      key: mailbox.lowercased + "|" + (mailbox.name ?? ""), line: line,
      emails: [mailbox.address])
    record.name.full = mailbox.name.flatMap(Self.unquoted)
    record.name.settleWhole()
    return record
  }

  /// A name without the quotes that some programs add on top of those that belong there.
  private static func unquoted(_ name: String) -> String? {
    guard name.utf8.count > 2, let quote = name.first, quote == "'" || quote == "\"",
      name.last == quote
    else { return name }
    return String(name.dropFirst().dropLast()).trimmedOrNil
  }

  /// The conversation, if the message says which: Gmail's, or by the first message of it.
  private var thread: String? {
    if let number = header.value(.gmailThread)?.word { return number }
    return header.value(.references).flatMap(MailText.identifier)
      ?? header.value(.inReplyTo).flatMap(MailText.identifier)
  }

  /// What stands in for a missing identifier, the same for every copy.
  private var contentIdentifier: String {
    var hash = SHA256()
    for field in [HeaderField.date, .from, .to, .subject] {
      for value in header.values(field) { hash.read(value.bytes) }
      hash.read([CSV.lineFeed])
    }
    return "hash:" + hash.finish().prefix(32)
  }

  /// When it was sent, or else received, or put into the file; and whether there is something
  /// that should say so and does not. Clocks that were never set say 1970 or nonsense.
  private var date: (CalendarDate?, isUnreadable: Bool) {
    var values = [header.value(.date)].compactMap(\.self)
    if let received = header.value(.received),
      let semicolon = received.bytes.lastIndex(of: UInt8(ascii: ";"))
    {
      values.append(HeaderValue(received.bytes[(semicolon + 1)...]))
    }
    if !envelopeDate.isEmpty { values.append(HeaderValue(envelopeDate[...])) }
    for value in values {
      if let date = MailText.date(value), Self.earliestDate...latestDate ~= date {
        return (date, false)
      }
    }
    return (nil, !values.isEmpty)
  }

  /// The day after the one that clocks count from.
  private static let earliestDate = CalendarDate(dayNumber: 2)
}

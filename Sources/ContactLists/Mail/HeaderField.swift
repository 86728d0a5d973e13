/// The fields of a message's header that say who wrote to whom, when, and whether people did.
enum HeaderField: UInt8, Sendable {
  case from, to, cc, bcc
  case date, received, subject
  case messageID, references, inReplyTo
  /// Gmail's conversation and labels, as Takeout gives them.
  case gmailThread, gmailLabels
  /// Any of RFC 2369 and RFC 2919.
  case list
  case precedence, autoSubmitted, failedRecipients, returnPath
  case contentType, contentLength
  case mozillaStatus, unsent

  /// The field called by these bytes, in any case; `nil` for one that does not matter.
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    guard name.count < Self.byLength.count else { return nil }
    for (known, field) in Self.byLength[name.count]
    where zip(known, name).allSatisfy({ $0 == $1 | 0x20 }) {
      self = field
      return
    }
    return nil
  }

  /// Whether it names people, of whom there may be many.
  var isAddressList: Bool {
    switch self {
    case .from, .to, .cc, .bcc: true
    default: false
    }
  }

  private static let names: [(String, HeaderField)] = [
    ("from", .from), ("to", .to), ("cc", .cc), ("bcc", .bcc), ("date", .date),
    ("received", .received), ("subject", .subject), ("message-id", .messageID),
    ("references", .references), ("in-reply-to", .inReplyTo), ("x-gm-thrid", .gmailThread),
    ("x-gmail-labels", .gmailLabels), ("list-id", .list), ("list-post", .list),
    ("list-unsubscribe", .list), ("list-subscribe", .list), ("list-help", .list),
    ("list-owner", .list), ("list-archive", .list), ("precedence", .precedence),
    ("auto-submitted", .autoSubmitted), ("x-failed-recipients", .failedRecipients),
    ("return-path", .returnPath), ("content-type", .contentType),
    ("content-length", .contentLength), ("x-mozilla-status", .mozillaStatus),
    ("x-unsent", .unsent),
  ]

  /// Hyphens have the bit of small letters already, so that only letters are turned into others.
  private static let byLength: [[([UInt8], HeaderField)]] = {
    var table: [[([UInt8], HeaderField)]] = Array(repeating: [], count: 32)
    for (name, field) in names where name.utf8.count < table.count {
      table[name.utf8.count].append((Array(name.utf8), field))
    }
    return table
  }()
}

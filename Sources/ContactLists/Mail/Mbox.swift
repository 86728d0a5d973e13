/// A mailbox in one file (RFC 4155), as Thunderbird, Apple Mail, Google Takeout and most others
/// export it: any number of messages, each behind a ``FromLine``.
///
/// Bodies are passed over. That a message ends only at such a line, behind an empty one or before a
/// field, is right for the variants mboxo, mboxrd and mboxcl; in mboxcl2, whose bodies quote
/// nothing, `Content-Length` says where it ends, which ``MboxMessages`` believes if it comes true.
public struct Mbox: ContactListFormat {
  public static let name = "mbox"
  public static let title = "mailbox (mbox)"
  public static let evidenceKind = "mail"
  public static let readsRawBytes = true

  private var lines = MailLines()
  private var messages = MboxMessages()

  public init() {}

  /// Whether it begins with a ``FromLine`` and something like a header.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    let lines = MailStart.lines(start)
    guard let first = lines.first, MailStart.isFromLine(first) else { return false }
    return lines.dropFirst().first.map { $0.isEmpty || MailStart.field($0) != nil } ?? false
  }

  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    var messages = MboxMessages()
    swap(&messages, &self.messages)
    lines.read(chunk) { messages.take($0, found: found) }
    swap(&messages, &self.messages)
  }

  public mutating func finish(found: (Finding) -> Void) {
    var messages = MboxMessages()
    swap(&messages, &self.messages)
    let end = lines.finish { messages.take($0, found: found) }
    messages.finish(at: end, found: found)
  }
}

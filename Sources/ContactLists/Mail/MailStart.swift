/// What the beginning of a file tells of whether it is mail.
enum MailStart {
  /// The first lines, from the first that is not empty, without their ends.
  static func lines(_ start: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let text = start.drop { $0 == CSV.lineFeed || $0 == CSV.carriageReturn }
    let end =
      text.contains(CSV.lineFeed) ? CSV.lineFeed : CSV.carriageReturn
    return text.split(separator: end, maxSplits: 400, omittingEmptySubsequences: false).map {
      var line = $0
      while line.last == CSV.carriageReturn { line = line.dropLast() }
      return line
    }
  }

  static func isFromLine(_ line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBufferPointer { FromLine($0) != nil }
  }

  /// The name of the field that a line is, in small letters; `nil` if it is none.
  static func field(_ line: ArraySlice<UInt8>) -> String? {
    line.withUnsafeBufferPointer { line in
      MessageHeader.field(line).map { String(decoding: $0.name, as: UTF8.self).lowercased() }
    }
  }

  /// Fields that messages have and other files with colons do not; one alone proves nothing.
  static let fieldsOfMail: Set<String> = [
    "bcc", "cc", "date", "delivered-to", "dkim-signature", "from", "in-reply-to", "message-id",
    "mime-version", "received", "references", "reply-to", "return-path", "sender", "subject", "to",
    "x-mailer", "x-mozilla-status", "x-received",
  ]
}

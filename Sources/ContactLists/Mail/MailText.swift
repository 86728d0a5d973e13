internal import CGMime

/// What GMime reads out of the values of header fields: addresses, dates, identifiers and encoded
/// words.
enum MailText {
  /// A person, list or machine that a field names.
  struct Mailbox: Hashable, Sendable {
    /// The name shown for it, decoded; `nil` if there is none.
    var name: String?
    /// `local@domain`, as written.
    var address: String
    /// The address in small letters, which is the same person's.
    var lowercased: String
  }

  /// The mailboxes of a field like `To`, in their order, those of groups too (RFC 5322, 3.4, with
  /// the obsolete forms of 4.4, and dots where no address should have them); what has no domain is
  /// left out. Not more than `limit`.
  static func mailboxes(_ value: HeaderValue, limit: Int) -> [Mailbox] {
    let options = Self.options
    guard
      let list = quotingDots(separated(value)).withCString({
        internet_address_list_parse(options, $0)
      })
    else { return [] }
    defer { g_object_unref(list) }
    var mailboxes: [Mailbox] = []
    append(list, to: &mailboxes, limit: limit)
    return mailboxes
  }

  /// The day that a date names (RFC 5322, 3.3 and 4.3), in the zone of the one who wrote it.
  static func date(_ value: HeaderValue) -> CalendarDate? {
    let date = withoutComments(value).withCString { text -> CalendarDate? in
      _ = Self.options
      guard let time = g_mime_utils_header_decode_date(text) else { return nil }
      defer { g_date_time_unref(time) }
      var (year, month, day): (gint, gint, gint) = (0, 0, 0)
      g_date_time_get_ymd(time, &year, &month, &day)
      return CalendarDate(year: Int(year), month: Int(month), day: Int(day))
    }
    // ISO 8601, which no mail should have and some has.
    return date ?? CalendarDate(iso: value.word.prefix(10))
  }

  /// The first identifier in a field like `References`, without its brackets.
  static func identifier(_ value: HeaderValue) -> String? {
    // Old `In-Reply-To` fields have a sentence before it.
    let start = value.bytes.firstIndex(of: UInt8(ascii: "<")) ?? value.bytes.startIndex
    return HeaderValue(value.bytes[start...]).withCString { text in
      _ = Self.options
      return owned(g_mime_utils_decode_message_id(text))?.trimmedOrNil
    }
  }

  /// A text field with its encoded words decoded (RFC 2047).
  static func text(_ value: HeaderValue) -> String {
    let options = Self.options
    return value.withCString { owned(g_mime_utils_header_decode_text(options, $0)) } ?? ""
  }

  /// GMime, made ready once. It only reads the options, so that all threads share them.
  private nonisolated(unsafe) static let options: OpaquePointer? = {
    g_mime_init()
    return g_mime_parser_options_new()
  }()

  private static func append(
    _ list: UnsafeMutablePointer<InternetAddressList>, to mailboxes: inout [Mailbox], limit: Int
  ) {
    for place in 0..<internet_address_list_length(list) {
      guard mailboxes.count < limit else { return }
      guard let address = internet_address_list_get_address(list, place) else { continue }
      if isGroup(address) {
        address.withMemoryRebound(to: InternetAddressGroup.self, capacity: 1) { group in
          guard let members = internet_address_group_get_members(group) else { return }
          append(members, to: &mailboxes, limit: limit)
        }
      } else {
        address.withMemoryRebound(to: InternetAddressMailbox.self, capacity: 1) { mailbox in
          guard let text = internet_address_mailbox_get_addr(mailbox),
            let written = String(validatingCString: text), isAddress(written)
          else { return }
          let name = internet_address_get_name(address).flatMap(shownName)
          let plain = withoutNeedlessQuotes(written)
          mailboxes.append(Mailbox(name: name, address: plain, lowercased: plain.lowercased()))
        }
      }
    }
  }

  private static func isGroup(_ address: UnsafeMutablePointer<InternetAddress>) -> Bool {
    g_type_check_instance_is_a(
      UnsafeMutableRawPointer(address).assumingMemoryBound(to: GTypeInstance.self),
      internet_address_group_get_type()) != 0
  }

  /// Whether there is something on both sides of an `@`, and nothing that no address has.
  private static func isAddress(_ text: String) -> Bool {
    guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")), at != text.startIndex,
      text.utf8.index(after: at) != text.endIndex
    else { return false }
    return text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }

  /// A decoded name on one line, without the controls that encoded words may hide.
  private static func shownName(_ name: UnsafePointer<CChar>) -> String? {
    let text = String(cString: name)
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text.trimmedOrNil }
    return String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self).trimmedOrNil
  }

  /// The text of a C string, which is freed.
  private static func owned(_ text: UnsafeMutablePointer<CChar>?) -> String? {
    guard let text else { return nil }
    defer { g_free(text) }
    return String(cString: text)
  }
}

extension MailText {
  /// The last day that a message may be of: clocks are some days fast, but not years.
  static var latestDate: CalendarDate {
    CalendarDate(dayNumber: Int(g_get_real_time() / 86_400_000_000) + 7)
  }
}

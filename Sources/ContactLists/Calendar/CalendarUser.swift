/// Somebody who called a meeting or was asked to it (RFC 5545, 3.3.3 and 3.8.4).
struct CalendarUser: Hashable {
  /// As written, but for the scheme.
  var address: String?
  /// The name that the calendar shows, unless that is the address again.
  var name: String?

  /// The person that a property of an event names; `nil` if it is no person, or nobody.
  init?(_ user: Libical.User) {
    guard !user.isThing else { return nil }
    let value = user.value.trimmedOrNil ?? ""
    let written = Self.withoutScheme(value)
    var shown: String?
    if let address = Self.address(written) {
      self.address = address
    } else if let address = user.email.flatMap({ Self.address(Self.withoutScheme($0)) }) {
      self.address = address
    } else if !written.contains(":") {
      // vCalendar 1.0 has `Ruth Vega <ruth@example.com>` here, and some have a bare name.
      let display = DisplayName(written)
      address = display.address
      shown = display.name?.full
    }
    name = Self.name(user.commonName) ?? shown
    guard address.map({ !PersonCheck.isShared($0) }) ?? (name != nil) else { return nil }
  }

  /// The same wherever the person is written in the same way.
  var key: String { "\(address?.lowercased() ?? "")|\(name ?? "")" }

  func record(line: Int) -> Record {
    Record(
      key: key, line: line, name: PersonName(full: name), emails: address.map { [$0] } ?? [])
  }

  private static func withoutScheme(_ text: String) -> String {
    var rest = text[...]
    // Some programs write the scheme twice.
    while ASCIICase.hasPrefix(String(rest.prefix(7)), "MAILTO:") { rest = rest.dropFirst(7) }
    return String(rest).trimmedOrNil ?? ""
  }

  /// `text` if it is an address.
  private static func address(_ text: String) -> String? {
    guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")), at != text.startIndex,
      text.utf8.index(after: at) != text.endIndex
    else { return nil }
    return text.utf8.allSatisfy { $0 > 0x20 && !"<>()\":/".utf8.contains($0) } ? text : nil
  }

  /// A display name on one line and without quotes around it; `nil` if it is an address.
  private static func name(_ text: String?) -> String? {
    guard let text else { return nil }
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    var name = line.trimmedOrNil ?? ""
    if let mark = name.first, mark == "'" || mark == "\"", name.count > 1, name.last == mark {
      name = String(name.dropFirst().dropLast()).trimmedOrNil ?? ""
    }
    return name.isEmpty || (name.contains("@") && !name.contains(" ")) ? nil : name
  }
}

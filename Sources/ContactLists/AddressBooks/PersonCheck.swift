/// Whether an entry of an address book is a person: address books also hold companies, shared
/// mailboxes and the number of the dentist.
///
/// It errs on the side of keeping: what it turns away is listed with the reason, but a person
/// who is not there is missed by every answer.
enum PersonCheck {
  /// Why `record` is no person; `nil` if it may be one.
  static func reasonAgainst(_ record: Record) -> String? {
    let personal = record.emails.filter { !isShared($0) }
    if let name = record.name.full {
      return reasonAgainst(name, of: record, hasPersonalEmail: !personal.isEmpty)
    }
    if !personal.isEmpty || record.profiles.contains(where: isPersonalProfile) { return nil }
    // A title is held by somebody, even if the list does not say by whom.
    if record.title != nil, record.company != nil || !record.phones.isEmpty { return nil }
    if !record.emails.isEmpty { return "a shared address without a name" }
    if record.company != nil { return "an organisation without a person" }
    if !record.phones.isEmpty { return "a telephone number without a name" }
    return "neither a name nor an address"
  }

  private static func reasonAgainst(
    _ name: String, of record: Record, hasPersonalEmail: Bool
  ) -> String? {
    guard record.name.family == nil, record.title == nil, !hasPersonalEmail else { return nil }
    if let company = record.company {
      return company.lowercased() == name.lowercased() ? "an organisation without a person" : nil
    }
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first else { return nil }
    if services.contains(first) { return "a service rather than a person" }
    if words.allSatisfy(roles.contains) { return "a shared mailbox or group" }
    return nil
  }

  /// Whether an address is a role's or a group's: `info@…`, `…@googlegroups.com`.
  static func isShared(_ email: String) -> Bool {
    let address = email.lowercased()
    guard let at = address.lastIndex(of: "@") else { return false }
    let local = address[..<at].filter { $0 != "-" && $0 != "_" && $0 != "." }
    let domain = address[address.index(after: at)...]
    return roles.contains(local) || domain == "googlegroups.com"
      || domain.hasSuffix(".calendar.google.com")
  }

  private static func isPersonalProfile(_ address: String) -> Bool {
    address.lowercased().contains("linkedin.com/in/")
  }

  /// Local parts of addresses, without hyphens and dots, that no single person has.
  private static let roles: Set<String> = [
    "abuse", "accounting", "accounts", "admin", "administration", "administrator", "all",
    "billing", "bookings", "bounce", "bounces", "calendar", "careers", "contact", "contacts",
    "customerservice", "donotreply", "enquiries", "everyone", "feedback", "group", "hello",
    "help", "helpdesk", "hostmaster", "hr", "info", "information", "inquiries", "invoices",
    "jobs", "kontakt", "list", "mailbox", "mailerdaemon", "marketing", "news", "newsletter",
    "noreply", "notification", "notifications", "office", "orders", "postmaster", "press",
    "privacy", "purchasing", "reception", "recruiting", "reservations", "sales", "security",
    "service", "shared", "staff", "support", "team", "webmaster",
  ]

  /// First words under which people keep a number, in names that are one cell and nothing else.
  private static let services: Set<String> = [
    "ambulance", "bakery", "barber", "clinic", "dentist", "doctor", "electrician", "emergency",
    "garage", "hairdresser", "hospital", "hotel", "landlord", "mechanic", "pharmacy", "pizza",
    "pizzeria", "plumber", "restaurant", "taxi", "vet", "voicemail",
  ]
}

/// Messages that are no word from one person to another.
enum NotBetweenPeople {
  /// Why the message with this header is none; `nil` if it may be one.
  ///
  /// `X-Auto-Response-Suppress` says nothing: mail programs put it on what people write, too.
  static func reason(_ header: MessageHeader) -> String? {
    if let labels = header.value(.gmailLabels).map(labels) {
      if !labels.isDisjoint(with: drafts) { return "a draft" }
      if !labels.isDisjoint(with: discarded) { return "a message in spam or trash" }
    }
    if header.value(.unsent)?.word == "1" { return "a draft" }
    if header.value(.mozillaStatus).map(isExpunged) ?? false { return "a deleted message" }
    if header.has(.list) { return "a message of a mailing list" }
    switch header.value(.precedence)?.word {
    case "list": return "a message of a mailing list"
    case "bulk", "junk": return "a message of a mailing list or a program"
    case "auto_reply": return "an automatic message"
    default: break
    }
    if let submitted = header.value(.autoSubmitted)?.word, !isNo(submitted) {
      return "an automatic message"
    }
    if header.has(.failedRecipients) || header.values(.returnPath).contains(where: isEmptyPath)
      || header.value(.contentType)?.word.hasPrefix("multipart/report") ?? false
    {
      return "an automatic message"
    }
    return nil
  }

  /// Whether nobody in particular reads or writes at a mailbox: a role, a group, a program. At a domain
  /// that has the name of whoever is shown, a role is that person: `hello@adalovelace.example`.
  static func isShared(_ mailbox: MailText.Mailbox) -> Bool {
    guard isShared(mailbox.lowercased) else { return false }
    let words = (mailbox.name ?? "").lowercased().split { !$0.isLetter }
    guard words.count > 1, let at = mailbox.lowercased.lastIndex(of: "@") else { return true }
    let orders = [words.joined(), words.reversed().joined()]
    return !mailbox.lowercased[at...].dropFirst().split(separator: ".").contains { label in
      orders.contains(label.filter { $0 != "-" })
    }
  }

  /// Whether nobody in particular reads or writes at an address, which is in small letters: a
  /// role, a group, a program.
  static func isShared(_ address: String) -> Bool {
    if PersonCheck.isShared(address) { return true }
    guard let at = address.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
    let local = address[..<at]
    // `bounces+token@…`, `jobs-listings@…`
    let words = local.utf8.prefix { $0 != UInt8(ascii: "+") }.split {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
    let areRoles = words.allSatisfy { services.contains(Substring($0)) || isRole(Substring($0)) }
    if areRoles, !words.isEmpty { return true }
    let start = words.map { String(Substring($0)) }.joined()
    return programs.contains { start.hasPrefix($0) }
  }

  private static func isRole(_ word: Substring) -> Bool {
    PersonCheck.isShared(word + "@")
  }

  /// How the addresses of programs begin, without hyphens and dots.
  private static let programs = ["noreply", "donotreply", "mailerdaemon", "autoreply"]

  /// What else their words are.
  private static let services: Set<Substring> = [
    "alert", "alerts", "allhands", "allstaff", "daily", "digest", "invitations", "listing",
    "listings", "mailer", "messages", "newsletters", "owner", "reminder", "reminders", "request",
    "robot", "subscriptions", "unsubscribe", "update", "updates", "weekly",
  ]

  /// RFC 3834: parameters may follow the keyword.
  private static func isNo(_ submitted: String) -> Bool {
    submitted.prefix { $0 != ";" && $0 != " " && $0 != "(" } == "no"
  }

  /// `<>`, to which nobody answers: a program reports (RFC 5321, 4.5.5).
  private static func isEmptyPath(_ path: HeaderValue) -> Bool {
    path.bytes.filter { $0 > 0x20 }.elementsEqual("<>".utf8)
  }

  /// Thunderbird's mark for what the user deleted and the file still has (`0x0008`).
  private static func isExpunged(_ status: HeaderValue) -> Bool {
    UInt32(status.word, radix: 16).map { $0 & 0x8 != 0 } ?? false
  }

  private static func labels(_ value: HeaderValue) -> Set<String> {
    let parts = MailText.text(value).lowercased().split { $0 == "," || $0 == "\"" }
    return Set(parts.compactMap { String($0).trimmedOrNil })
  }

  /// Gmail's own label in the languages of its users.
  private static let drafts: Set<String> = [
    "bozze", "borradores", "brouillons", "concepten", "draft", "drafts", "entwürfe", "esborranys",
    "kladder", "koncepty", "luonnokset", "piszkozatok", "rascunhos", "taslaklar", "utkast",
    "wersje robocze", "черновики", "чернетки", "下書き", "草稿", "임시보관함",
  ]

  private static let discarded: Set<String> = [
    "bin", "cestino", "corbeille", "correo no deseado", "çöp kutusu", "koš", "kosz", "lixeira",
    "lixo", "papelera", "papierkorb", "papirkurv", "papperskorg", "papperskorgen",
    "prullenbak", "roskakori", "roskaposti", "skräppost", "spam", "trash", "кошик", "корзина",
    "спам", "ゴミ箱", "迷惑メール", "垃圾邮件", "垃圾郵件", "垃圾桶", "스팸함", "휴지통",
  ]
}

/// An e-mail address as far as it tells whose it is.
public struct EmailAddress: Hashable, Sendable {
  /// The address in lower case, as it would be written.
  public let address: String
  /// What makes two spellings one mailbox: without `+tag`, and at Gmail without dots.
  public let key: String
  /// What stands after the `@`; it need not have a dot in it.
  public let domain: String
  /// Whether it is the address of a role or a machine (`info@`, `noreply@`), so of nobody.
  public let isRole: Bool

  /// `nil` if `text` is no address: not exactly one `@`, nothing on a side of it, or blanks.
  public init?(_ text: String) {
    var trimmed = text.trimmed[...]
    if trimmed.utf8.contains(UInt8(ascii: ":")), trimmed.prefix(7).lowercased() == "mailto:" {
      trimmed = trimmed.dropFirst(7)
      trimmed = trimmed.prefix { $0 != "?" }
    }
    if trimmed.hasPrefix("<"), trimmed.hasSuffix(">") { trimmed = trimmed.dropFirst().dropLast() }
    let lower = trimmed.lowercased()
    let sides = lower.split(separator: "@", omittingEmptySubsequences: false)
    guard sides.count == 2, let local = sides.first, var domain = sides.last,
      !lower.contains(where: { $0.isWhitespace })
    else { return nil }
    while domain.hasSuffix(".") { domain = domain.dropLast() }
    guard !local.isEmpty, !domain.isEmpty else { return nil }
    if domain == "googlemail.com" { domain = "gmail.com" }
    var mailbox = local.prefix { $0 != "+" }
    if mailbox.isEmpty { mailbox = local }
    let kept = domain == "gmail.com" ? mailbox.filter { $0 != "." } : String(mailbox)
    address = lower
    key = "\(kept.isEmpty ? String(mailbox) : kept)@\(domain)"
    self.domain = String(domain)
    isRole = AddressWords.shared.isRole(mailbox)
  }

  /// Whether anybody can have an address at the domain, so that it tells nothing of an employer.
  var isFreeMail: Bool { Self.isFree(domain: domain) }

  /// Whether anybody can have an address at a domain, which is in lower case.
  public static func isFree(domain: String) -> Bool {
    AddressWords.shared.freeDomains.contains(domain)
  }
}

/// The words that tell whose an address is not.
struct AddressWords: Sendable {
  static let shared = Self()
  let freeDomains: Set<String>
  /// Names of sites at which anybody can have an address, whatever their ending.
  let freeSites: Set<String>
  /// Labels that stand between a site's name and the last one of its domain.
  let endings: Set<String>
  private let roles: Set<String>
  let problems: [String]

  private init() {
    let table = DataTable("addresses.csv", PackageResources.addresses_csv, columns: 2)
    var words: [String: Set<String>] = [:]
    for row in table.rows {
      guard let kind = row.first, let cell = row.last else { continue }
      words[kind, default: []].formUnion(DataTable.phrases(cell))
    }
    roles = words["role"] ?? []
    freeDomains = words["free"] ?? []
    freeSites = words["freesite"] ?? []
    endings = words["ending"] ?? []
    problems =
      table.problems
      + Set(["role", "free", "freesite", "ending"]).symmetricDifference(words.keys)
      .map { "addresses.csv: kind \($0)" }
  }

  /// Whether a mailbox is a role's: `sales`, `no-reply`, and with a number or a place, `info.uk`.
  func isRole(_ mailbox: some StringProtocol) -> Bool {
    if roles.contains(String(mailbox)) { return true }
    let joined = mailbox.filter { $0 != "-" && $0 != "_" && $0 != "." }
    if roles.contains(String(joined)) { return true }
    let parts = mailbox.split { "-_.".contains($0) }
    guard parts.count > 1, let first = parts.first else { return false }
    // A given name can stand behind a role word (`office.anna`), so only what is no name may.
    let rest = parts.dropFirst()
    return roles.contains(String(first))
      && rest.allSatisfy {
        $0.count <= 2 || $0.allSatisfy(\.isNumber) || roles.contains(String($0))
      }
  }
}

internal import Foundation

/// The address of somebody's own page at a known host of such pages.
public struct ProfileURL: Hashable, Sendable {
  /// Host and path of the profile, the same for all spellings: `linkedin.com/in/ada-lovelace`.
  public let key: String

  /// `nil` if `text` is no address of a person's profile; a company's homepage is none.
  public init?(_ text: String) {
    guard let parts = Self.split(text), let host = ProfileHosts.shared.host(parts.host) else {
      return nil
    }
    var path = parts.path
    var prefix: [String] = []
    if let canonical = host.prefixes.first {
      guard let word = path.first, host.prefixes.contains(word) else { return nil }
      prefix = [word == Self.oldLinkedIn ? word : canonical]
      path.removeFirst()
    }
    guard var name = path.first, !host.reserved.contains(name) else { return nil }
    if name.hasPrefix("@") { name.removeFirst() }
    guard !name.isEmpty else { return nil }
    // Old LinkedIn addresses, `/pub/name/1/2b/3c4`, are told apart only by what follows.
    let rest = prefix == [Self.oldLinkedIn] ? path.dropFirst() : []
    key = ([host.name] + prefix + [name] + rest).joined(separator: "/")
  }

  /// Whether it names a LinkedIn profile in the way that is one to a person.
  public var isLinkedIn: Bool { key.hasPrefix("linkedin.com/in/") }

  private static let oldLinkedIn = "pub"

  private static func split(_ text: String) -> (host: String, path: [String])? {
    var rest = text.trimmed[...]
    if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), rest[colon...].hasPrefix("://") {
      rest = rest[colon...].dropFirst(3)
    }
    if let end = rest.utf8.firstIndex(where: { "?#".utf8.contains($0) }) { rest = rest[..<end] }
    let pieces = rest.split(separator: "/")
    guard let first = pieces.first else { return nil }
    let host = first.lowercased().split(separator: ":").first.map(String.init) ?? ""
    // Slugs with letters that cannot be decoded are still compared, as they stand.
    let path = pieces.dropFirst().map { piece in
      piece.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "%") }
        ? piece.lowercased()
        : (String(piece).removingPercentEncoding ?? String(piece))
          .lowercased().precomposedStringWithCanonicalMapping
    }
    return (host, path)
  }
}

/// The hosts at which a page is a person's.
struct ProfileHosts: Sendable {
  struct Host: Sendable {
    var name: String
    /// What the path of a profile begins with, one of these, the usual one first; often nothing.
    var prefixes: [String]
    /// First words of a path that are no names.
    var reserved: Set<String>
  }

  static let shared = Self()
  let problems: [String]
  private let hosts: [String: Host]

  private init() {
    var hosts: [String: Host] = [:]
    let table = DataTable("profile-hosts.csv", PackageResources.profile_hosts_csv, columns: 4)
    for row in table.rows {
      let host = Host(
        name: row[0], prefixes: DataTable.phrases(row[1]),
        reserved: Set(DataTable.phrases(row[3])))
      for spelling in [row[0]] + DataTable.phrases(row[2]) { hosts[spelling] = host }
    }
    self.hosts = hosts
    problems = table.problems
  }

  /// The host that `name` stands for, whatever country or device it is spelled for.
  func host(_ name: String) -> Host? {
    if let host = hosts[name] { return host }
    guard let dot = name.firstIndex(of: ".") else { return nil }
    let first = name[..<dot]
    guard first.count <= 3 || first == "mobile" else { return nil }  // www, m, de
    return hosts[String(name[name.index(after: dot)...])]
  }
}

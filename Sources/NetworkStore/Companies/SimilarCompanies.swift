internal import GRDB
internal import Identity

/// Finds the companies that somebody may mean who wrote a name shorter than it is, or wrongly.
struct SimilarCompanies {
  let db: Database

  private static let shown = 5
  /// Names that begin otherwise are not looked at, and no more than some: so it takes no longer where
  /// there are a hundred thousand companies.
  private static let beginning = 3
  private static let looked = 2_000

  /// The likeliest first: a slip away, then names that begin like it, then those with it inside.
  func to(_ text: String) throws -> [CompanyRow] {
    guard let key = CompanyName(text)?.key else { return [] }
    let found = try named(from: String(key.prefix(Self.beginning))).compactMap { spelling in
      Self.distance(text, key, spelling).map { (distance: $0, spelling) }
    }
    var similar: [CompanyRow] = []
    for (_, spelling) in found.sorted(by: { ($0.distance, $0.1.key) < ($1.distance, $1.1.key) })
    where !similar.contains(spelling.company) {
      similar.append(spelling.company)
      if similar.count == Self.shown { break }
    }
    return similar
  }

  private struct Spelling {
    var key: String
    var name: String
    var company: CompanyRow
  }

  private func named(from start: String) throws -> [Spelling] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT spelled.key, spelled.name, company.id, company.name
        FROM company spelled JOIN company ON company.id = COALESCE(spelled.sameAs, spelled.id)
        WHERE spelled.key >= :start AND spelled.key < :start || char(0x10FFFF)
        ORDER BY spelled.key LIMIT :limit
        """, arguments: ["start": start, "limit": Self.looked]
    ).map { Spelling(key: $0[0], name: $0[1], company: CompanyRow(id: $0[2], name: $0[3])) }
  }

  /// `nil` where the one is hardly meant by the other.
  private static func distance(_ text: String, _ key: String, _ spelling: Spelling) -> Int? {
    switch CompanyMatch(text, spelling.name).verdict {
    case .same, .maybe: 0
    case _ where spelling.key.hasPrefix(key): 1
    case .related: 2
    case .different: nil
    }
  }
}

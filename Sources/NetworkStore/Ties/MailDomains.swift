internal import GRDB
internal import Identity

/// Finds people of whom no company is known, but an address at a company's own mail domain.
///
/// A domain is a company's own if its name is the company's, or if at least two people of the company
/// have an address there, and hardly anybody of another: a landlord or a club is nobody's employer.
struct MailDomains {
  let db: Database

  /// How many of those at a domain whose company is known must be of the one.
  private static let share = 2.0 / 3

  /// By company, the people who are at its domain and of whom no company is known, both ascending.
  ///
  /// - Complexity: O(*n* log *n*) for *n* records with an address.
  func strangers() throws -> [(company: Int64, people: [Int64])] {
    var unplaced: [String: Set<Int64>] = [:]
    try forEachAddress(ofPeople: "companyID IS NULL") { person, domain, _ in
      unplaced[domain, default: []].insert(person)
    }
    guard !unplaced.isEmpty else { return [] }
    var placed: [String: [Int64: Set<Int64>]] = [:]
    try forEachAddress(ofPeople: "companyID IS NOT NULL") { person, domain, company in
      guard unplaced[domain] != nil, let company else { return }
      placed[domain, default: [:]][company, default: []].insert(person)
    }
    var people: [Int64: Set<Int64>] = [:]
    for (domain, companies) in placed {
      guard let owner = try owner(of: domain, among: companies) else { continue }
      people[owner, default: []].formUnion(unplaced[domain] ?? [])
    }
    return people.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }

  /// The company whose domain it is.
  private func owner(of domain: String, among companies: [Int64: Set<Int64>]) throws -> Int64? {
    let counts = companies.map { (company: $0.key, people: $0.value.count) }
      .sorted { ($1.people, $0.company) < ($0.people, $1.company) }
    guard let first = counts.first else { return nil }
    let all = counts.reduce(0) { $0 + $1.people }
    guard Double(first.people) >= Self.share * Double(all) else { return nil }
    if first.people > 1 { return first.company }
    return try isNamed(domain, as: first.company) ? first.company : nil
  }

  /// Whether the name of a company, in any of its spellings, is a part of the domain.
  private func isNamed(_ domain: String, as company: Int64) throws -> Bool {
    let keys = try String.fetchSet(
      db, sql: "SELECT key FROM company WHERE id = :id OR sameAs = :id", arguments: ["id": company])
    return domain.split(separator: ".").dropLast().contains { label in
      CompanyName(String(label)).map { keys.contains($0.key) } ?? false
    }
  }

  /// Calls `body` with the domain of each address of people, but for those where anybody can have one.
  private func forEachAddress(
    ofPeople condition: String, _ body: (Int64, String, Int64?) -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT person.id, emails, person.companyID FROM record
        JOIN person ON person.id = personID
        WHERE emails IS NOT NULL AND person.\(condition)
        """)
    while let row = try rows.next() {
      let (person, emails): (Int64, String) = (row[0], row[1])
      for email in emails.split(separator: "\n") {
        guard let at = email.lastIndex(of: "@") else { continue }
        let domain = email[email.index(after: at)...].lowercased()
        if !domain.isEmpty, !EmailAddress.isFree(domain: domain) { body(person, domain, row[2]) }
      }
    }
  }
}

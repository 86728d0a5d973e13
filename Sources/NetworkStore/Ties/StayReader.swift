internal import ContactLists
internal import GRDB
internal import Identity

/// Reads who was where, and when, from what owners say of themselves and from their contacts' lists.
///
/// Owners give dates. Of a contact only this is known: a list named a company on the day when it was
/// imported, and from the first list to the last one that did, he or she was there.
struct StayReader {
  let db: Database
  let asOf: CalendarDate
  /// Counts instead of all people, if given.
  var people: [Int64]?

  private var now: Int { Stay.month(of: asOf) }

  /// The companies that somebody is known to have left, ascending.
  func companiesLeft() throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT companyID FROM affiliation
        WHERE kind = 'position' AND ended IS NOT NULL AND companyID IS NOT NULL
        UNION SELECT record.companyID FROM record JOIN person ON person.id = formerPersonID
        WHERE formerPersonID IS NOT NULL AND record.companyID IS NOT NULL
        AND record.companyID IS NOT person.companyID AND NOT isMention AND NOT isCopy
        ORDER BY 1
        """)
  }

  /// The schools of all owners, ascending.
  func schools() throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT companyID FROM affiliation
        WHERE kind = 'education' AND companyID IS NOT NULL ORDER BY 1
        """)
  }

  /// Everybody who learned at a school, ascending.
  func pupils(of school: Int64) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT personID FROM affiliation JOIN record ON record.id = recordID
        WHERE affiliation.companyID = ? AND kind = 'education' AND personID IS NOT NULL ORDER BY 1
        """, arguments: [school])
  }

  /// The posts that are not over, of owners: a person and a company, ascending.
  func openPosts() throws -> [(person: Int64, company: Int64)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT personID, affiliation.companyID
        FROM affiliation JOIN record ON record.id = recordID
        WHERE kind = 'position' AND affiliation.companyID IS NOT NULL AND personID IS NOT NULL
        AND (ended IS NULL OR ended > :today) AND (started IS NULL OR started <= :today)
        ORDER BY 1, 2
        """, arguments: ["today": asOf.description]
    ).map { ($0[0], $0[1]) }
  }

  /// When people worked for a company, by person.
  func stays(atCompany company: Int64) throws -> [Int64: [Stay]] {
    Self.stays(try posts(atCompany: company)).mapValues(Stay.joined)
  }

  /// When people worked in each department of a company, by its code and by person; by the titles of
  /// their posts, or by the department that a list names.
  func departmentStays(
    atCompany company: Int64, _ titles: inout TitleReader
  ) throws -> [String: [Int64: [Stay]]] {
    let posts = Dictionary(grouping: try posts(atCompany: company)) { post in
      post.department.flatMap { Department(named: $0) }
        ?? post.title.flatMap { titles.reading(of: $0).department }
    }
    return posts.reduce(into: [:]) { departments, posts in
      guard let department = posts.key else { return }
      departments[department.rawValue] = Self.stays(posts.value).mapValues(Stay.joined)
    }
  }

  /// When people learned at a school, by person; nobody of whom no date is known.
  func stays(atSchool school: Int64) throws -> [Int64: [Stay]] {
    Self.stays(try told(.education, at: school)).mapValues(Stay.joined)
  }

  /// Time at a place, with what was done there.
  private struct Post {
    var person: Int64
    var title: String?
    var department: String?
    var stay: Stay
    /// Whether lists tell of it, and not the person.
    var isSeen = false
  }

  private func posts(atCompany company: Int64) throws -> [Post] {
    let told = try told(.position, at: company)
    // What people say of themselves is exact: what lists say besides may be out of date.
    let tellers = Set(told.map(\.person))
    return told + (try seen(at: company)).filter { !tellers.contains($0.person) }
  }

  /// The stays of each person. Between the first and the last list that saw somebody, he or she was
  /// there.
  private static func stays(_ posts: [Post]) -> [Int64: [Stay]] {
    let stays: [Int64: [Stay]] = posts.reduce(into: [:]) { stays, post in
      if post.isSeen, let known = stays[post.person]?.first {
        let ends = [known.until, post.stay.until]
        stays[post.person] = [
          Stay(
            from: min(known.from, post.stay.from),
            until: ends.contains(nil) ? nil : ends.compactMap(\.self).max())
        ]
      } else {
        stays[post.person, default: []].append(post.stay)
      }
    }
    return stays.mapValues { $0.filter { stay in stay.until.map { stay.from < $0 } ?? true } }
      .filter { !$0.value.isEmpty }
  }

  // MARK: - What owners tell

  private func told(_ kind: Affiliation.Kind, at place: Int64) throws -> [Post] {
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT personID, started, ended, importedOn, affiliation.title FROM affiliation
        JOIN record ON record.id = recordID JOIN import ON import.id = affiliation.importID
        WHERE affiliation.companyID = \(place) AND kind = \(kind.rawValue)
        AND personID IS NOT NULL \(only("personID"))
        """
    ).fetchAll(db)
    return rows.compactMap { row in
      stay(kind, started: month(row[1]), ended: month(row[2]), told: month(row[3]))
        .map { Post(person: row[0], title: row[4], stay: $0) }
    }
  }

  private func stay(
    _ kind: Affiliation.Kind, started: Int?, ended: Int?, told: Int?
  ) -> Stay? {
    let shortest = kind == .education ? 12 : 1
    let start: Int
    switch (started, ended) {
    case (let started?, _): start = started
    case (nil, let ended?): start = ended - shortest
    case (nil, nil):
      // A post without dates is held on the day when that is said; of a school that tells no year.
      guard kind == .position else { return nil }
      start = told ?? now
    }
    guard start <= now else { return nil }
    let end = ended.map { $0 > start ? $0 : start + shortest }
    switch kind {
    case .position: return Stay(from: start, until: end.flatMap { $0 > now ? nil : $0 })
    // Whether somebody without an end is there still nobody knows.
    case .education: return Stay(from: start, until: min(end ?? start + shortest, now + 1))
    }
  }

  // MARK: - What lists tell of others

  private func seen(at company: Int64) throws -> [Post] {
    let rows = try SQLRequest<Row>(
      literal: """
        SELECT person.id, MIN(CASE WHEN format = \(ImportRow.ownFormat) THEN \(asOf.description)
          ELSE importedOn END),
        MAX(importedOn), MAX(personID IS NOT NULL AND person.companyID = record.companyID),
        record.title, record.department
        FROM record JOIN person ON person.id = COALESCE(personID, formerPersonID)
        JOIN import ON import.id = importID
        WHERE record.companyID = \(company) AND NOT isMention AND NOT isCopy
        \(only("person.id")) GROUP BY person.id, record.title, record.department
        """
    ).fetchAll(db)
    return rows.compactMap { row in
      guard let first = month(row[1]), let last = month(row[2]) else { return nil }
      let isOpen: Bool = row[3]
      let stay = Stay(from: min(first, now), until: isOpen ? nil : min(last, now) + 1)
      return Post(
        person: row[0], title: row[4], department: row[5], stay: stay, isSeen: true)
    }
  }

  private func only(_ column: String) -> SQL {
    people.map { "AND \(sql: column) IN \($0)" } ?? ""
  }

  private func month(_ text: String?) -> Int? {
    text.flatMap { CalendarDate(iso: $0) }.map { Stay.month(of: $0) }
  }
}

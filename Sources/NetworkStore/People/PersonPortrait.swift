internal import ContactLists
internal import GRDB
internal import Identity

/// What a person is called and does, chosen from his or her records.
///
/// What the user said comes first, then LinkedIn (people keep it up to date themselves), then
/// address books, then bare mentions; among equals the newer import.
struct PersonPortrait {
  let name: String
  let companyID: Int64?
  let company: String?
  let title: String?
  let department: Department?
  let seniority: Seniority?

  /// The portrait that the records give; `formatOfImport` has the formats of all imports, by id.
  init(
    _ records: [RecordRow], formatOfImport: [Int64: String], titles: inout TitleReader
  ) {
    func rank(_ row: RecordRow) -> Int {
      row.isCopy ? Int.max : Self.rank(formatOfImport[row.importID])
    }
    let ordered = records.sorted { a, b in
      (rank(a), b.importID, a.id) < (rank(b), a.importID, b.id)
    }
    name = Self.name(from: ordered)
    let job =
      ordered.first { $0.companyID != nil }
      ?? ordered.first { $0.record.company != nil || $0.record.title != nil }
    companyID = job?.companyID
    company = job?.record.company
    // Company and title belong together: the title of one job is not shown at another company.
    let there = ordered.filter { $0.companyID == job?.companyID }
    title = job?.record.title ?? there.lazy.compactMap(\.record.title).first
    let reading = title.map { titles.reading(of: $0) }
    let stated = there.lazy.compactMap(\.record.department)
      .compactMap { Department(named: $0) }.first
    department = stated ?? reading?.department
    seniority = reading?.seniority
  }

  /// The best name; where there is none, what else the person can be told by.
  private static func name(from records: [RecordRow]) -> String {
    let parts: [(RecordRow) -> String?] = [
      { $0.record.name.full }, { $0.record.emails.first }, { $0.record.profiles.first },
      { $0.record.phones.first },
    ]
    for part in parts {
      if let name = records.lazy.compactMap(part).first { return name }
    }
    return "(no name)"
  }

  private static func rank(_ format: String?) -> Int {
    switch format {
    case ImportRow.ownFormat: 0
    case "linkedin": 1
    case "ties": 3
    default: 2
    }
  }

  func insert(in db: Database) throws -> Int64 {
    try db.cachedStatement(
      sql: """
        INSERT INTO person (name, foldedName, companyID, company, title, department, seniority)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).run(addColumns(to:))
    return db.lastInsertedRowID
  }

  func update(_ person: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE person SET name = ?, foldedName = ?, companyID = ?, company = ?, title = ?,
        department = ?, seniority = ? WHERE id = ?
        """
    ).run {
      addColumns(to: &$0)
      $0.add(person)
    }
  }

  private func addColumns(to parameters: inout Parameters) {
    parameters.add(name)
    parameters.add(FoldedText.fold(name))
    parameters.add(companyID)
    parameters.add(company)
    parameters.add(title)
    parameters.add(department?.rawValue)
    parameters.add(seniority?.rawValue)
  }
}

/// Reads each title once: people of one list have few different ones.
struct TitleReader {
  private var known: [String: Title] = [:]

  mutating func reading(of text: String) -> Title {
    if let title = known[text] { return title }
    let title = Title(text)
    known[text] = title
    return title
  }
}

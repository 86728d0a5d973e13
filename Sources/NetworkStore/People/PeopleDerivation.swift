internal import ContactLists
internal import GRDB
internal import Identity

/// Decides anew who is who, as far as given records reach.
///
/// People follow from records: the records that share a key with the given ones, directly or
/// through others, are gathered, clustered as one, and each cluster is one person. A cluster keeps
/// the lowest id that one of its records had, so printed ids stay true. Records outside that reach
/// are not read, so a small list against a large network costs what the small list touches.
struct PeopleDerivation {
  let db: Database

  /// Writes the match keys of a record; its import must be in force.
  func addKeys(of record: Record, id: Int64, isMention: Bool) throws {
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO matchKey (key, recordID) VALUES (?, ?)")
    for key in MatchKeys(record, isMention: isMention).keys {
      try statement.execute(arguments: [key, id])
    }
  }

  /// Writes the match keys of all records of an import.
  func addKeys(ofImport id: Int64) throws {
    let rows = try RecordRow.fetchAll(
      db, sql: "SELECT * FROM record WHERE importID = ?", arguments: [id])
    for row in rows { try addKeys(of: row.record, id: row.id, isMention: row.isMention) }
  }

  /// Derives the people of these records and of all that they reach.
  func run(records: [Int64]) throws {
    try db.execute(sql: "CREATE TEMP TABLE seed (id INTEGER PRIMARY KEY)")
    let statement = try db.makeStatement(sql: "INSERT OR IGNORE INTO temp.seed VALUES (?)")
    for id in records { try statement.execute(arguments: [id]) }
    try run(seed: "SELECT id FROM temp.seed")
    try db.execute(sql: "DROP TABLE temp.seed")
  }

  /// Derives the people of all records that `seed` (a query for record ids) reaches, and removes
  /// people who have no record left.
  func run(seed: SQL) throws {
    try gather(seed)
    let records = try touchedRecords()
    let clusters = withoutNamesakesOfOwners(cluster(records), of: records, try listsOfOwners())
    try assign(clusters.sorted { $0[0] < $1[0] }, of: records)
    try db.execute(
      sql: """
        DELETE FROM person WHERE id IN (SELECT personID FROM temp.touchedPerson)
        AND id NOT IN (SELECT personID FROM record WHERE personID IS NOT NULL)
        """)
    try db.execute(sql: "DROP TABLE temp.touched; DROP TABLE temp.touchedPerson")
  }

  /// Removes those of `people` who have no record left.
  static func removeEmpty(_ people: [Int64], in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        DELETE FROM person WHERE id = :id
        AND NOT EXISTS (SELECT 1 FROM record WHERE personID = :id)
        """)
    for id in people { try statement.execute(arguments: ["id": id]) }
  }

  // MARK: - What is touched

  /// Fills `temp.touched`, round by round: records that share a key, a person or an anchor.
  private func gather(_ seed: SQL) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE touched (recordID INTEGER PRIMARY KEY, round INTEGER NOT NULL);
        CREATE TEMP TABLE touchedPerson (personID INTEGER PRIMARY KEY);
        """)
    try db.execute(literal: "INSERT OR IGNORE INTO temp.touched SELECT *, 0 FROM (\(seed))")
    // A seed of most records reaches nearly all: taking them all is faster than finding that out.
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO temp.touched SELECT id, -1 FROM record
        WHERE 2 * (SELECT COUNT(*) FROM temp.touched) >= (SELECT COUNT(*) FROM record)
        """)
    let isAll = try isEverythingTouched()
    var round = 0
    while !isAll,
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM temp.touched WHERE round = ?)", arguments: [round])
        ?? false
    {
      for neighbours in [
        "SELECT b.recordID FROM matchKey a JOIN matchKey b ON b.key = a.key WHERE a.recordID IN now",
        """
        SELECT b.id FROM record a JOIN record b ON b.personID = a.personID WHERE a.id IN now
        """,
        "SELECT anchor FROM record WHERE anchor IS NOT NULL AND id IN now",
        "SELECT id FROM record WHERE anchor IN now",
      ] {
        try db.execute(
          sql: """
            WITH now AS (SELECT recordID FROM temp.touched WHERE round = :round)
            INSERT OR IGNORE INTO temp.touched SELECT *, :round + 1 FROM (\(neighbours))
            """,
          arguments: ["round": round])
      }
      round += 1
    }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO temp.touchedPerson
        SELECT personID FROM record WHERE id IN (SELECT recordID FROM temp.touched)
        AND personID IS NOT NULL
        """)
  }

  private func isEverythingTouched() throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT (SELECT COUNT(*) FROM temp.touched) = (SELECT COUNT(*) FROM record)") ?? false
  }

  /// The touched records whose imports are in force, by id.
  private func touchedRecords() throws -> [RecordRow] {
    try RecordRow.fetchAll(
      db,
      sql: """
        SELECT record.* FROM record JOIN import ON import.id = importID
        WHERE record.id IN (SELECT recordID FROM temp.touched) AND import.replacedBy IS NULL
        ORDER BY record.id
        """)
  }

  /// The imports that a record is the owner of, and in which he or she is not named.
  private func listsOfOwners() throws -> [Int64: Set<Int64>] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, ownerRecord FROM import WHERE ownerRecord IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM record WHERE importID = import.id AND anchor = ownerRecord)
        AND format NOT IN (SELECT value FROM json_each(?))
        """, arguments: [ImportRow.interactionFormats]
    ).reduce(into: [:]) { $0[$1["ownerRecord"], default: []].insert($1["id"]) }
  }

  // MARK: - Who is who

  /// Index lists into `records`, each one person.
  private func cluster(_ records: [RecordRow]) -> [[Int]] {
    let place = Dictionary(uniqueKeysWithValues: records.enumerated().map { ($1.id, $0) })
    // A statement about a person whose record is still there follows that record, and says
    // nothing of its own about who is who.
    let anchored = records.indices.filter { records[$0].anchor.flatMap { place[$0] } != nil }
    let isAnchored = Set(anchored)
    let free = records.indices.filter { !isAnchored.contains($0) }
    let told = toldOfOwners(anchored.map { records[$0] })
    var clusters = IdentityResolver().clusters(
      free.map { index in
        var record = records[index].record
        for more in told[records[index].id] ?? [] {
          record.emails += more.emails
          record.profiles += more.profiles
        }
        return MatchRecord(record, isMention: records[index].isMention)
      }
    ).map { $0.map { free[$0] } }

    var clusterOf: [Int: Int] = [:]
    for (number, members) in clusters.enumerated() {
      for member in members { clusterOf[member] = number }
    }
    for index in anchored {
      // What a statement is anchored to is a record of a list, or an older statement: so one pass
      // in order of ids is enough.
      guard let anchor = records[index].anchor, let goal = place[anchor],
        let number = clusterOf[goal]
      else {
        clusterOf[index] = clusters.count
        clusters.append([index])
        continue
      }
      clusterOf[index] = number
      clusters[number].append(index)
    }
    return clusters
  }

  /// What lists say of their own owners, by the owner's record: it tells who the owner is to others.
  private func toldOfOwners(_ anchored: [RecordRow]) -> [Int64: [Record]] {
    anchored.reduce(into: [:]) { told, row in
      guard let anchor = row.anchor, !row.isCopy, !row.isMention else { return }
      told[anchor, default: []].append(row.record)
    }
  }

  /// Takes the owner of a list, known by name alone, out of a cluster of entries of that very list:
  /// people do not stand in their own list, so whoever has the name there is a namesake.
  ///
  /// Every cluster that is returned is ascending.
  private func withoutNamesakesOfOwners(
    _ clusters: [[Int]], of records: [RecordRow], _ listsOfOwners: [Int64: Set<Int64>]
  ) -> [[Int]] {
    clusters.flatMap { members -> [[Int]] in
      let members = members.sorted()
      let owner = members.first { member in
        guard let lists = listsOfOwners[records[member].id] else { return false }
        let isNameOnly =
          records[member].record.emails.isEmpty && records[member].record.profiles.isEmpty
        return isNameOnly && members.count > 1
          && members.allSatisfy { $0 == member || lists.contains(records[$0].importID) }
      }
      guard let owner else { return [members] }
      return [[owner], members.filter { $0 != owner }]
    }
  }

  private func assign(_ clusters: [[Int]], of records: [RecordRow]) throws {
    var taken: Set<Int64> = []
    let formats = try Row.fetchAll(db, sql: "SELECT id, format FROM import")
      .reduce(into: [Int64: String]()) { $0[$1["id"]] = $1["format"] }
    let update = try db.cachedStatement(sql: "UPDATE record SET personID = ? WHERE id = ?")
    let moveFormerPosts = try db.cachedStatement(
      sql: "UPDATE record SET formerPersonID = ? WHERE formerPersonID = ?")
    var titles = TitleReader()
    for members in clusters {
      let portrait = PersonPortrait(
        members.map { records[$0] }, formatOfImport: formats, titles: &titles)
      let former = Set(members.compactMap { records[$0].personID }.filter { !taken.contains($0) })
      let person: Int64
      if let lowest = former.min() {
        person = lowest
        try portrait.update(person, in: db)
        for other in former where other != person {
          try moveFormerPosts.execute(arguments: [person, other])
        }
      } else {
        person = try portrait.insert(in: db)
      }
      taken.insert(person)
      for member in members where records[member].personID != person {
        try update.execute(arguments: [person, records[member].id])
      }
    }
    try db.execute(
      sql: """
        UPDATE record SET formerPersonID = personID, personID = NULL
        WHERE id IN (SELECT recordID FROM temp.touched) AND personID IS NOT NULL
        AND importID IN (SELECT id FROM import WHERE replacedBy IS NOT NULL)
        """)
  }
}

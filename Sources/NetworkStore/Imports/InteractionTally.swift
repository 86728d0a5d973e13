internal import ContactLists
internal import GRDB

/// Messages and meetings of one import until all have been read; then evidence by pair and month.
///
/// They wait in tables of their own, on disk if there are many, because what one of them says
/// depends on others: copies of one mail count once, and a thread may turn out to be a crowd's.
/// Memory holds eight bytes or so for each message, of what identifies it.
struct InteractionTally {
  private let db: Database
  private var seen: Set<Int> = []
  private var copies: [Int64: Int] = [:]
  private(set) var isEmpty = true

  /// In threads among more people than this, those who got the same message hardly know each other.
  private static let smallThread = 6
  /// Up to how many people a meeting is a conversation.
  private static let smallMeeting = 4

  init(db: Database) throws {
    self.db = db
    // A former import in the same connection may have failed half-way.
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS temp.message;
        DROP TABLE IF EXISTS temp.addressee;
        CREATE TEMP TABLE message (
          id INTEGER PRIMARY KEY, importID INTEGER NOT NULL, line INTEGER NOT NULL,
          kind TEXT NOT NULL, thread INTEGER, date TEXT, sender INTEGER, count INTEGER NOT NULL,
          isCrowd INTEGER NOT NULL, series TEXT, title TEXT, repeats INTEGER, last TEXT);
        CREATE TEMP TABLE addressee (
          message INTEGER NOT NULL, recipient INTEGER NOT NULL, PRIMARY KEY (message, recipient))
          WITHOUT ROWID;
        """)
  }

  mutating func add(
    _ interaction: Interaction, importID: Int64, sender: Int64?, recipients: [Int64]
  ) throws {
    isEmpty = false
    if let id = interaction.id {
      var hasher = Hasher()
      hasher.combine(interaction.medium)
      hasher.combine(id)
      guard seen.insert(hasher.finalize()).inserted else {
        copies[importID, default: 0] += 1
        return
      }
    }
    let thread = interaction.thread.map { text in
      var hasher = Hasher()
      hasher.combine(interaction.medium)
      hasher.combine(text)
      return Int64(hasher.finalize())
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO temp.message (importID, line, kind, thread, date, sender, count, isCrowd, series,
        title, repeats, last)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      importID, interaction.line, interaction.medium.rawValue, thread,
      interaction.date?.description, sender, max(1, interaction.count), interaction.isCrowd,
      interaction.series?.id, interaction.series?.title, interaction.series?.repeats,
      interaction.series?.last?.description,
    ])
    let message = db.lastInsertedRowID
    let statement = try db.cachedStatement(
      sql: "INSERT OR IGNORE INTO temp.addressee VALUES (?, ?)")
    for recipient in recipients { try statement.execute(arguments: [message, recipient]) }
  }

  /// Takes back what an import has added.
  mutating func forget(importID: Int64) throws {
    copies[importID] = nil
    try db.execute(
      sql: """
        DELETE FROM temp.addressee
        WHERE message IN (SELECT id FROM temp.message WHERE importID = :import);
        DELETE FROM temp.message WHERE importID = :import;
        """, arguments: ["import": importID])
  }

  /// The person who had to do with nearly all messages and meetings, if there is just one: whose
  /// mailbox it is. Not told by fewer than three, nor where somebody else is in most of them too.
  func centre() throws -> Int64? {
    let among = "FROM temp.message WHERE NOT isCrowd"
    let all = try Int.fetchOne(db, sql: "SELECT COUNT(*) \(among)") ?? 0
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT personID, COUNT(DISTINCT message) AS share FROM (
          SELECT id AS message, sender AS participant \(among) AND sender IS NOT NULL
          UNION ALL SELECT message, recipient FROM temp.addressee
          WHERE message IN (SELECT id \(among)))
        JOIN record ON record.id = participant GROUP BY personID ORDER BY share DESC, personID LIMIT 2
        """)
    guard all >= 3, let first = rows.first, 10 * (first["share"] as Int) >= 8 * all,
      rows.count == 1 || 10 * (rows[1]["share"] as Int) <= 7 * all
    else { return nil }
    return first["personID"]
  }

  /// Turns what was added into evidence, once the people of all records are known; messages of
  /// threads among too many become problems.
  func settle() throws {
    guard !isEmpty else { return }
    try measureThreads()
    try db.execute(
      sql: """
        INSERT INTO problem (importID, line, reason, isRejection)
        SELECT importID, line, ?, TRUE FROM temp.message
        WHERE thread IN (SELECT thread FROM temp.threadSize WHERE people > ?) ORDER BY id
        """,
      arguments: [
        "in a thread of more than \(Interaction.maximumPeople) people, which tells of no tie",
        Interaction.maximumPeople,
      ])
    try db.execute(
      sql: """
        DELETE FROM temp.message
        WHERE thread IN (SELECT thread FROM temp.threadSize WHERE people > ?);
        DELETE FROM temp.addressee WHERE message NOT IN (SELECT id FROM temp.message);
        """, arguments: [Interaction.maximumPeople])
    try gatherCells()
    try keepEvidence()
    try MeetingSeriesTable(db: db).keepTallied()
  }

  /// Messages and meetings of a list that count, and copies of those.
  func account(ofImport id: Int64) throws -> (kept: Int, copies: Int) {
    let kept = try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM temp.message WHERE importID = ?", arguments: [id])
    return (kept ?? 0, copies[id] ?? 0)
  }

  /// How many people each thread is among.
  private func measureThreads() throws {
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS temp.threadSize;
        CREATE TEMP TABLE threadSize (thread INTEGER PRIMARY KEY, people INTEGER NOT NULL);
        INSERT INTO temp.threadSize
        SELECT thread, COUNT(*) FROM (
          SELECT thread, personID FROM temp.message JOIN record ON record.id = sender
          WHERE thread IS NOT NULL
          UNION SELECT thread, personID FROM temp.message
          JOIN temp.addressee ON addressee.message = message.id JOIN record ON record.id = recipient
          WHERE thread IS NOT NULL)
        GROUP BY thread;
        """)
  }

  /// Counts by list, pair, kind and month.
  private func gatherCells() throws {
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS temp.cell;
        CREATE TEMP TABLE cell (
          importID INTEGER, first INTEGER, second INTEGER, kind TEXT, isDirected INTEGER,
          month INTEGER, count INTEGER, date TEXT, days INTEGER, line INTEGER);
        """)
    let month = """
      COALESCE(12 * CAST(SUBSTR(date, 1, 4) AS INTEGER) + CAST(SUBSTR(date, 6, 2) AS INTEGER) - 1, -1)
      """
    // A bit for each day of the month on which something was.
    let days = """
      COALESCE(SUM(DISTINCT 1 << (CAST(SUBSTR(date, 9, 2) AS INTEGER) - 1)), 0)
      """
    func gather(_ pairs: String, arguments: StatementArguments = StatementArguments()) throws {
      try db.execute(
        sql: """
          INSERT INTO temp.cell
          SELECT pair.importID, first, second, kind, isDirected, \(month), SUM(count), MAX(date),
          \(days), MIN(pair.line)
          FROM (\(pairs)) pair JOIN record x ON x.id = first JOIN record y ON y.id = second
          WHERE x.personID <> y.personID
          GROUP BY pair.importID, first, second, kind, isDirected, \(month)
          """, arguments: arguments)
    }
    try gather(
      """
      SELECT message.importID AS importID, sender AS first, recipient AS second, kind,
      TRUE AS isDirected, date, count, message.line AS line
      FROM temp.message JOIN temp.addressee ON addressee.message = message.id
      WHERE kind <> '\(Interaction.Medium.meeting.rawValue)' AND sender IS NOT NULL
      """)
    try gather(
      """
      SELECT message.importID AS importID, a.recipient AS first, b.recipient AS second,
      CASE WHEN COALESCE(people, (SELECT COUNT(*) + 1 FROM temp.addressee WHERE addressee.message = message.id)) <= ?
      THEN '\(EvidenceKinds.sameThread)' ELSE '\(EvidenceKinds.sameLargeThread)' END AS kind,
      FALSE AS isDirected, date, count, message.line AS line
      FROM temp.message JOIN temp.addressee a ON a.message = message.id
      JOIN temp.addressee b ON b.message = message.id AND a.recipient < b.recipient
      LEFT JOIN temp.threadSize ON threadSize.thread = message.thread
      WHERE kind <> '\(Interaction.Medium.meeting.rawValue)'
      """, arguments: [Self.smallThread])
    // Whoever called a meeting was there like the others.
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO temp.addressee SELECT id, sender FROM temp.message
        WHERE kind = ? AND sender IS NOT NULL
        """, arguments: [Interaction.Medium.meeting.rawValue])
    try gather(
      """
      SELECT message.importID AS importID, a.recipient AS first, b.recipient AS second,
      CASE WHEN (SELECT COUNT(*) FROM temp.addressee WHERE addressee.message = message.id) <= ?
      THEN kind ELSE '\(EvidenceKinds.largeMeeting)' END AS kind,
      FALSE AS isDirected, date, count, message.line AS line
      FROM temp.message JOIN temp.addressee a ON a.message = message.id
      JOIN temp.addressee b ON b.message = message.id AND a.recipient < b.recipient
      WHERE kind = '\(Interaction.Medium.meeting.rawValue)' AND NOT isCrowd
      """, arguments: [Self.smallMeeting])
  }

  private func keepEvidence() throws {
    try db.execute(
      sql: """
        INSERT INTO evidence
        (importID, firstRecord, secondRecord, line, kind, date, count, isDirected)
        SELECT importID, first, second, MIN(line), kind, MAX(date), SUM(count), isDirected
        FROM temp.cell GROUP BY importID, first, second, kind, isDirected
        ORDER BY importID, first, second, kind;
        INSERT INTO evidenceByMonth (evidenceID, month, count, date, days)
        SELECT evidence.id, month, cell.count, cell.date, cell.days FROM temp.cell
        JOIN evidence ON evidence.firstRecord = first AND evidence.secondRecord = second
        AND evidence.importID = cell.importID AND evidence.kind = cell.kind
        AND evidence.isDirected = cell.isDirected;
        DROP TABLE temp.cell;
        """)
  }
}

/// Kinds of evidence that follow from interactions, beside those of the media themselves.
enum EvidenceKinds {
  /// Two who got the same message, among few.
  static let sameThread = "same_thread"
  /// Two who got the same message, among many.
  static let sameLargeThread = "same_large_thread"
  /// Two who were at a meeting of many.
  static let largeMeeting = "large_meeting"
}

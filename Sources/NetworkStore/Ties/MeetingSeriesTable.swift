internal import ContactLists
internal import GRDB

/// Meetings that repeat, and who belongs to them.
struct MeetingSeriesTable {
  let db: Database

  struct Series {
    var id: Int64
    /// The first and the last day that are known of; the last is not after the calendar's.
    var first: CalendarDate?
    var last: CalendarDate?
    /// Ascending, each once.
    var people: [Int64] = []
  }

  /// Keeps those of the messages and meetings that have been read (``InteractionTally``).
  ///
  /// Whoever was at one meeting alone may have been a guest; but where a meeting stands for all, all
  /// who are asked to it belong.
  func keepTallied() throws {
    try db.execute(
      sql: """
        INSERT INTO meetingSeries (importID, key, title, first, last)
        SELECT importID, series, MIN(title), MIN(date),
        CASE WHEN COUNT(last) = COUNT(*) THEN MAX(last) END
        FROM temp.message WHERE series IS NOT NULL GROUP BY importID, series ORDER BY MIN(id);
        INSERT INTO meetingMember (seriesID, recordID)
        SELECT meetingSeries.id, recipient FROM temp.message
        JOIN meetingSeries ON meetingSeries.importID = message.importID AND key = series
        JOIN temp.addressee ON addressee.message = message.id
        GROUP BY meetingSeries.id, recipient HAVING COUNT(*) > 1 OR MAX(repeats);
        """)
  }

  /// The people of the series of a calendar, by what the calendar knows those by.
  func members(ofImport id: Int64) throws -> [(key: String, person: Int64)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT meetingSeries.key, personID FROM meetingSeries
        JOIN meetingMember ON seriesID = meetingSeries.id JOIN record ON record.id = recordID
        WHERE meetingSeries.importID = ? AND personID IS NOT NULL
        """, arguments: [id]
    ).map { ($0[0], $0[1]) }
  }

  /// Calls `body` with each series of the calendars that are in force.
  func forEachSeries(_ body: (Series) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT DISTINCT meetingSeries.id, first, \(Self.last) AS last, personID FROM meetingSeries
        JOIN import ON import.id = meetingSeries.importID
        JOIN meetingMember ON seriesID = meetingSeries.id JOIN record ON record.id = recordID
        WHERE personID IS NOT NULL ORDER BY meetingSeries.id, personID
        """)
    var series: Series?
    while let row = try rows.next() {
      if series?.id != row[0] {
        if let series { try body(series) }
        series = Series(id: row[0], first: Self.day(row[1]), last: Self.day(row[2]))
      }
      series?.people.append(row[3])
    }
    if let series { try body(series) }
  }

  /// What a series is called, and from when to when it is known of.
  func series(_ id: Int64) throws -> (title: String?, first: CalendarDate?, last: CalendarDate?)? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT title, first, \(Self.last) AS last FROM meetingSeries
        JOIN import ON import.id = importID WHERE meetingSeries.id = ?
        """, arguments: [id]
    ).map { ($0[0], Self.day($0[1]), Self.day($0[2])) }
  }

  /// On later days than that of its import, a calendar knows what is planned.
  private static let last = "MIN(COALESCE(last, importedOn), importedOn)"

  private static func day(_ text: String?) -> CalendarDate? {
    text.flatMap { CalendarDate(iso: $0) }
  }
}

public import ContactLists
internal import GRDB
public import ReferralGraph

/// All evidence in the database, brought together by the pairs that it is about.
///
/// Twenty bytes or so for each piece while it is sorted; having SQLite sort whole rows takes
/// several times as long, most of it on disk.
struct PairedEvidence {
  let table: EvidenceTable
  let asOf: CalendarDate

  struct Piece {
    /// The two people's dense ids, the lower one above.
    var pair: UInt64
    /// Among the evidence of one pair, as ``Network/evidenceOrder`` says.
    var order: UInt64
    /// A place in ``observations``.
    var observation: UInt32
  }

  /// What a row says but for whom it is about; there are few different ones.
  struct Reason: Hashable {
    var kind: String
    var date: String?
    var count: Int
    var stated: Double?
    /// Of the two as ``Piece/pair`` orders them.
    var direction: Observation.Direction?
    /// Where it is about one month.
    var month: Int?
    /// The days of the month, a bit each.
    var days: UInt32
  }

  private(set) var pieces: [Piece] = []
  /// The reasons that there are, and what each says.
  private(set) var reasons: [Reason] = []
  private var observations: [Observation] = []
  /// Which of them are not of later days.
  private var isSeen: [Bool] = []

  init(table: EvidenceTable, asOf day: CalendarDate) {
    self.table = table
    asOf = day
  }

  /// Reads the evidence about different people who are in `people`.
  mutating func read(from db: Database, people: [Int64: PersonID]) throws {
    let persons = try personsOfRecords(in: db, people)
    let ranks = try ranksOfImports(in: db)
    var known: [Reason: UInt32] = [:]
    let rows = try Row.fetchCursor(db, sql: try Self.query(in: db))
    while let row = try rows.next() {
      guard let a = persons[row[0]], let b = persons[row[1]], a != b else { continue }
      let isDirected: Bool = row[7]
      let reason = Reason(
        kind: row[3], date: row[4], count: row[5], stated: row[6],
        direction: isDirected ? (a < b ? .forward : .backward) : nil, month: row[8],
        days: row[9] ?? 0)
      let observation = known[reason] ?? UInt32(observations.count)
      if observation == observations.count {
        known[reason] = observation
        reasons.append(reason)
        observations.append(self.observation(reason))
        isSeen.append(hasSeen(reason))
      }
      guard isSeen[Int(observation)] else { continue }
      pieces.append(
        Piece(
          pair: UInt64(min(a, b).index) << 32 | UInt64(max(a, b).index),
          order: (ranks[row[2]] ?? 0) << 32 | UInt64(pieces.count), observation: observation))
    }
    pieces.sort { ($0.pair, $0.order) < ($1.pair, $1.order) }
  }

  /// Every piece of evidence, or where months are known, what it says of each.
  private static func query(in db: Database) throws -> String {
    let hasMonths = try Row.fetchOne(db, sql: "SELECT 1 FROM evidenceByMonth LIMIT 1") != nil
    guard hasMonths else {
      return """
        SELECT firstRecord, secondRecord, importID, kind, date, count, stated, isDirected, NULL, 0
        FROM evidence ORDER BY id
        """
    }
    return """
      SELECT firstRecord, secondRecord, importID, kind,
      CASE WHEN month IS NULL THEN evidence.date ELSE cell.date END,
      COALESCE(cell.count, evidence.count), stated, isDirected, month, days
      FROM evidence LEFT JOIN evidenceByMonth cell ON evidenceID = id ORDER BY id, month
      """
  }

  /// Names every two people between whom there is a tie, ascending, with what asking costs.
  func forEachTie(_ body: (PersonID, PersonID, Cost) -> Void) {
    // Nearly all pairs have one piece of evidence, and many the same.
    let alone = observations.map { table.strength(of: [$0]).map { Cost($0) } }
    var start = 0
    while start < pieces.count {
      let pair = pieces[start].pair
      let end = pieces[start...].firstIndex { $0.pair != pair } ?? pieces.count
      let cost =
        end == start + 1
        ? alone[Int(pieces[start].observation)]
        : table.strength(of: observations(of: pieces[start..<end])).map { Cost($0) }
      if let cost {
        body(
          PersonID(UInt32(truncatingIfNeeded: pair >> 32)),
          PersonID(UInt32(truncatingIfNeeded: pair)), cost)
      }
      start = end
    }
  }

  /// What all that two people have between them says.
  func observations(of pieces: ArraySlice<Piece>) -> [Observation] {
    var plain: [Observation] = []
    var months = MonthlyCounts()
    for piece in pieces {
      let place = Int(piece.observation)
      if let month = reasons[place].month {
        months.add(
          observations[place].kind, observations[place].direction, month: month,
          count: reasons[place].count, date: reasons[place].date.flatMap { CalendarDate(iso: $0) },
          days: reasons[place].days, list: list(of: piece))
      } else {
        plain.append(observations[place])
      }
    }
    return plain + months.observations(asOf: asOf)
  }

  /// The import that a piece is from, by its place in the order in which numbers stated win.
  func list(of piece: Piece) -> Int64 {
    Int64(piece.order >> 32)
  }

  private func personsOfRecords(
    in db: Database, _ people: [Int64: PersonID]
  ) throws -> [Int64: PersonID] {
    var persons: [Int64: PersonID] = [:]
    persons.reserveCapacity(people.count)
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, personID FROM record WHERE personID IS NOT NULL")
    while let row = try rows.next() { persons[row[0]] = people[row[1]] }
    return persons
  }

  /// The place of each import in the order in which numbers stated win.
  private func ranksOfImports(in db: Database) throws -> [Int64: UInt64] {
    let imports = try Int64.fetchAll(
      db, sql: "SELECT id FROM import ORDER BY format = ?, id", arguments: [ImportRow.ownFormat])
    return Dictionary(uniqueKeysWithValues: zip(imports, 0...))
  }

  private func hasSeen(_ reason: Reason) -> Bool {
    if let month = reason.month { return month <= Stay.month(of: asOf) }
    return asOf.hasSeen(
      EvidenceKind(rawValue: reason.kind), reason.date.flatMap { CalendarDate(iso: $0) },
      stated: reason.stated)
  }

  private func observation(_ reason: Reason) -> Observation {
    var observation = table.observation(
      EvidenceKind(rawValue: reason.kind), date: reason.date.flatMap { CalendarDate(iso: $0) },
      count: reason.count, stated: reason.stated, direction: reason.direction, asOf: asOf)
    observation.month = reason.month.flatMap { $0 < 0 ? nil : $0 }
    return observation
  }
}

extension EvidenceTable {
  /// The strength of the tie between two people about whom all this is known; `nil` if there is
  /// none.
  ///
  /// A kind that the table does not have counts as ``EvidenceKind/knows``, so that no tie is lost
  /// for an unusual word.
  public func strength(of evidence: [EvidenceRow], asOf day: CalendarDate) -> Strength? {
    estimate(of: evidence, asOf: day)?.strength
  }

  /// The same strength, and how well it is known.
  ///
  /// What is dated after the day has not been seen yet, but for the user's own word.
  public func estimate(of evidence: [EvidenceRow], asOf day: CalendarDate) -> StrengthEstimate? {
    var plain: [Observation] = []
    var months = MonthlyCounts()
    for row in evidence {
      if row.months.isEmpty, day.hasSeen(row.kind, row.date, stated: row.stated) {
        plain.append(
          observation(
            row.kind, date: row.date, count: row.count, stated: row.stated,
            direction: row.direction, asOf: day))
      }
      for month in row.months {
        months.add(
          known(row.kind), row.direction, month: month.number, count: month.count,
          date: month.date, days: month.days, list: row.listID)
      }
    }
    return estimate(of: plain + months.observations(asOf: day))
  }

  private func known(_ kind: EvidenceKind) -> EvidenceKind {
    rules[kind] == nil ? .knows : kind
  }

  fileprivate func observation(
    _ kind: EvidenceKind, date: CalendarDate?, count: Int, stated: Double?,
    direction: Observation.Direction?, asOf day: CalendarDate
  ) -> Observation {
    Observation(
      kind: known(kind), ageDays: date.map { day.days(since: $0) }, count: count, stated: stated,
      direction: direction)
  }
}

extension CalendarDate {
  /// Whether something that is dated so had been seen by this day. The user's own word holds for all
  /// times, whenever it was said.
  fileprivate func hasSeen(_ kind: EvidenceKind, _ date: CalendarDate?, stated: Double?) -> Bool {
    stated != nil || kind == .ownWord || date.map { $0 <= self } ?? true
  }
}

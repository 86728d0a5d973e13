public import ContactLists
internal import GRDB
internal import ReferralGraph

/// A post or a school of a person, as a list tells of it.
public struct AffiliationRow: Hashable, Sendable {
  public let kind: Affiliation.Kind
  /// The company or school, as written.
  public let organization: String
  /// The title of the post, or the degree.
  public let title: String?
  /// The first day; of a month or year that was given without a day, its first.
  public let started: CalendarDate?
  /// The last day, in the same way; `nil` if it is not over or nobody knows.
  public let ended: CalendarDate?
  /// Whether the person is there still, as far as is known.
  public let isCurrent: Bool
  public let source: EvidenceRow.Source
}

/// What two people had in common at a place.
public struct TimeTogether: Hashable, Sendable {
  /// The first day of the month in which it began.
  public let from: CalendarDate
  /// A day of the last month; today if both are there still.
  public let to: CalendarDate
}

extension Network {
  /// The posts and schools of a person, the latest first, posts before schools: what the person's
  /// own export says, and posts that only older exports of others name.
  ///
  /// - Complexity: O(*n*) for *n* records of the person.
  public func affiliations(of person: PersonRow, asOf day: CalendarDate) throws -> [AffiliationRow]
  {
    try read { db in
      let told = try told(by: person, asOf: day, in: db)
      let known = Set(told.filter { $0.row.kind == .position }.compactMap(\.company))
      let seen = try formerPosts(of: person, in: db).filter { post in
        post.company.map { !known.contains($0) } ?? true
      }
      return (told.map(\.row) + seen.map(\.row)).enumerated().sorted {
        Self.order($0.element, $0.offset) < Self.order($1.element, $1.offset)
      }.map(\.element)
    }
  }

  /// The last time that two people had in common at the place of a group that has both, or of a series
  /// of meetings all of it; `nil` if it is no group with a time, or nobody knows.
  public func timeTogether(
    _ a: Int64, _ b: Int64, in group: ReferralNetwork.Group, asOf day: CalendarDate
  ) throws -> TimeTogether? {
    try read { db in
      let reader = StayReader(db: db, asOf: day, people: [a, b])
      let stays: [Int64: [Stay]]
      switch group.kind {
      case .formerColleague: stays = try reader.stays(atCompany: group.placeID)
      case .formerDepartmentColleague:
        var titles = TitleReader()
        stays =
          try reader.departmentStays(atCompany: group.placeID, &titles)[group.department ?? ""]
          ?? [:]
      case .sameSchoolYear: stays = try reader.stays(atSchool: group.placeID)
      case .meetingSeries:
        guard let series = try MeetingSeriesTable(db: db).series(group.placeID),
          let from = series.first
        else { return nil }
        return TimeTogether(from: from, to: max(from, min(series.last ?? day, day)))
      default: return nil
      }
      let common = (stays[a] ?? []).flatMap { first in
        (stays[b] ?? []).compactMap { first.common(with: $0, now: Stay.month(of: day)) }
      }
      guard let last = common.max(by: { $0.upperBound < $1.upperBound }),
        let from = Stay.firstDay(of: last.lowerBound),
        let to = Stay.firstDay(of: last.upperBound - 1)
      else { return nil }
      return TimeTogether(from: from, to: min(to, day))
    }
  }

  /// The names of the places of groups: of companies and schools, and of series of meetings; without
  /// those that have none.
  public func placeNames(
    of groups: some Sequence<ReferralNetwork.Group>
  ) throws -> [ReferralNetwork.Group: String] {
    let groups = Set(groups)
    let companies = try companies(
      ids: groups.filter { $0.kind != .meetingSeries }.map(\.placeID).sorted())
    return try read { db in
      try groups.reduce(into: [:]) { names, group in
        names[group] =
          group.kind == .meetingSeries
          ? try MeetingSeriesTable(db: db).series(group.placeID)?.title
          : companies[group.placeID]?.name
      }
    }
  }

  private typealias Found = (row: AffiliationRow, company: Int64?)

  private func told(
    by person: PersonRow, asOf day: CalendarDate, in db: Database
  ) throws -> [Found] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT kind, organization, affiliation.title, started, ended, affiliation.line, file,
        COALESCE(parentID, import.id) AS wholeID, affiliation.companyID
        FROM affiliation JOIN record ON record.id = recordID
        JOIN import ON import.id = affiliation.importID
        WHERE personID = ? ORDER BY affiliation.id
        """, arguments: [person.id]
    ).compactMap { row in
      guard let kind = Affiliation.Kind(rawValue: row["kind"]) else { return nil }
      let (started, ended) = (Self.day(row["started"]), Self.day(row["ended"]))
      let isOpen = ended.map { $0 > day } ?? (kind == .position)
      let affiliation = AffiliationRow(
        kind: kind, organization: row["organization"], title: row["title"], started: started,
        ended: ended, isCurrent: isOpen && (started.map { $0 <= day } ?? true),
        source: Self.source(row))
      return (affiliation, row["companyID"])
    }
  }

  /// Posts that a list named before a newer one took its place, each once.
  private func formerPosts(of person: PersonRow, in db: Database) throws -> [Found] {
    var seen: Set<Int64> = []
    return try Row.fetchAll(
      db,
      sql: """
        SELECT record.companyID, record.company AS organization, record.title, record.line, file,
        COALESCE(parentID, import.id) AS wholeID
        FROM record JOIN import ON import.id = importID
        WHERE formerPersonID = :person AND record.companyID IS NOT NULL
        AND record.companyID IS NOT :company AND NOT isMention AND NOT isCopy
        ORDER BY importID DESC, record.id
        """, arguments: ["person": person.id, "company": person.companyID]
    ).compactMap { row in
      guard seen.insert(row["companyID"]).inserted else { return nil }
      let post = AffiliationRow(
        kind: .position, organization: row["organization"], title: row["title"], started: nil,
        ended: nil, isCurrent: false, source: Self.source(row))
      return (post, row["companyID"])
    }
  }

  /// What is said first: posts before schools, present before past, the later before the earlier,
  /// and what has no date last.
  private static func order(_ row: AffiliationRow, _ place: Int) -> (Int, Int, Int, Int, Int) {
    let last = row.ended ?? row.started
    return (
      row.kind == .position ? 0 : 1, row.isCurrent ? 0 : 1, last.map { -$0.dayNumber } ?? .max,
      row.started.map { -$0.dayNumber } ?? .max, place
    )
  }

  private static func source(_ row: Row) -> EvidenceRow.Source {
    let file: String? = row["file"]
    return EvidenceRow.Source(importID: row["wholeID"], file: file ?? "", line: row["line"])
  }

  private static func day(_ text: String?) -> CalendarDate? {
    text.flatMap { CalendarDate(iso: $0) }
  }
}

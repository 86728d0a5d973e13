internal import ContactLists
internal import ReferralGraph

/// How often two people had to do with each other, by month, as several lists tell it.
///
/// A mailbox that was exported twice, or the mailboxes of both, hold the same mails: of what
/// different lists say about one month, the most counts, not the sum.
struct MonthlyCounts {
  private struct Cell: Hashable {
    var kind: EvidenceKind
    var direction: Observation.Direction?
    var month: Int
  }

  private struct Count {
    var count = 0
    var date: CalendarDate?
    /// A bit for each day, the first the lowest; none where nobody knows.
    var days: UInt32 = 0
  }

  private var counts: [Cell: [Int64: Count]] = [:]

  mutating func add(
    _ kind: EvidenceKind, _ direction: Observation.Direction?, month: Int, count: Int,
    date: CalendarDate?, days: UInt32 = 0, list: Int64
  ) {
    let cell = Cell(kind: kind, direction: direction, month: month)
    var sum = counts[cell]?[list] ?? Count()
    sum.count += count
    sum.date = [sum.date, date].compactMap(\.self).max()
    sum.days |= days
    counts[cell, default: [:]][list] = sum
  }

  /// The observations, as of a day, in no order; not those of later months.
  func observations(asOf day: CalendarDate) -> [Observation] {
    let seen = counts.filter { $0.key.month <= Stay.month(of: day) }
    return seen.map { cell, lists in
      Observation(
        kind: cell.kind,
        ageDays: lists.values.compactMap(\.date).max().map { day.days(since: $0) },
        count: lists.values.map(\.count).max() ?? 0, direction: cell.direction,
        month: cell.month < 0 ? nil : cell.month)
    } + seen.keys.compactMap { quickReplies($0, asOf: day) }
  }

  /// The days on which one answered the other within a day, by what all lists together say of a
  /// month; `nil` if there is none.
  ///
  /// That an answer came across the end of a month is not seen: it is one day in thirty.
  private func quickReplies(_ cell: Cell, asOf day: CalendarDate) -> Observation? {
    // Once for both directions.
    guard cell.direction == .forward, cell.month >= 0 else { return nil }
    let there = days(cell)
    let back = days(Cell(kind: cell.kind, direction: .backward, month: cell.month))
    let quick = (there & back) | (there << 1 & back) | (back << 1 & there)
    guard quick != 0, let first = Stay.firstDay(of: cell.month) else { return nil }
    let last = CalendarDate(dayNumber: first.dayNumber + 31 - quick.leadingZeroBitCount)
    return Observation(
      kind: .quickReply, ageDays: day.days(since: last), count: quick.nonzeroBitCount,
      month: cell.month)
  }

  private func days(_ cell: Cell) -> UInt32 {
    counts[cell]?.values.reduce(0) { $0 | $1.days } ?? 0
  }

  /// How often in all, and the last day, in no order; a kind may come more than once.
  var totals: [(kind: EvidenceKind, count: Int, date: CalendarDate?)] {
    counts.map { cell, lists in
      (
        cell.kind, lists.values.map(\.count).max() ?? 0, lists.values.compactMap(\.date).max()
      )
    }
  }
}

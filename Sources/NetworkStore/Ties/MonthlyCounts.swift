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
  }

  private var counts: [Cell: [Int64: Count]] = [:]

  mutating func add(
    _ kind: EvidenceKind, _ direction: Observation.Direction?, month: Int, count: Int,
    date: CalendarDate?, list: Int64
  ) {
    let cell = Cell(kind: kind, direction: direction, month: month)
    var sum = counts[cell]?[list] ?? Count()
    sum.count += count
    sum.date = [sum.date, date].compactMap(\.self).max()
    counts[cell, default: [:]][list] = sum
  }

  /// The observations, as of a day, in no order; not those of later months.
  func observations(asOf day: CalendarDate) -> [Observation] {
    counts.filter { $0.key.month <= Stay.month(of: day) }.map { cell, lists in
      Observation(
        kind: cell.kind,
        ageDays: lists.values.compactMap(\.date).max().map { day.days(since: $0) },
        count: lists.values.map(\.count).max() ?? 0, direction: cell.direction,
        month: cell.month < 0 ? nil : cell.month)
    }
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

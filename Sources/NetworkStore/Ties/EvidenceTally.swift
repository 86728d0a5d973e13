public import ContactLists
public import ReferralGraph

/// What all lists together say of one kind about two people.
public struct EvidenceTally: Hashable, Sendable {
  public let kind: EvidenceKind
  /// How often the first of the two did it for the second, the second for the first, and both
  /// together; what several lists hold of one month counts once, as it does for the strength.
  public internal(set) var forward = 0
  public internal(set) var backward = 0
  public internal(set) var mutual = 0
  /// When it was seen for the first and the last time, where that is known.
  public internal(set) var first: CalendarDate?
  public internal(set) var last: CalendarDate?

  public var count: Int { forward + backward + mutual }
  /// Whether both took part.
  public var isMutual: Bool { mutual > 0 || (forward > 0 && backward > 0) }
}

extension EvidenceTally {
  /// Adds what has no direction.
  fileprivate mutating func add(_ observations: [Observation], asOf day: CalendarDate) {
    for observation in observations {
      mutual += observation.count
      guard let age = observation.ageDays else { continue }
      let date = CalendarDate(dayNumber: day.dayNumber - age)
      first = [first, date].compactMap(\.self).min()
      last = [last, date].compactMap(\.self).max()
    }
  }
}

extension [EvidenceRow] {
  /// A tally of each kind, by its name, of what had been seen by a day; of quick replies too, which no
  /// list tells of by themselves.
  public func tallies(asOf day: CalendarDate) -> [EvidenceTally] {
    var tallies = Dictionary(grouping: compactMap { $0.known(on: day) }, by: \.kind)
    let replies = quickReplies(asOf: day)
    if !replies.isEmpty { tallies[.quickReply] = tallies[.quickReply] ?? [] }
    return tallies.map { kind, rows in
      var tally = rows.tally(of: kind, asOf: day)
      if kind == .quickReply { tally.add(replies, asOf: day) }
      return tally
    }.sorted { $0.kind < $1.kind }
  }

  /// The days on which one of the two answered the other within a day, by month, as far as messages
  /// tell that came by a day.
  public func quickReplies(asOf day: CalendarDate) -> [Observation] {
    var counts = MonthlyCounts()
    for row in self {
      for month in row.months where month.date.map({ $0 <= day }) ?? true {
        counts.add(
          row.kind, row.direction, month: month.number, count: month.count, date: month.date,
          days: month.days, list: row.listID)
      }
    }
    return counts.observations(asOf: day).filter { $0.kind == .quickReply }
  }

  private func tally(of kind: EvidenceKind, asOf day: CalendarDate) -> EvidenceTally {
    var tally = EvidenceTally(kind: kind)
    var counts = MonthlyCounts()
    for row in self {
      // A month that there is not, for what is not known by months: that adds up over lists.
      let undated = EvidenceRow.Month(number: -2, count: row.count, date: row.date)
      for month in row.months.isEmpty ? [undated] : row.months {
        counts.add(
          kind, row.direction, month: month.number, count: month.count, date: month.date,
          list: row.months.isEmpty ? -1 : row.listID)
        tally.first = [tally.first, month.date].compactMap(\.self).min()
        tally.last = [tally.last, month.date].compactMap(\.self).max()
      }
    }
    for observation in counts.observations(asOf: day) {
      switch observation.direction {
      case .forward: tally.forward += observation.count
      case .backward: tally.backward += observation.count
      case nil: tally.mutual += observation.count
      }
    }
    return tally
  }
}

extension EvidenceRow {
  /// What of it had been seen by that day; `nil` if nothing.
  func known(on day: CalendarDate) -> EvidenceRow? {
    guard let date, date > day else { return self }
    var past = self
    past.months = months.filter { $0.date.map { $0 <= day } ?? true }
    return past.months.isEmpty ? nil : past
  }
}

internal import ContactLists
internal import ReferralGraph

extension PairedEvidence {
  /// Names every two people between whom there is a tie, ascending, with its strength, the kind of
  /// evidence that decides, and all that there is by kind.
  func forEachTieInFull(
    _ body: (PersonPair, Strength, EvidenceKind, [EvidenceTotal]) throws -> Void
  ) rethrows {
    var start = 0
    while start < pieces.count {
      let pair = pieces[start].pair
      let end = pieces[start...].firstIndex { $0.pair != pair } ?? pieces.count
      let all = pieces[start..<end]
      if let strength = table.strength(of: observations(of: all)) {
        let people = PersonPair(
          PersonID(UInt32(truncatingIfNeeded: pair >> 32)),
          PersonID(UInt32(truncatingIfNeeded: pair)))
        try body(people, strength, decidingKind(of: all), totals(of: all))
      }
      start = end
    }
  }

  /// The kind that the number stated last is of; else the one that makes the strongest tie by
  /// itself, of equals the first by name.
  private func decidingKind(of pieces: ArraySlice<Piece>) -> EvidenceKind {
    if let last = pieces.last(where: { reason($0).stated != nil }) {
      return EvidenceKind(rawValue: reason(last).kind)
    }
    let kinds = Dictionary(grouping: pieces) { reason($0).kind }
    guard kinds.count > 1 else { return EvidenceKind(rawValue: kinds.keys.first ?? "") }
    let ranked = kinds.map { kind, pieces in
      (kind: kind, strength: table.strength(of: observations(of: pieces[...]))?.probability ?? 0)
    }
    let best = ranked.min { ($1.strength, $0.kind) < ($0.strength, $1.kind) }
    return EvidenceKind(rawValue: best?.kind ?? "")
  }

  /// What there is of each kind, by name.
  private func totals(of pieces: ArraySlice<Piece>) -> [EvidenceTotal] {
    var counts: [String: (count: Int, date: CalendarDate?)] = [:]
    var months = MonthlyCounts()
    func add(_ kind: String, _ count: Int, _ date: CalendarDate?) {
      let former = counts[kind] ?? (0, nil)
      let (sum, overflow) = former.count.addingReportingOverflow(count)
      counts[kind] = (overflow ? .max : sum, [former.date, date].compactMap(\.self).max())
    }
    for piece in pieces {
      let reason = reason(piece)
      let date = reason.date.flatMap { CalendarDate(iso: $0) }
      if let month = reason.month {
        months.add(
          EvidenceKind(rawValue: reason.kind), reason.direction, month: month, count: reason.count,
          date: date, list: list(of: piece))
      } else {
        add(reason.kind, reason.count, date)
      }
    }
    for total in months.totals { add(total.kind.rawValue, total.count, total.date) }
    return counts.sorted { $0.key < $1.key }.map { kind, total in
      EvidenceTotal(kind: EvidenceKind(rawValue: kind), count: total.count, date: total.date)
    }
  }

  private func reason(_ piece: Piece) -> Reason { reasons[Int(piece.observation)] }
}

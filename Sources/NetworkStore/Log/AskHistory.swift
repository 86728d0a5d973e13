public import ContactLists
internal import Identity
public import ReferralGraph

/// The asks that a log tells of, and how each ended.
///
/// Entries about one person and one target are one ask, until the person is asked again: of several
/// answers the last counts, so that who introduces after a reminder did not stay silent. What is
/// only `asked` counts for nothing yet. Things are taken in the order of their dates, on one day in
/// the order asked, no answer, declined, introduced, agreed; so the order in which they were logged
/// makes no difference.
public struct AskHistory: Hashable, Sendable {
  /// Asks for introductions.
  public private(set) var introductions: [AnsweredAsk] = []
  /// What managers said who were written to cold.
  public private(set) var cold: [ManagerAnswer] = []
  /// What managers said after an introduction, or to somebody whom they know.
  public private(set) var introduced: [ManagerAnswer] = []

  /// The history up to and with a day; entries that were struck out are left out.
  public init(_ log: [LogEntry], asOf day: CalendarDate) {
    let log = log.filter { $0.struckOn == nil && $0.date <= day }.sorted(by: Self.precedes)
    let warm = Self.introductions(in: log)
    let byAsk = Dictionary(grouping: log) { entry in
      Ask(
        person: entry.person.id, target: entry.target, isManager: entry.isManager,
        isIntroduced: entry.isManager && Self.isIntroduced(entry, warm))
    }
    for (ask, entries) in byAsk.sorted(by: { $0.value[0].id < $1.value[0].id }) {
      add(entries, of: ask)
    }
  }

  private struct Ask: Hashable {
    var person: Int64
    var target: LogEntry.Target?
    var isManager: Bool
    /// Of a manager, that an introduction had been made: before it the same one was asked cold.
    var isIntroduced: Bool
  }

  /// Adds what is said about one person, in order.
  private mutating func add(_ entries: [LogEntry], of ask: Ask) {
    var first: LogEntry?
    var granted: Bool?
    for entry in entries {
      if entry.outcome == .asked {
        add(ask, first, granted)
        (first, granted) = (nil, nil)
      }
      first = first ?? entry
      granted = entry.outcome.isGranted ?? granted
    }
    add(ask, first, granted)
  }

  private mutating func add(_ ask: Ask, _ first: LogEntry?, _ granted: Bool?) {
    guard let first, let granted else { return }
    if !ask.isManager {
      introductions.append(AnsweredAsk(reasons: first.tie.reasons, isGranted: granted))
    } else if ask.isIntroduced {
      introduced.append(ManagerAnswer(isGranted: granted))
    } else if let strength = first.tie.strength {
      introduced.append(ManagerAnswer(isGranted: granted, strength: strength))
    } else {
      cold.append(ManagerAnswer(isGranted: granted))
    }
  }

  /// Who introduced for each target, and when for the first time.
  private static func introductions(
    in log: [LogEntry]
  ) -> [LogEntry.Target: [Int64: CalendarDate]] {
    var found: [LogEntry.Target: [Int64: CalendarDate]] = [:]
    for entry in log where entry.outcome == .introduced && !entry.isManager {
      guard let target = entry.target else { continue }
      let former = found[target]?[entry.person.id]
      found[target, default: [:]][entry.person.id] = former ?? entry.date
    }
    return found
  }

  private static func isIntroduced(
    _ entry: LogEntry, _ introductions: [LogEntry.Target: [Int64: CalendarDate]]
  ) -> Bool {
    guard let target = entry.target else { return false }
    return introductions[target]?.contains { $0.key != entry.person.id && $0.value <= entry.date }
      ?? false
  }

  private static func precedes(_ a: LogEntry, _ b: LogEntry) -> Bool {
    (a.date, a.outcome.rank, a.id) < (b.date, b.outcome.rank, b.id)
  }
}

extension Outcome {
  /// Of what happened on one day, what came first.
  fileprivate var rank: Int {
    switch self {
    case .asked: 0
    case .noAnswer: 1
    case .declined: 2
    case .introduced: 3
    case .agreed: 4
    }
  }
}

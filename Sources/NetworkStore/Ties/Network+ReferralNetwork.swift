public import ContactLists
internal import GRDB
public import ReferralGraph

extension Network {
  /// The graph of all people, their ties, and the groups that infer some: from the snapshot beside
  /// the database if there is one that was made from just this, and else from the database, which
  /// takes seconds for a million people: `willRebuild` is called before.
  ///
  /// A snapshot of some days before will do if `maximumAgeDays` says so: ties fade slowly. The network
  /// says as of which day it is.
  ///
  /// - Throws: ``NetworkError``.
  /// - Complexity: O(1) with a snapshot, but for its checksums; else as
  ///   ``rebuiltReferralNetwork(table:asOf:)``.
  public func referralNetwork(
    table: EvidenceTable, asOf day: CalendarDate, maximumAgeDays: Int = 0,
    willRebuild: () -> Void = {}
  ) throws -> ReferralNetwork {
    for age in 0...max(0, maximumAgeDays) {
      let earlier = CalendarDate(dayNumber: day.dayNumber - age)
      if let saved = try savedReferralNetwork(table: table, asOf: earlier) { return saved }
    }
    willRebuild()
    return try rebuiltReferralNetwork(table: table, asOf: day)
  }

  /// The same graph from the database, whatever the snapshot says, which is then written anew.
  ///
  /// That there is no place for the snapshot, or no permission, is no reason not to answer: the
  /// next question takes as long again.
  ///
  /// - Throws: ``NetworkError``.
  /// - Complexity: O(*p* + *e* log *e*) for *p* people and *e* pieces of evidence.
  public func rebuiltReferralNetwork(
    table: EvidenceTable, asOf day: CalendarDate
  ) throws -> ReferralNetwork {
    // One transaction, so that the generation is that of what was read.
    let (network, generation) = try read { db in
      let assembly = GraphAssembly(db: db, table: table, asOf: day)
      return (try assembly.referralNetwork(), try Generation(in: db))
    }
    if let snapshotPath, let attachment = network.roster.bytes {
      let key = Self.snapshotKey(generation, table: table, asOf: day)
      do {
        try GraphSnapshot.write(network.graph, key: key, attachment: attachment, to: snapshotPath)
      } catch is SnapshotError {}
    }
    return network
  }

  /// What stands in the snapshot; `nil` if there is none, or none that is of use.
  private func savedReferralNetwork(
    table: EvidenceTable, asOf day: CalendarDate
  ) throws -> ReferralNetwork? {
    guard let snapshotPath else { return nil }
    let key = Self.snapshotKey(try read(Generation.init), table: table, asOf: day)
    do {
      let snapshot = try GraphSnapshot(at: snapshotPath, key: key)
      return ReferralNetwork(
        graph: snapshot.graph, table: table, asOf: day,
        roster: try Roster(attachedTo: snapshot, at: snapshotPath))
    } catch is SnapshotError {
      return nil
    }
  }

  /// Of what a graph is made, and how: another way of making it needs another version.
  private static let snapshotVersion = 3

  /// What a snapshot is made from: everything that the graph depends on.
  private static func snapshotKey(
    _ generation: Generation, table: EvidenceTable, asOf day: CalendarDate
  ) -> [UInt8] {
    var text = "\(snapshotVersion) \(generation.token) \(day.dayNumber)"
    for (kind, rule) in table.rules.sorted(by: { $0.key < $1.key }) {
      // Kinds are the user's words: with their lengths no two tables read alike.
      text += " \(kind.rawValue.utf8.count) \(kind.rawValue) \(rule.base.bitPattern)"
      text += " \(rule.halfLifeDays.map(String.init) ?? "-") \(rule.saturation)"
      text += " \(rule.halvingSize.map(String.init) ?? "-") \(rule.needsAnswer)"
      let rest = [
        rule.ceiling, rule.unanswered, rule.lasting?.base,
        rule.lasting.map { Double($0.halfLifeDays) },
      ]
      text += rest.map { " " + ($0.map { String($0.bitPattern) } ?? "-") }.joined()
    }
    return Array(SHA256.hash(Array(text.utf8)).utf8)
  }
}

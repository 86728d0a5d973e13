/// A graph saved to a file and mapped from there, so that a new process answers its first
/// question without reading the graph through.
///
/// A snapshot is a cache: whoever writes it says with a key what it was made from, and whoever
/// opens it what it should have been made from. One that is stale, damaged or foreign is noticed
/// and of no use; nothing wrong is ever read from it. Each block of 1 KiB is compared with its
/// checksum before the first byte of it counts, which makes opening free and whatever reads the
/// graph throw ``SnapshotError/damaged(path:)`` if a block is not right.
public struct GraphSnapshot: Sendable {
  public let graph: ReferralGraph
  private let checks: SnapshotChecks

  /// Opens the snapshot in the file at `path` if it was made from what `key` says.
  ///
  /// - Throws: ``SnapshotError``.
  /// - Complexity: O(1) but for the checksums, 8 ‰ of the file.
  public init(at path: String, key: [UInt8]) throws(SnapshotError) {
    let file = try MappedFile(path: path)
    guard file.bytes.count >= SnapshotLayout.blockBytes, let base = file.bytes.baseAddress else {
      throw SnapshotError.foreign(path: path)
    }
    let words = base.assumingMemoryBound(to: UInt64.self)
    guard words[0] == SnapshotLayout.magic, words[1] == SnapshotLayout.version else {
      throw SnapshotError.foreign(path: path)
    }
    let header = Array(UnsafeBufferPointer(start: words, count: SnapshotLayout.wordsPerBlock))
    guard let (layout, savedKey, tableSum) = SnapshotLayout.parse(header) else {
      throw SnapshotError.damaged(path: path)
    }
    guard savedKey == key else { throw SnapshotError.stale(path: path) }
    checks = try SnapshotChecks(of: file, layout: layout, tableSum: tableSum, path: path)
    graph = ReferralGraph(
      personCount: layout.personCount, tieCount: layout.tieCount, groupCount: layout.groupCount,
      outgoing: checks.rows(.forward),
      incoming: layout.incomingArcs == nil ? nil : checks.rows(.backward),
      groupCosts: checks.groupCosts, memory: [file], checks: checks)
  }

  /// Saves a graph in the file at `path`, readable by its owner only, in place of what is there.
  ///
  /// Atomic: whoever opens the file finds the old snapshot or the new one. If another process is
  /// writing there at the same time nothing is done, because one of the two is enough. The key, of at most
  /// 256 bytes, says what the graph was made from, and `attachment` is kept with it.
  ///
  /// - Throws: ``SnapshotError/unwritable(path:reason:)``, with the file as it was; and
  ///   ``SnapshotError/damaged(path:)`` if the graph is itself from a snapshot.
  public static func write(
    _ graph: ReferralGraph, key: [UInt8], attachment: [UInt8] = [], to path: String
  ) throws {
    precondition(key.count <= SnapshotLayout.longestKey, "the key is too long")
    let graph = try graph.checked()
    let layout = SnapshotLayout(
      personCount: graph.personCount, groupCount: graph.groupCount, tieCount: graph.tieCount,
      outgoingArcs: graph.outgoing.arcCount,
      incomingArcs: graph.isDirected ? graph.incoming.arcCount : nil,
      attachmentBytes: attachment.count)
    guard let layout else {
      throw SnapshotError.unwritable(path: path, reason: "the graph is too large")
    }
    guard var writer = try SnapshotWriter.make(at: path, layout) else { return }
    do {
      try writer.append(graph.outgoing)
      if graph.isDirected { try writer.append(graph.incoming) }
      try writer.append(
        UnsafeRawBufferPointer(start: graph.groupCosts, count: 2 * graph.groupCount))
      try attachment.withUnsafeBytes { try writer.append($0) }
    } catch {
      writer.abandon()
      throw error
    }
    try writer.finish(layout, key: key)
  }
}

// MARK: What was attached

extension GraphSnapshot {
  /// A number that was attached, in the machine's byte order, from the byte at `offset` on; `nil`
  /// if the attachment is shorter.
  ///
  /// - Throws: ``SnapshotError/damaged(path:)``.
  public func attached<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type = Number.self, at offset: Int
  ) throws -> Number? {
    guard offset >= 0, offset <= Int.max - MemoryLayout<Number>.size else { return nil }
    return try checks.attached(offset..<offset + MemoryLayout<Number>.size)?
      .loadUnaligned(as: type)
  }

  /// Some of the bytes that were attached; `nil` if there are not as many.
  ///
  /// - Throws: ``SnapshotError/damaged(path:)``.
  public func attached(_ range: Range<Int>) throws -> [UInt8]? {
    try checks.attached(range).map { Array($0) }
  }
}

extension SnapshotWriter {
  fileprivate mutating func append(_ rows: ArcRows) throws(SnapshotError) {
    try append(UnsafeRawBufferPointer(start: rows.offsets, count: 4 * (rows.nodeCount + 1)))
    try append(
      UnsafeRawBufferPointer(start: rows.arcs, count: ArcRows.bytesPerArc * rows.arcCount))
  }
}

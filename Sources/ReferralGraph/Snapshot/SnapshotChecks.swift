internal import Synchronization

/// Compares what is about to be read of a mapped snapshot with its checksums, each block once.
///
/// So opening a snapshot reads next to nothing of it, and yet no byte is believed unseen. Beyond
/// the checksums it looks whether numbers are in their ranges, so that not even a file made by
/// somebody else leads to memory that is not the snapshot's.
final class SnapshotChecks: @unchecked Sendable {
  let path: String
  private let layout: SnapshotLayout
  private let table: UnsafePointer<UInt64>
  private let payload: UnsafeRawPointer
  /// For each block whether it was found right: any thread may say so, and twice is no harm.
  private let isRight: UnsafeMutablePointer<Atomic<Bool>>
  private let file: MappedFile
  private let isWhollyRight = Atomic(false)

  /// - Throws: ``SnapshotError/damaged(path:)`` if the checksums are not those of the header.
  init(
    of file: MappedFile, layout: SnapshotLayout, tableSum: UInt64, path: String
  ) throws(SnapshotError) {
    guard let base = file.bytes.baseAddress, file.bytes.count == layout.fileBytes else {
      throw SnapshotError.damaged(path: path)
    }
    self.path = path
    self.layout = layout
    self.file = file
    payload = base + layout.payload
    table = (base + SnapshotLayout.blockBytes).assumingMemoryBound(to: UInt64.self)
    isRight = .allocate(capacity: max(layout.blockCount, 1))
    for block in 0..<layout.blockCount { (isRight + block).initialize(to: Atomic(false)) }
    guard Self.sum(ofTable: table, of: layout) == tableSum else {
      throw SnapshotError.damaged(path: path)
    }
  }

  deinit {
    isRight.deinitialize(count: layout.blockCount)
    isRight.deallocate()
  }

  /// The checksum of the blocks' checksums, with the zeros that fill up their last block.
  static func sum(ofTable table: UnsafePointer<UInt64>, of layout: SnapshotLayout) -> UInt64 {
    Checksum.of(
      table, count: (layout.payload - SnapshotLayout.blockBytes) / 8, seed: SnapshotLayout.magic)
  }

  /// - Throws: ``SnapshotError/damaged(path:)`` if one of these bytes of the payload is not as it
  ///   was written.
  @inline(__always)
  func check(_ place: Int, byteCount: Int) throws {
    guard byteCount > 0 else { return }
    let blocks =
      place / SnapshotLayout.blockBytes...(place &+ byteCount &- 1) / SnapshotLayout.blockBytes
    for block in blocks
    where !isRight[block].load(ordering: .relaxed) {
      try compare(block)
    }
  }

  private func compare(_ block: Int) throws {
    let words = (payload + block * SnapshotLayout.blockBytes).assumingMemoryBound(to: UInt64.self)
    let sum = Checksum.of(words, count: SnapshotLayout.wordsPerBlock, seed: UInt64(block))
    guard sum == table[block] else { throw damaged }
    isRight[block].store(true, ordering: .relaxed)
  }

  private var damaged: SnapshotError { .damaged(path: path) }
}

// MARK: The arrays of the graph

extension SnapshotChecks {
  func rows(_ direction: ReferralGraph.Direction) -> ArcRows {
    let (place, arcCount) =
      switch direction {
      case .forward: (layout.outgoing, layout.outgoingArcs)
      case .backward: (layout.incoming, layout.incomingArcs ?? layout.outgoingArcs)
      }
    return ArcRows(
      offsets: (payload + place.offsets).assumingMemoryBound(to: UInt32.self),
      arcs: payload + place.arcs, nodeCount: layout.personCount + layout.groupCount,
      arcCount: arcCount)
  }

  var groupCosts: UnsafePointer<UInt16> {
    (payload + layout.groupCosts).assumingMemoryBound(to: UInt16.self)
  }

  func checkRow(of node: UInt32, _ direction: ReferralGraph.Direction) throws {
    let rows = rows(direction)
    let place = direction == .forward ? layout.outgoing : layout.incoming
    guard node < rows.nodeCount else { throw damaged }
    try check(place.offsets + 4 * Int(node), byteCount: 8)
    let (start, end) = (Int(rows.offsets[Int(node)]), Int(rows.offsets[Int(node) + 1]))
    guard start <= end, end <= rows.arcCount else { throw damaged }
    try check(
      place.arcs + ArcRows.bytesPerArc * start, byteCount: ArcRows.bytesPerArc * (end - start))
    guard isPlausible(rows.row(node), of: node) else { throw damaged }
  }

  func checkCost(of group: GroupID) throws {
    guard group.index < layout.groupCount else { throw damaged }
    try check(layout.groupCosts + 2 * Int(group.index), byteCount: 2)
    guard Cost.ofTies.millinats.contains(UInt32(groupCosts[Int(group.index)])) else {
      throw damaged
    }
  }

  /// Compares all blocks and looks at all rows.
  ///
  /// - Throws: also `CancellationError`.
  func checkEverything() throws {
    if isWhollyRight.load(ordering: .relaxed) { return }
    for block in 0..<layout.blockCount {
      if block & 0xFFF == 0 { try Task.checkCancellation() }
      if !isRight[block].load(ordering: .relaxed) { try compare(block) }
    }
    for group in 0..<UInt32(layout.groupCount) { try checkCost(of: GroupID(group)) }
    for direction in [ReferralGraph.Direction.forward, .backward] {
      let rows = rows(direction)
      var end: UInt32 = 0
      for node in 0..<UInt32(rows.nodeCount) {
        if node & 0xFFFF == 0 { try Task.checkCancellation() }
        guard rows.offsets[Int(node)] == end, end <= rows.offsets[Int(node) + 1],
          rows.offsets[Int(node) + 1] <= rows.arcCount,
          isPlausible(rows.row(node), of: node), paysItsGroups(rows.row(node), of: node)
        else { throw damaged }
        end = rows.offsets[Int(node) + 1]
      }
      guard end == rows.arcCount else { throw damaged }
      if layout.incomingArcs == nil { break }
    }
    isWhollyRight.store(true, ordering: .relaxed)
  }

  /// Whether all arcs lead to nodes that there are, at costs that there are, in their order.
  private func isPlausible(_ row: ArcRows.Row, of node: UInt32) -> Bool {
    // A group's arcs cost nothing and lead to people only.
    let isGroup = node >= layout.personCount
    let far = UInt32(isGroup ? layout.personCount : layout.personCount + layout.groupCount)
    let costs = isGroup ? 0...0 : Cost.ofTies.millinats
    // Groups come before people, and each cheapest first: searches break off where that says so.
    var before: UInt32 = 0
    for index in 0..<row.count {
      let (node, cost) = (row.node(index), row.cost(index))
      let place = cost &+ (node < layout.personCount ? 1 << 16 : 0)
      guard node < far, costs.contains(cost), before <= place else { return false }
      before = place
    }
    return true
  }
}

extension SnapshotChecks {
  /// Whether a person pays for each group what the group costs.
  private func paysItsGroups(_ row: ArcRows.Row, of node: UInt32) -> Bool {
    guard node < layout.personCount else { return true }
    return (0..<row.groupCount(people: layout.personCount)).allSatisfy { index in
      row.cost(index) == UInt32(groupCosts[Int(row.node(index)) - layout.personCount])
    }
  }
}

// MARK: What was attached

extension SnapshotChecks {
  /// Some of the attached bytes; `nil` if there are not as many.
  func attached(_ range: Range<Int>) throws -> UnsafeRawBufferPointer? {
    guard range.lowerBound >= 0, range.upperBound <= layout.attachmentBytes else { return nil }
    try check(layout.attachment + range.lowerBound, byteCount: range.count)
    return UnsafeRawBufferPointer(
      start: payload + layout.attachment + range.lowerBound, count: range.count)
  }
}

extension ClosedRange<Cost> {
  fileprivate var millinats: ClosedRange<UInt32> {
    lowerBound.millinats...upperBound.millinats
  }
}

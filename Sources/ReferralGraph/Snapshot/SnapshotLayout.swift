/// Where what stands in a snapshot.
///
/// One block for the header, then the checksums of all blocks that follow, then the arrays of the
/// graph as they are in memory, and last what the caller attached. Everything is in the byte order
/// of the machine: one of another sees another magic number.
struct SnapshotLayout {
  /// What is compared as a whole before any of it counts. A question about a large graph reads a
  /// row here and a row there: smaller blocks are less to compare, and more checksums.
  static let blockBytes = 1024
  static let wordsPerBlock = blockBytes / 8
  /// `whomsnap` in ASCII.
  static let magic: UInt64 = 0x7061_6E73_6D6F_6877
  static let version: UInt64 = 1
  /// The longest key, in bytes.
  static let longestKey = 256

  let personCount: Int
  let groupCount: Int
  let tieCount: Int
  let outgoingArcs: Int
  /// `nil` if the graph is not directed.
  let incomingArcs: Int?
  let attachmentBytes: Int

  // Places in the payload, which begins where the checksums end.
  let outgoing: (offsets: Int, arcs: Int)
  let incoming: (offsets: Int, arcs: Int)
  let groupCosts: Int
  let attachment: Int
  let blockCount: Int

  /// `nil` if no file could be so large.
  init?(
    personCount: Int, groupCount: Int, tieCount: Int, outgoingArcs: Int, incomingArcs: Int?,
    attachmentBytes: Int
  ) {
    let nodes = 0...Int(UInt32.max)
    guard nodes.contains(personCount), nodes.contains(groupCount),
      nodes.contains(personCount + groupCount), nodes.contains(outgoingArcs),
      nodes.contains(incomingArcs ?? 0), (0...outgoingArcs + (incomingArcs ?? 0)) ~= tieCount,
      (0...1 << 40).contains(attachmentBytes)
    else { return nil }
    self.personCount = personCount
    self.groupCount = groupCount
    self.tieCount = tieCount
    self.outgoingArcs = outgoingArcs
    self.incomingArcs = incomingArcs
    self.attachmentBytes = attachmentBytes

    var end = 0
    func place(_ bytes: Int) -> Int {
      defer { end += (bytes + 7) / 8 * 8 }
      return end
    }
    func placeRows(arcs: Int) -> (offsets: Int, arcs: Int) {
      (place(4 * (personCount + groupCount + 1)), place(ArcRows.bytesPerArc * arcs))
    }
    outgoing = placeRows(arcs: outgoingArcs)
    incoming = incomingArcs.map(placeRows) ?? outgoing
    groupCosts = place(2 * groupCount)
    attachment = place(attachmentBytes)
    blockCount = (end + Self.blockBytes - 1) / Self.blockBytes
  }

  /// Where the payload begins in the file.
  var payload: Int {
    (1 + (blockCount + Self.wordsPerBlock - 1) / Self.wordsPerBlock) * Self.blockBytes
  }

  var fileBytes: Int { payload + blockCount * Self.blockBytes }
}

// MARK: The header

extension SnapshotLayout {
  /// The words of the header; the last is the checksum of those before.
  func header(key: [UInt8], tableSum: UInt64) -> [UInt64] {
    var words = Array(repeating: UInt64(0), count: Self.wordsPerBlock)
    words[0] = Self.magic
    words[1] = Self.version
    words[2] = UInt64(personCount)
    words[3] = UInt64(groupCount)
    words[4] = UInt64(tieCount)
    words[5] = UInt64(outgoingArcs)
    words[6] = incomingArcs.map { UInt64($0) } ?? .max
    words[7] = UInt64(attachmentBytes)
    words[8] = tableSum
    words[9] = UInt64(key.count)
    for (index, byte) in key.enumerated() {
      words[10 + index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
    }
    words[words.count - 1] = Self.sum(of: words)
    return words
  }

  /// What a header says; `nil` if it is damaged.
  static func parse(_ words: [UInt64]) -> (layout: SnapshotLayout, key: [UInt8], tableSum: UInt64)?
  {
    guard words.count == wordsPerBlock, words[words.count - 1] == sum(of: words),
      words[9] <= longestKey
    else { return nil }
    let numbers = words[2...7].map { Int(exactly: $0) }
    guard let people = numbers[0], let groups = numbers[1], let ties = numbers[2],
      let outgoing = numbers[3], numbers[4] != nil || words[6] == .max, let attached = numbers[5],
      let layout = SnapshotLayout(
        personCount: people, groupCount: groups, tieCount: ties, outgoingArcs: outgoing,
        incomingArcs: numbers[4], attachmentBytes: attached)
    else { return nil }
    let key = (0..<Int(words[9])).map { index in
      UInt8(truncatingIfNeeded: words[10 + index / 8] >> UInt64(index % 8 * 8))
    }
    return (layout, key, words[8])
  }

  private static func sum(of words: [UInt64]) -> UInt64 {
    var covered = words
    covered[covered.count - 1] = 0
    return covered.withUnsafeBufferPointer { buffer in
      Checksum.of(
        buffer.baseAddress.unsafelyUnwrapped, count: buffer.count, seed: magic)
    }
  }
}

/// Makes rows of arcs that come in any order.
enum RowBuilder {
  struct Result {
    let rows: ArcRows
    let memory: [any GraphMemory]
  }

  /// The rows of all arcs that `forEachArc` names, which it does twice, in the same order.
  ///
  /// Of several arcs between the same nodes the cheapest stays. The rows depend on the arcs alone
  /// and not on their order.
  @inline(__always)
  static func rows(
    personCount: Int, nodeCount: Int,
    forEachArc: (_ body: (_ node: UInt32, _ far: UInt32, _ cost: UInt16) -> Void) -> Void
  ) -> Result {
    let offsetBuffer = LargeBuffer(byteCount: 4 * (nodeCount + 1))
    let offsets = offsetBuffer.bound(to: UInt32.self)

    // Where each row ends, while it is filled from there down.
    forEachArc { node, _, _ in offsets[Int(node)] &+= 1 }
    var total = 0
    for node in 0..<nodeCount {
      total += Int(offsets[node])
      precondition(total <= Int(UInt32.max), "the arcs must be fewer than fit in 32 bits")
      offsets[node] = UInt32(total)
    }
    offsets[nodeCount] = UInt32(total)

    let keyBuffer = LargeBuffer(byteCount: 8 * total)
    let keys = keyBuffer.bound(to: UInt64.self)
    forEachArc { node, far, cost in
      offsets[Int(node)] &-= 1
      // One word to compare: people after groups, then the cost, then the far end.
      let isPerson: UInt64 = far < personCount ? 1 : 0
      keys[Int(offsets[Int(node)])] = isPerson << 63 | UInt64(cost) << 32 | UInt64(far)
    }

    let arcBuffer = LargeBuffer(byteCount: ArcRows.bytesPerArc * total)
    let kept = fill(
      arcBuffer.bytes.baseAddress.unsafelyUnwrapped, offsets: offsets, from: keys,
      nodeCount: nodeCount)
    return Result(
      rows: ArcRows(
        offsets: offsets, arcs: UnsafeRawPointer(arcBuffer.bytes.baseAddress.unsafelyUnwrapped),
        nodeCount: nodeCount, arcCount: kept),
      memory: [offsetBuffer, arcBuffer])
  }

  /// Sorts the rows and writes them down without parallel arcs; brings the offsets to what is left.
  ///
  /// - Returns: how many arcs are left.
  private static func fill(
    _ arcs: UnsafeMutableRawPointer, offsets: UnsafeMutablePointer<UInt32>,
    from keys: UnsafeMutablePointer<UInt64>, nodeCount: Int
  ) -> Int {
    // For each node the last row that it was seen in, counted from 1.
    let lastRow = LargeBuffer(byteCount: 4 * nodeCount)
    let seen = lastRow.bound(to: UInt32.self)
    var kept = 0
    var start = 0
    for node in 0..<nodeCount {
      let end = Int(offsets[node + 1])
      let row = UnsafeMutableBufferPointer(start: keys + start, count: end - start)
      sort(row)
      var count = 0
      for index in 0..<row.count {
        let far = Int(UInt32(truncatingIfNeeded: row[index]))
        if seen[far] == UInt32(node + 1) { continue }
        seen[far] = UInt32(node + 1)
        row[count] = row[index]
        count += 1
      }
      let base = arcs + ArcRows.bytesPerArc * kept
      for index in 0..<count {
        base.storeBytes(
          of: UInt32(truncatingIfNeeded: row[index]), toByteOffset: 4 * index, as: UInt32.self)
        base.storeBytes(
          of: UInt16(truncatingIfNeeded: row[index] >> 32), toByteOffset: 4 * count + 2 * index,
          as: UInt16.self)
      }
      offsets[node] = UInt32(kept)
      kept += count
      start = end
    }
    offsets[nodeCount] = UInt32(kept)
    return kept
  }

  /// Ascending. Most rows are short, and insertion beats everything on those.
  private static func sort(_ keys: UnsafeMutableBufferPointer<UInt64>) {
    var keys = keys
    if keys.count > 48 { return keys.sort() }
    for index in 1..<max(keys.count, 1) {
      let key = keys[index]
      var place = index
      while place > 0, keys[place - 1] > key {
        keys[place] = keys[place - 1]
        place -= 1
      }
      keys[place] = key
    }
  }
}

extension ArcRows {
  /// The number of pairs of people with an arc in either direction, where these rows are the
  /// arcs in one and `incoming` those in the other, if they are not the same.
  func tieCount(people: Int, incoming: ArcRows?) -> Int {
    var count = 0
    var seen = Array(repeating: false, count: incoming == nil ? 0 : people)
    for person in 0..<UInt32(people) {
      let row = row(person)
      for index in 0..<row.count where row.node(index) > person && row.node(index) < people {
        count += 1
        if incoming != nil { seen[Int(row.node(index))] = true }
      }
      guard let back = incoming?.row(person) else { continue }
      for index in 0..<back.count where back.node(index) > person && back.node(index) < people {
        if !seen[Int(back.node(index))] { count += 1 }
      }
      for index in 0..<row.count where row.node(index) < people {
        seen[Int(row.node(index))] = false
      }
    }
    return count
  }
}

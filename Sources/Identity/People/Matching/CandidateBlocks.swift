/// Groups of records that are worth comparing, each with each.
///
/// A key with very many records (all J. Smiths) is refined by a second one: the given name or what
/// it is short for, then the company. What is still too large then says too little to compare all
/// its records; those who are one person have a rarer key in common.
struct CandidateBlocks {
  /// A key with more records is refined: 100 make 4,950 pairs.
  static let limit = 100

  private var members: [UInt32] = []
  private var ranges: [Range<Int>] = []
  /// By record, the places in `ranges` of its groups.
  private var groupStarts: [Int32] = []
  private var groups: [Int32] = []

  init(_ records: [MatchRecord], _ index: KeyIndex) {
    for block in index.blocks {
      let places = index.places(of: block)
      add(places, records, refined: block.key.kind == .name ? 1 : 0)
    }
    fillGroups(count: records.count)
  }

  /// Calls `body` once for each record that shares a group with the record at `place`.
  func forEachPartner(of place: Int, in scratch: inout [UInt32], _ body: (Int) -> Void) {
    scratch.removeAll(keepingCapacity: true)
    let range = Int(groupStarts[place])..<Int(groupStarts[place + 1])
    for group in groups[range] { scratch.append(contentsOf: members[ranges[Int(group)]]) }
    if range.count > 1 { scratch.sort() }
    var last = UInt32.max
    for partner in scratch where partner != last && Int(partner) != place {
      last = partner
      body(Int(partner))
    }
  }

  private mutating func add(
    _ places: ArraySlice<UInt32>, _ records: [MatchRecord], refined times: Int
  ) {
    if places.count < 2 { return }
    if places.count <= Self.limit {
      let start = members.count
      members.append(contentsOf: places)
      ranges.append(start..<members.count)
      return
    }
    guard times < 2 else { return }
    var parts: [(key: UInt64, place: UInt32)] = []
    for place in places {
      let record = records[Int(place)]
      if times == 1 {
        if let company = record.company { parts.append((company.hash, place)) }
      } else if let first = record.name.given.first {
        for key in Nicknames.shared.formalKeys(first.hash) { parts.append((key, place)) }
      }
    }
    parts.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    var start = 0
    while start < parts.count {
      var end = start + 1
      while end < parts.count, parts[end].key == parts[start].key { end += 1 }
      if end - start < places.count || times == 0 {
        add(parts[start..<end].map(\.place)[...], records, refined: times + 1)
      }
      start = end
    }
  }

  private mutating func fillGroups(count: Int) {
    groupStarts = [Int32](repeating: 0, count: count + 1)
    for range in ranges {
      for place in members[range] { groupStarts[Int(place) + 1] += 1 }
    }
    for place in 0..<count { groupStarts[place + 1] += groupStarts[place] }
    var next = groupStarts
    groups = [Int32](repeating: 0, count: Int(groupStarts[count]))
    for (number, range) in ranges.enumerated() {
      for place in members[range] {
        groups[Int(next[Int(place)])] = Int32(number)
        next[Int(place)] += 1
      }
    }
  }
}

internal import ReferralGraph

/// Who the people and groups of a graph are, in a few bytes each that are read where they stand:
/// in memory, or in the snapshot that they are attached to. So opening one takes no time, however
/// many there are.
///
/// The bytes, in the machine's order as those of a snapshot: how many people and groups there are;
/// the people's ids, ascending, 8 bytes each, or 4 if all fit; of each group its kind, the id of
/// its place, the strength, and where the name of its department stands and how long it is, which is 0 for
/// the company as a whole; and those names, each once. All parts begin at a multiple of 8.
struct Roster: Sendable {
  private enum Place: Sendable {
    case memory([UInt8])
    case snapshot(GraphSnapshot, path: String)
  }

  private let place: Place
  private let personCount: Int
  private let groupCount: Int
  private let personBytes: Int

  private static let headerBytes = 24
  private static let groupBytes = 32

  /// The people's ids must be ascending.
  init(people: [Int64], groups: [ReferralNetwork.Group]) {
    personCount = people.count
    groupCount = groups.count
    let areShort = (people.first ?? 0) >= 0 && (people.last ?? 0) <= UInt32.max
    personBytes = areShort ? 4 : 8
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      Self.headerBytes + personBytes * (people.count + 1) + Self.groupBytes * groups.count)
    for number in [personCount, groupCount, personBytes] { bytes.append(number: Int64(number)) }
    if areShort {
      for id in people { bytes.append(number: UInt32(truncatingIfNeeded: id)) }
    } else {
      for id in people { bytes.append(number: id) }
    }
    while bytes.count % 8 != 0 { bytes.append(0) }
    var names: [UInt8] = []
    var starts: [String: Int] = [:]
    for group in groups {
      bytes.append(
        number: Int64(ReferralNetwork.Group.kinds.firstIndex(of: group.kind) ?? 0))
      bytes.append(number: group.placeID)
      bytes.append(number: group.strength.probability.bitPattern)
      let name = Array((group.department ?? "").utf8)
      let start = starts[group.department ?? "", default: names.count]
      if start == names.count {
        starts[group.department ?? ""] = start
        names += name
      }
      bytes.append(number: UInt32(start))
      bytes.append(number: UInt32(name.count))
    }
    place = .memory(bytes + names)
  }

  /// What is attached to a snapshot that was opened from the file at `path`.
  ///
  /// - Throws: ``SnapshotError/damaged(path:)`` if it is not about the snapshot's graph.
  init(attachedTo snapshot: GraphSnapshot, at path: String) throws {
    place = .snapshot(snapshot, path: path)
    func number(_ index: Int) throws -> Int? {
      try snapshot.attached(Int64.self, at: 8 * index).flatMap { Int(exactly: $0) }
    }
    guard try number(0) == snapshot.graph.personCount, try number(1) == snapshot.graph.groupCount,
      let personBytes = try number(2), personBytes == 4 || personBytes == 8
    else { throw SnapshotError.damaged(path: path) }
    personCount = snapshot.graph.personCount
    groupCount = snapshot.graph.groupCount
    self.personBytes = personBytes
  }

  /// All of it, to be attached to a snapshot; `nil` if it comes from one.
  var bytes: [UInt8]? {
    if case .memory(let bytes) = place { bytes } else { nil }
  }

  /// The id in the store of the person at a place.
  func person(_ index: Int) throws -> Int64 {
    let start = Self.headerBytes + personBytes * index
    return personBytes == 4
      ? Int64(try number(UInt32.self, at: start)) : try number(Int64.self, at: start)
  }

  /// The group at a place.
  func group(_ index: Int) throws -> ReferralNetwork.Group {
    let start = groupStart + Self.groupBytes * index
    let kinds = ReferralNetwork.Group.kinds
    let kind = Int(try number(Int64.self, at: start))
    let probability = Double(bitPattern: try number(UInt64.self, at: start + 16))
    guard kinds.indices.contains(kind), let strength = Strength(probability) else {
      throw damage
    }
    let name = Int(try number(UInt32.self, at: start + 24))
    let length = Int(try number(UInt32.self, at: start + 28))
    let names = groupStart + Self.groupBytes * groupCount
    return ReferralNetwork.Group(
      kind: kinds[kind], placeID: try number(Int64.self, at: start + 8),
      department: length == 0 ? nil : try text(names + name..<names + name + length),
      strength: strength)
  }

  private var groupStart: Int {
    (Self.headerBytes + personBytes * personCount + 7) / 8 * 8
  }

  private func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, at offset: Int
  ) throws -> Number {
    switch place {
    case .memory(let bytes):
      return bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: type) }
    case .snapshot(let snapshot, _):
      guard let number = try snapshot.attached(type, at: offset) else { throw damage }
      return number
    }
  }

  private func text(_ range: Range<Int>) throws -> String {
    switch place {
    case .memory(let bytes):
      return String(decoding: bytes[range], as: UTF8.self)
    case .snapshot(let snapshot, _):
      guard let bytes = try snapshot.attached(range) else { throw damage }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private var damage: SnapshotError {
    switch place {
    case .memory: .damaged(path: "")
    case .snapshot(_, let path): .damaged(path: path)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(number: some FixedWidthInteger & BitwiseCopyable) {
    Swift.withUnsafeBytes(of: number) { append(contentsOf: $0) }
  }
}

/// The records under each key, for keys with two records or more.
struct KeyGroups {
  /// What a key is of, strongest first.
  enum Kind: Int {
    case profile
    case email
    case role
    case phone
    case company
    case connection
  }

  struct Group {
    var kind: Kind
    var value: String
    fileprivate var number: Int
  }

  /// In an order that does not depend on the order of the records.
  let inOrder: [Group]
  private let starts: [Int]
  private let places: [Int]

  init(_ records: [MatchRecord]) {
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(records.count * 2)
    var counts: [Int] = []
    var uses: [(number: Int, place: Int)] = []
    for (place, record) in records.enumerated() {
      for key in record.texts.keys where Self.kind(key) != nil {
        let number = numbers[key] ?? counts.count
        if number == counts.count {
          numbers[key] = number
          counts.append(0)
        }
        counts[number] += 1
        uses.append((number, place))
      }
    }
    var starts = [0]
    starts.reserveCapacity(counts.count + 1)
    for count in counts { starts.append((starts.last ?? 0) + count) }
    var next = starts
    var places = [Int](repeating: 0, count: uses.count)
    for use in uses {
      places[next[use.number]] = use.place
      next[use.number] += 1
    }
    self.starts = starts
    self.places = places
    inOrder = numbers.compactMap { key, number in
      guard counts[number] > 1, let kind = Self.kind(key) else { return nil }
      return Group(kind: kind, value: String(key.dropFirst(2)), number: number)
    }.sorted { ($0.kind.rawValue, $0.value) < ($1.kind.rawValue, $1.value) }
  }

  func members(of group: Group) -> [Int] {
    Array(places[starts[group.number]..<starts[group.number + 1]])
  }

  private static func kind(_ key: String) -> Kind? {
    switch key.utf8.first {
    case UInt8(ascii: "u"): .profile
    case UInt8(ascii: "e"): .email
    case UInt8(ascii: "r"): .role
    case UInt8(ascii: "p"): .phone
    case UInt8(ascii: "c"): .company
    case UInt8(ascii: "d"): .connection
    default: nil
    }
  }
}

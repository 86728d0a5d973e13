/// The names of a CSV file's columns, found by name whatever their order, case and blanks.
public struct CSVHeader: Hashable, Sendable {
  /// The names as the file has them, without blanks at their ends.
  public let names: [String]
  private let places: [String: Int]

  public init(_ record: CSVRecord) {
    names = (0..<record.count).map { record.text($0) ?? "" }
    places = Dictionary(
      zip(names.map(Self.key), names.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The place of the first column called `name`; `nil` if there is none.
  public func index(of name: String) -> Int? {
    places[Self.key(name)]
  }

  /// Whether there is a column of each of these names.
  public func has(_ names: String...) -> Bool {
    names.allSatisfy { index(of: $0) != nil }
  }

  /// The places of the columns `before` N `after` for N from 1, in the order of N.
  func numbered(_ before: String, _ after: String) -> [Int] {
    let (before, after) = (Self.key(before), Self.key(after))
    let found = places.compactMap { name, place -> (number: Int, place: Int)? in
      guard name.hasPrefix(before), name.hasSuffix(after),
        name.utf8.count > before.utf8.count + after.utf8.count
      else { return nil }
      let digits = name.dropFirst(before.count).dropLast(after.count)
      return Int(digits).map { ($0, place) }
    }
    return found.sorted { $0 < $1 }.map(\.place)
  }

  private static func key(_ name: String) -> String {
    name.lowercased()
  }
}

/// What part of a company somebody works in, by one of 25 codes like `purchasing`.
public struct Department: RawRepresentable, Hashable, Sendable, Codable {
  /// Its place in the table: reading a title copies departments about, and a byte is cheap.
  private let place: UInt8

  public var rawValue: String {
    let order = DepartmentNames.shared.order
    return order.indices.contains(Int(place)) ? order[Int(place)] : ""
  }

  /// `nil` if `rawValue` is none of the 25 codes.
  public init?(rawValue: String) {
    guard let place = DepartmentNames.shared.places[rawValue] else { return nil }
    self.place = place
  }

  /// The department that a code, a name or a usual word in one of the seven languages means:
  /// `purchasing`, `Procurement`, `Einkauf`, `HR`; `nil` if it means none.
  public init?(named text: String) {
    let folded = FoldedText.fold(text)
    if let code = DepartmentNames.shared.codes[folded] {
      self.init(rawValue: code)
    } else if let department = Title(text).department {
      self = department
    } else {
      return nil
    }
  }

  /// The name to show, like *Supply chain*.
  public var name: String { DepartmentNames.shared.names[rawValue] ?? rawValue }

  /// All 25, in the order in which they are listed to users.
  public static var all: [Department] {
    DepartmentNames.shared.order.compactMap { Self(rawValue: $0) }
  }
}

extension Department: Comparable {
  public static func < (a: Department, b: Department) -> Bool { a.rawValue < b.rawValue }
}

extension Department: CustomStringConvertible {
  public var description: String { rawValue }
}

/// The codes and what they are called.
struct DepartmentNames: Sendable {
  static let shared = Self()
  let order: [String]
  let places: [String: UInt8]
  let names: [String: String]
  /// The code by folded code, name or other name.
  let codes: [String: String]
  let problems: [String]

  private init() {
    let table = DataTable("departments.csv", PackageResources.departments_csv, columns: 3)
    var order: [String] = []
    var names: [String: String] = [:]
    var codes: [String: String] = [:]
    for row in table.rows {
      guard let code = row.first, let others = row.last else { continue }
      let name = row.dropFirst().first ?? code
      order.append(code)
      names[code] = name
      for text in [code, name] + DataTable.phrases(others) { codes[FoldedText.fold(text)] = code }
    }
    (self.order, self.names, self.codes) = (order, names, codes)
    places = Dictionary(
      zip(order, UInt8.min...), uniquingKeysWith: { first, _ in first })
    problems = table.problems
  }
}

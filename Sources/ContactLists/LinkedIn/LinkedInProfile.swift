internal import Foundation

/// How LinkedIn's export names people: by a profile's address, a name, or neither.
enum LinkedInProfile {
  /// What all spellings of a profile's address have in common, like `linkedin.com/in/ruth-vega`.
  static func key(_ address: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/")
    guard let mark = parts.firstIndex(where: { $0.lowercased() == "in" }), mark > 0,
      mark + 1 < parts.count
    else {
      // Addresses of another shape, like the old `/pub/`, count by all that they are.
      let start = parts.first?.hasSuffix(":") == true ? 1 : 0
      return normal(parts.dropFirst(start).joined(separator: "/"))
    }
    return "linkedin.com/in/" + normal(String(parts[mark + 1]))
  }

  private static func normal(_ text: String) -> String {
    (text.removingPercentEncoding ?? text).lowercased().precomposedStringWithCanonicalMapping
  }

  /// Whether this is what stands in place of the name of an account that was closed.
  static func isClosed(_ name: String?) -> Bool {
    name?.lowercased() == "linkedin member"
  }
}

extension CSVRecord {
  /// The text of a cell as ``text(_:)`` gives it; LinkedIn writes `undefined` for what it does not
  /// have.
  func linkedInText(_ column: Int?) -> String? {
    text(column).flatMap { $0 == "undefined" ? nil : $0 }
  }
}

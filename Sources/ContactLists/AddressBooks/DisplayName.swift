/// What a program shows for an address: `Ruth Vega (ruth@example.com)`, `Ruth Vega
/// <ruth@example.com>`, `Vega, Ruth` or the address once more.
struct DisplayName: Hashable {
  var name: PersonName?
  var address: String?

  init(_ text: String) {
    var rest = text[...]
    let pairs: [(Character, Character)] = [("(", ")"), ("<", ">")]
    for (open, close) in pairs {
      guard let end = rest.lastIndex(of: close), let start = rest[..<end].lastIndex(of: open),
        rest[end...].dropFirst().allSatisfy(\.isWhitespace)
      else { continue }
      let inner = String(rest[start..<end].dropFirst())
      guard inner.contains("@"), let address = inner.trimmedOrNil else { continue }
      self.address = address
      rest = rest[..<start]
      break
    }
    // Programs put quotes around names that have a comma.
    let quotes: Set<Character> = ["\"", "'"]
    var whole = String(rest).trimmedOrNil ?? ""
    if whole.count > 1, let mark = whole.first, quotes.contains(mark), whole.last == mark {
      whole = String(whole.dropFirst().dropLast()).trimmedOrNil ?? ""
    }
    guard !whole.isEmpty, !whole.contains("@") else { return }
    let parts = whole.split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0).trimmedOrNil }
    if parts.count == 2, let family = parts[0], let given = parts[1] {
      name = PersonName(full: "\(given) \(family)", given: given, family: family)
    } else {
      name = PersonName(full: whole)
    }
  }
}

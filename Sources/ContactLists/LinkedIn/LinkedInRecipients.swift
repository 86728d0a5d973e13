/// The people to whom a message of a LinkedIn export went, who share one cell.
enum LinkedInRecipients {
  struct Person: Hashable {
    var name: String?
    var url: String?
  }

  /// The people of a list of profile addresses. `names` go with them where there are as many;
  /// otherwise nobody can tell whose they are.
  static func with(_ urls: String, names: String) -> [Person] {
    // An address has neither, and exports join them by either.
    let urls = urls.split { $0 == "," || $0.isWhitespace }.map(String.init)
    if urls.count == 1 { return [Person(name: single(names), url: urls.first)] }
    let parts = list(names)
    let joined = withCredentials(parts)
    let open = joined.filter { !LinkedInProfile.isClosed($0) }
    guard let names = [parts, joined, open].first(where: { $0.count == urls.count }) else {
      return urls.map { Person(name: nil, url: $0) }
    }
    return zip(names, urls).map { name, url in
      Person(name: LinkedInProfile.isClosed(name) ? nil : name, url: url)
    }
  }

  /// The people of a list of names, which is all that old exports have.
  static func named(_ names: String) -> [Person] {
    withCredentials(list(names)).filter { !LinkedInProfile.isClosed($0) }.map { Person(name: $0) }
  }

  /// The name that goes with a single profile, commas and all.
  private static func single(_ names: String) -> String? {
    names.trimmedOrNil.flatMap { LinkedInProfile.isClosed($0) ? nil : $0 }
  }

  private static func list(_ cell: String) -> [String] {
    cell.split(separator: ",").compactMap { String($0).trimmedOrNil }
  }

  /// The names, each with the credentials behind its commas: in `Ruth Vega, PhD, Tom Okoro` there
  /// are two.
  private static func withCredentials(_ parts: [String]) -> [String] {
    var names: [String] = []
    for part in parts {
      if let last = names.last, isCredential(part) {
        names[names.count - 1] = "\(last), \(part)"
      } else {
        names.append(part)
      }
    }
    return names
  }

  /// A single word with capitals within or with a dot, like `MBA`, `PhD` and `P.Eng.`
  private static func isCredential(_ part: String) -> Bool {
    part.count <= 8 && !part.contains(where: \.isWhitespace)
      && (part.contains(".") || part.dropFirst().contains(where: \.isUppercase))
  }
}

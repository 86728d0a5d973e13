/// A job title and the department it belongs to.
struct JobTitle {
  let department: String
  /// May hold `{woman}` or `{man/woman}`.
  let text: String
  /// Whether a company has one such person at most; marked `*` in the tables.
  let isUnique: Bool

  func text(forWoman isWoman: Bool) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
      let forms = fields(String(rest[rest.index(after: open)..<close]), at: "/")
      result += rest[..<open]
      result += forms.count == 1 ? (isWoman ? forms[0] : "") : forms[isWoman ? 1 : 0]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// The titles that people of a kind of company have, by language.
struct TitleTable {
  private var titles: [String: [JobTitle]] = [:]

  /// Reads a table of lines `language department: title; title …`.
  init(_ table: String) {
    for row in rows(table) {
      guard let colon = row.firstIndex(of: ":") else { preconditionFailure("no titles: \(row)") }
      let key = words(String(row[..<colon]))
      for title in fields(String(row[row.index(after: colon)...]), at: ";") {
        let isUnique = title.hasPrefix("*")
        titles[key[0], default: []].append(
          JobTitle(
            department: key[1], text: isUnique ? String(title.dropFirst()) : title,
            isUnique: isUnique))
      }
    }
  }

  /// The titles in a language; the English ones if there are none.
  func titles(in language: String) -> [JobTitle] {
    titles[language] ?? titles["en"] ?? []
  }

  static func table(for sector: String) -> TitleTable {
    switch sector {
    case "industry": industry
    case "logistics": logistics
    case "recruiter": recruiters
    case "university": university
    case "fair": tradeFairs
    case "consulting": consulting
    case "software": software
    case "retail": retail
    default: preconditionFailure("no titles for '\(sector)'")
    }
  }
}

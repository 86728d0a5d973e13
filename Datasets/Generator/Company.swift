/// A company whose staff the generator makes up.
struct Company {
  let name: String
  /// Other ways in which its people write it.
  let variants: [String]
  let country: Country
  let sector: String
  let domain: String
  let staff: Int
  /// Departments whose people the story tells one by one, so that none is made up.
  let toldDepartments: Set<String>
  let known: [Acquaintance]

  /// How many of the staff a list's owner knows, and since when.
  struct Acquaintance {
    let list: String
    let count: Int
    let years: ClosedRange<Int>
  }

  /// Reads three lines: `name ~ variant ~ variant`, then `country sector domain staff`, with
  /// `without department,department` if there are told ones, then `list count years; list …`.
  init(_ lines: [String]) {
    precondition(lines.count == 3, "three lines make a company: \(lines)")
    let names = fields(lines[0], at: "~")
    let facts = words(lines[1])
    guard facts.count >= 4, let country = Country(rawValue: facts[0]), let staff = Int(facts[3])
    else { preconditionFailure("no company: \(lines)") }
    name = names[0]
    variants = Array(names.dropFirst())
    self.country = country
    sector = facts[1]
    domain = facts[2]
    self.staff = staff
    toldDepartments = facts.count == 6 ? Set(fields(facts[5], at: ",")) : []
    known = fields(lines[2], at: ";").filter { !$0.isEmpty }.map { text in
      let parts = words(text)
      guard parts.count == 3, let count = Int(parts[1]) else { preconditionFailure(text) }
      return Acquaintance(list: parts[0], count: count, years: years(parts[2]))
    }
  }

  static func all(in table: String) -> [Company] {
    let lines = rows(table)
    precondition(lines.count.isMultiple(of: 3), "three lines make a company")
    return stride(from: 0, to: lines.count, by: 3).map { Company(Array(lines[$0..<$0 + 3])) }
  }
}

/// `2014` or `2014-2019`.
func years(_ text: String) -> ClosedRange<Int> {
  let ends = fields(text, at: "-").compactMap(Int.init)
  guard let first = ends.first, let last = ends.last else {
    preconditionFailure("no years: \(text)")
  }
  return first...last
}

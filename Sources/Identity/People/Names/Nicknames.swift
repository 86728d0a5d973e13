/// Which given names are short for which, and which are one name in two spellings.
///
/// A relation, not an equivalence: *Ted* is Edward or Theodore, who are two people. Chained, such
/// a table puts half of all given names into one heap.
struct Nicknames: Sendable {
  enum Relation: Sendable {
    case spelling
    case nickname
  }

  static let shared = Self()
  let problems: [String]
  /// A number for each name in each spelling of the table; spellings of one name share it.
  private let names: [UInt64: [Int32]]
  /// By name, what it is short for; names that are full themselves are not in it.
  private let formal: [Int32: [Int32]]
  /// By name, the initials of what it is short for.
  private let initials: [UInt64: [UInt8]]
  /// By number, the hash of the spelling that stands for all of them.
  private let keys: [UInt64]

  private init() {
    var builder = Builder()
    let spellings = DataTable(
      "name-spellings.csv", PackageResources.name_spellings_csv, columns: 1)
    for row in spellings.rows { builder.add(spellings: DataTable.phrases(row[0])) }
    let table = DataTable("nicknames.csv", PackageResources.nicknames_csv, columns: 2)
    for row in table.rows { builder.add(row[0], short: DataTable.phrases(row[1])) }
    names = builder.names
    formal = builder.formal
    keys = builder.keys
    initials = builder.initials.mapValues { $0.sorted() }
    problems = table.problems + spellings.problems
  }

  /// Whether the name stands in the table, so that another one is no slip of the pen of it.
  func knows(_ name: UInt64) -> Bool { names[name] != nil }

  /// How two different given names of one person can be related; `nil` if they are not.
  func relation(_ a: UInt64, _ b: UInt64) -> Relation? {
    guard let ofA = names[a], let ofB = names[b] else { return nil }
    for x in ofA {
      for y in ofB where x == y { return .spelling }
    }
    for x in ofA {
      for y in ofB where areRelated(x, y) { return .nickname }
    }
    return nil
  }

  /// One is the other's short form, or both are short for one name.
  ///
  /// What both are short for must be no full name of one of the two: Christina and Christine are
  /// both Chris, but neither is the other.
  private func areRelated(_ x: Int32, _ y: Int32) -> Bool {
    let (ofX, ofY) = (formal[x] ?? [], formal[y] ?? [])
    return ofX.contains(y) || ofY.contains(x) || ofX.contains(where: ofY.contains)
  }

  /// Whether the name is short for another one.
  func isShort(_ name: UInt64) -> Bool {
    (names[name] ?? []).contains { !(formal[$0] ?? []).isEmpty }
  }

  /// The first letters of what the name is short for, where they differ from its own.
  func initials(_ name: UInt64) -> [UInt8] { initials[name] ?? [] }

  /// Keys of the name and of what it is short for: two names of one person share one of them.
  func formalKeys(_ name: UInt64) -> [UInt64] {
    guard let numbers = names[name] else { return [name] }
    var found: [UInt64] = []
    for number in numbers {
      for each in [number] + (formal[number] ?? []) {
        let key = keys[Int(each)]
        if !found.contains(key) { found.append(key) }
      }
    }
    return found
  }

  private struct Builder {
    var names: [UInt64: [Int32]] = [:]
    var formal: [Int32: [Int32]] = [:]
    var initials: [UInt64: Set<UInt8>] = [:]
    var keys: [UInt64] = []

    mutating func add(spellings: [String]) {
      let number = Int32(keys.count)
      for (place, spelling) in spellings.enumerated() {
        let hash = NameWord.hash(FoldedText.fold(spelling))
        if place == 0 { keys.append(hash) }
        if !(names[hash] ?? []).contains(number) { names[hash, default: []].append(number) }
        note(initialOf: spellings[0], for: spelling)
      }
    }

    mutating func add(_ full: String, short: [String]) {
      let ofFull = numbers(full)
      for name in short {
        note(initialOf: full, for: name)
        for number in numbers(name) {
          for each in ofFull where each != number && !(formal[number] ?? []).contains(each) {
            formal[number, default: []].append(each)
          }
        }
      }
    }

    private mutating func numbers(_ name: String) -> [Int32] {
      let folded = FoldedText.fold(name).filter { $0 != " " }
      let hash = NameWord.hash(folded)
      if let known = names[hash] { return known }
      let number = Int32(keys.count)
      keys.append(hash)
      names[hash] = [number]
      return [number]
    }

    private mutating func note(initialOf full: String, for short: String) {
      let (a, b) = (FoldedText.fold(full), FoldedText.fold(short))
      guard let initial = a.utf8.first, initial != b.utf8.first else { return }
      initials[NameWord.hash(b), default: []].insert(initial)
    }
  }
}

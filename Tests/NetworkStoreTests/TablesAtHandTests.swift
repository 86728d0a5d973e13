import GRDB
import Testing

@testable import NetworkStore

@Suite("Matching many records at once")
struct TablesAtHandTests {
  @Test("decides what looking everything up decides", arguments: 1...6)
  func lookedUp(seed: UInt64) throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    var lists = MadeLists(seed: seed)
    for number in 0..<4 {
      _ = try network.importList(folder.file("list\(number).vcf", lists.cards(60)), on: today)
    }
    try network.write { db in
      let decided = try State(db)
      #expect(!decided.pairs.isEmpty && !decided.questions.isEmpty)
      let last = try Int64.fetchOne(db, sql: "SELECT MAX(importID) FROM record") ?? 0
      let seeds = try Int64.fetchAll(db, sql: "SELECT id FROM record WHERE importID = \(last)")
      let before = (seeds.min() ?? 0) - 1
      for (areMany, after) in [(false, Int64.max), (true, .max), (true, before)] {
        try forget(seeds, db)
        #expect(try State(db) != decided)
        var matching = MatchingOfSome(
          db: db, model: try MatchingState(db: db).model, fresh: FreshRecords(after: after))
        matching.areMany = areMany
        try matching.run(seeds)
        #expect(try State(db) == decided)
      }
    }
  }

  /// Makes each of the records nobody's, which may be one with no other.
  private func forget(_ records: [Int64], _ db: Database) throws {
    for record in records {
      for table in ["matchPair", "question"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE \(record) IN (first, second)")
      }
      try db.execute(sql: "UPDATE record SET personID = NULL WHERE id = \(record)")
    }
  }

  /// What the matching has decided, whatever the numbers of people are.
  private struct State: Equatable {
    var pairs: [MatchPairTable.Pair]
    var questions: [String]
    var people: Set<Set<Int64>>
    var portraits: [String]

    init(_ db: Database) throws {
      pairs = try MatchPairTable(db: db).all()
      questions = try String.fetchAll(
        db, sql: "SELECT first || ' ' || second || ' ' || bits || reason FROM question ORDER BY 1")
      let records = try Row.fetchAll(
        db, sql: "SELECT personID, id FROM record WHERE personID IS NOT NULL")
      people = Set(
        Dictionary(grouping: records) { $0[0] as Int64 }.values.map { Set($0.map { $0[1] }) })
      portraits = try String.fetchAll(
        db,
        sql: """
          SELECT name || IFNULL(company, '') || IFNULL(title, '') FROM person
          WHERE id IN (SELECT personID FROM record) ORDER BY 1
          """)
    }
  }
}

@Suite("Rows by SQLite's own calls")
struct ColumnsTests {
  @Test("come back as they were written, nothing and empty texts too")
  func values() throws {
    let network = try Network.inMemory()
    try network.write { db in
      try db.execute(sql: "CREATE TEMP TABLE sample (number, share, text, missing, bytes)")
      let bytes: [UInt8] = [0, 255, 7]
      for text in ["", "Åsa 🚀", "line\nline"] {
        try db.execute(sql: "DELETE FROM sample")
        try db.makeStatement(sql: "INSERT INTO sample VALUES (?, ?, ?, ?, ?)").run { row in
          row.add(Int64.min)
          row.add(0.1 + 0.2)
          row.add(text)
          row.add(nil as String?)
          bytes.withUnsafeBytes { row.add($0) }
        }
        var count = 0
        try db.makeStatement(sql: "SELECT * FROM sample").forEachRow { row in
          count += 1
          #expect(row.integer(0) == .min && row.number(1) == 0.1 + 0.2)
          #expect(row.text(2) == text && row.text(3) == nil && row.integerIfThere(3) == nil)
          #expect(row.withBytes(4) { Array($0) } == bytes && row.withBytes(3) { $0.isEmpty })
        }
        #expect(count == 1)
      }
    }
  }

  @Test("a statement that the database refuses throws, and can be run again")
  func refusal() throws {
    let network = try Network.inMemory()
    try network.write { db in
      try db.execute(sql: "CREATE TEMP TABLE sample (number INTEGER UNIQUE)")
      let statement = try db.makeStatement(sql: "INSERT INTO sample VALUES (?)")
      try statement.run { $0.add(1 as Int64) }
      #expect(throws: DatabaseError.self) { try statement.run { $0.add(1 as Int64) } }
      try statement.run { $0.add(2 as Int64) }
      #expect(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sample") == 2)
    }
  }
}

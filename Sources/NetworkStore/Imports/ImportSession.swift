internal import ContactLists
internal import GRDB

/// One `whom import FILE`: the list in a file, or those in a folder or an archive; everything
/// happens inside one transaction.
struct ImportSession {
  private let network: Network
  private let db: Database
  private let request: ImportRequest
  private let today: CalendarDate
  private let context: ImportContext

  /// Records that the matching need not read.
  var known: KnownRecords { context.known }

  init(network: Network, db: Database, request: ImportRequest, today: CalendarDate) throws {
    self.network = network
    self.db = db
    self.request = request
    self.today = today
    context = try ImportContext(
      network: network, db: db, owner: request.owner, today: today)
    // The user's own import comes first, so that the numbers of lists are printed without gaps.
    _ = try context.statements.importID()
  }

  func run(
    _ collection: ContactListCollection, progress: (Int, Int?) -> Void,
    problem: (ImportProblem) throws -> Void
  ) throws -> ImportResult {
    let root = try ImportRow.insert(file: request.path, on: today, parent: nil, in: db)
    var reading = CollectionReading(root: root, request: request, today: today, context: context)
    try reading.read(collection, progress: progress)
    if reading.isAlreadyThere, let known = reading.known {
      return ImportResult(id: known, effect: .alreadyThere, format: reading.format)
    }
    var lists = reading.lists
    try settleOwner(lists)
    try context.derivePeople(
      of: "SELECT id FROM record WHERE importID IN (\(sql: reading.importIDs))")
    try findOwnerInInteractions(lists, root: root)
    try CompanyDerivation(db: db).run()
    try context.tally.settle()
    for place in lists.indices {
      if lists[place].writer.ties > 0 { try rejectTiesToOneself(importID: lists[place].id) }
      lists[place].account = try ImportAccounting(db: db).account(
        of: lists[place], tally: context.tally)
      let former = try ListSuccession(
        db: db, importID: lists[place].id, content: lists[place].writer.content
      ).settle()
      if let replaced = former.replaced { lists[place].effect = .replaced(replaced) }
      lists[place].stranger = former.stranger
    }
    return try result(root: root, reading: reading, lists: lists, problem: problem)
  }

  // MARK: - The owner

  /// Adds what the lists say of their owner, as records that follow him or her.
  private func settleOwner(_ lists: [ImportedList]) throws {
    let statements = context.ownerStatements
    if !statements.isEmpty {
      var told = Record(key: "owner", line: 0)
      for (_, statement) in statements {
        if told.name.full == nil { told.name = statement.record.name }
        told.emails += statement.record.emails
      }
      try context.owner.settle(with: told)
      let anchor = try context.owner.recordID()
      for (importID, statement) in statements {
        try OwnerStatementWriter(context: context, importID: importID, anchor: anchor)
          .add(statement)
      }
    }
    for list in lists where list.writer.ties == 0 {
      try db.execute(
        sql: "UPDATE import SET ownerRecord = ? WHERE id = ?",
        arguments: [try context.owner.recordID(), list.id])
    }
  }

  /// Where the owner is in none of the messages and meetings, by address or profile, it must be the
  /// one who is in nearly all of them.
  private func findOwnerInInteractions(_ lists: [ImportedList], root: Int64) throws {
    guard let list = lists.first(where: { $0.writer.interactions > 0 }) else {
      return try context.owner.check()
    }
    let owner = try context.owner.recordID()
    let isThere = try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM record JOIN import ON import.id = importID
          WHERE personID = (SELECT personID FROM record WHERE id = :owner) AND anchor IS NULL
          AND (importID = :root OR import.parentID = :root))
        """, arguments: ["owner": owner, "root": root])
    if isThere == true, !context.owner.isProvisional { return }
    guard let centre = try context.tally.centre() else {
      try context.owner.check()
      return try list.writer.add(
        RowProblem(
          line: 1,
          reason: context.owner.isUser
            ? "none of your addresses is in it; whom init --email (or --profile) says which are yours"
            : "none of the owner's addresses is in it; undo it and import it with --owner "
              + "'NAME <ADDRESS>'"),
        isRejection: false)
    }
    let records = try RecordRow.fetchAll(
      db, sql: "SELECT * FROM record WHERE personID = ? ORDER BY id", arguments: [centre])
    var told = Record(key: "owner", line: 0)
    told.name = records.lazy.map(\.record.name).first { $0.full != nil } ?? told.name
    told.emails = Array(Set(records.flatMap(\.record.emails))).sorted()
    told.profiles = Array(Set(records.flatMap(\.record.profiles))).sorted()
    do {
      try context.owner.settle(with: told)
    } catch NetworkError.someoneElsesList {
      // A name in mail is no word of the owner's, as a profile is.
      return try list.writer.add(
        RowProblem(
          line: 1,
          reason: "nearly all of it is to or from somebody of another name than yours; if it is "
            + "somebody else's, undo it and import it with --owner"),
        isRejection: false)
    }
    try context.owner.check()
    // As an address of the owner's, so that both are one person.
    told.name = PersonName()
    let id = try context.add(told, importID: list.id, isMention: false, anchor: owner)
    try context.derivePeople(of: "SELECT \(id) UNION SELECT \(owner)")
  }

  // MARK: - The account

  /// Rows both of whose ends turned out to be one person say nothing: they are rejected.
  private func rejectTiesToOneself(importID: Int64) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE oneself AS SELECT evidence.id AS id, evidence.line AS line FROM evidence
        JOIN record x ON x.id = firstRecord JOIN record y ON y.id = secondRecord
        WHERE evidence.importID = :import AND x.personID = y.personID;
        INSERT INTO problem (importID, line, reason, isRejection)
        SELECT :import, line, 'both sides are the same person, as other lists or rows tell', TRUE
        FROM temp.oneself ORDER BY id;
        DELETE FROM evidence WHERE id IN (SELECT id FROM temp.oneself);
        DROP TABLE temp.oneself;
        """, arguments: ["import": importID])
  }

  private func result(
    root: Int64, reading: CollectionReading, lists: [ImportedList],
    problem: (ImportProblem) throws -> Void
  ) throws -> ImportResult {
    var result = ImportResult(id: root, effect: .added, format: reading.format)
    if context.owner.isRecognized { result.recognizedOwner = try network.owner(in: db) }
    for list in lists {
      try ImportAccounting.keep(list.account, ofImport: list.id, in: db)
      result.account += list.account
      result.looksForeignTo = result.looksForeignTo ?? list.stranger
    }
    if reading.isCollection {
      result.parts = lists.map {
        ImportResult.Part(
          name: $0.name, format: $0.format, account: $0.account, effect: $0.effect)
      }
      result.passedOver = reading.passedOver
      try ImportAccounting.keep(result.account, ofImport: root, in: db)
    } else if let list = lists.first {
      result.effect = list.effect
    }
    try ImportProblem.forEach(ofImport: root, in: db) { found in
      result.problemCount += 1
      if result.problems.count < ImportResult.problemsHeld { result.problems.append(found) }
      try problem(found)
    }
    // A file of nothing but rows that say nothing is no list, whatever it looks like.
    if result.account.rows > 0, result.account.rows == result.account.rejected,
      let first = result.problems.first(where: \.isRejection)
    {
      throw ContactListError(
        file: first.part ?? request.path, line: first.line,
        problem: .nothingKept(
          rejected: result.account.rejected,
          first: RowProblem(line: first.line, reason: first.reason)))
    }
    return result
  }
}

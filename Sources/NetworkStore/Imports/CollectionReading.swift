internal import ContactLists
internal import GRDB

/// Reads the list in a file, or every list in a folder or archive, each into an import of its own.
struct CollectionReading {
  private let root: Int64
  private let request: ImportRequest
  private let today: CalendarDate
  private let context: ImportContext

  private(set) var lists: [ImportedList] = []
  /// Parts that are no contact lists, or that had been imported before.
  private(set) var passedOver: [ImportResult.PassedOver] = []
  private(set) var isCollection = false
  /// The import of a part that had been imported before, if there is one.
  private(set) var known: Int64?
  /// The place in ``lists`` of the messages that are files of their own, which are one list.
  private var messages: Int?

  init(root: Int64, request: ImportRequest, today: CalendarDate, context: ImportContext) {
    self.root = root
    self.request = request
    self.today = today
    self.context = context
  }

  private var db: Database { context.db }

  /// Whether there is nothing in it that had not been imported before.
  var isAlreadyThere: Bool { lists.isEmpty && known != nil }

  /// What the import as a whole is called.
  var format: String { isCollection ? ImportRow.collectionFormat : lists.first?.format ?? "" }

  /// The ids of the lists, for `IN (…)`.
  var importIDs: String { lists.map { String($0.id) }.joined(separator: ",") }

  mutating func read(
    _ collection: ContactListCollection, progress: (Int, Int?) -> Void
  ) throws {
    isCollection = !collection.isSingle
    // What cannot be seen now is an error when it is read.
    let size = try? collection.size()
    try collection.forEachPart { part in
      let told: (Int, Int?) -> Void = { _, _ in progress(part.offset, size) }
      guard isCollection else { return try readOnly(part, progress: told) }
      try read(part, progress: told)
    }
    guard isCollection else { return }
    try settleMessages()
    let hash = try ContactListReader.contentHash(of: request.path)
    try db.execute(
      sql: "UPDATE import SET format = ?, bytes = ?, contentHash = ? WHERE id = ?",
      arguments: [format, hash == nil ? nil : ContactListReader.size(of: request.path), hash, root])
    guard !lists.isEmpty || known != nil else {
      throw ContactListError(file: request.path, problem: .noLists(files: passedOver.count))
    }
  }

  // MARK: - Parts

  /// Reads the one list that the import is.
  private mutating func readOnly(
    _ part: ContactListPart, progress: (Int, Int?) -> Void
  ) throws {
    var list = ImportedList(id: root, name: part.title, writer: ListWriter(context, importID: root))
    var reader = ContactListReader(format: request.format)
    reader.mapping = request.mapping
    var kind = ""
    let reading = try reader.read(
      part.source, named: part.title, progress: progress,
      recognized: { kind = $0.evidenceKind }, found: { try list.writer.take($0, kind: kind) })
    // The size on disk, which is another than that of what was compressed.
    try describe(&list, as: reading, bytes: ContactListReader.size(of: request.path))
    lists.append(list)
  }

  private mutating func read(
    _ part: ContactListPart, progress: (Int, Int?) -> Void
  ) throws {
    if part.maildir != nil || part.name.lowercased().hasSuffix(".eml") {
      return try readMessage(part, progress: progress)
    }
    let id = try addPart(named: part.title)
    var list = ImportedList(
      id: id, name: part.name, writer: ListWriter(context, importID: id))
    var reader = ContactListReader(format: request.format)
    reader.allowsNothingKept = true
    var kind = ""
    do {
      let reading = try reader.read(
        part.source, named: part.title, progress: progress,
        recognized: { kind = $0.evidenceKind }, found: { try list.writer.take($0, kind: kind) })
      try describe(&list, as: reading, bytes: reading.bytes)
      if let former = try importOfSame(reading.sha256) {
        try remove(list)
        known = known ?? former
        passedOver.append(ImportResult.PassedOver(name: part.name, reason: nil))
      } else {
        lists.append(list)
      }
    } catch let error as ContactListError where error.isNoContactList {
      try remove(list)
      passedOver.append(ImportResult.PassedOver(name: part.name, reason: error.reason))
    }
  }

  /// Reads a message that is a file of its own; all such are one list.
  private mutating func readMessage(
    _ part: ContactListPart, progress: (Int, Int?) -> Void
  ) throws {
    let place: Int
    if let messages {
      place = messages
    } else {
      let id = try addPart(named: request.path)
      place = lists.count
      messages = place
      lists.append(
        ImportedList(
          id: id, name: MailMessageFile.title, format: MailMessageFile.name,
          writer: ListWriter(context, importID: id)))
    }
    lists[place].writer.file = part.name
    var reader = ContactListReader(format: MailMessageFile.name)
    reader.allowsNothingKept = true
    do {
      let reading = try reader.read(
        part.source, named: part.title, progress: progress,
        // In place: a copy would copy everybody named so far for each message.
        found: { try lists[place].writer.take($0, kind: Interaction.Medium.mail.rawValue) })
      lists[place].hashes.append(reading.sha256)
    } catch let error as ContactListError where error.isNoContactList || error.isOfOtherFormat {
      passedOver.append(ImportResult.PassedOver(name: part.name, reason: error.reason))
    }
    lists[place].writer.file = nil
  }

  /// Gives the list of messages a hash that tells whether the same were imported before.
  private mutating func settleMessages() throws {
    guard let place = messages else { return }
    var hash = SHA256()
    for message in lists[place].hashes.sorted() { hash.read(Array(message.utf8)[...]) }
    let sum = hash.finish()
    try describe(
      &lists[place], format: MailMessageFile.name, sha256: sum, bytes: nil)
    let former = lists[place].hashes.isEmpty ? nil : try importOfSame(sum)
    if lists[place].hashes.isEmpty || former != nil {
      known = known ?? former
      try remove(lists.remove(at: place))
    }
  }

  // MARK: - Imports

  private func addPart(named name: String) throws -> Int64 {
    try ImportRow.insert(file: name, on: today, parent: root, in: db)
  }

  private func describe(
    _ list: inout ImportedList, as reading: Reading, bytes: Int?
  ) throws {
    try describe(
      &list, format: reading.format, sha256: reading.sha256, bytes: bytes)
  }

  private func describe(
    _ list: inout ImportedList, format: String, sha256: String, bytes: Int?
  ) throws {
    list.format = format
    try db.execute(
      sql: "UPDATE import SET format = ?, contentHash = ?, bytes = ? WHERE id = ?",
      arguments: [format, sha256, bytes, list.id])
  }

  /// The import of the same bytes, for the same owner or for nobody, if there is one.
  private func importOfSame(_ hash: String) throws -> Int64? {
    let owner = try context.owner.known()
    let person = try owner.flatMap {
      try Int64.fetchOne(db, sql: "SELECT personID FROM record WHERE id = ?", arguments: [$0])
    }
    return try SameBytes.find(hash: hash, ofPerson: person, outside: root, in: db)?.id
  }

  private func remove(_ list: ImportedList) throws {
    try context.forget(importID: list.id)
    // Each record was somebody of its own until now.
    try db.execute(
      sql: "DELETE FROM person WHERE id IN (SELECT personID FROM record WHERE importID = ?)",
      arguments: [list.id])
    try db.execute(sql: "DELETE FROM import WHERE id = ?", arguments: [list.id])
  }
}

/// A list that was read.
struct ImportedList {
  var id: Int64
  var name: String
  var format = ""
  var writer: ListWriter
  /// Of messages that are files of their own, the hash of each.
  var hashes: [String] = []
  var effect = ImportResult.Effect.added
  var account = ImportAccount()
  /// An older list of the same owner and format with hardly anybody in common.
  var stranger: Int64?
}

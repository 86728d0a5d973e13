internal import Foundation
internal import GRDB

/// The network on disk: every record as it was read, and the people, companies and evidence that
/// follow from the records and from what the user said.
///
/// One SQLite file is the only truth. Each method that writes is one transaction: it happens as a
/// whole or, when it throws or the process dies, not at all.
public struct Network: Sendable {
  let database: DatabaseQueue
  /// Where the snapshot of the graph stands, beside the database; `nil` for a network in memory.
  let snapshotPath: String?
  /// What imports leave for those that follow.
  let remembered = RememberedRecords()

  /// Opens the network in the file at `path`; makes it, with its folders, if there is none.
  ///
  /// The file can be read and written by its owner only (mode 0600).
  ///
  /// - Throws: ``NetworkError/cannotOpen(path:reason:)``, ``NetworkError/notANetwork(path:)`` or
  ///   ``NetworkError/newer(path:)``.
  public static func open(at path: String) throws -> Network {
    try PrivateFile.make(at: path)
    do {
      return try Network(
        database: DatabaseQueue(path: path, configuration: configuration()),
        snapshotPath: path + "-graph")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw NetworkError.notANetwork(path: path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw NetworkError.busy(path: path)
    } catch let error as DatabaseError {
      throw NetworkError.cannotOpen(path: path, reason: error.plainReason)
    }
  }

  /// A network that is gone with the process: for reports over many clients, and for tests.
  public static func inMemory() throws -> Network {
    try Network(database: DatabaseQueue(configuration: configuration()), snapshotPath: nil)
  }

  /// What the header of a network's file says: `whom` in ASCII.
  private static let applicationID: Int32 = 0x7768_6F6D

  private init(database: DatabaseQueue, snapshotPath: String?) throws {
    self.database = database
    self.snapshotPath = snapshotPath
    let migrator = Schema.migrator()
    // Nothing is written into a file that is somebody else's, nor into one that is up to date.
    let (isNew, isComplete) = try database.read { db in
      let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      let isEmpty = try Row.fetchOne(db, sql: "SELECT 1 FROM sqlite_master LIMIT 1") == nil
      guard id == Self.applicationID || (id == 0 && isEmpty) else {
        throw NetworkError.notANetwork(path: database.path)
      }
      if try migrator.hasBeenSuperseded(db) { throw NetworkError.newer(path: database.path) }
      return (id == 0, try migrator.hasCompletedMigrations(db))
    }
    if isNew {
      try database.write { try $0.execute(sql: "PRAGMA application_id = \(Self.applicationID)") }
    }
    if !isComplete { try migrator.migrate(database) }
    if try !database.read({ try MatchingState.isCurrent(in: $0) }) {
      try write { try PeopleDerivation(db: $0).rebuild() }
    }
  }

  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(60)
    return configuration
  }

  /// Runs `body` in one read transaction; a failure of the database becomes a ``NetworkError``.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try translating { try database.read(body) }
  }

  /// Runs `body` in one write transaction, taken back as a whole when it throws; what is written
  /// is a new generation.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try translating {
      try database.write { db in
        let value = try body(db)
        try Generation.replace(in: db)
        return value
      }
    }
  }

  func translating<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw NetworkError.busy(path: database.path)
    } catch let error as DatabaseError {
      throw NetworkError.failed(reason: error.plainReason)
    } catch is RowDecodingError {
      // Its own words show the row, which is other people's data.
      throw NetworkError.failed(reason: "there is something in it that does not belong there")
    }
  }
}

extension DatabaseError {
  /// What went wrong without the statement and its values, which are other people's data.
  var plainReason: String {
    message ?? "SQLite error \(resultCode.rawValue)"
  }
}

/// Makes files that nobody but their owner reads.
enum PrivateFile {
  /// Makes an empty file with mode 0600 at `path`, and its folders with mode 0700; leaves what
  /// there is alone.
  static func make(at path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    let files = FileManager.default
    do {
      if !folder.isEmpty, !files.fileExists(atPath: folder) {
        try files.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      }
    } catch {
      throw NetworkError.cannotOpen(path: path, reason: "the folder cannot be made")
    }
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue {
        throw NetworkError.cannotOpen(path: path, reason: "that is a folder")
      }
      return
    }
    let descriptor = Foundation.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw NetworkError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
  }
}

public import ContactLists
internal import Foundation
internal import Introductions
public import NetworkMaps
public import NetworkStore

/// Many clients' contact lists against one list of targets, into a folder of reports.
public struct Batch: Sendable {
  public var settings: Settings
  public var asOf: CalendarDate
  /// Who draws the maps; a map that fails is missing on its page, which says why.
  public var maps: any MapDrawing = MapsHere()

  /// Whether only ties count that were seen.
  public var knownOnly = false

  public init(settings: Settings, asOf: CalendarDate) {
    self.settings = settings
    self.asOf = asOf
  }

  /// How far a batch has come.
  public struct Progress: Sendable {
    public var client: String
    public var done: Int
    public var all: Int
    /// Why the client has no page; `nil` if all is well.
    public var error: String?
  }

  /// Writes a page for each client, an index and the summaries.
  ///
  /// A client whose lists cannot be read costs only him- or herself: the summary says why.
  ///
  /// - Parameters:
  ///   - folder: the folder that has one folder for each client.
  ///   - targets: what every client's lists are held against.
  ///   - output: where the pages go; made if there is none.
  ///   - progress: told after each client.
  /// - Returns: the summary that is also written.
  /// - Throws: ``BatchError``; nothing about a single client.
  public func run(
    clients folder: String, targets: TargetList, into output: String,
    progress: (Progress) -> Void = { _ in }
  ) throws -> BatchSummary {
    let clients = try ClientFolder.all(in: folder)
    let pages = try ReportFolder(output)
    let template = try PageTemplates(maps: maps)
    var summary = BatchSummary(asOf: asOf, clients: [])
    for (index, client) in clients.enumerated() {
      try Task.checkCancellation()
      var line: BatchSummary.Client
      do {
        let report = try ClientReport(
          client, targets: targets, settings: settings, asOf: asOf, knownOnly: knownOnly)
        let page = pages.name(for: client.name)
        line = BatchSummary.Client(
          client: client.name, page: page, people: report.people,
          targets: report.paths.map { BatchSummary.TargetLine($0) },
          askFirst: report.introducers.introducers.prefix(3).map(\.person))
        try pages.write(Array(template.page(of: report).utf8), to: page)
      } catch let error as BatchError {
        throw error
      } catch {
        line = BatchSummary.Client(
          client: client.name, error: (error as? ClientError)?.reason ?? error.localizedDescription,
          people: 0, targets: [], askFirst: [])
      }
      summary.clients.append(line)
      progress(
        Progress(
          client: client.name, done: index + 1, all: clients.count, error: line.error))
    }
    try pages.write(Array(template.index(of: summary).utf8), to: "index.html")
    try pages.write(Array(summary.csv.utf8), to: "summary.csv")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try pages.write(Array(try encoder.encode(summary)) + [0x0A], to: "summary.json")
    return summary
  }
}

/// The folder that reports go to.
final class ReportFolder {
  private let path: String
  private var taken: Set<String> = ["index.html"]

  init(_ path: String) throws {
    self.path = path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw BatchError.cannotWrite(path: path, reason: "the folder cannot be made")
    }
  }

  /// A file name for a client's page: letters and digits of any script, the rest as `-`; no two
  /// are the same, even where case does not count.
  func name(for client: String) -> String {
    let safe = client.unicodeScalars.map {
      $0.properties.isAlphabetic || $0.properties.numericType != nil ? Character($0) : "-"
    }
    let words = String(safe).split(separator: "-").joined(separator: "-").prefix(60)
    let base = words.isEmpty ? "client" : String(words)
    var name = "\(base).html"
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(base)-\(number).html"
      number += 1
    }
    return name
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    do {
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw BatchError.cannotWrite(path: url.path, reason: error.localizedDescription)
    }
  }
}

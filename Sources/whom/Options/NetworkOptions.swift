import ArgumentParser
import ContactLists
import Foundation
import Introductions
import NetworkStore

/// Where the network is.
struct NetworkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The network's file; else $WHOM_DB, or whom/network.db in the user's data folder.",
      valueName: "file"))
  var db: String?

  /// The network, made if there is none yet: for commands that write.
  func open() throws -> Network {
    try Network.open(at: path)
  }

  /// The network, or an empty one: a question makes no file, least of all one with a mistyped name.
  func openIfThere() throws -> Network {
    try FileManager.default.fileExists(atPath: path) ? open() : Network.inMemory()
  }

  private var path: String {
    db ?? UserFolders.value("WHOM_DB")
      ?? UserFolders.file("whom/network.db", in: "XDG_DATA_HOME", or: ".local/share")
  }
}

/// How an answer is given, and as of when.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Print the answer as JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Judge strengths as of this day, like 2026-11-01; today unless given, or a day of the last week.",
      valueName: "date"))
  var asOf: CalendarDate?

  @Flag(help: "Count only ties that were seen: infer none from companies, schools and the like.")
  var knownOnly = false

  var day: CalendarDate { asOf ?? .today }

  /// How many days old a graph may be that is used once more: strengths are judged anew every week,
  /// and at once when something has changed.
  var maximumAgeDays: Int { asOf == nil ? 6 : 0 }

  func settings() throws -> Settings {
    try Settings.load(overridesAt: UserFolders.settings)
  }
}

/// What every question to the network takes.
struct QuestionOptions: ParsableArguments {
  @OptionGroup var network: NetworkOptions
  @OptionGroup var report: ReportOptions

  var json: Bool { report.json }
  var day: CalendarDate { report.day }

  func settings() throws -> Settings { try report.settings() }

  func introductions() throws -> Introductions { try introductions(asOf: day) }

  /// As of another day than the one that the user may have named.
  func introductions(asOf day: CalendarDate) throws -> Introductions {
    let progress = ProgressLine(label: "graph")
    defer { progress.clear() }
    return try Introductions(
      network.openIfThere(), settings: settings(), asOf: day,
      maximumAgeDays: report.maximumAgeDays, knownOnly: report.knownOnly,
      willRebuild: { progress.show("made anew, because something has changed…") })
  }

  func directory() throws -> PeopleDirectory {
    try PeopleDirectory(network.openIfThere(), settings: settings(), asOf: day)
  }
}

/// Where the user keeps things, by the XDG Base Directory Specification.
enum UserFolders {
  static var settings: String {
    value("WHOM_SETTINGS") ?? file("whom/settings.toml", in: "XDG_CONFIG_HOME", or: ".config")
  }

  static func value(_ variable: String) -> String? {
    ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : $0 }
  }

  static func file(_ name: String, in variable: String, or folder: String) -> String {
    let base = value(variable) ?? "\(value("HOME") ?? NSHomeDirectory())/\(folder)"
    return "\(base)/\(name)"
  }
}

import ArgumentParser
import ContactLists
import Foundation
import NetworkExports
import NetworkStore

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the network for other tools.",
    discussion: """
      --as graphml, gexf, dot or json writes the network as a graph, for Gephi, yEd, Cytoscape, \
      Graphviz or NetworkX: people and groups are nodes, of a kind each; ties and who belongs to \
      which group are edges, the latter inferred. Edges have the strength and, as far as it is \
      known, the evidence by kind with counts and last days.

      --as csv writes the ties file that whom reads too: person_a,person_b,strength,kind, \
      last_contact,count and more; with -o FILE.csv, also FILE-people.csv, which has those without \
      a tie too, and FILE-affiliations.csv, who belongs to which group.

      --as records writes CSV: import,file,record,person,name,company,title, a line for each record \
      that is kept, with the person that it is counted as. The record is row:N (rows of data from \
      1), a vCard's UID, or address|shown name for mail.
      """)

  /// What is written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case graphml
    case gexf
    case dot
    case json
    case csv
    case records
  }

  @OptionGroup var options: NetworkOptions

  @Option(name: .customLong("as"), help: "What to write: graphml, gexf, dot, json, csv or records.")
  var form: Form

  @Option(
    name: .shortAndLong, help: ArgumentHelp("A file; else standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Judge strengths as of this day, like 2026-11-01; today unless given.", valueName: "date"))
  var asOf: CalendarDate?

  func run() throws {
    switch form {
    case .records: try write(records)
    case .csv: try writeTables()
    case .graphml: try writeGraph(.graphml)
    case .gexf: try writeGraph(.gexf)
    case .dot: try writeGraph(.dot)
    case .json: try writeGraph(.json)
    }
  }

  private func export() throws -> NetworkExport {
    let network = try options.openIfThere()
    let day = asOf ?? .today
    // By what answers go by.
    let settings = try Settings.load(overridesAt: UserFolders.settings)
      .inForce(for: network, asOf: day)
    return NetworkExport(network, table: settings.evidence, asOf: day)
  }

  private func writeGraph(_ format: NetworkExport.GraphFormat) throws {
    let export = try export()
    try write { put in try export.write(as: format, put) }
  }

  private func writeTables() throws {
    let export = try export()
    guard let output else {
      try OutputFile.writeToStandardOutput { put in
        try export.writeTables { table, text in if table == .ties { try put(text) } }
      }
      return Terminal.say(
        "whom: only ties; -o FILE.csv also writes FILE-people.csv and FILE-affiliations.csv")
    }
    let (people, affiliations) = (Self.path(output, "people"), Self.path(output, "affiliations"))
    try OutputFile.write(to: output) { putTies in
      try OutputFile.write(to: people) { putPeople in
        try OutputFile.write(to: affiliations) { putAffiliations in
          try export.writeTables { table, text in
            switch table {
            case .ties: try putTies(text)
            case .people: try putPeople(text)
            case .affiliations: try putAffiliations(text)
            }
          }
        }
      }
    }
    Terminal.say("written: \(output), \(people), \(affiliations)")
  }

  /// The file beside the ties that has another table: `ties-people.csv` beside `ties.csv`.
  private static func path(_ ties: String, _ table: String) -> String {
    let isCSV = ties.lowercased().hasSuffix(".csv")
    return isCSV ? "\(ties.dropLast(4))-\(table)\(ties.suffix(4))" : "\(ties)-\(table)"
  }

  private func records(_ put: (String) throws -> Void) throws {
    let network = try options.openIfThere()
    let columns = ["import", "file", "record", "person", "name", "company", "title"]
    try put(CSVWriter.row(columns))
    try network.forEachRecord { record in
      try put(
        CSVWriter.row([
          String(record.reference.importID), record.file, record.reference.key, record.person,
          record.name ?? "", record.company ?? "", record.title ?? "",
        ]))
    }
  }

  private func write(_ body: ((String) throws -> Void) throws -> Void) throws {
    if let output {
      try OutputFile.write(to: output, body)
    } else {
      try OutputFile.writeToStandardOutput(body)
    }
  }
}

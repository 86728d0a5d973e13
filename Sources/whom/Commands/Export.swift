import ArgumentParser
import ContactLists
import Foundation
import NetworkStore

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the network for other tools.",
    discussion: """
      --as records writes CSV: import,file,record,person,name,company,title, a line for each record \
      that is kept, with the person that it is counted as. The record is row:N (rows of data from \
      1), a vCard's UID, or address|shown name for mail.
      """)

  /// What is written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case records
  }

  @OptionGroup var options: NetworkOptions

  @Option(name: .customLong("as"), help: "What to write: records.")
  var form: Form

  @Option(
    name: .shortAndLong, help: ArgumentHelp("A file; else standard output.", valueName: "file"))
  var output: String?

  func run() throws {
    let network = try options.openIfThere()
    let columns = ["import", "file", "record", "person", "name", "company", "title"]
    func write(_ put: (String) throws -> Void) throws {
      try put(CSVWriter.row(columns))
      try network.forEachRecord { record in
        try put(
          CSVWriter.row([
            String(record.reference.importID), record.file, record.reference.key, record.person,
            record.name ?? "", record.company ?? "", record.title ?? "",
          ]))
      }
    }
    if let output {
      try OutputFile.write(to: output) { try write($0) }
    } else {
      try OutputFile.writeToStandardOutput { try write($0) }
    }
  }
}

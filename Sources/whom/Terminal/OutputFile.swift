import Foundation

/// A file or folder that could not be written.
struct OutputError: LocalizedError, Hashable {
  var path: String
  var reason: String

  var errorDescription: String? { "\(path): cannot be written: \(reason)" }
}

/// Writes an answer's file as a whole or not at all.
enum OutputFile {
  static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw OutputError(path: path, reason: (error as NSError).localizedDescription)
    }
  }
}

import Foundation

/// A file to write: where in the folder, and what.
struct DatasetFile {
  let path: String
  let text: String
}

/// Where the data sets go; the only place that touches the file system.
struct DatasetFolder {
  let path: String

  func write(_ files: [DatasetFile]) throws {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    for file in files {
      let url = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
  }
}

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
    let data = Data(bytes)
    let url = resolved(path)
    do {
      if isSpecial(url.path) {
        let handle = try FileHandle(forWritingTo: url)
        defer { try? handle.close() }
        try handle.write(contentsOf: data)
      } else {
        try data.write(to: url, options: .atomic)
      }
    } catch {
      // What stands in the way, in plainer words than the error's own.
      try check(path)
      throw OutputError(path: path, reason: error.localizedDescription)
    }
  }

  /// Writes a file piece by piece, which stands at `path` only when `body` has ended well.
  static func write(to path: String, _ body: ((String) throws -> Void) throws -> Void) throws {
    let url = resolved(path)
    if isSpecial(url.path) { return try write(pieces: body, at: url, for: path) }
    let partial = url.appendingPathExtension("partial")
    func failure() -> OutputError {
      OutputError(path: path, reason: String(cString: strerror(errno)))
    }
    guard FileManager.default.createFile(atPath: partial.path, contents: nil) else {
      throw failure()
    }
    try HalfWritten.write(partial.path) {
      try write(pieces: body, at: partial, for: path)
      guard rename(partial.path, url.path) == 0 else { throw failure() }
    }
  }

  private static func write(
    pieces body: ((String) throws -> Void) throws -> Void, at url: URL, for path: String
  ) throws {
    do {
      let handle = try FileHandle(forWritingTo: url)
      defer { try? handle.close() }
      var pieces = Pieces()
      try body { piece in
        if let text = pieces.add(piece) { try handle.write(contentsOf: Data(text.utf8)) }
      }
      try handle.write(contentsOf: Data(pieces.waiting.utf8))
    } catch let error as CocoaError {
      throw OutputError(path: path, reason: error.localizedDescription)
    }
  }

  /// Prints piece by piece, some thousands of characters at a time.
  static func writeToStandardOutput(_ body: ((String) throws -> Void) throws -> Void) throws {
    var pieces = Pieces()
    try body { piece in
      if let text = pieces.add(piece) { try Terminal.answer(piece: text) }
    }
    try Terminal.answer(piece: pieces.waiting)
  }

  /// Puts pieces together, because each time that something is written takes its time.
  private struct Pieces {
    private(set) var waiting = ""

    /// Takes a piece; gives what is to be written, once that is worth it.
    mutating func add(_ piece: String) -> String? {
      waiting += piece
      guard waiting.utf8.count > 1 << 16 else { return nil }
      defer { waiting = "" }
      return waiting
    }
  }

  /// Finds out whether a file could be written, and writes nothing.
  static func check(_ path: String) throws {
    let url = resolved(path)
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
    guard !isFolder.boolValue else { throw OutputError(path: path, reason: "that is a folder") }
    let place = isThere ? url.path : url.deletingLastPathComponent().path
    guard access(place, W_OK) == 0 else {
      throw OutputError(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Whether two paths are one file.
  static func isSame(_ a: String, _ b: String) -> Bool {
    resolved(a).path == resolved(b).path
  }

  /// The file itself: what a link points to is written, not the link.
  private static func resolved(_ path: String) -> URL {
    URL(fileURLWithPath: path).resolvingSymlinksInPath()
  }

  /// Whether there is something at the path that is no file to put another one in the place of: a
  /// device or a pipe.
  private static func isSpecial(_ path: String) -> Bool {
    let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
    return type != nil && type != .typeRegular && type != .typeDirectory
  }
}

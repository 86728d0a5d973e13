/// What Graphviz said since the last ``GraphvizMessages/clear()``.
///
/// Its callback can carry no context, hence the global; it comes in pieces ("Error: ", the text, a
/// newline), which belong together.
enum GraphvizMessages {
  /// Touched only while ``Graphviz``'s lock is held, by whoever holds it.
  nonisolated(unsafe) private static var bytes: [UInt8] = []

  /// A message that repeats for each of a thousand nodes need not be kept a thousand times.
  private static let limit = 4_000

  static func clear() {
    bytes.removeAll(keepingCapacity: true)
  }

  static func append(_ piece: UnsafePointer<CChar>) {
    var next = piece
    while next.pointee != 0, bytes.count < limit {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
  }

  /// All of it in one line.
  static var text: String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .joined(separator: "; ")
  }
}

/// Words in one style.
struct TextPiece: Hashable {
  var text: String
  var style: TextStyle

  /// By their bytes: a letter with its accent and the two one after the other are equal as strings,
  /// but not always as wide.
  static func == (one: TextPiece, other: TextPiece) -> Bool {
    one.style == other.style && one.text.utf8.elementsEqual(other.text.utf8)
  }
}

/// The sizes of words that have been measured in this process: many are on every map, and the same
/// words in the same style are always as large.
enum TextSizes {
  /// Touched only while ``Graphviz``'s lock is held, by whoever measures under it.
  nonisolated(unsafe) private static var known: [TextPiece: Size] = [:]
  nonisolated(unsafe) private static var bytes = 0

  /// Some 4,000 pieces: the words of a dozen large maps or a hundred small ones.
  private static let mostBytes = 1 << 19
  /// What a piece takes beside its letters.
  private static let bytesOfPiece = 96

  static subscript(piece: TextPiece) -> Size? {
    get { known[piece] }
    set {
      if known.updateValue(newValue ?? Size(width: 0, height: 0), forKey: piece) == nil {
        bytes += bytesOfPiece + piece.text.utf8.count
      }
    }
  }

  /// Forgets all sizes if they are many; only between two maps, for one map needs a size again.
  static func makeRoom() {
    guard bytes > mostBytes else { return }
    known.removeAll()
    bytes = 0
  }
}

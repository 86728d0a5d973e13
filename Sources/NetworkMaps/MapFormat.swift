/// How a map is written down.
public enum MapFormat: String, CaseIterable, Codable, Hashable, Sendable {
  /// For pages and for editing: text stays text, and dark mode is known.
  case svg
  /// For printing.
  case pdf
  /// A picture of pixels, two for each point of the drawing.
  case png
  /// Graphviz's own language, positions included: `neato -n2` draws it again.
  case dot

  /// The format that a file's name asks for by its ending, in either case; `nil` for any other.
  public init?(fileName: String) {
    let name = fileName.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "svg": self = .svg
    case "pdf": self = .pdf
    case "png": self = .png
    case "dot", "gv": self = .dot
    default: return nil
    }
  }
}

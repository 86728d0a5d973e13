public import Foundation

/// Why a map could not be drawn.
public enum MapError: Error, Hashable, Sendable {
  /// Graphviz could not be started at all.
  case graphvizMissing
  /// The machine has no fonts, so that every letter would be an empty box.
  case noFonts
  /// Graphviz has no plugin that writes this format.
  case formatMissing(MapFormat)
  /// Graphviz refused, in its own words.
  case drawingFailed(message: String)
}

extension MapError: LocalizedError {
  public var errorDescription: String? {
    switch self {
    case .graphvizMissing:
      "Graphviz does not start; is it installed? On Debian: apt install libgvc6"
    case .noFonts:
      "no fonts on this machine, so maps would have no letters; on Debian: "
        + "apt install fonts-dejavu-core"
    case .formatMissing(let format):
      "this machine's Graphviz cannot write \(format.rawValue.uppercased()); "
        + "on Debian: apt install libgvc6, or ask for SVG"
    case .drawingFailed(let message):
      message.isEmpty
        ? "Graphviz drew nothing and did not say why"
        : "Graphviz could not draw the map: \(message)"
    }
  }
}

public import Foundation

/// Why a map could not be drawn.
public enum MapError: Error, Hashable, Codable, Sendable {
  /// Graphviz could not be started at all.
  case graphvizMissing
  /// The machine has no fonts, so that every letter would be an empty box.
  case noFonts
  /// Graphviz has no plugin that writes this format.
  case formatMissing(MapFormat)
  /// Graphviz refused, in its own words.
  case drawingFailed(message: String)
  /// Not done in the time that there was for it.
  case tookTooLong(seconds: Double)
  /// The process that was to draw it ended, or made no sense.
  case workerFailed(reason: String)
  /// No process could be started to draw it.
  case noWorker(reason: String)
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
    case .tookTooLong(let seconds):
      "the map was not done after \(Decimals.text(seconds)) s"
    case .workerFailed(let reason):
      "the process that was to draw the map failed: \(reason)"
    case .noWorker(let reason):
      "no process could be started to draw the map: \(reason)"
    }
  }
}

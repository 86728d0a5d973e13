public import Introductions

/// A map to be drawn, as one process asks another for it.
public struct MapRequest: Codable, Sendable {
  /// What is on the map.
  public enum Subject: Codable, Sendable {
    case path(PathAnswer)
  }

  public var subject: Subject
  public var format: MapFormat
  /// What every id in the SVG starts with.
  public var idPrefix: String
  /// Whether whoever looks at the map is the one who seeks.
  public var seekerIsReader: Bool

  public init(
    _ subject: Subject, as format: MapFormat, idPrefix: String, seekerIsReader: Bool = true
  ) {
    self.subject = subject
    self.format = format
    self.idPrefix = idPrefix
    self.seekerIsReader = seekerIsReader
  }

  /// The map as a file's content, drawn by this process.
  public func render() throws(MapError) -> [UInt8] {
    switch subject {
    case .path(let answer):
      var map = PathMap(answer)
      map.idPrefix = idPrefix
      map.seekerIsReader = seekerIsReader
      return try map.render(as: format)
    }
  }

  /// Less of the same, which takes less time to draw, and what to say of it; `nil` if there is no
  /// less.
  public var simpler: (request: MapRequest, remark: String)? {
    var request = self
    switch subject {
    case .path(var answer):
      guard answer.routes.count > 1 else { return nil }
      answer.routes.removeSubrange(1...)
      request.subject = .path(answer)
      return (request, "only the best route is drawn")
    }
  }
}

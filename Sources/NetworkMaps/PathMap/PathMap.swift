public import Introductions

/// The routes to one target as a map: one lane for each, best first.
public struct PathMap: AnswerMap {
  /// Of more routes than this, the best are drawn; more lanes would be a table, not a map.
  public static let mostRoutes = 6

  /// Whether whoever looks at the map is the one who seeks: then the map says "you" and "I", else
  /// the seeker's name.
  public var seekerIsReader = true

  public var look = MapLook(idPrefix: "path-map")

  /// What every id in the SVG starts with; see ``MapLook/idPrefix``.
  public var idPrefix: String {
    get { look.idPrefix }
    set { look.idPrefix = newValue }
  }

  private let answer: PathAnswer

  /// A map of `answer`. Routes that are no chains, with fewer than two people or not one tie between
  /// each two, are not drawn.
  public init(_ answer: PathAnswer) {
    var answer = answer
    answer.routes.removeAll { $0.people.count < 2 || $0.ties.count != $0.people.count - 1 }
    self.answer = answer
  }

  /// The map as a file's content.
  ///
  /// The same answer gives the same bytes, except as PDF, which carries the time of its making.
  /// SVG is also fit to be put into an HTML page as it is.
  ///
  /// Maps are drawn one at a time: SVG, PDF and DOT take some milliseconds, PNG up to a third of a
  /// second. Each leaves some 3 to 15 kB behind in Graphviz, as PNG more, so thousands belong in a
  /// process of their own.
  public func render(as format: MapFormat) throws(MapError) -> [UInt8] {
    try look.render(as: format) { graphviz throws(MapError) in try drawing(with: graphviz) }
  }

  public var subject: MapRequest.Subject { .path(self) }

  /// The best route alone.
  public var simpler: (map: PathMap, remark: String)? {
    guard answer.routes.count > 1 else { return nil }
    var answer = answer
    answer.routes.removeSubrange(1...)
    var map = PathMap(answer)
    (map.seekerIsReader, map.look) = (seekerIsReader, look)
    return (map, "only the best route is drawn")
  }

  /// The geometry of the map.
  func drawing(with graphviz: borrowing Graphviz) throws(MapError) -> Drawing {
    let wording = PathWording(
      answer: answer, seekerIsReader: seekerIsReader,
      drawn: min(answer.routes.count, Self.mostRoutes))
    return try PathLayout.drawing(of: wording, with: graphviz)
  }
}

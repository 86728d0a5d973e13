public import Introductions

/// Somebody in the middle, on one ring those whom he or she knows, by company, and on another those
/// whom they know.
public struct EgoMap: AnswerMap {
  /// Whether whoever looks at the map is the one in the middle: then the map says "you" and "I",
  /// else the name.
  public var seekerIsReader = true

  public var look = MapLook(idPrefix: "ego-map")

  private let answer: EgoAnswer

  public init(_ answer: EgoAnswer) {
    self.answer = answer
  }

  /// See ``AnswerMap/render(as:)``. Takes some ten milliseconds, as PNG up to half a second.
  public func render(as format: MapFormat) throws(MapError) -> [UInt8] {
    try look.render(as: format) { graphviz throws(MapError) in try drawing(with: graphviz) }
  }

  public var subject: MapRequest.Subject { .ego(self) }

  /// The inner ring alone.
  public var simpler: (map: EgoMap, remark: String)? {
    var answer = answer
    for place in answer.workplaces.indices {
      for contact in answer.workplaces[place].contacts.indices {
        answer.workplaces[place].contacts[contact].further = []
      }
    }
    guard answer != self.answer else { return nil }
    var map = EgoMap(answer)
    (map.seekerIsReader, map.look) = (seekerIsReader, look)
    return (map, "those two ties away are only counted")
  }

  /// The geometry of the map.
  func drawing(with graphviz: borrowing Graphviz) throws(MapError) -> Drawing {
    try EgoLayout.drawing(
      of: EgoWording(answer: answer, seekerIsReader: seekerIsReader), with: graphviz)
  }
}

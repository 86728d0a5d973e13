public import Introductions

/// A whole network in a few dozen boxes, companies or communities, with dots for their people and
/// lines for the ties between them.
///
/// However large the network is, the map stays as large: with many people, a dot stands for so
/// many of them, and what has no box is counted in one.
public struct NetworkMap: AnswerMap {
  /// Whether whoever looks at the map is the one from whom distances count: then the map says
  /// "you", else the name.
  public var seekerIsReader = true

  public var look = MapLook(idPrefix: "network-map")

  private let answer: NetworkAnswer

  public init(_ answer: NetworkAnswer) {
    self.answer = answer
  }

  /// See ``AnswerMap/render(as:)``. Takes some hundredths of a second, as PNG up to half a second.
  public func render(as format: MapFormat) throws(MapError) -> [UInt8] {
    try look.render(as: format) { graphviz throws(MapError) in try drawing(with: graphviz) }
  }

  public var subject: MapRequest.Subject { .network(self) }

  /// Without the lines between the boxes.
  public var simpler: (map: NetworkMap, remark: String)? {
    guard !answer.links.isEmpty else { return nil }
    var answer = answer
    answer.links = []
    var map = NetworkMap(answer)
    (map.seekerIsReader, map.look) = (seekerIsReader, look)
    return (map, "the lines between the boxes are left out")
  }

  /// The geometry of the map.
  func drawing(with graphviz: borrowing Graphviz) throws(MapError) -> Drawing {
    try NetworkLayout.drawing(
      of: NetworkWording(answer: answer, seekerIsReader: seekerIsReader), with: graphviz)
  }
}

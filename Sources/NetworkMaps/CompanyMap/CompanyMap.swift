public import Introductions

/// One company: its people by department, those who know them, and the way to whom to reach.
public struct CompanyMap: AnswerMap {
  /// Whether whoever looks at the map is the one who asks: then the map says "you" and "I", else
  /// the name.
  public var seekerIsReader = true

  public var look = MapLook(idPrefix: "company-map")

  private let answer: CompanyAnswer

  public init(_ answer: CompanyAnswer) {
    self.answer = answer
  }

  /// See ``AnswerMap/render(as:)``. Takes some ten milliseconds, as PNG up to half a second.
  public func render(as format: MapFormat) throws(MapError) -> [UInt8] {
    try look.render(as: format) { graphviz throws(MapError) in try drawing(with: graphviz) }
  }

  public var subject: MapRequest.Subject { .company(self) }

  /// Without those whom nobody knows.
  public var simpler: (map: CompanyMap, remark: String)? {
    var answer = answer
    for place in answer.departments.indices { answer.departments[place].others = [] }
    guard answer != self.answer else { return nil }
    var map = CompanyMap(answer)
    (map.seekerIsReader, map.look) = (seekerIsReader, look)
    return (map, "those whom nobody knows are only counted")
  }

  /// The geometry of the map.
  func drawing(with graphviz: borrowing Graphviz) throws(MapError) -> Drawing {
    try CompanyLayout.drawing(
      of: CompanyWording(answer: answer, seekerIsReader: seekerIsReader), with: graphviz)
  }
}

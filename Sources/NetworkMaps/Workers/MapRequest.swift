/// A map to be drawn, as one process asks another for it.
public struct MapRequest: Codable, Sendable {
  /// A map of any kind.
  public enum Subject: Codable, Sendable {
    case path(PathMap)
    case ego(EgoMap)
    case company(CompanyMap)
    case network(NetworkMap)
  }

  /// What is wanted of it.
  enum Wish: Codable, Sendable {
    case picture
    /// What to say of fonts that the picture lacks, as text; empty if it lacks none.
    case remarkOnFonts
  }

  public var subject: Subject
  public var format: MapFormat
  var wish = Wish.picture

  public init(_ map: some AnswerMap, as format: MapFormat) {
    subject = map.subject
    self.format = format
  }

  /// The map as a file's content, drawn by this process.
  public func render() throws(MapError) -> [UInt8] {
    var times = MapTimes()
    return try render(&times)
  }

  /// The same, and how long its parts take.
  func render(_ times: inout MapTimes) throws(MapError) -> [UInt8] {
    try render(map, &times)
  }

  private func render(
    _ map: some PlacedMap, _ times: inout MapTimes
  ) throws(MapError) -> [UInt8] {
    switch wish {
    case .picture:
      return try map.look.render(as: format, &times) { graphviz throws(MapError) in
        try map.drawing(with: graphviz)
      }
    case .remarkOnFonts:
      return try Graphviz.session { graphviz throws(MapError) in
        let drawing = try map.drawing(with: graphviz)
        return Array(try MissingScripts(in: drawing, with: graphviz).remark.utf8)
      }
    }
  }

  /// Less of the same, which takes less time to draw, and what is left out.
  var simpler: (request: MapRequest, remark: String)? {
    simpler(than: map)
  }

  private func simpler(than map: some AnswerMap) -> (request: MapRequest, remark: String)? {
    map.simpler.map { (MapRequest($0.map, as: format), $0.remark) }
  }

  private var map: any PlacedMap {
    switch subject {
    case .path(let map): map
    case .ego(let map): map
    case .company(let map): map
    case .network(let map): map
    }
  }
}

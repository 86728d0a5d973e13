/// An answer as a picture.
public protocol AnswerMap: Codable, Sendable {
  var look: MapLook { get set }

  /// The map as one of all kinds.
  var subject: MapRequest.Subject { get }

  /// What is left of the map if it has to be drawn in less time, and what to say of it; `nil` if that
  /// is the whole map.
  var simpler: (map: Self, remark: String)? { get }

  /// The map as a file's content.
  ///
  /// The same answer gives the same bytes, except as PDF, which carries the time of its making.
  /// SVG is also fit to be put into an HTML page as it is. Maps are drawn one at a time.
  func render(as format: MapFormat) throws(MapError) -> [UInt8]
}

/// How a map looks, whatever it shows.
public struct MapLook: Codable, Hashable, Sendable {
  public enum Appearance: String, CaseIterable, Codable, Sendable {
    /// Light, and as SVG dark on dark screens.
    case automatic
    case light
    case dark
  }

  public var appearance = Appearance.automatic

  /// What every id in the SVG starts with: maps on one page need different ones.
  ///
  /// Anything but ASCII letters, digits, `-` and `_` is left out.
  public var idPrefix: String

  /// Addresses of profiles by the printed ids of their people, to which the SVG links; none unless
  /// asked for. What is no address of the web is left out.
  public var links: [String: String] = [:]

  public init(idPrefix: String) {
    self.idPrefix = idPrefix
  }

  /// Draws what `drawing` places.
  func render(
    as format: MapFormat,
    _ drawing: (borrowing Graphviz) throws(MapError) -> Drawing
  ) throws(MapError) -> [UInt8] {
    var times = MapTimes()
    return try render(as: format, &times, drawing)
  }

  /// The same, and how long it takes.
  func render(
    as format: MapFormat, _ times: inout MapTimes,
    _ drawing: (borrowing Graphviz) throws(MapError) -> Drawing
  ) throws(MapError) -> [UInt8] {
    try Graphviz.session { graphviz throws(MapError) in
      let drawing = try drawing(graphviz)
      times.end(.placing)
      let output = try drawing.render(
        as: format, isDark: appearance == .dark, with: graphviz)
      times.end(.drawing)
      guard format == .svg else { return output.bytes }
      defer { times.end(.finishing) }
      return try SVGFinish(drawing, look: self).finish(output.bytes)
    }
  }
}

/// A map that says where everything is.
protocol PlacedMap: AnswerMap {
  /// The geometry of the map.
  func drawing(with graphviz: borrowing Graphviz) throws(MapError) -> Drawing
}

extension PathMap: PlacedMap {}
extension EgoMap: PlacedMap {}
extension CompanyMap: PlacedMap {}
extension NetworkMap: PlacedMap {}

/// What the elements of an XML graph format mean.
protocol GraphElements: Sendable {
  /// The name of the outermost element.
  static var root: String { get }

  init()
  mutating func start(
    _ element: GraphXML.Element, graph: inout GraphAssembly, found: (Finding) -> Void)
  /// Text of the element that is open, in pieces.
  mutating func text(_ text: String)
  /// The end of the element that is open.
  mutating func end(graph: inout GraphAssembly, found: (Finding) -> Void)
}

/// How far an XML graph has been read.
struct GraphXMLReading<Elements: GraphElements>: Sendable {
  private let xml = GraphXML()
  private var graph = GraphAssembly()
  private var elements = Elements()
  private var isBroken = false

  static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    GraphXML.root(of: start) == Elements.root
  }

  mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    guard !isBroken else { return }
    xml.read(chunk) { take($0, found: found) }
    tellDamage(found: found)
  }

  mutating func finish(found: (Finding) -> Void) {
    guard !isBroken else { return }
    xml.finish { take($0, found: found) }
    tellDamage(found: found)
    if !isBroken { graph.finish(found: found) }
  }

  private mutating func take(_ event: GraphXML.Event, found: (Finding) -> Void) {
    switch event {
    case .start(let element): elements.start(element, graph: &graph, found: found)
    case .text(let text): elements.text(text)
    case .end: elements.end(graph: &graph, found: found)
    }
  }

  private mutating func tellDamage(found: (Finding) -> Void) {
    guard let problem = xml.problem else { return }
    isBroken = true
    graph = GraphAssembly()
    found(.broken(problem))
  }
}

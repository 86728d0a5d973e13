internal import CGraphviz
internal import ContactLists

/// The one owner of the C library.
///
/// Graphviz is not thread-safe even between separate contexts: two at once abort or draw something
/// else, and so do drawing one graph and reading another. So a session holds the process-wide lock
/// of cgraph as long as it lasts. It works for milliseconds, for a PNG some hundreds, and never waits
/// for anything else.
struct Graphviz: ~Copyable {
  /// What came out, and what Graphviz only warned of.
  struct Output {
    var bytes: [UInt8]
    var warnings: String
  }

  private let context: OpaquePointer

  /// Runs `body` while nobody else uses Graphviz.
  static func session<Answer: Sendable>(
    _ body: (borrowing Graphviz) throws(MapError) -> Answer
  ) throws(MapError) -> Answer {
    try Cgraph.alone { () throws(MapError) -> Answer in
      cgv_capture { piece in
        if let piece { GraphvizMessages.append(piece) }
        return 0
      }
      GraphvizMessages.clear()
      guard let context = GraphvizContext.current else { throw .graphvizMissing }
      do throws(MapError) {
        return try body(Graphviz(context: context))
      } catch {
        GraphvizContext.end()
        throw error
      }
    }
  }

  private init(context: OpaquePointer) {
    self.context = context
  }

  /// Lays `graph` out where its nodes say that they are, and hands it to `body`.
  ///
  /// The engine is `nop2`: it takes the positions of nodes and the course of edges as given.
  func laidOut<Answer>(
    _ graph: borrowing GraphvizGraph,
    _ body: (borrowing GraphvizGraph) throws(MapError) -> Answer
  ) throws(MapError) -> Answer {
    startListening()
    let status = gvLayout(context, graph.raw, "nop2")
    defer { gvFreeLayout(context, graph.raw) }
    guard status == 0, agerrors() < Int32(AGERR.rawValue) else { throw failure }
    return try body(graph)
  }

  /// Draws a graph that has been laid out.
  func render(
    _ graph: borrowing GraphvizGraph, as format: MapFormat
  ) throws(MapError) -> Output {
    var length = 0
    let bytes = cgv_render(context, graph.raw, format.rawValue, &length)
    defer { if let bytes { gvFreeRenderData(bytes) } }
    // A status of 0 proves nothing: a PNG too large comes back as 0 bytes and no complaint.
    guard let bytes, length > 0, agerrors() < Int32(AGERR.rawValue) else {
      if GraphvizMessages.text.contains("not recognized") { throw .formatMissing(format) }
      throw failure
    }
    return Output(bytes: Self.copy(bytes, length), warnings: GraphvizMessages.text)
  }

  /// The graph as text, as it was built.
  func source(of graph: borrowing GraphvizGraph) throws(MapError) -> [UInt8] {
    startListening()
    var length = 0
    let bytes = cgv_write(graph.raw, &length)
    defer { free(bytes) }
    guard let bytes, length > 0, agerrors() < Int32(AGERR.rawValue) else { throw failure }
    return Self.copy(bytes, length)
  }

  private func startListening() {
    GraphvizMessages.clear()
    agreseterrors()
  }

  private var failure: MapError {
    .drawingFailed(message: GraphvizMessages.text)
  }

  private static func copy(_ bytes: UnsafePointer<CChar>, _ length: Int) -> [UInt8] {
    Array(UnsafeRawBufferPointer(start: bytes, count: length))
  }
}

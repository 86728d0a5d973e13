internal import CGraphviz

/// One start of the C library.
struct GraphvizContext: ~Copyable {
  let raw: OpaquePointer

  init?() {
    guard let raw = gvContext() else { return nil }
    self.raw = raw
  }

  deinit {
    gvFreeContext(raw)
  }
}

internal import CGraphviz

/// The start of the C library, once in a process: each start reads the list of its plugins anew,
/// which takes a fifth as long as a small map, and keeps some 3 kB.
enum GraphvizContext {
  /// Touched only while ``Graphviz``'s lock is held, by whoever holds it.
  nonisolated(unsafe) private static var started: OpaquePointer?

  /// What drawing needs; `nil` if Graphviz does not start.
  static var current: OpaquePointer? {
    if started == nil { started = gvContext() }
    return started
  }

  /// After something has gone wrong: what a drawing half done leaves in it is not known.
  static func end() {
    if let started { gvFreeContext(started) }
    started = nil
  }
}

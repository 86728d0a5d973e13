internal import CCgraph
internal import Synchronization

/// The one place from which cgraph is called.
///
/// The library reads with global state and is not thread-safe even between separate graphs, so all of
/// a process's use of it, Graphviz' drawing included, has to go one after another.
package enum Cgraph {
  private static let lock = Mutex(())

  /// Runs `body` while nobody else uses the library.
  package static func alone<Answer: Sendable, Failure: Error>(
    _ body: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try lock.withLock { _ throws(Failure) -> Answer in try body() }
  }
}

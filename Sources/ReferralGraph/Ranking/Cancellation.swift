/// Whether the task that an algorithm runs for has been cancelled, to be asked on any thread.
///
/// Valid while the call lasts that gives it to its closure.
struct Cancellation: @unchecked Sendable {
  // Of a task that is not one's own only what every task has may be asked, as this is.
  private let task: UnsafeCurrentTask?

  fileprivate init(of task: UnsafeCurrentTask?) {
    self.task = task
  }

  var isRequested: Bool { task?.isCancelled ?? false }

  /// - Throws: `CancellationError` when the task is cancelled.
  @inline(__always)
  func check() throws {
    if isRequested { throw CancellationError() }
  }

  /// Calls `body` with the cancellation of the task that this is called from.
  static func ofThisTask<Answer>(_ body: (Cancellation) throws -> Answer) rethrows -> Answer {
    try withUnsafeCurrentTask { try body(Cancellation(of: $0)) }
  }
}

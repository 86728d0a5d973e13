import Dispatch
import Foundation
import Synchronization

/// Files that are being written and are nothing by themselves: they go when the process is ended by
/// Ctrl-C, or asked to end.
enum HalfWritten {
  private static let paths = Mutex<Set<String>>([])

  /// Runs `body`, which writes the file at `path`; if it still stands there in the end, it is removed.
  static func write(_ path: String, _ body: () throws -> Void) rethrows {
    let isFirst = paths.withLock { paths in
      defer { paths.insert(path) }
      return paths.isEmpty
    }
    let signals = isFirst ? [SIGINT, SIGTERM] : []
    let watches = signals.map(watch)
    defer {
      _ = paths.withLock { $0.remove(path) }
      unlink(path)
      for watch in watches { watch.cancel() }
      for number in signals { signal(number, SIG_DFL) }
    }
    try body()
  }

  /// Removes the files when the signal comes, and then lets it do what it does else.
  private static func watch(_ number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let watch = DispatchSource.makeSignalSource(signal: number, queue: .global())
    watch.setEventHandler {
      // Held to the end, so that whoever writes a file waits here rather than miss it.
      paths.withLock { paths in
        for path in paths { unlink(path) }
        signal(number, SIG_DFL)
        // Dispatch keeps the signal from its own threads.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, number)
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        raise(number)
      }
    }
    watch.resume()
    return watch
  }
}

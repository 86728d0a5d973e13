import Foundation

/// Measures CPU seconds of this process, as other work on the machine does not count.
struct Stopwatch {
  private var start = Stopwatch.now

  static var now: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// Seconds since the start or the last lap.
  mutating func lap() -> Double {
    defer { start = Self.now }
    return Self.now - start
  }

  /// The most memory that the process has had, in MiB.
  static var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}

internal import Foundation

/// What the parts of drawing a map took: milliseconds of this thread's CPU time.
struct MapTimes {
  enum Part: String, CaseIterable {
    /// Reading the request.
    case reading
    /// Deciding what to draw where: wording, measuring words and placing everything.
    case placing
    /// Graphviz: making its graph, laying that out and rendering it.
    case drawing
    /// Making of Graphviz's SVG the one that is handed out.
    case finishing
  }

  private var times: [Part: Double] = [:]
  private var last = Self.now

  /// Counts what has passed since the part before towards this one.
  mutating func end(_ part: Part) {
    let now = Self.now
    times[part, default: 0] += now - last
    last = now
  }

  /// As JSON, in one line.
  var line: String {
    let parts = Part.allCases.map { "\"\($0.rawValue)\":\(Decimals.text(times[$0] ?? 0))" }
    return "{\(parts.joined(separator: ","))}\n"
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}

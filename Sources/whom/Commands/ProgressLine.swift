import Foundation

/// How far long work has come, on one line of a terminal; nothing elsewhere.
final class ProgressLine {
  private let label: String
  private let started = Date()
  private var shownAt = Date.distantPast
  private var isShown = false

  init(label: String) {
    self.label = TerminalText.cut(TerminalText.shown(label), to: 40)
  }

  /// Shows what is being done, where how long it takes cannot be known.
  func show(_ text: String) {
    guard Terminal.isProgressShown else { return }
    isShown = true
    Terminal.write("\r\(label): \(text)\u{1B}[K", to: .standardError)
  }

  /// Shows bytes read of all, how fast, and how long it will take if that is known; at most ten
  /// times a second, and not in the first half second.
  func show(_ read: Int, of all: Int?) {
    let now = Date()
    let seconds = now.timeIntervalSince(started)
    guard Terminal.isProgressShown, seconds > 0.5, now.timeIntervalSince(shownAt) > 0.1
    else { return }
    shownAt = now
    isShown = true
    let rate = Double(read) / seconds
    var words = String(format: "%.0f MB, %.1f MB/s", Double(read) / 1e6, rate / 1e6)
    if let all, all >= read {
      words =
        all == read
        ? "read; finding out who is who…"
        : words
          + String(format: ", %.0f %%, ", 100 * Double(read) / Double(all))
          + Self.duration(Double(all - read) / max(rate, 1)) + " left"
    }
    Terminal.write("\r\(label): \(words)\u{1B}[K", to: .standardError)
  }

  private static func duration(_ seconds: Double) -> String {
    seconds < 90
      ? String(format: "%.0f s", seconds.rounded(.up))
      : seconds < 5400
        ? String(format: "%.0f min", (seconds / 60).rounded(.up))
        : String(format: "%.1f h", seconds / 3600)
  }

  func clear() {
    guard isShown else { return }
    Terminal.write("\r\u{1B}[K", to: .standardError)
    isShown = false
  }
}

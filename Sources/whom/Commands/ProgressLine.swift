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

  /// Shows bytes read of all, at most ten times a second and not in the first half second.
  func show(_ read: Int, of all: Int?) {
    let now = Date()
    guard Terminal.isProgressShown, now.timeIntervalSince(started) > 0.5,
      now.timeIntervalSince(shownAt) > 0.1
    else { return }
    shownAt = now
    isShown = true
    let megabytes = String(format: "%.0f MB", Double(read) / 1_000_000)
    let share = all.map {
      $0 > 0 ? String(format: ", %.0f %%", 100 * Double(read) / Double($0)) : ""
    }
    Terminal.write("\r\(label): \(megabytes)\(share ?? "")\u{1B}[K", to: .standardError)
  }

  func clear() {
    guard isShown else { return }
    Terminal.write("\r\u{1B}[K", to: .standardError)
    isShown = false
  }
}

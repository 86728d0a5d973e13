import Foundation
import Testing

@testable import NetworkMaps

@Suite("The colours of a map")
struct InkTests {
  /// Words and what they stand on.
  static let pairs: [(Ink, Ink)] =
    [.ground, .band, .boxFill].flatMap { (ground: Ink) -> [(Ink, Ink)] in
      [(.ink, ground), (.muted, ground), (.best, ground), (.warning, ground)]
    } + [
      (.onBadge, .badge), (.onBadge, .best), (.onSeeker, .seekerFill),
      (.onSeekerMuted, .seekerFill), (.onTarget, .targetFill), (.onTargetMuted, .targetFill),
    ]

  @Test("let words be read, in the light and in the dark")
  func contrast() throws {
    for (words, ground) in Self.pairs {
      #expect(Contrast.ratio(words.light, ground.light) >= 4.5, "\(words) on \(ground), light")
      #expect(Contrast.ratio(words.dark, ground.dark) >= 4.5, "\(words) on \(ground), dark")
    }
    #expect(Contrast.ratio(Ink.line.light, Ink.ground.light) >= 3)
    #expect(Contrast.ratio(Ink.line.dark, Ink.ground.dark) >= 3)
  }

  @Test("are told apart by a stylesheet")
  func unique() {
    #expect(Set(Ink.allCases.map(\.light)).count == Ink.allCases.count)
  }
}

/// Contrast as WCAG 2 defines it.
enum Contrast {
  static func ratio(_ a: String, _ b: String) -> Double {
    let (low, high) = (min(luminance(a), luminance(b)), max(luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    let value = UInt32(colour.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}

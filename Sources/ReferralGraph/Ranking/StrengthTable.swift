/// The strength that each cost of a tie stands for: a look-up where `exp` would be called for every
/// tie.
struct StrengthTable: Sendable {
  private let strengths: [Double]

  init() {
    strengths = (0...Cost.ofTies.upperBound.millinats).map { Cost(millinats: $0).warmth }
  }

  @inline(__always)
  subscript(cost: UInt32) -> Double { strengths[Int(cost)] }

  @inline(__always)
  func withUnsafePointer<Answer>(_ body: (UnsafePointer<Double>) throws -> Answer) rethrows
    -> Answer
  {
    // There are always some.
    try strengths.withUnsafeBufferPointer { try body($0.baseAddress.unsafelyUnwrapped) }
  }
}

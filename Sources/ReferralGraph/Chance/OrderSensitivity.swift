/// How much the order of routes hangs on single strengths that are not known exactly.
///
/// Routes are in order by warmth. Each begins with a tie of its own introducer, whose strength may
/// turn out to be low or high: with such probabilities that what is expected stays what it is. That
/// is a sensitivity analysis of one value at a time, with the two ends weighed by their chances.
public struct OrderSensitivity<Opening: Hashable & Sendable>: Sendable {
  /// A route by its first tie and the warmth of the others.
  public struct Route: Hashable, Sendable {
    public var opening: Opening
    public var rest: Double

    public init(opening: Opening, rest: Double) {
      self.opening = opening
      self.rest = rest
    }
  }

  /// What a strength is, and between what it may turn out to be; all probabilities.
  public struct Outlook: Hashable, Sendable {
    public var strength: Double
    public var low: Double
    public var high: Double

    /// The strength itself is always between the two.
    public init(strength: Double, low: Double, high: Double) {
      self.strength = strength
      self.low = min(low, strength)
      self.high = max(high, strength)
    }
  }

  /// What becomes of the order when one strength turns out to be low or high.
  public struct Effect: Hashable, Sendable {
    public let opening: Opening
    /// How many pairs of routes change places, as is to be expected.
    public let swaps: Double
    /// The route that comes first then, by its place now.
    public let firstIfLow: Int
    public let firstIfHigh: Int
  }

  private let routes: [Route]
  private let outlooks: [Opening: Outlook]

  /// Routes in the order of their warmth; those whose opening has no outlook are left out.
  public init(_ routes: [Route], outlooks: [Opening: Outlook]) {
    self.routes = routes.filter { outlooks[$0.opening] != nil }
    self.outlooks = outlooks
  }

  /// The effect of each opening of `openings`, the one that changes most first; of equals the one that
  /// is named first.
  ///
  /// - Complexity: O(*o* · *r*²) for *o* openings and *r* routes.
  public func effects(of openings: [Opening]) -> [Effect] {
    // To the 2⁻³⁰: chances that are the same may differ in the last bit.
    func rank(_ effect: Effect) -> Double { (effect.swaps * 0x1p30).rounded() }
    return openings.compactMap(effect).enumerated()
      .sorted { (rank($1.element), $0.offset) < (rank($0.element), $1.offset) }.map(\.element)
  }

  private func effect(of opening: Opening) -> Effect? {
    guard let outlook = outlooks[opening] else { return nil }
    let (low, high) = (warmths(opening, outlook.low), warmths(opening, outlook.high))
    let now = warmths(opening, outlook.strength)
    let width = outlook.high - outlook.low
    let chance = width > 0 ? (outlook.strength - outlook.low) / width : 0
    let swaps =
      (1 - chance) * Double(swaps(from: now, to: low)) + chance * Double(swaps(from: now, to: high))
    return Effect(
      opening: opening, swaps: swaps, firstIfLow: Self.first(low), firstIfHigh: Self.first(high))
  }

  private func warmths(_ opening: Opening, _ strength: Double) -> [Double] {
    routes.map { route in
      route.rest * (route.opening == opening ? strength : outlooks[route.opening]?.strength ?? 0)
    }
  }

  /// The pairs of which one has overtaken the other: Kendall's distance.
  private func swaps(from now: [Double], to then: [Double]) -> Int {
    now.indices.reduce(0) { sum, place in
      sum
        + now.indices[(place + 1)...].count { later in
          (now[place] - now[later]) * (then[place] - then[later]) < 0
        }
    }
  }

  private static func first(_ warmths: [Double]) -> Int {
    warmths.indices.max { (warmths[$0], $1) < (warmths[$1], $0) } ?? 0
  }
}

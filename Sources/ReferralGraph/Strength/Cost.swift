internal import Foundation

/// What ties cost a search, in thousandths of a nat: an integer, so that sums are exact and the
/// same on every machine.
///
/// Costs add up where strengths multiply: the cost of a path is the sum over its ties.
public struct Cost: Hashable, Comparable, Sendable {
  public static let zero = Cost(millinats: 0)
  /// More than any path costs: what stands for no bound.
  public static let unbounded = Cost(millinats: .max)
  /// What single ties can cost, from that of the strongest to that of the weakest.
  public static let ofTies = Cost(.strongest)...Cost(.weakest)

  public let millinats: UInt32

  public init(millinats: UInt32) {
    self.millinats = millinats
  }

  /// What a tie of this strength costs: from 51 for the strongest to 3912 for the weakest.
  public init(_ strength: Strength) {
    self.init(chance: strength.probability)
  }

  /// What a path of this warmth costs, rounded to the nearest; `nil` unless the warmth is a
  /// probability above 0. The warmth of 1 % costs 4605.
  public init?(warmth: Double) {
    // The smallest positive number costs 744,440, so whatever passes fits.
    guard warmth > 0, warmth <= 1 else { return nil }
    self.init(chance: warmth)
  }

  /// The probability that all ties of this cost in sum pass an introduction on; 1 for nothing.
  ///
  /// Rounded as costs are: within 0.05 % a tie of the product of the strengths themselves.
  public var warmth: Double {
    exp(-Double(millinats) / 1000)
  }

  private init(chance: Double) {
    millinats = UInt32((-1000 * log(chance)).rounded())
  }

  /// The sum; one that is too large to count stays at the largest cost there is.
  public static func + (a: Cost, b: Cost) -> Cost {
    let (sum, overflow) = a.millinats.addingReportingOverflow(b.millinats)
    return Cost(millinats: overflow ? .max : sum)
  }

  public static func < (a: Cost, b: Cost) -> Bool {
    a.millinats < b.millinats
  }
}

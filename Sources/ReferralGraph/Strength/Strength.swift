/// How likely one of two people does the other a small favour when asked.
///
/// A probability in [0.02, 0.95]: nobody is sure to help, and whoever is known at all might. That
/// there is no tie is not a strength; it is `nil` wherever a strength is looked up.
public struct Strength: Hashable, Comparable, Sendable {
  /// 2 %, the coldest tie there is.
  public static let weakest = Strength(unchecked: 0.02)
  /// 95 %, the warmest tie there is.
  public static let strongest = Strength(unchecked: 0.95)

  public let probability: Double

  /// The strength with this probability; `nil` outside [0.02, 0.95] and for NaN.
  public init?(_ probability: Double) {
    guard (Strength.weakest.probability...Strength.strongest.probability).contains(probability)
    else { return nil }
    self.probability = probability
  }

  /// The strength nearest to this probability: the nearer end for a number from outside
  /// [0.02, 0.95], ``weakest`` for NaN, which says nothing for the tie.
  public init(clamping probability: Double) {
    if probability >= Strength.strongest.probability {
      self = .strongest
    } else if probability > Strength.weakest.probability {
      self.probability = probability
    } else {
      self = .weakest
    }
  }

  private init(unchecked probability: Double) {
    self.probability = probability
  }

  public static func < (a: Strength, b: Strength) -> Bool {
    a.probability < b.probability
  }
}

internal import Foundation

/// Two records that may be one person, as places in an array of records, and how much speaks for it.
public struct ScoredPair: Hashable, Sendable, Codable {
  /// The lower place.
  public var first: Int
  /// The higher place.
  public var second: Int
  /// The evidence in bits: the logarithm to base 2 of how many times likelier such an agreement is
  /// of one person than of two.
  public var bits: Double

  public init(_ a: Int, _ b: Int, bits: Double) {
    (first, second) = a < b ? (a, b) : (b, a)
    self.bits = bits
  }
}

/// What the user says of two records, given by their places. It wins over every score.
public enum MatchDecision: Hashable, Sendable, Codable {
  case same(Int, Int)
  case different(Int, Int)
}

/// Why a pair is for the user to decide.
public enum ReviewReason: String, Hashable, Sendable, Codable, CaseIterable {
  /// The evidence is not enough to merge, and too much to pass over.
  case uncertain
  /// One of the two fits somebody else nearly as well.
  case rival
  /// The evidence is enough, but something else says that they are two.
  case contradiction

  /// The evidence at which a yes is as likely as a no, where nothing speaks against it.
  private static let evenBits = 6.5

  /// How likely the answer is a yes, from what was found in address books whose truth is known: of two
  /// rivals one is meant, and what speaks against much evidence is nearly always right.
  func chanceOfYes(bits: Double) -> Double {
    switch self {
    case .uncertain: 1 / (1 + exp2(Self.evenBits - bits))
    case .rival: 0.5
    case .contradiction: 0.1
    }
  }

  /// How much a question deserves to be asked first: the pairs that a yes would bring together, by its
  /// chance, which counts twice, as a no takes as long and brings nothing.
  public func worth(bits: Double, pairs: Int) -> Double {
    let chance = chanceOfYes(bits: bits)
    return Double(pairs) * chance * chance
  }
}

/// A question for the user: are these two records one person?
public struct ReviewQuestion: Hashable, Sendable, Codable {
  public var first: Int
  public var second: Int
  public var bits: Double
  public var reason: ReviewReason
}

/// Who is who among records, given by their places.
public struct Resolution: Hashable, Sendable, Codable {
  /// Each record is in exactly one; ascending, and they by their first.
  public var people: [[Int]]
  /// What to ask, the most valuable first; at most one question about two people.
  public var questions: [ReviewQuestion]
}

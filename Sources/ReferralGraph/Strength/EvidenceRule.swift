/// What one kind of evidence says about a tie: a row of the table that users see and override.
///
/// Numbers that make no sense are read as the nearest that do, so that no table can stop the
/// program: a base from outside 0...1 as its nearer end and NaN as 0, a number of days, times or
/// members below 1 as 1. Decoding is strict and throws instead, because a settings file has an
/// author who wants to know.
public struct EvidenceRule: Hashable, Sendable, Codable {
  /// Probability that the evidence, seen once and today, does for a tie; 0 switches the kind off.
  public var base: Double
  /// In how many days it loses half of its probability; `nil` if it does not fade.
  public var halfLifeDays: Int?
  /// From how many times on more of it adds nothing.
  public var saturation: Int
  /// For groups: how many members beyond the first two halve the strength that the group lends;
  /// `nil` if it lends the same at every size.
  public var halvingSize: Int?
  /// Whether it counts only if it goes both ways, as mail that is answered does.
  public var needsAnswer: Bool
  /// What the kind means, in a sentence for users.
  public var meaning: String
  /// Where the numbers come from: a study, or an estimate of ours.
  public var source: String

  public init(
    base: Double, halfLifeDays: Int? = nil, saturation: Int = 1, halvingSize: Int? = nil,
    needsAnswer: Bool = false, meaning: String = "", source: String = ""
  ) {
    self.base = base
    self.halfLifeDays = halfLifeDays
    self.saturation = saturation
    self.halvingSize = halvingSize
    self.needsAnswer = needsAnswer
    self.meaning = meaning
    self.source = source
  }

  /// The base as a probability, whatever was put there.
  var probability: Double {
    // Not a number is neither above nor below anything; max would let it through.
    base > 0 ? min(base, 1) : 0
  }
}

extension EvidenceRule {
  enum CodingKeys: String, CodingKey {
    case base
    case halfLifeDays = "half_life_days"
    case saturation
    case halvingSize = "halving_size"
    case needsAnswer = "needs_answer"
    case meaning
    case source
  }

  /// Decodes a rule; `base` alone is required, the rest is as in the initialiser.
  ///
  /// - Throws: `DecodingError` for a base that is no probability, and for a number of days, times
  ///   or members below 1.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)

    func atLeastOne(_ key: CodingKeys) throws -> Int? {
      guard let number = try values.decodeIfPresent(Int.self, forKey: key) else { return nil }
      guard number >= 1 else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: values, debugDescription: "\(key.rawValue) is 1 or more, not \(number)")
      }
      return number
    }

    let base = try values.decode(Double.self, forKey: .base)
    guard (0...1).contains(base) else {
      throw DecodingError.dataCorruptedError(
        forKey: .base, in: values,
        debugDescription: "base is a probability from 0 to 1, not \(base)")
    }
    self.init(
      base: base,
      halfLifeDays: try atLeastOne(.halfLifeDays),
      saturation: try atLeastOne(.saturation) ?? 1,
      halvingSize: try atLeastOne(.halvingSize),
      needsAnswer: try values.decodeIfPresent(Bool.self, forKey: .needsAnswer) ?? false,
      meaning: try values.decodeIfPresent(String.self, forKey: .meaning) ?? "",
      source: try values.decodeIfPresent(String.self, forKey: .source) ?? "")
  }
}

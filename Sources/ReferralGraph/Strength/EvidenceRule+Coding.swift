extension EvidenceRule {
  enum CodingKeys: String, CodingKey {
    case base
    case halfLifeDays = "half_life_days"
    case saturation
    case ceiling
    case lasting
    case halvingSize = "halving_size"
    case needsAnswer = "needs_answer"
    case unanswered
    case concentration
    case meaning
    case source
    case sources
  }

  /// Decodes a rule; `base` alone is required, the rest is as in the initialiser.
  ///
  /// - Throws: `DecodingError` for a base, ceiling or part that is no probability, for a number of
  ///   days, times or members below 1, and for a concentration that is not positive.
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

    func probability(_ key: CodingKeys) throws -> Double? {
      guard let number = try values.decodeIfPresent(Double.self, forKey: key) else { return nil }
      guard (0...1).contains(number) else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: values,
          debugDescription: "\(key.rawValue) is a probability from 0 to 1, not \(number)")
      }
      return number
    }

    guard let base = try probability(.base) else {
      throw DecodingError.keyNotFound(
        CodingKeys.base,
        DecodingError.Context(codingPath: values.codingPath, debugDescription: "base is missing"))
    }
    let concentration = try values.decodeIfPresent(Double.self, forKey: .concentration)
    guard concentration.map({ $0 > 0 }) ?? true else {
      throw DecodingError.dataCorruptedError(
        forKey: .concentration, in: values, debugDescription: "concentration is more than 0")
    }
    self.init(
      base: base,
      halfLifeDays: try atLeastOne(.halfLifeDays),
      saturation: try atLeastOne(.saturation) ?? 1,
      ceiling: try probability(.ceiling),
      lasting: try values.decodeIfPresent(Lasting.self, forKey: .lasting),
      halvingSize: try atLeastOne(.halvingSize),
      needsAnswer: try values.decodeIfPresent(Bool.self, forKey: .needsAnswer) ?? false,
      unanswered: try probability(.unanswered),
      concentration: concentration,
      meaning: try values.decodeIfPresent(String.self, forKey: .meaning) ?? "",
      source: try values.decodeIfPresent(String.self, forKey: .source) ?? "",
      sources: try values.decodeIfPresent([String: String].self, forKey: .sources))
  }
}

extension EvidenceRule.Lasting {
  enum CodingKeys: String, CodingKey {
    case base
    case halfLifeDays = "half_life_days"
  }

  /// Decodes both numbers.
  ///
  /// - Throws: `DecodingError` for a base that is no probability, and for less than a day.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    base = try values.decode(Double.self, forKey: .base)
    halfLifeDays = try values.decode(Int.self, forKey: .halfLifeDays)
    guard (0...1).contains(base), halfLifeDays >= 1 else {
      throw DecodingError.dataCorruptedError(
        forKey: .base, in: values,
        debugDescription: "a lasting base is a probability, and its half-life 1 day or more")
    }
  }
}

internal import ReferralGraph

/// A settings file: every value may be missing.
struct SettingsFile: Codable {
  struct Manager: Codable {
    var cold: Number?
    var introduced: Number?
    var concentration: Number?
  }

  /// What the file says of learning from the log.
  struct Learning: Codable {
    var on: Bool?
    var priorWeight: Number?

    enum CodingKeys: String, CodingKey {
      case on
      case priorWeight = "prior_weight"
    }
  }

  var manager: Manager?
  var learning: Learning?
  var evidence: [String: Rule]?

  /// A number with or without a decimal point, which TOML tells apart.
  struct Number: Codable {
    var value: Double

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let whole = try? container.decode(Int.self) {
        value = Double(whole)
      } else {
        value = try container.decode(Double.self)
      }
    }
  }

  /// What the file says of a kind of evidence.
  struct Rule: Codable {
    var base: Number?
    var halfLife: Int?
    var saturation: Int?
    var ceiling: Number?
    var lastingBase: Number?
    var lastingHalfLife: Int?
    var halvingSize: Int?
    var needsAnswer: Bool?
    var unanswered: Number?
    var concentration: Number?
    var meaning: String?
    var source: String?
    var sources: [String: String]?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case base
      case halfLife = "half_life"
      case saturation
      case ceiling
      case lastingBase = "lasting_base"
      case lastingHalfLife = "lasting_half_life"
      case halvingSize = "halving_size"
      case needsAnswer = "needs_answer"
      case unanswered
      case concentration
      case meaning
      case source
      case sources
    }
  }
}

extension SettingsFile.Rule {
  /// The rule that results; `problem` words what is wrong with it.
  func applied(
    to former: EvidenceRule?, problem: (String) -> NetworkError
  ) throws -> EvidenceRule {
    guard let base = base?.value ?? former?.base, (0...0.95).contains(base) else {
      throw problem("base is a probability from 0 to 0.95")
    }
    try check(problem)
    return EvidenceRule(
      base: base, halfLifeDays: halfLife ?? former?.halfLifeDays,
      saturation: saturation ?? former?.saturation ?? 1,
      ceiling: ceiling?.value ?? former?.ceiling,
      lasting: try lasting(former?.lasting, problem),
      halvingSize: halvingSize ?? former?.halvingSize,
      needsAnswer: needsAnswer ?? former?.needsAnswer ?? false,
      unanswered: unanswered?.value ?? former?.unanswered,
      concentration: concentration?.value ?? former?.concentration,
      meaning: meaning ?? former?.meaning ?? "your own kind",
      source: source ?? former?.source ?? "your settings",
      sources: mergedSources(with: former))
  }

  private func check(_ problem: (String) -> NetworkError) throws {
    let positive: [(String, Int?)] = [
      ("half_life", halfLife), ("saturation", saturation), ("halving_size", halvingSize),
      ("lasting_half_life", lastingHalfLife),
    ]
    if let wrong = positive.first(where: { ($0.1 ?? 1) < 1 }) {
      throw problem("\(wrong.0) is at least 1")
    }
    let probabilities = [
      ("ceiling", ceiling), ("lasting_base", lastingBase), ("unanswered", unanswered),
    ]
    if let wrong = probabilities.first(where: { !(0...1).contains($0.1?.value ?? 0) }) {
      throw problem("\(wrong.0) is a probability from 0 to 1")
    }
    guard concentration.map({ $0.value > 0 && $0.value.isFinite }) ?? true else {
      throw problem("concentration is more than 0")
    }
  }

  private func lasting(
    _ former: EvidenceRule.Lasting?, _ problem: (String) -> NetworkError
  ) throws -> EvidenceRule.Lasting? {
    guard let base = lastingBase?.value ?? former?.base else {
      guard lastingHalfLife == nil else { throw problem("lasting_half_life needs lasting_base") }
      return nil
    }
    guard let halfLife = lastingHalfLife ?? former?.halfLifeDays else {
      throw problem("lasting_base needs lasting_half_life")
    }
    return EvidenceRule.Lasting(base: base, halfLifeDays: halfLife)
  }

  /// Where each number comes from; those that this file gives come from its author unless it says.
  private func mergedSources(with former: EvidenceRule?) -> [String: String]? {
    guard let former else { return sources }
    var merged = former.sources ?? [:]
    if source != nil { merged = [:] }
    for name in ownNumbers where source == nil { merged[name] = "your settings" }
    merged.merge(sources ?? [:]) { $1 }
    return merged.isEmpty ? nil : merged
  }

  /// The numbers that the file gives, by their names in it.
  private var ownNumbers: [String] {
    let given: [(CodingKeys, Bool)] = [
      (.base, base != nil), (.halfLife, halfLife != nil), (.saturation, saturation != nil),
      (.ceiling, ceiling != nil), (.lastingBase, lastingBase != nil),
      (.lastingHalfLife, lastingHalfLife != nil), (.halvingSize, halvingSize != nil),
      (.unanswered, unanswered != nil), (.concentration, concentration != nil),
    ]
    return given.filter(\.1).map(\.0.rawValue)
  }
}

internal import Foundation
public import ReferralGraph
internal import TOMLKit

/// The numbers that answers rest on: a table that users can see and override.
public struct Settings: Hashable, Sendable {
  /// What each kind of evidence is worth.
  public var evidence: EvidenceTable
  /// Probability that a manager agrees when written to cold.
  public var coldChance: Double
  /// Probability that a manager agrees after an introduction.
  public var introducedChance: Double

  /// The settings that come with the program.
  public static func standard() throws -> Settings {
    var settings = Settings(
      evidence: EvidenceTable(rules: [:]), coldChance: 0, introducedChance: 0)
    let text = String(decoding: PackageResources.settings_toml, as: UTF8.self)
    try settings.override(with: text, from: "settings.toml")
    return settings
  }

  /// The standard settings, overridden by those of the file at `path`, if there is such a file.
  ///
  /// - Throws: ``NetworkError/settings(path:line:reason:)``.
  public static func load(overridesAt path: String) throws -> Settings {
    var settings = try standard()
    guard FileManager.default.fileExists(atPath: path) else { return settings }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw NetworkError.settings(path: path, line: nil, reason: "cannot be read")
    }
    try settings.override(with: String(decoding: bytes, as: UTF8.self), from: path)
    return settings
  }

  private mutating func override(with text: String, from path: String) throws {
    func bad(_ reason: String, line: Int? = nil) -> NetworkError {
      .settings(path: path, line: line, reason: reason)
    }
    let overrides: Overrides
    do {
      overrides = try TOMLDecoder(strictDecoding: true).decode(Overrides.self, from: text)
    } catch let error as TOMLParseError {
      throw bad("not valid TOML: \(error.description)", line: Int(error.source.begin.line))
    } catch let error as UnexpectedKeysError {
      let keys = error.keys.keys.sorted().joined(separator: ", ")
      throw bad("settings that whom does not know: \(keys)")
    } catch DecodingError.keyNotFound(_, let context) {
      // TOMLKit's word for a value of another type.
      throw bad("\(context.codingPath.dotted): not the right kind of value")
    } catch {
      throw bad("cannot be understood")
    }
    if let chance = overrides.manager?.cold?.value {
      guard (0...1).contains(chance) else { throw bad("manager.cold is a probability") }
      coldChance = chance
    }
    if let chance = overrides.manager?.introduced?.value {
      guard (0...1).contains(chance) else { throw bad("manager.introduced is a probability") }
      introducedChance = chance
    }
    for (name, change) in overrides.evidence ?? [:] {
      let kind = EvidenceKind(rawValue: name)
      evidence.rules[kind] = try change.applied(to: evidence.rules[kind]) {
        bad("evidence.\(name): \($0)")
      }
    }
  }
}

/// A number with or without a decimal point, which TOML tells apart.
private struct Number: Codable {
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

/// A settings file: every value may be missing.
private struct Overrides: Codable {
  struct Manager: Codable {
    var cold: Number?
    var introduced: Number?
  }

  struct Rule: Codable {
    var base: Number?
    var halfLife: Int?
    var saturation: Int?
    var halvingSize: Int?
    var needsAnswer: Bool?
    var meaning: String?
    var source: String?

    enum CodingKeys: String, CodingKey {
      case base
      case halfLife = "half_life"
      case saturation
      case halvingSize = "halving_size"
      case needsAnswer = "needs_answer"
      case meaning
      case source
    }

    /// The rule that results; `problem` words what is wrong with it.
    func applied(
      to former: EvidenceRule?, problem: (String) -> NetworkError
    ) throws -> EvidenceRule {
      guard let base = base?.value ?? former?.base, (0...0.95).contains(base) else {
        throw problem("base is a probability from 0 to 0.95")
      }
      let positive: [(String, Int?)] = [
        ("half_life", halfLife), ("saturation", saturation), ("halving_size", halvingSize),
      ]
      if let wrong = positive.first(where: { ($0.1 ?? 1) < 1 }) {
        throw problem("\(wrong.0) is at least 1")
      }
      return EvidenceRule(
        base: base, halfLifeDays: halfLife ?? former?.halfLifeDays,
        saturation: saturation ?? former?.saturation ?? 1,
        halvingSize: halvingSize ?? former?.halvingSize,
        needsAnswer: needsAnswer ?? former?.needsAnswer ?? false,
        meaning: meaning ?? former?.meaning ?? "your own kind",
        source: source ?? former?.source ?? "your settings")
    }
  }

  var manager: Manager?
  var evidence: [String: Rule]?
}

extension [any CodingKey] {
  fileprivate var dotted: String { map(\.stringValue).joined(separator: ".") }
}

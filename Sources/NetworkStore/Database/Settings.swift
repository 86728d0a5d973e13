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
  /// How alike managers are in their answers: the concentration of a Beta distribution.
  public var managerConcentration: Double

  /// ``introducedChance``, and how well it is known.
  public var introduced: UncertainProbability {
    UncertainProbability(mean: introducedChance, concentration: managerConcentration)
  }
  /// Whether these numbers learn from the log.
  public var learning = Learning()

  /// The settings that come with the program.
  public static func standard() throws -> Settings {
    var settings = Settings(
      evidence: EvidenceTable(rules: [:]), coldChance: 0, introducedChance: 0,
      managerConcentration: EvidenceRule.usualConcentration)
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
    let overrides: SettingsFile
    do {
      overrides = try TOMLDecoder(strictDecoding: true).decode(SettingsFile.self, from: text)
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
    if let concentration = overrides.manager?.concentration?.value {
      guard concentration > 0, concentration.isFinite else {
        throw bad("manager.concentration is more than 0")
      }
      managerConcentration = concentration
    }
    if let isOn = overrides.learning?.on { learning.isOn = isOn }
    if let weight = overrides.learning?.priorWeight?.value {
      guard weight >= 1, weight.isFinite else {
        throw bad("learning.prior_weight is a number of asks, at least 1")
      }
      learning.priorWeight = weight
    }
    for (name, change) in overrides.evidence ?? [:] {
      let kind = EvidenceKind(rawValue: name)
      evidence.rules[kind] = try change.applied(to: evidence.rules[kind]) {
        bad("evidence.\(name): \($0)")
      }
    }
  }
}

extension [any CodingKey] {
  fileprivate var dotted: String { map(\.stringValue).joined(separator: ".") }
}

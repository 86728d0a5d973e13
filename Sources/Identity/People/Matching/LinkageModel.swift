internal import Foundation

/// How common names and companies are, and what agreements weigh.
///
/// The weights are those of Fellegi and Sunter, in bits. The shipped ones hold for address books;
/// ``estimated(from:)`` adapts them to the records at hand.
public struct LinkageModel: Codable, Hashable, Sendable {
  /// The shipped weights and the shipped table of common names.
  public static let standard = LinkageModel()

  /// By respect, the levels of ``PairEvidence``.
  var weights = PairWeights.shipped
  /// How many records the model was estimated from; 0 for the shipped one.
  public internal(set) var population = 0
  /// The share of records that have a name or a company, of the common ones, by its hash.
  var familyShares: [UInt64: Float] = [:]
  var givenShares: [UInt64: Float] = [:]
  var companyShares: [UInt64: Float] = [:]

  /// The share of people who have the name: as the records say or as the shipped table does,
  /// whichever is more. Small lists teach little about that.
  func share(family name: UInt64) -> Double {
    Double(max(familyShares[name] ?? 0, CommonNames.shared.share(family: name)))
  }

  func share(given name: UInt64) -> Double {
    Double(max(givenShares[name] ?? 0, CommonNames.shared.share(given: name)))
  }

  /// The share of people who have the whole name: of its two readings the commoner, as lists exchange
  /// given and family names. A name that was not counted may still have been there twice.
  func share(_ name: NameForm) -> Double? {
    guard !name.given.isEmpty, !name.family.isEmpty else { return nil }
    let least = population == 0 ? 0 : max(Self.leastShare, 2 / Double(population))
    // The rarest of several words tells most.
    func share(_ given: ArraySlice<NameWord>, _ family: ArraySlice<NameWord>) -> Double {
      max(least, given.map { self.share(given: $0.hash) }.min() ?? 1)
        * max(least, family.map { self.share(family: $0.hash) }.min() ?? 1)
    }
    return max(share(name.given, name.family), share(name.family, name.given))
  }

  /// Names with a smaller share of the records are not kept.
  static let leastShare = 2e-5

  func share(company: UInt64) -> Double {
    companyShares.isEmpty ? 0.01 : Double(companyShares[company] ?? 1e-5)
  }

  /// What the same family name weighs: 4 bits for the commonest, 8 for a rare one.
  func familyBits(_ name: UInt64) -> Double {
    min(8, max(4, weights.bits(.family, 1) - log2(share(family: name) / 0.0055)))
  }

  /// What the same given name weighs: 2.5 to 6 bits.
  func givenBits(_ name: UInt64) -> Double {
    min(6, max(2.5, weights.bits(.given, 1) - log2(share(given: name) / 0.0055)))
  }

  /// How many bits a name and a company that agree are worth less because among so many people
  /// some of that name are at that company by chance.
  func chanceBits(given: UInt64, family: UInt64, company: UInt64) -> Double {
    let expected =
      Double(population) * share(given: given) * share(family: family) * share(company: company)
    return max(0, log2(max(expected, 1e-9) * 50))
  }
}

/// The weights of all respects in which two records of people are compared.
struct PairWeights: Codable, Hashable, Sendable {
  enum Respect: Int, CaseIterable, Sendable {
    case given, family, email, phone, profile, company, title, connected
  }

  var model: FellegiSunter

  func bits(_ respect: Respect, _ level: UInt8) -> Double {
    model.bits(respect.rawValue, level)
  }

  static let shipped = PairWeights(
    model: FellegiSunter(
      comparisons: Respect.allCases.map { respect in
        shippedBits(respect).map { bits, m in FellegiSunter.Level(m: m, u: m / exp2(bits)) }
      }, prior: 1.0 / 2048))

  /// What the levels weigh, and how often they are found between records of one person.
  private static func shippedBits(_ respect: Respect) -> [(bits: Double, m: Double)] {
    switch respect {
    case .given:
      // same, shorter, spelling, nickname, slip, sound, second, initial, different
      [
        (4.1, 0.70), (3, 0.04), (3.5, 0.03), (3, 0.12), (2.5, 0.01), (2, 0.01), (1.5, 0.01),
        (1, 0.05), (-14, 0.00006),
      ]
    case .family:
      // same, part, former, slip, sound, initial, different, spelling
      [
        (5, 0.90), (4, 0.02), (5, 0.01), (3, 0.01), (3.5, 0.01), (0.5, 0.01), (-5, 0.02),
        (4, 0.01),
      ]
    case .email:
      // own, shared with others, a role's, two at one firm
      [(13, 0.35), (6, 0.01), (3, 0.01), (-6, 0.01)]
    case .phone:
      // own, shared with others
      [(9, 0.35), (3, 0.02)]
    case .profile:
      // same, two at LinkedIn
      [(20, 0.9), (-10, 0.001)]
    case .company:
      // same, related, told by an address, other, an address elsewhere
      [(3.5, 0.55), (1.5, 0.05), (3.5, 0.1), (-1.5, 0.2), (-1, 0.1)]
    case .title:
      // same, of one trade
      [(2, 0.3), (1, 0.2)]
    case .connected: [(6, 0.3)]
    }
  }
}

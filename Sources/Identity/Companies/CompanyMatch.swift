/// Whether two texts name one employer, how sure that is, and why.
///
/// Symmetric: the two texts in the other order give the same verdict and confidence. Only ``Verdict/same``
/// may join anything without a question.
public struct CompanyMatch: Hashable, Codable, Sendable {
  public enum Verdict: String, Codable, Sendable {
    /// One employer.
    case same
    /// Perhaps one, perhaps a slip, perhaps two: worth a question.
    case maybe
    /// Two employers that have to do with each other, or one name inside the other.
    case related
    case different
  }

  public let a: String
  public let b: String
  public let verdict: Verdict
  /// How likely the verdict holds, 0–1; a judgement from labelled pairs, not a measured frequency.
  public let confidence: Double
  /// Why, the weightiest first, each a plain sentence.
  public let reasons: [String]

  /// - Complexity: O(*n* log *n*) for texts of *n* bytes.
  public init(_ a: String, _ b: String) {
    let judged = CompanyJudgement(CompanyReading(a), CompanyReading(b))
    self.init(a, b, judged)
  }

  init(_ a: String, _ b: String, _ judged: CompanyJudgement) {
    self.a = a
    self.b = b
    verdict = judged.verdict
    confidence = judged.confidence
    reasons = judged.reasons
  }

  /// One line for a table: both texts, the verdict and the first reason, separated by tabs.
  public var line: String {
    [a, b, verdict.rawValue, reasons.first ?? ""].map(Self.cell).joined(separator: "\t")
  }

  /// The verdict and the reasons as text to read.
  public var sentences: [String] {
    let beginning =
      switch verdict {
      case .same: "One employer."
      case .maybe: "Perhaps one employer: a question for you."
      case .related: "Two employers that have to do with each other, or may have."
      case .different: "Two employers."
      }
    return [beginning] + reasons
  }

  private static func cell(_ text: String) -> String {
    // Hardly a name has a line end or a tab, and looking at characters takes its time.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }) else { return text }
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

/// The verdict on two names that have been read.
struct CompanyJudgement {
  private(set) var verdict = CompanyMatch.Verdict.different
  private(set) var confidence = 0.95
  private(set) var reasons: [String] = []

  init(_ a: CompanyReading?, _ b: CompanyReading?) {
    guard let a, let b else {
      confidence = 0.99
      reasons = [
        "What names no company, like self-employed or confidential, is nobody's colleague."
      ]
      return
    }
    if a.key == b.key {
      sameKey(a, b)
    } else if !decide(a, b) {
      let shared = Set(a.words).intersection(b.words).sorted()
      reasons = [
        shared.isEmpty
          ? "The names have nothing in common."
          : "They share \(Self.listed(shared)), but other words tell them apart."
      ]
    }
  }

  private mutating func set(
    _ verdict: CompanyMatch.Verdict, _ confidence: Double, _ reason: String
  ) {
    self.verdict = verdict
    self.confidence = confidence
    reasons = [reason]
  }

  /// The rules in their order; whether one of them held.
  private mutating func decide(_ a: CompanyReading, _ b: CompanyReading) -> Bool {
    let units = CompanyUnits.shared
    if let said = Self.said(a, b) ?? Self.said(b, a) {
      switch said {
      case .owner: set(.related, 0.9, "One text says that the one belongs to the other.")
      case .former: set(.same, 0.9, "One text gives the other as its former name.")
      case .now: set(.same, 0.9, "One text gives the other as its name of today.")
      case .alias: set(.same, 0.9, "One text gives the other as another name of the same.")
      }
      return true
    }
    if units.areRelated(a.key, b.key) {
      set(.related, 0.97, "One belongs to the other, or did, but is an employer of its own.")
      return true
    }
    if units.isKnown(a.key), units.isKnown(b.key) {
      let isInside = CompanyComparison.isInside(a.words, b.words)
      set(
        isInside ? .related : .different, 0.97, "Both are well known, and two employers.")
      return true
    }
    guard let likeness = CompanyComparison(a, b).likeness else { return false }
    switch likeness {
    case .order: set(.same, 0.88, "The same words in another order.")
    case .twoWords: set(.maybe, 0.6, "The same two words in another order.")
    case .swapped: set(.same, 0.88, "Two neighbouring letters changed places.")
    case .loose:
      set(
        .maybe, 0.7, "Only weak words or endings differ, like International or Systems for System.")
    case .slip: set(.maybe, 0.55, "One letter differs in a long name: a slip, or another firm.")
    case .initials: set(.maybe, 0.5, "One is the initials of the other.")
    case .script: set(.maybe, 0.6, "They sound alike in Latin letters.")
    case .descriptor: set(.maybe, 0.4, "One has a word more that firms often leave out.")
    case .inside:
      set(.related, 0.8, "One name is inside the other, which alone never makes them one.")
    }
    return true
  }

  /// What the first text says of the second's name, if anything.
  private static func said(_ a: CompanyReading, _ b: CompanyReading) -> CompanyCue? {
    for mention in a.mentions where mention.key == b.key { return mention.cue }
    return nil
  }

  // MARK: Why the keys are equal

  private mutating func sameKey(_ a: CompanyReading, _ b: CompanyReading) {
    verdict = .same
    confidence = 0.99
    if a.isAlias != b.isAlias || (a.isAlias && a.words != b.words) {
      confidence = 0.98
      let name = CompanyAliases.shared.names[a.key] ?? a.key
      reasons.append("Both are names of \(name), from the table of well-known employers.")
    } else {
      reasons.append("The names are equal once written alike.")
    }
    let removals = (a.removals + b.removals)
    for (kind, what) in Self.causes {
      let texts = Set(removals.filter { $0.kind == kind }.map(\.text)).sorted()
      if !texts.isEmpty { reasons.append("\(what): \(texts.joined(separator: ", ")).") }
    }
  }

  private static let causes: [(CompanyReading.Removal.Kind, String)] = [
    (.form, "Left out as legal form"), (.article, "Left out as article"),
    (.weak, "Left out as weak word"), (.place, "Left out as place of a brand"),
    (.web, "Left out as ending of a site"), (.cut, "Left out as tagline, department or remark"),
  ]

  private static func listed(_ words: [String]) -> String {
    words.prefix(4).map { "“\($0)”" }.joined(separator: ", ")
  }
}

extension CompanyText.Mention {
  /// The key of the other name; `nil` if it is none.
  var key: String? { CompanyReading(name)?.key }
}

/// What one kind of evidence says about a tie: a row of the table that users see and override.
///
/// Numbers that make no sense are read as the nearest that do, so that no table can stop the
/// program: a probability from outside 0...1 as its nearer end and NaN as 0, a number of days, times
/// or members below 1 as 1. Decoding is strict and throws instead, because a settings file has an
/// author who wants to know.
public struct EvidenceRule: Hashable, Sendable, Codable {
  /// Probability that the evidence, seen once and today, does for a tie; 0 switches the kind off.
  public var base: Double
  /// In how many days it loses half of its probability; `nil` if it does not fade.
  public var halfLifeDays: Int?
  /// From how many times on more of it adds nothing.
  public var saturation: Int
  /// The probability that no amount of it goes beyond, and that it comes ever nearer to; `nil` if
  /// there is none.
  public var ceiling: Double?
  /// What stays of every month in which it was seen, when the single times have faded: so ties that
  /// have lasted fade slower than bursts. `nil` if nothing does.
  public var lasting: Lasting?
  /// For groups: how many members beyond the first two halve the strength that the group lends;
  /// `nil` if it lends the same at every size.
  public var halvingSize: Int?
  /// Whether it counts only if it goes both ways, as mail that is answered does.
  public var needsAnswer: Bool
  /// Which part of its probabilities it has as long as it goes one way, for a tie that there is
  /// anyway: by itself it still makes none. Of use only for what needs an answer.
  public var unanswered: Double?
  /// How alike ties of the kind are: the concentration of a Beta distribution about the base from which
  /// each tie has its own; ``usualConcentration`` if `nil`. Every further time that the evidence is
  /// seen, as far as it has not faded, tells one more of the tie at hand, and adds one.
  public var concentration: Double?
  /// What the kind means, in a sentence for users.
  public var meaning: String
  /// Where the numbers come from: a study, or an estimate of ours.
  public var source: String
  /// Where single numbers come from that ``source`` does not speak of, by their names in the table.
  public var sources: [String: String]?

  /// What a month in which something was seen is worth by itself.
  public struct Lasting: Hashable, Sendable, Codable {
    /// Probability that such a month does for a tie.
    public var base: Double
    /// In how many days it loses half of that.
    public var halfLifeDays: Int

    public init(base: Double, halfLifeDays: Int) {
      self.base = base
      self.halfLifeDays = halfLifeDays
    }
  }

  /// As many ties as a rule that does not say otherwise might rest on: our prior.
  public static let usualConcentration = 4.0

  public init(
    base: Double, halfLifeDays: Int? = nil, saturation: Int = 1, ceiling: Double? = nil,
    lasting: Lasting? = nil, halvingSize: Int? = nil, needsAnswer: Bool = false,
    unanswered: Double? = nil, concentration: Double? = nil, meaning: String = "",
    source: String = "", sources: [String: String]? = nil
  ) {
    self.base = base
    self.halfLifeDays = halfLifeDays
    self.saturation = saturation
    self.ceiling = ceiling
    self.lasting = lasting
    self.halvingSize = halvingSize
    self.needsAnswer = needsAnswer
    self.unanswered = unanswered
    self.concentration = concentration
    self.meaning = meaning
    self.source = source
    self.sources = sources
  }

  /// The base as a probability, whatever was put there.
  var probability: Double { Self.probability(base) }

  /// A number as a probability, whatever it is.
  static func probability(_ number: Double) -> Double {
    // Not a number is neither above nor below anything; max would let it through.
    number > 0 ? min(number, 1) : 0
  }
}

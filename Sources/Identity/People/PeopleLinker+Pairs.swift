/// Finds out which records are of one person.
///
/// ``pairs(among:focus:)`` compares what shares a key and weighs the evidence;
/// ``resolve(_:pairs:decisions:)`` makes people of it. Records, pairs and decisions can be kept and
/// given again; with the same model the same come out, whatever was scored when.
public struct PeopleLinker: Sendable {
  /// Records are merged from so many bits on.
  public static let mergeBits = 11.0
  /// The user is asked from so many bits on.
  public static let reviewBits = 6.0

  public let model: LinkageModel

  public init(model: LinkageModel = .standard) { self.model = model }

  /// Pairs that may be one person: with the bits for review or more, and an end in `focus`.
  ///
  /// Whoever gives a `focus` must put all holders of a contact key of new (or removed) records in
  /// it, and have all records at hand that share a key with one of them.
  ///
  /// - Complexity: O(*k* log *k* + *p*) for *k* keys and *p* candidate pairs, of which each key has
  ///   at most some 20,000, and in lists of people some tens for each record.
  public func pairs(among records: [MatchRecord], focus: Set<Int>? = nil) -> [ScoredPair] {
    let index = KeyIndex(records)
    let judge = PairJudge(model: model, shared: SharedValues(records, in: index))
    let candidates = CandidateBlocks(records, index)
    let gates = records.map { PairGate($0) }
    let areCompared = records.map { !$0.isNobodyOrNameOnly }
    var pairs: [ScoredPair] = []
    var scratch: [UInt32] = []
    func look(from place: Int) {
      guard areCompared[place] else { return }
      let gate = gates[place]
      candidates.forEachPartner(of: place, in: &scratch) { partner in
        // From the lower place, or from the one in focus if only one is.
        guard place < partner || focus.map({ !$0.contains(partner) }) ?? false,
          areCompared[partner], gate.lets(gates[partner])
        else { return }
        let bits = judge.bits(records[place], records[partner])
        if bits >= Self.reviewBits { pairs.append(ScoredPair(place, partner, bits: bits)) }
      }
    }
    if let focus {
      for place in focus.sorted() where records.indices.contains(place) { look(from: place) }
      return pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
    for place in records.indices { look(from: place) }
    return pairs
  }
}

extension MatchRecord {
  /// Whether no comparison is to decide whose the record is: nobody's, or that of the only one
  /// who has the name.
  var isNobodyOrNameOnly: Bool { name.isPair || isNameOnly }
}

import ContactLists
import Identity

/// A generator with a seed (SplitMix64), so that a failure can be had again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Any text: scalars of all planes, with more of those that mean something to the rules.
  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    let common = Array("aeioun st.,-&+()|/@\"'’ LtdCEOÄß%#:".unicodeScalars)
    for _ in 0..<Int.random(in: 0..<40, using: &self) {
      let any = Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &self))
      let low = Unicode.Scalar(UInt32.random(in: 0..<0x3000, using: &self))
      let usual = common.randomElement(using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: text.append(any ?? " ")
      case 1: text.append(low ?? " ")
      default: text.append(usual ?? " ")
      }
    }
    return String(text)
  }
}

func record(
  _ row: Int, _ full: String? = nil, given: String? = nil, family: String? = nil,
  suffix: String? = nil, company: String? = nil, title: String? = nil, email: String? = nil,
  phone: String? = nil, profile: String? = nil, list: Int64 = 1, mention: Bool = false
) -> MatchRecord {
  let record = Record(
    key: "row:\(row)", line: row,
    name: PersonName(full: full, given: given, family: family, suffix: suffix),
    emails: email.map { [$0] } ?? [], phones: phone.map { [$0] } ?? [],
    profiles: profile.map { [$0] } ?? [], company: company, title: title)
  return MatchRecord(record, list: list, isMention: mention)
}

/// The people that the linker makes of `records`, with the shipped model.
func people(_ records: [MatchRecord], decisions: [MatchDecision] = []) -> [[Int]] {
  resolution(records, decisions: decisions).people
}

func resolution(_ records: [MatchRecord], decisions: [MatchDecision] = []) -> Resolution {
  let linker = PeopleLinker()
  return linker.resolve(records, pairs: linker.pairs(among: records), decisions: decisions)
}

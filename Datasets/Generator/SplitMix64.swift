/// A source of repeatable choices: the same text gives the same choices everywhere.
///
/// The standard library's `random(in:using:)` and `shuffled(using:)` may use another algorithm in
/// another release, so the few draws needed are made here.
///
/// Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014,
/// doi:10.1145/2660193.2660195.
struct SplitMix64 {
  private var state: UInt64

  /// Choices that belong to `text`, hashed by FNV-1a: adding a company leaves all others alone.
  init(for text: String) {
    state = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  /// A number in `0..<limit`.
  mutating func number(below limit: Int) -> Int {
    precondition(limit > 0, "nothing to choose from")
    return Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  mutating func chance(_ percent: Int) -> Bool {
    number(below: 100) < percent
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[number(below: choices.count)]
  }

  /// `count` of the choices (all if there are fewer), in random order.
  mutating func sample<Element>(_ count: Int, of choices: [Element]) -> [Element] {
    var rest = choices
    for index in 0..<min(count, rest.count) {
      rest.swapAt(index, index + number(below: rest.count - index))
    }
    return Array(rest.prefix(count))
  }
}

extension Sketch {
  /// Some people with odd names and ties of any kind, the same for the same seed. Nobody has the
  /// name of somebody else, as each ends with a word of its own.
  init(seed: Int, names: [String]) {
    var random = SplitMix64(seed: seed)
    func word() -> String {
      String((0..<8).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) ?? "a" })
    }
    for _ in 0..<Int.random(in: 2...40, using: &random) {
      let name = names.randomElement(using: &random) ?? ""
      people.append(
        Person(
          name: "\(name) \(word())",
          company: Bool.random(using: &random)
            ? "Firm \(names.randomElement(using: &random) ?? "")" : nil,
          title: ["Buyer", "Head of Purchasing", "CTO & more <x>", nil].randomElement(
            using: &random)
            ?? nil))
    }
    for _ in 0..<Int.random(in: 1...90, using: &random) {
      let (a, b) = (
        Int.random(in: people.indices, using: &random),
        Int.random(in: people.indices, using: &random)
      )
      guard a != b else { continue }
      ties.append(
        Tie(
          first: a, second: b,
          strength: Bool.random(using: &random)
            ? Double.random(in: 0.02...0.95, using: &random) : nil,
          kind: ["friend", "knows", "linkedin_connection", "own; \"word\", <&>", nil]
            .randomElement(using: &random) ?? nil,
          date: ["2019-02-28", "2026-10-01", nil].randomElement(using: &random) ?? nil,
          count: Int.random(in: 1...30, using: &random)))
    }
  }
}

import ContactLists
import Introductions

/// SplitMix64: small, seeded, the same everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Answers of every shape: few and many routes, short and long, with all kinds of names.
struct RandomAnswers {
  private var generator: SeededGenerator

  init(seed: Int) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func answer() -> PathAnswer {
    let seeker = person(1)
    let targets = (0..<Int.random(in: 1...3, using: &generator)).map { person(900 + $0) }
    let routes = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      route(from: seeker, to: targets[Int.random(in: 0..<targets.count, using: &generator)])
    }
    let advices: [Advice] = [.askDirectly, .askIntroducer, .writeCold, .askForName]
    return Samples.answer(
      routes.sorted { $0.chance > $1.chance },
      advice: advices[Int.random(in: 0..<4, using: &generator)], from: seeker,
      target: PathTarget(
        company: text(), department: Bool.random(using: &generator) ? "human_resources" : nil,
        people: targets),
      askForName: (0..<Int.random(in: 0...7, using: &generator)).map { person(700 + $0) })
  }

  private mutating func route(from seeker: PersonSummary, to target: PersonSummary) -> Route {
    let between = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      person(Int.random(in: 2...40, using: &generator))
    }
    let kinds = ["linkedin_connection", "email", "calendar", "same_company", "chess_club", ""]
    let ties = (0...between.count).map { _ in
      Samples.tie(
        Double.random(in: 0.02...0.95, using: &generator),
        kinds[Int.random(in: 0..<kinds.count, using: &generator)],
        Bool.random(using: &generator) ? "2019-02-28" : nil,
        count: Bool.random(using: &generator) ? Int.random(in: 1...400, using: &generator) : nil,
        group: Bool.random(using: &generator) ? text() : nil,
        inferred: Bool.random(using: &generator))
    }
    return Samples.route([seeker] + between + [target], ties)
  }

  private mutating func person(_ number: Int) -> PersonSummary {
    Samples.person(
      "p\(number)", text(), Bool.random(using: &generator) ? text() : nil,
      Bool.random(using: &generator) ? text() : nil)
  }

  private mutating func text() -> String {
    let words = [
      "Ann", "Bo", "Maximilian", "Fernández-Villaverde", "d’Arc", "Ι", "王小明", "כהן", "محمد",
      "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "👩‍👩‍👧‍👦", "नरेन्द्र", "<b>", "&amp;", "\\N", "\"", "of",
      "50 %",
    ]
    return (0..<Int.random(in: 1...7, using: &generator)).map { _ in
      words[Int.random(in: 0..<words.count, using: &generator)]
    }.joined(separator: " ")
  }

  // MARK: For the other maps

  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  mutating func share() -> Double {
    Double.random(in: 0.02...0.95, using: &generator)
  }

  mutating func words() -> String { text() }

  mutating func somebody(_ number: Int) -> PersonSummary { person(number) }
}

/// Names in shares like those of a country: a few hundred common ones, and very many rare ones.
struct NamePool {
  private let common: [String]
  private let rareCount: Int
  private let syllables: [String]
  private let endings: [String]

  static let given = NamePool(
    common: [
      "John", "Michael", "David", "James", "Robert", "Maria", "William", "Thomas", "Daniel",
      "Richard", "Elizabeth", "Jennifer", "Anna", "Sarah", "Patricia", "Christopher", "Joseph",
      "Charles", "Matthew", "Anthony", "Andrew", "Katherine", "Margaret", "Susan", "Rebecca",
      "Michelle", "Laura", "Stephanie", "Nicole", "Alexander", "Benjamin", "Samuel", "Jonathan",
      "Nicholas", "Timothy", "Steven", "Edward", "Kenneth", "Ronald", "Deborah", "Jessica",
      "Catherine", "Victoria", "Christine", "Samantha", "Pamela", "Jacqueline", "Theresa",
    ], rareCount: 3_000, syllables: ["da", "mi", "ro", "sel", "an", "ku", "ve", "ti", "lo", "ha"],
    endings: ["na", "ra", "lin", "mar", "vin", "sho", "rik", "del", "tan", "ya"])

  static let family = NamePool(
    common: [
      "Smith", "Johnson", "Williams", "Brown", "Jones", "Garcia", "Miller", "Davis", "Rodriguez",
      "Martinez", "Hernandez", "Lopez", "Wilson", "Anderson", "Thomas", "Taylor", "Moore",
      "Jackson", "Martin", "Lee", "Thompson", "White", "Harris", "Clark", "Lewis", "Robinson",
      "Walker", "Young", "Allen", "King", "Wright", "Scott", "Torres", "Nguyen", "Hill", "Flores",
      "Green", "Adams", "Nelson", "Baker", "Hall", "Rivera", "Campbell", "Mitchell", "Carter",
    ], rareCount: 80_000,
    syllables: [
      "ber", "gol", "har", "kov", "lin", "mor", "nas", "pel", "ros", "ster", "tal", "wen",
    ],
    endings: ["man", "son", "ski", "er", "ton", "berg", "ez", "ini", "ova", "wald", "ley", "sen"])

  /// One name; three in ten are common ones, the first ten times as often as the last.
  func draw(_ random: inout SplitMix64) -> String {
    if random.chance(0.3) {
      let place = min(random.below(common.count), random.below(common.count))
      return common[place]
    }
    // Rare names are not all equally rare.
    let number = min(random.below(rareCount), random.below(rareCount))
    return name(number)
  }

  private func name(_ number: Int) -> String {
    var rest = number
    var text = ""
    repeat {
      text += syllables[rest % syllables.count]
      rest /= syllables.count
    } while rest > 0 && text.utf8.count < 9
    text += endings[(number * 7 + rest) % endings.count]
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

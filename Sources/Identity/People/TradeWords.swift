/// The words of titles that tell what somebody does, and not of what rank.
enum TradeWords {
  /// A bit for each word of a folded title, by its hash: two titles with a bit in common are likely
  /// to have a word in common, and if not, little depends on it.
  static func bits(of title: String) -> UInt64 {
    var bits: UInt64 = 0
    for word in title.split(separator: " ").prefix(12)
    where word.utf8.count >= 4 && !ranks.contains(String(word)) {
      // The beginning, so that purchaser and purchasing agree.
      bits |= 1 << (StableHash.of(word.prefix(6)) & 63)
    }
    return bits
  }

  private static let ranks: Set<String> = [
    "manager", "director", "head", "chief", "officer", "vice", "president", "lead", "leader",
    "senior", "junior", "principal", "associate", "assistant", "executive", "specialist",
    "coordinator", "supervisor", "administrator", "partner", "owner", "founder", "consultant",
    "global", "regional", "deputy", "interim", "staff", "team", "group", "leiter", "leiterin",
    "directeur", "directrice", "responsable", "responsabile", "gerente", "diretor", "jefe",
    "with", "und", "from", "for", "the", "and",
  ]
}

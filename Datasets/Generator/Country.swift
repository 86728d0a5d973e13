/// Where a company is, which decides who works there and in which languages people put their title.
enum Country: String {
  case germany = "de"
  case southGermany = "ds"
  case britain = "uk"
  case denmark = "dk"
  case poland = "pl"
  case france = "fr"
  case netherlands = "nl"
  case sweden = "se"
  case italy = "it"
  case spain = "es"
  case czechia = "cz"
  case china = "cn"
  case abroad = "xx"

  /// Name lists with the percentage of people they name; together 100.
  var names: [(percent: Int, list: NameList)] {
    switch self {
    case .germany:
      [
        (73, .german), (6, .turkish), (6, .polish), (2, .italian), (2, .iberian), (3, .indian),
        (2, .ukrainian), (1, .balkan), (2, .danish), (2, .muslim), (1, .african),
      ]
    case .southGermany:
      [
        (75, .southGerman), (7, .turkish), (5, .italian), (4, .balkan), (3, .indian), (2, .polish),
        (2, .iberian), (2, .muslim),
      ]
    case .britain:
      [
        (66, .british), (11, .indian), (9, .muslim), (6, .african), (3, .polish), (2, .italian),
        (2, .iberian), (1, .ukrainian),
      ]
    case .denmark: [(88, .danish), (4, .swedish), (4, .polish), (4, .german)]
    case .poland: [(92, .polish), (5, .ukrainian), (3, .german)]
    case .france: [(88, .french), (4, .italian), (2, .iberian), (6, .muslim)]
    case .netherlands: [(86, .dutch), (5, .turkish), (5, .british), (4, .indian)]
    case .sweden: [(88, .swedish), (7, .danish), (5, .balkan)]
    case .italy: [(96, .italian), (4, .french)]
    case .spain: [(98, .iberian), (2, .french)]
    case .czechia: [(97, .czech), (3, .polish)]
    case .china: [(95, .chinese), (5, .indian)]
    case .abroad: [(40, .british), (25, .indian), (20, .iberian), (15, .muslim)]
    }
  }

  /// The language of the country's own titles, and the percentage of people who use it; the others
  /// write English.
  var ownTitles: (percent: Int, language: String)? {
    switch self {
    case .germany, .southGermany: (54, "de")
    case .france: (55, "fr")
    case .poland: (35, "pl")
    case .denmark: (30, "da")
    default: nil
    }
  }

  var phones: PhoneNumbers.Range {
    switch self {
    case .britain: .british
    case .france: .french
    case .abroad: .american
    case .germany, .southGermany, .denmark, .poland, .netherlands, .sweden, .italy, .spain,
      .czechia, .china:
      .hamburg
    }
  }
}

/// Telephones that are a person's own and not that of his or her work: mobiles, and those at home.
///
/// Offices have everybody's work number; somebody's own one is mostly given by that person.
enum PrivateNumber {
  /// What an entry with such a number is evidence of.
  static let evidence = OwnerEvidence(kind: "private_number")

  /// Whether a text has digits enough for a telephone number.
  static func isNumber(_ text: String) -> Bool {
    text.utf8.count { 0x30...0x39 ~= $0 } >= 5
  }

  /// Whether a label, as Google writes it in the language of its user, is that of such a number.
  static func isPrivate(label: String) -> Bool {
    // The main one has a star before it.
    let word = label.hasPrefix("*") ? String(label.dropFirst()).trimmedOrNil ?? "" : label
    return labels.contains(word.lowercased())
  }

  /// English, German, French, Spanish, Italian, Portuguese, Dutch, Norwegian.
  private static let labels: Set<String> = [
    "mobile", "cell", "home", "iphone", "private", "personal",
    "mobil", "handy", "privat", "zuhause", "zu hause",
    "portable", "domicile", "personnel", "privé",
    "móvil", "celular", "casa", "particular",
    "cellulare", "abitazione", "telemóvel", "residência", "residencial",
    "mobiel", "thuis", "hjemme",
  ]
}

extension VCardProperty {
  /// Whether a `TEL` says that it is a mobile or at home, and nothing of work, a fax or a pager.
  var isPrivateNumber: Bool {
    hasType { ASCIICase.equals($0, "CELL") || ASCIICase.equals($0, "HOME") }
      && !hasType {
        ASCIICase.equals($0, "WORK") || ASCIICase.equals($0, "FAX")
          || ASCIICase.equals($0, "PAGER")
      }
  }
}

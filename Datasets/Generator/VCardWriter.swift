/// Writes an address book as vCards: version 3.0 as Apple does, with groups, or version 4.0.
struct VCardWriter {
  /// Every so many cards one is of version 4.0.
  var newEvery = 3

  func text(of cards: [AddressBookCard]) -> String {
    cards.enumerated().map { index, card in
      let isNew = index % newEvery == newEvery - 1
      return (isNew ? version4(card, number: index) : version3(card))
        .map { folded($0) + "\r\n" }.joined()
    }.joined()
  }

  private func version3(_ card: AddressBookCard) -> [String] {
    var lines = ["BEGIN:VCARD", "VERSION:3.0", "PRODID:-//Pocket Contacts//Fiction 18.2//EN"]
    lines += names(of: card)
    if !card.organization.isEmpty {
      lines.append("ORG:\(escaped(card.organization));\(escaped(card.department))")
    }
    if !card.title.isEmpty { lines.append("TITLE:\(escaped(card.title))") }
    for (index, mail) in card.mails.enumerated() {
      let first = index == 0 ? ";type=pref" : ""
      lines.append("EMAIL;type=INTERNET;type=\(index == 0 ? "HOME" : "WORK")\(first):\(mail)")
    }
    for (index, phone) in card.phones.enumerated() {
      if index == 0 {
        lines.append("TEL;type=CELL;type=VOICE;type=pref:\(national(phone))")
      } else {
        lines += ["item1.TEL:\(phone)", "item1.X-ABLabel:Durchwahl"]
      }
    }
    if let relation = card.relation {
      lines.append("item2.X-ABRELATEDNAMES:\(escaped(relation.name))")
      lines.append("item2.X-ABLabel:_$!<\(relation.label)>!$_")
    }
    if !card.address.isEmpty {
      lines.append("item3.ADR;type=HOME:;;\(escaped(card.address));;;;")
      lines.append("item3.X-ABADR:de")
    }
    if !card.birthday.isEmpty {
      let isYearless = card.birthday.hasPrefix("--")
      lines.append(
        isYearless
          ? "BDAY;X-APPLE-OMIT-YEAR=1604:1604-\(card.birthday.dropFirst(2))"
          : "BDAY;value=date:\(card.birthday)")
    }
    if !card.note.isEmpty { lines.append("NOTE:\(escaped(card.note))") }
    if card.isOrganization { lines.append("X-ABShowAs:COMPANY") }
    return lines + ["END:VCARD"]
  }

  private func version4(_ card: AddressBookCard, number: Int) -> [String] {
    var lines = ["BEGIN:VCARD", "VERSION:4.0"]
    let id = String(0x5e1_0000 + number * 0x1f3, radix: 16)
    lines.append("UID:urn:uuid:0\(id)-f1c7-4000-8000-0000000000\(padded(number))")
    lines.append("KIND:\(card.isOrganization ? "org" : "individual")")
    lines += names(of: card)
    if !card.organization.isEmpty { lines.append("ORG:\(escaped(card.organization))") }
    if !card.title.isEmpty { lines.append("TITLE:\(escaped(card.title))") }
    for (index, mail) in card.mails.enumerated() {
      lines.append("EMAIL;PREF=\(index + 1):\(mail)")
    }
    for phone in card.phones {
      let digits = phone.filter { $0 != " " }
      lines.append("TEL;VALUE=uri;TYPE=\"voice,cell\":tel:\(digits)")
    }
    if let relation = card.relation {
      lines.append("RELATED;VALUE=text;TYPE=\(relation.label.lowercased()):\(relation.name)")
    }
    if !card.birthday.isEmpty {
      lines.append("BDAY:\(card.birthday.hasPrefix("--") ? "--" : "")\(digits(card.birthday))")
    }
    if !card.note.isEmpty { lines.append("NOTE:\(escaped(card.note))") }
    return lines + ["END:VCARD"]
  }

  private func names(of card: AddressBookCard) -> [String] {
    let shown = card.isOrganization ? card.organization : card.name
    let full = card.prefix.isEmpty ? shown : "\(card.prefix) \(shown)"
    let parts = "\(escaped(card.family));\(escaped(card.given));;\(escaped(card.prefix));"
    return ["N:\(parts)", "FN:\(escaped(full))"]
      + (card.nickname.isEmpty ? [] : ["NICKNAME:\(escaped(card.nickname))"])
  }
}

/// How text lands in a vCard (RFC 6350, sections 3.2 and 3.4).
extension VCardWriter {
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\", ",", ";": result += "\\\(character)"
      case "\n": result += "\\n"
      default: result.append(character)
      }
    }
  }

  /// Cuts a line into pieces of at most 75 octets, never inside a character.
  private func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for character in line {
      if octets + character.utf8.count > 74 {
        result += "\r\n "
        octets = 1
      }
      result.append(character)
      octets += character.utf8.count
    }
    return result
  }

  private func digits(_ text: String) -> String { text.filter { $0 != "-" } }

  /// `+49 40 66969 123` as `040 66969123`, the way people save a number at home.
  private func national(_ phone: String) -> String {
    let parts = words(phone)
    guard parts.count == 4, parts[0] == "+49" else { return phone }
    return "0\(parts[1]) \(parts[2])\(parts[3])"
  }
}

/// Writes an address book as Google Contacts does since 2024, or did before.
struct GoogleWriter {
  var isOld = false

  func text(of cards: [AddressBookCard]) -> String {
    let mails = cards.map(\.mails.count).max() ?? 0
    let phones = cards.map(\.phones.count).max() ?? 0
    let rows = cards.map { row(of: $0, mails: mails, phones: phones) }
    return ([header(mails: mails, phones: phones)] + rows).map { csvRecord($0) }
      .joined(separator: "\n") + "\n"
  }

  private func header(mails: Int, phones: Int) -> [String] {
    let kind = isOld ? "Type" : "Label"
    let start =
      isOld
      ? [
        "Name", "Given Name", "Additional Name", "Family Name", "Name Prefix", "Nickname",
        "Birthday", "Notes", "Group Membership",
      ]
      : [
        "First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name",
        "Phonetic Last Name", "Name Prefix", "Name Suffix", "Nickname", "File As",
        "Organization Name", "Organization Title", "Organization Department", "Birthday", "Notes",
        "Photo", "Labels",
      ]
    let address = isOld ? [] : ["Address 1 - Label", "Address 1 - Formatted"]
    let relation = ["Relation 1 - \(kind)", "Relation 1 - Value"]
    let end =
      isOld
      ? [
        "Organization 1 - Type", "Organization 1 - Name", "Organization 1 - Title",
        "Organization 1 - Department",
      ] : []
    return start + numbered("E-mail", mails, kind) + numbered("Phone", phones, kind) + address
      + relation + end
  }

  private func numbered(_ name: String, _ count: Int, _ kind: String) -> [String] {
    (0..<count).flatMap { ["\(name) \($0 + 1) - \(kind)", "\(name) \($0 + 1) - Value"] }
  }

  private func row(of card: AddressBookCard, mails: Int, phones: Int) -> [String] {
    let work = [card.organization, card.title, card.department]
    let start =
      isOld
      ? [card.name, card.given, "", card.family, card.prefix, card.nickname]
        + [card.birthday, card.note, card.labels]
      : [card.given, "", card.family, "", "", "", card.prefix, "", card.nickname, ""] + work
        + [card.birthday, card.note, "", card.labels]
    let address = isOld ? [] : [card.address.isEmpty ? "" : "Home", card.address]
    let relation = [card.relation?.label ?? "", card.relation?.name ?? ""]
    return start + labelled(card.mails, mails) { mailLabel($0, first: $1) }
      + labelled(card.phones, phones) { _, first in first ? "Mobile" : "Work" }
      + address + relation + (isOld ? [""] + work : [])
  }

  private func labelled(
    _ values: [String], _ count: Int, label: (String, Bool) -> String
  ) -> [String] {
    (0..<count).flatMap { index in
      index < values.count ? [label(values[index], index == 0), values[index]] : ["", ""]
    }
  }

  private func mailLabel(_ mail: String, first: Bool) -> String {
    let home = ["@mail.", "@post.", "@inbox.", "@elbmail."]
    let label = home.contains { mail.containsText($0) } ? "Home" : "Work"
    return first ? "* \(label)" : label
  }
}

extension String {
  fileprivate func containsText(_ part: String) -> Bool {
    let part = Array(part.utf8)
    let whole = Array(utf8)
    guard whole.count >= part.count else { return false }
    return (0...whole.count - part.count).contains { whole[$0...].starts(with: part) }
  }
}

import ContactLists
import Introductions
import NetworkStore

/// Asks about one contact after the other, a keystroke each.
struct StrangersDialogue {
  let network: Network
  let answer: StrangersAnswer

  /// What `h` says: our prior.
  private static let hardly = 0.1

  func run() throws {
    var correction: Int64?
    var answered: [PersonRow] = []
    var place = 0
    /// Where the answers were given, for taking them back.
    var places: [Int] = []
    while answer.contacts.indices.contains(place) {
      let contact = answer.contacts[place]
      guard let person = try network.person(id: contact.person.id) else {
        place += 1
        continue
      }
      show(contact, rest: answer.contacts.count - place - 1)
      let key = Question.key(
        "Do you know each other? [y]es, [h]ardly, [n]ot really, [s]kip, "
          + "\(answered.isEmpty ? "" : "[u]ndo, ")[q]uit",
        among: answered.isEmpty ? "yhnsq" : "yhnsuq")
      switch key {
      case "y", "h", "n":
        let number =
          try correction ?? network.beginCorrection(of: "one by one", on: .today)
        correction = number
        let strength: Double? = key == "y" ? nil : (key == "h" ? Self.hardly : 0)
        try network.add(to: number, [person], strength: strength, on: .today)
        answered.append(person)
        places.append(place)
        place += 1
      case "s": place += 1
      case "u":
        if let correction, let last = answered.popLast(), let former = places.popLast() {
          try network.takeBack(correction: correction, of: last, on: .today)
          place = former
        }
      default: return summary(answered.count, correction)
      }
    }
    summary(answered.count, correction)
  }

  private func show(_ contact: StrangersAnswer.Contact, rest: Int) {
    Terminal.say("")
    Terminal.say(contact.person.label)
    Terminal.say("  \(Wording.percent(contact.strength))  \(contact.why)")
    if rest > 0 { Terminal.say("  (\(rest) more to ask)") }
  }

  private func summary(_ answered: Int, _ correction: Int64?) {
    guard answered > 0, let correction else { return Terminal.say("Nothing was said.") }
    Terminal.say(
      "\(Wording.count(answered, "answer", "answers")) kept as correction \(correction); "
        + "whom strangers --take-back \(correction) undoes all of them.")
  }
}

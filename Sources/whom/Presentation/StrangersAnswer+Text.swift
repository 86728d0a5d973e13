import ContactLists
import Introductions
import NetworkStore

extension StrangersAnswer: TextAnswer {
  func lines(width: Int) -> [String] {
    guard !contacts.isEmpty else {
      return ["Nobody to say that of" + (leftOut.map { ": \($0)." } ?? ".")]
    }
    var table = TextTable([
      ("id", .code), ("name", .text), ("company", .text), ("strength", .number), ("why", .text),
    ])
    for contact in contacts {
      table.add([
        contact.person.id, contact.person.name, contact.person.company ?? "",
        Wording.percent(contact.strength), contact.why,
      ])
    }
    return table.lines(width: width) + (leftOut.map { ["", "\($0)."] } ?? [])
  }

  /// Who is left out, and why; `nil` if nobody is.
  var leftOut: String? {
    let parts = [
      knownElsewhere > 0 ? "\(knownElsewhere) whom other lists know too (--all takes them)" : nil,
      stated > 0 ? "\(stated) about whom you have said something" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "left as they are: " + parts.joined(separator: ", and ")
  }
}

/// What the user has said about many people at once.
struct CorrectionsAnswer: TextAnswer {
  var corrections: [Line]

  struct Line: Encodable {
    var number: Int64
    var date: String
    var scope: String
    /// Of how many people it still speaks.
    var people: Int
    var takenBack: String?

    enum CodingKeys: String, CodingKey {
      case number
      case date
      case scope
      case people
      case takenBack = "taken_back"
    }
  }

  init(_ rows: [Correction]) {
    corrections = rows.map {
      Line(
        number: $0.id, date: $0.madeOn.description, scope: $0.scope, people: $0.people,
        takenBack: $0.struckOn?.description)
    }
  }

  func lines(width: Int) -> [String] {
    guard !corrections.isEmpty else { return ["Nothing said about many at once yet."] }
    var table = TextTable([
      ("correction", .number), ("date", .code), ("whom", .text), ("contacts", .number), ("", .code),
    ])
    for line in corrections {
      table.add([
        String(line.number), line.date, line.scope, String(line.people),
        line.takenBack.map { "taken back \($0)" } ?? "",
      ])
    }
    return table.lines(width: width)
  }
}

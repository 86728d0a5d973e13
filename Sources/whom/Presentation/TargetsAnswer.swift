import Identity
import Introductions
import NetworkStore

/// The targets: the answer of `whom target list`.
struct TargetsAnswer: TextAnswer {
  var targets: [Line]

  struct Line: Encodable {
    var id: String
    var company: String
    var department: String?
    var manager: PersonSummary?
  }

  init(_ rows: [TargetRow]) {
    targets = rows.map {
      Line(
        id: $0.printedID, company: $0.company.name, department: $0.department?.rawValue,
        manager: $0.manager.map { PersonSummary($0) })
    }
  }

  func lines(width: Int) -> [String] {
    guard !targets.isEmpty else {
      return ["No targets yet: whom target add COMPANY --department DEPARTMENT"]
    }
    var table = TextTable([
      ("id", .code), ("company", .text), ("department", .code), ("manager", .text),
    ])
    for line in targets {
      table.add([line.id, line.company, line.department ?? "", line.manager?.name ?? ""])
    }
    return table.lines(width: width)
  }
}

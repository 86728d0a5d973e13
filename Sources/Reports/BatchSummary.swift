public import ContactLists
public import Introductions

/// All clients against all targets: `summary.json`, and as a table `summary.csv`.
public struct BatchSummary: Codable, Hashable, Sendable {
  public var asOf: CalendarDate
  public var clients: [Client]

  public struct Client: Codable, Hashable, Sendable {
    public var client: String
    /// The page's file name; `nil` where there is none.
    public var page: String?
    /// Why there is no page.
    public var error: String?
    public var people: Int
    public var targets: [TargetLine]
    /// The first to ask, best first; at most three.
    public var askFirst: [PersonSummary]

    enum CodingKeys: String, CodingKey {
      case client
      case page
      case error
      case people
      case targets
      case askFirst = "ask_first"
    }
  }

  public struct TargetLine: Codable, Hashable, Sendable {
    public var company: String?
    public var department: String?
    /// The person at the end of the advised route, or else the manager if there is only one.
    public var person: PersonSummary?
    public var introducer: PersonSummary?
    public var ties: Int?
    public var warmth: Double?
    public var chance: Double?
    public var advice: Advice
  }

  enum CodingKeys: String, CodingKey {
    case asOf = "as_of"
    case clients
  }

  /// The summary as CSV, one line for each client and target.
  public var csv: String {
    var text = CSVWriter.row([
      "client", "company", "department", "person", "introducer", "ties", "warmth", "chance",
      "advice", "page", "error",
    ])
    for client in clients {
      if client.targets.isEmpty {
        text += CSVWriter.row(
          [client.client] + Array(repeating: "", count: 8)
            + [client.page ?? "", client.error ?? ""])
      }
      for line in client.targets {
        text += CSVWriter.row([
          client.client, line.company ?? "", line.department ?? "", line.person?.name ?? "",
          line.introducer?.name ?? "", line.ties.map(String.init) ?? "",
          line.warmth.map(Self.thousandths) ?? "", line.chance.map(Self.thousandths) ?? "",
          line.advice.rawValue, client.page ?? "", client.error ?? "",
        ])
      }
    }
    return text
  }

  private static func thousandths(_ probability: Double) -> String {
    let digits = String(Int((probability * 1000).rounded()))
    return "0." + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}

extension BatchSummary.TargetLine {
  init(_ answer: PathAnswer) {
    let best = answer.routes.first
    self.init(
      company: answer.target.company, department: answer.target.department,
      person: best?.people.last
        ?? (answer.target.people.count == 1 ? answer.target.people[0] : nil),
      introducer: best.flatMap { $0.ties.count > 1 ? $0.people[1] : nil },
      ties: best?.ties.count, warmth: best?.warmth, chance: best?.chance, advice: answer.advice)
  }
}

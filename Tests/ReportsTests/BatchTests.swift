import ContactLists
import Foundation
import Introductions
import NetworkMaps
import NetworkStore
import Reports
import Testing

@Suite("Batch reports")
struct BatchTests {
  private let day = CalendarDate(dayNumber: 20_758)
  private let folder = NSTemporaryDirectory() + "whom-batch-" + UUID().uuidString

  private func write(_ text: String, to name: String) throws {
    let path = "\(folder)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func read(_ name: String) -> String {
    String(
      decoding: FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data(), as: UTF8.self)
  }

  private func list(_ lines: String...) -> String {
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
      + lines.map { "\($0),01 Nov 2026\n" }.joined()
  }

  private func run(maps: any MapDrawing = MapsHere()) throws -> BatchSummary {
    try write("company,department,manager\nAcme,purchasing,\nOtter,,\n", to: "targets.csv")
    var batch = Batch(settings: try .standard(), asOf: day)
    batch.maps = maps
    return try batch.run(
      clients: "\(folder)/clients", targets: try TargetList(file: "\(folder)/targets.csv"),
      into: "\(folder)/out")
  }

  @Test("a page for each client, and one broken client costs only himself")
  func pages() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(
      list("Ruth,Vega,linkedin.com/in/ruth,,Acme GmbH,Head of Purchasing"),
      to: "clients/Ann Lee/Connections.csv")
    try write(
      list("Ann,Lee,linkedin.com/in/ann,,Brandt,Clerk"), to: "clients/Bo Ray/linkedin/mine.csv")
    try write(
      list("Ruth,Vega,linkedin.com/in/ruth,,Acme GmbH,Head of Purchasing"),
      to: "clients/Bo Ray/friends/Ann Lee.csv")
    try write("CONVERSATION ID,FROM\n1,2\n", to: "clients/Bo Ray/linkedin/messages.csv")
    try write("\u{0}\u{1}nonsense", to: "clients/Cy Fox/Connections.csv")
    let summary = try run()

    #expect(summary.clients.map(\.client) == ["Ann Lee", "Bo Ray", "Cy Fox"])
    #expect(summary.clients.map(\.page) == ["Ann-Lee.html", "Bo-Ray.html", nil])
    #expect(summary.clients[2].error?.contains("Connections.csv") == true)
    let ann = try #require(summary.clients[0].targets.first)
    #expect(ann.person?.name == "Ruth Vega")
    #expect(ann.ties == 1)
    #expect(ann.advice == .askDirectly)
    let bo = try #require(summary.clients[1].targets.first)
    #expect(bo.introducer?.name == "Ann Lee")
    #expect(bo.ties == 2)
    #expect(summary.clients[1].askFirst.map(\.name) == ["Ann Lee"])

    let page = read("out/Bo-Ray.html")
    #expect(page.contains("<svg"))
    #expect(page.contains("linkedin/messages.csv</td>"))
    #expect(page.contains("not read: "))
    #expect(read("out/index.html").contains("no report: "))
    let table = try #require(CSVTable(read("out/summary.csv")))
    #expect(table.rows.count == 5)
    let decoded = try JSONDecoder().decode(
      BatchSummary.self, from: Data(read("out/summary.json").utf8))
    #expect(decoded == summary)
  }

  @Test("names cannot break out of a page or its file name")
  func hostileNames() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(
      list(
        "\"<script>alert(1)</script>\",\"\"\"Vega\",linkedin.com/in/ruth,,Acme,Head of Purchasing"),
      to: "clients/<b>x..⁄<⁄b>/Connections.csv")
    let summary = try run()
    let page = try #require(summary.clients.first?.page)
    #expect(page == "b-x-b.html")
    #expect(!read("out/\(page)").contains("<script"))
    #expect(read("out/\(page)").contains("&lt;script&gt;alert(1)"))
    #expect(!read("out/index.html").contains("<b>"))
  }

  @Test("a map that cannot be drawn is missing, and the page says why")
  func missingMap() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for client in ["Ann Lee", "Bo Ray"] {
      try write(
        list("Ruth,Vega,linkedin.com/in/ruth,,Acme GmbH,Head of Purchasing"),
        to: "clients/\(client)/Connections.csv")
    }
    let summary = try run(maps: MapWorkers(program: "/bin/sh", arguments: ["-c", "exit 3"]))
    #expect(summary.clients.allSatisfy { $0.error == nil && $0.targets.first?.ties == 1 })
    for page in ["Ann-Lee", "Bo-Ray"] {
      let text = read("out/\(page).html")
      #expect(!text.contains("<svg"))
      #expect(text.contains("the process that was to draw the map failed: it ended with status 3"))
      #expect(text.contains("Ruth Vega"))
    }
  }

  @Test("two runs write the same bytes")
  func sameBytes() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try write(
      list(
        "Ruth,Vega,linkedin.com/in/ruth,,Acme,Head of Purchasing",
        "Sam,Orr,linkedin.com/in/sam,,Acme,Buyer", "Tia,Lund,linkedin.com/in/tia,,Otter,Editor"),
      to: "clients/Ann Lee/Connections.csv")
    _ = try run()
    let first = ["Ann-Lee.html", "index.html", "summary.csv", "summary.json"].map {
      read("out/\($0)")
    }
    _ = try run()
    #expect(
      first
        == ["Ann-Lee.html", "index.html", "summary.csv", "summary.json"].map { read("out/\($0)") })
    #expect(first.allSatisfy { !$0.isEmpty })
  }

  @Test("says what is wrong with the folder of clients")
  func noClients() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: BatchError.noFolder("\(folder)/clients")) { try run() }
    try write("", to: "clients/readme.txt")
    #expect(throws: BatchError.noClients("\(folder)/clients")) { try run() }
  }
}

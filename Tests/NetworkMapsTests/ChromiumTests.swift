import Foundation
import Testing

@testable import NetworkMaps

@Suite("In a real browser")
struct ChromiumTests {
  private static let browser = ["chromium", "chromium-browser", "google-chrome"]
    .flatMap { name in ["/usr/bin/\(name)", "/usr/local/bin/\(name)"] }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "names of any kind are drawn as text, nothing of them runs, and labels stay in their boxes",
    .enabled(if: browser != nil, "Chromium is not installed: apt install chromium"))
  func hostileNames() throws {
    let browser = try #require(Self.browser)
    var page = "<!DOCTYPE html><meta charset='utf-8'><script>var ran = 0;"
    page += "window.alert = function () { ran += 1 };</script><body>"
    var count = 0
    for name in HostileNameTests.names {
      for map in HostileMaps.all(name) {
        var map = map
        map.look.idPrefix = "map-\(count)"
        page += String(decoding: try map.render(as: .svg), as: UTF8.self)
        count += 1
      }
    }
    page += Self.report + "</body>"
    let result = try Self.dump(page, in: browser)
    #expect(result["maps"] == Double(count))
    #expect(result["ran"] == 0)
    #expect(result["scripts"] == 0)
    #expect(result["handlers"] == 0)
    #expect(result["strangers"] == 0)
    #expect((result["people"] ?? 0) > Double(2 * count))
    #expect(result["outside"] == 0)
  }

  /// Counts on the page what must not be there, and writes it where it can be read.
  private static let report = """
    <script>
    var all = Array.from(document.querySelectorAll('svg *'));
    var known = ['title','desc','style','g','path','ellipse','polygon','text','tspan'];
    var outside = 0;
    document.querySelectorAll('svg').forEach(function (svg) {
      var page = svg.getBoundingClientRect();
      svg.querySelectorAll('text').forEach(function (text) {
        var box = text.getBoundingClientRect();
        if (box.left < page.left || box.right > page.right || box.top < page.top
          || box.bottom > page.bottom) { outside += 1 }
      });
    });
    var result = {
      maps: document.querySelectorAll('svg').length, ran: ran,
      scripts: document.querySelectorAll('svg script').length,
      handlers: all.filter(function (e) {
        return Array.from(e.attributes).some(function (a) { return /^on|href/i.test(a.name) })
      }).length,
      strangers: all.filter(function (e) { return !known.includes(e.localName) }).length,
      people: document.querySelectorAll('[data-person]').length, outside: outside
    };
    document.body.innerHTML = '';
    document.body.textContent = 'RESULT' + JSON.stringify(result) + 'END';
    </script>
    """

  private static func dump(_ page: String, in browser: String) throws -> [String: Double] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("whom-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.html")
    try Data(page.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = [
      "120", browser, "--headless=new", "--no-sandbox", "--disable-gpu",
      "--disable-dev-shm-usage", "--virtual-time-budget=20000",
      "--user-data-dir=\(folder.path)/profile", "--dump-dom", file.absoluteString,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let start = try #require(text.range(of: "RESULT"), "Chromium says nothing")
    let end = try #require(text.range(of: "END"))
    let json = Data(text[start.upperBound..<end.lowerBound].utf8)
    return try JSONDecoder().decode([String: Double].self, from: json)
  }
}

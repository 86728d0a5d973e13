import Foundation
import Testing

@Suite("Maps on the command line")
struct MapTests {
  @Test("every kind is drawn in every format, and answers as JSON too")
  func kinds() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe", "--email", "pat@doe.example")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    for kind in [["ego"], ["company", "Kestrel Marine"], ["network"]] {
      for ending in ["svg", "png", "pdf", "dot"] {
        let map = try sandbox.run(["map"] + kind + ["-o", "map.\(ending)"])
        #expect(map.status == 0, "\(map.errors)")
        #expect(map.output == "")
        let bytes = FileManager.default.contents(atPath: "\(sandbox.folder)/map.\(ending)")
        #expect((bytes?.count ?? 0) > 500)
      }
      let answer = try sandbox.run(["map"] + kind + ["--json", "--dark", "-o", "dark.svg"])
      #expect(try answer.json["from"] != nil)
      #expect(try answer.json["as_of"] != nil)
      #expect(sandbox.read("dark.svg")?.contains("#ffffff") == false)
    }
  }

  @Test("wrong usage says what is wrong, and an empty network has nothing to draw")
  func wrongUsage() throws {
    let sandbox = try Sandbox()
    let bad = [
      ["ego", "-o", "map.bmp"], ["ego"], ["ego", "--contacts", "900", "-o", "m.svg"],
      ["network", "--by", "colour", "-o", "m.svg"], ["network", "--boxes", "0", "-o", "m.svg"],
      ["ego", "--dark", "--light", "-o", "m.svg"], ["company", "-o", "m.svg"],
    ]
    for arguments in bad {
      #expect(try sandbox.run(["map"] + arguments).status == 2, "\(arguments)")
    }
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    #expect(try sandbox.whom("map", "ego", "-o", "m.svg").status == 1)
    #expect(try sandbox.whom("map", "network", "-o", "m.svg").status == 1)
    #expect(try sandbox.whom("map", "company", "Acme", "-o", "m.svg").status == 1)
  }

  @Test("a place that no picture can be written to is told in plain words")
  func places() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    try FileManager.default.createDirectory(
      atPath: sandbox.folder + "/folder.svg", withIntermediateDirectories: true)
    for (place, reason) in [
      ("folder.svg", "that is a folder"), ("nowhere/map.svg", "No such file or directory"),
    ] {
      let map = try sandbox.whom("map", "ego", "-o", place)
      #expect(map.status == 3)
      #expect(map.errors == "whom: \(place): cannot be written: \(reason)\n")
    }
  }

  @Test("links to profiles only where asked")
  func links() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    _ = try sandbox.whom("map", "ego", "-o", "plain.svg")
    _ = try sandbox.whom("map", "ego", "--links", "-o", "linked.svg")
    #expect(sandbox.read("plain.svg")?.contains("href") == false)
    #expect(sandbox.read("linked.svg")?.contains("href=\"https://") == true)
  }
}

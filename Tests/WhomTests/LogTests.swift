import Foundation
import Testing

@Suite("What a tie is worth, and what came of asking")
struct LogTests {
  private static func strength(in sandbox: borrowing Sandbox) throws -> Double? {
    let answer = try sandbox.whom("path", "Ruth Vega", "--json").json
    let routes = answer["routes"] as? [[String: Any]]
    let ties = routes?.first?["ties"] as? [[String: Any]]
    return ties?.first?["strength"] as? Double
  }

  @Test("what is logged is listed, changes the next answer, and is taken back")
  func learning() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    _ = try sandbox.whom(
      "import", try sandbox.write(Lists.friends, to: "b.csv"), "--owner", "Ben Ito")
    _ = try sandbox.whom("target", "add", "Northlight", "--manager", "Ruth Vega")
    let before = try #require(try Self.strength(in: sandbox))

    let logged = try sandbox.whom("log", "Hillary", "introduced", "--on", "2026-01-31")
    #expect(logged.status == 0)
    #expect(logged.errors == "entry 1 logged: 2026-01-31, Hillary Okafor: introduced\n")
    #expect(try #require(try Self.strength(in: sandbox)) > before)

    let manager = try sandbox.whom("log", "Ruth Vega", "declined", "--json").json
    let entry = try #require((manager["entries"] as? [[String: Any]])?.first)
    #expect(entry["manager"] as? Bool == true)
    #expect(entry["target"] as? String == "Northlight")
    let strength = try sandbox.whom("strength")
    #expect(strength.output.contains("written to cold: 9.5 % (10 % before; of 1 ask 0 granted)"))

    #expect(try sandbox.whom("log", "--take-back", "1").status == 0)
    #expect(try Self.strength(in: sandbox) == before)
    #expect(try sandbox.whom("log").output.contains("taken back"))
    let settings = try sandbox.write("[learning]\non = false\n", to: "settings.toml")
    let off = try sandbox.whom("strength", environment: ["WHOM_SETTINGS": settings])
    #expect(off.output.contains("written to cold: 10 %;"))
    #expect(off.output.contains("teaches nothing, as your settings say"))
  }

  @Test("the tie between two is shown with its reasons; that there is none is an answer")
  func twoPeople() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    let shown = try sandbox.whom("show", "me", "Ben Ito", "--as-of", "2026-11-01")
    #expect(shown.status == 0)
    #expect(shown.output.contains("Pat Doe (p1) and Ben Ito"))
    #expect(shown.output.contains("connected on LinkedIn since 2019\n"))
    #expect(shown.output.contains("connected on LinkedIn since 2019 (list.csv:6)"))
    let json = try sandbox.whom("show", "me", "Ben Ito", "--json").json
    #expect(json["why"] as? String == "connected on LinkedIn since 2019")
    let none = try sandbox.whom("show", "Hillary", "Ben Ito")
    #expect(none.status == 1)
    #expect(none.output.contains("no tie that the lists tell of"))
    #expect(try sandbox.whom("show", "Ben Ito", "Ben Ito").status == 2)
  }

  @Test("wrong usage is said in words, and logs nothing")
  func refused() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    #expect(try sandbox.whom("log").status == 1)
    #expect(try sandbox.whom("log", "Ben Ito").status == 2)
    #expect(try sandbox.whom("log", "Ben Ito", "maybe").status == 2)
    #expect(try sandbox.whom("log", "Ben Ito", "asked", "--target", "t9").status == 2)
    #expect(try sandbox.whom("log", "Nobody Known", "asked").status == 1)
    #expect(try sandbox.whom("log", "Ben Ito", "asked", "--on", "9999-01-01").status == 2)
    let agreed = try sandbox.whom("log", "Ben Ito", "agreed")
    #expect(agreed.status == 2)
    #expect(agreed.errors.contains("--target says which Ben Ito is the manager of"))
    #expect(try sandbox.whom("log", "--take-back", "1").status == 2)
    #expect(try sandbox.whom("log", "--target", "t1").status == 2)
    #expect(try sandbox.whom("log").status == 1)
  }
}

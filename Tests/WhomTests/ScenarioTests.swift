import Foundation
import Testing

@Suite("The method, step by step")
struct ScenarioTests {
  @Test("whom should I know there: Hillary can tell, and then introduces")
  func hillary() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe", "--email", "pat@doe.example")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    _ = try sandbox.whom("target", "add", "Kestrel Marine", "--department", "purchasing")

    let question = try sandbox.whom("should-know", "Kestrel Marine", "--department", "purchasing")
    #expect(question.status == 0)
    #expect(question.output.contains("The name of the manager of purchasing at Kestrel Marine is"))
    #expect(question.output.contains("Hillary Okafor, Marketing Manager, Kestrel Marine"))

    let early = try sandbox.whom("path", "Kestrel Marine", "--json")
    #expect(early.status == 1)
    #expect(try early.json["advice"] as? String == "ask_for_name")

    _ = try sandbox.whom(
      "target", "add", "kestrel marine", "--department", "buying", "--manager", "Ruth Vega")
    let answer = try sandbox.whom("path", "Kestrel Marine", "--department", "purchasing", "--json")
    #expect(answer.status == 0)
    let routes = try #require(try answer.json["routes"] as? [[String: Any]])
    let route = try #require(routes.first)
    let people = try #require(route["people"] as? [[String: Any]])
    #expect(people.map { $0["name"] as? String } == ["Pat Doe", "Hillary Okafor", "Ruth Vega"])
    let ties = try #require(route["ties"] as? [[String: Any]])
    #expect(ties.map { $0["inferred"] as? Bool } == [false, true])
    #expect(try answer.json["cold_chance"] as? Double == 0.1)

    let shown = try sandbox.whom("path", "Ruth Vega", "--map", "map.svg")
    #expect(shown.status == 0)
    #expect(shown.output.contains("same company: Kestrel Marine (inferred)"))
    #expect(shown.output.contains("10 %"))
    #expect(sandbox.read("map.svg")?.contains("<svg") == true)

    let known = try sandbox.whom("should-know", "Kestrel Marine", "--department", "purchasing")
    #expect(known.output.contains("The manager of purchasing at Kestrel Marine, as you said: Ruth"))
  }

  @Test("a friend's list opens what a star cannot reach, and undo takes it back")
  func friendsList() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe", "--email", "pat@doe.example")
    let star = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    #expect(star.status == 0)
    #expect(star.errors.contains("note: these lists say whom you know, not who knows whom"))

    let friend = try sandbox.whom(
      "import", try sandbox.write(Lists.friends, to: "ben.csv"), "--owner", "Ben Ito")
    #expect(friend.output.contains("2 rows = 1 kept + 1 merged + 0 rejected"))
    #expect(friend.errors.isEmpty)
    let path = try sandbox.whom("path", "Ruth Vega")
    #expect(path.status == 0)
    #expect(path.output.contains("Ben Ito, Buyer, Brandt & Partner"))

    let by = try sandbox.whom("should-know", "Northlight", "--department", "purchasing")
    #expect(by.output.contains("Ruth Vega"))
    #expect(by.output.contains("Head of Purchasing: leads purchasing"))

    let again = try sandbox.whom("import", "ben.csv", "--owner", "Ben Ito")
    #expect(again.output.contains("already there as import"))
    let imports = try sandbox.whom("imports", "--json").json["imports"] as? [[String: Any]]
    let last = try #require(imports?.last?["id"] as? Int)
    #expect(try sandbox.whom("undo", String(last)).status == 0)
    #expect(try sandbox.whom("path", "Ruth Vega").status == 1)
    #expect(try sandbox.whom("people", "Ben Ito").status == 0)
  }

  @Test("what you say of a tie wins, and survives an import taken back and read again")
  func ownWord() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    #expect(try sandbox.whom("tie", "Ben Ito", "Hillary Okafor", "--strength", "0.9").status == 0)
    func strength() throws -> Double? {
      let answer = try sandbox.whom("path", "Hillary Okafor", "--from", "Ben Ito", "--json").json
      let routes = answer["routes"] as? [[String: Any]]
      let ties = routes?.first?["ties"] as? [[String: Any]]
      return ties?.count == 1 ? ties?.first?["strength"] as? Double : nil
    }
    #expect(try strength() == 0.9)
    let number = try #require(
      (try sandbox.whom("imports", "--json").json["imports"] as? [[String: Any]])?.first?["id"])
    _ = try sandbox.whom("undo", "\(number)")
    #expect(try sandbox.whom("people", "Sam").status == 1)
    _ = try sandbox.whom("import", "list.csv")
    #expect(try strength() == 0.9)
    #expect(
      try sandbox.whom("people", "Ben Ito", "--json").output.contains("\"name\" : \"Ben Ito\""))
    let people = try sandbox.whom("people", "Ben Ito", "--json").json["people"] as? [Any]
    #expect(people?.count == 1)
  }

  @Test("a newer export takes the older one's place and keeps the ids")
  func newerExport() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    let before = try sandbox.whom("people", "Hillary", "--json").output
    let newer =
      Lists.connections.replacing("Marketing Manager", with: "Marketing Director")
      + "Uma,New,https://www.linkedin.com/in/uma-new-5,,Otter Books,Publisher,01 Jan 2026\n"
    let result = try sandbox.whom("import", try sandbox.write(newer, to: "newer.csv"))
    #expect(result.output.contains("6 rows = 1 kept + 4 merged + 1 rejected"))
    #expect(result.output.contains("it takes the place of import"))
    let after = try sandbox.whom("people", "Hillary", "--json").output
    #expect(
      after
        == before.replacing("Marketing Manager", with: "Marketing Director")
        .replacing("\"seniority\" : \"manager\"", with: "\"seniority\" : \"director\""))
    let last = try #require(
      (try sandbox.whom("imports", "--json").json["imports"] as? [[String: Any]])?.last?["id"])
    _ = try sandbox.whom("undo", "\(last)")
    #expect(try sandbox.whom("people", "Hillary", "--json").output == before)
    #expect(try sandbox.whom("people", "Uma").status == 1)
  }

  @Test("a dry run says everything and changes nothing")
  func dryRun() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    try sandbox.write(Lists.connections, to: "list.csv")
    let result = try sandbox.whom("import", "list.csv", "--dry-run", "--problems", "bad.csv")
    #expect(result.output.contains("5 rows = 4 kept + 0 merged + 1 rejected"))
    #expect(sandbox.read("bad.csv")?.contains("closed or hidden account") == true)
    #expect(try sandbox.whom("imports").status == 1)
    #expect(try sandbox.whom("people", "Hillary").status == 1)
  }

  @Test("--db stands before or after the command")
  func databaseAnywhere() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.whom("--db", "a.db", "init", "--name", "Ann").status == 0)
    #expect(try sandbox.whom("people", "Ann", "--db", "a.db").status == 0)
    #expect(try sandbox.whom("--db=a.db", "people", "Ann").status == 0)
    #expect(try sandbox.whom("people", "Ann", environment: ["WHOM_DB": "a.db"]).status == 0)
    #expect(try sandbox.whom("people", "Ann").status == 1)
    #expect(try sandbox.whom("--db", "a.db", "help", "import").status == 0)
    #expect(try sandbox.whom("--db", "a.db").status == 0)
    #expect(try sandbox.whom("target", "--db", "a.db", "list").status == 1)
    // A question makes no file.
    #expect(try sandbox.whom("people", "--db", "typo.db").status == 1)
    #expect(sandbox.read("typo.db") == nil)
    let mode = try FileManager.default.attributesOfItem(atPath: sandbox.folder + "/a.db")
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }
}

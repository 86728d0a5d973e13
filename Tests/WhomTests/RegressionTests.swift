import Foundation
import GRDB
import Testing

@Suite("What went wrong once")
struct RegressionTests {
  @Test("a network of a version with other keys is matched anew, and companies are found again")
  func olderKeys() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe", "--email", "pat@doe.example")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    let before = try sandbox.whom("know", "Kestrel Marine", "--json")
    #expect(before.status == 0)
    let path = sandbox.folder + "/home/.local/share/whom/network.db"
    try DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: """
          UPDATE company SET key = 'older ' || key;
          DELETE FROM matchKey; DELETE FROM matching;
          """)
    }
    #expect(try sandbox.whom("know", "Kestrel Marine", "--json").output == before.output)
  }

  @Test("a command that is advised can be pasted, whatever the company is called")
  func pastedCommand() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    try sandbox.write(
      """
      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Ann,Lee,,,O'Malley's Pub,Barkeeper,01 Feb 2020

      """, to: "list.csv")
    _ = try sandbox.whom("import", "list.csv")
    let answer = try sandbox.whom("should-know", "O'Malley's Pub", "--department", "purchasing")
    let advice = try #require(answer.output.split(separator: "\n").last)
    let command = advice.replacing("When you know: whom", with: "'\(try Sandbox.program)'")
      .replacing("NAME", with: "'Ruth Vega'")
    #expect(try sandbox.shell(String(command)).status == 0)
    let told = try sandbox.whom("should-know", "O'Malley's Pub", "--department", "purchasing")
    #expect(told.output.contains("as you said: Ruth Vega"))
  }

  @Test("init said again changes the name, keeps the person, the lists and the ties")
  func initAgain() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe", "--email", "pat@doe.example")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    for name in ["Pat Doe", "Patricia Doe"] {
      let again = try sandbox.whom("init", "--name", name, "--email", "pat@doe.example")
      #expect(again.status == 0)
      #expect(again.errors == "you are \(name) (p1)\n")
    }
    #expect(
      try sandbox.whom("know", "Kestrel Marine").output.contains("Patricia Doe knows 1 person"))
  }

  @Test("a contact of the user's name is not taken for the user")
  func namesakeOfUser() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Zed Tester")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    _ = try sandbox.whom("init", "--name", "Hillary Okafor")
    let people = try sandbox.whom("people", "Hillary Okafor", "--json").json["people"] as? [Any]
    #expect(people?.count == 2)
  }

  @Test("a direct tie is shown even where three introductions are warmer")
  func directFirst() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Me Myself")
    try sandbox.write(
      """
      person_a,person_b,strength
      Me Myself,The Boss,0.45
      Me Myself,Ann Lee,0.9
      Me Myself,Bob Ray,0.9
      Me Myself,Cat Fox,0.9
      Ann Lee,The Boss,0.8
      Bob Ray,The Boss,0.8
      Cat Fox,The Boss,0.8

      """, to: "ties.csv")
    #expect(try sandbox.whom("import", "ties.csv").status == 0)
    let answer = try sandbox.whom("path", "The Boss")
    #expect(answer.output.contains("4  Me Myself\n   │ 45 %"))
    let one = try sandbox.whom("path", "The Boss", "--shortest", "1", "--json").json["routes"]
    let warmth = (one as? [[String: Any]])?.first?["warmth"] as? Double
    #expect(abs((warmth ?? 0) - 0.72) < 1e-9)
    #expect(answer.output.contains("Advice: Ask Ann Lee for an introduction."))
  }

  @Test("brackets in names do not keep a map from being drawn")
  func brackets() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Me Myself")
    let names = ["Maximiliane Vega [she/her]", "Long Name To Be Wrapped [formerly Foo] ]]>"]
    for name in names {
      _ = try sandbox.whom(
        "target", "add", "Acme Holdings [formerly Foo]", "--department", "sales", "--manager", name)
      let map = try sandbox.whom("map", "path", name, "-o", "map.svg")
      #expect(map.status == 1, "\(map.errors)")
      #expect(sandbox.read("map.svg")?.contains("[") == true)
    }
  }

  @Test("an undone list leaves nothing of its owner behind")
  func ownerOfUndoneList() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    _ = try sandbox.whom(
      "import", try sandbox.write(Lists.friends, to: "ben.csv"), "--owner", "Ben Ito")
    #expect(try sandbox.whom("undo", "2").status == 0)
    #expect(try sandbox.whom("undo", "1").status == 0)
    let people = try sandbox.whom("people", "--json").json["people"] as? [Any]
    #expect(people?.count == 1)
  }

  @Test("somebody else's database is left as it is")
  func foreignSQLite() throws {
    let sandbox = try Sandbox()
    let other = try DatabaseQueue(path: sandbox.folder + "/other.db")
    try other.write { try $0.execute(sql: "CREATE TABLE bookmark (address TEXT)") }
    try other.close()
    let before = FileManager.default.contents(atPath: sandbox.folder + "/other.db")
    let result = try sandbox.whom("people", "--db", "other.db")
    #expect(result.status == 3)
    #expect(result.errors.contains("not a network of whom"))
    #expect(FileManager.default.contents(atPath: sandbox.folder + "/other.db") == before)
  }

  @Test(
    "a full disk is not a success",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func fullDisk() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.folder + "/full.svg", withDestinationPath: "/dev/full")
    _ = try sandbox.whom("target", "add", "Acme", "--manager", "Ruth Vega")
    let map = try sandbox.whom("map", "path", "Ruth Vega", "-o", "full.svg")
    #expect(map.status == 3)
    #expect(map.errors.contains("cannot be written"))
    let shell = try sandbox.shell("'\(Sandbox.program)' people >/dev/full")
    #expect(shell.status == 3)
    #expect(shell.errors.contains("standard output: cannot be written"))
  }

  @Test("what could steer a terminal is made visible, in errors too")
  func terminalEscapes() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat \u{1B}[31mDoe\u{202E}")
    for result in [
      try sandbox.whom("import", "evil\u{1B}[31m.csv"), try sandbox.whom("people"),
      try sandbox.whom("show", "\u{1B}]0;title\u{7}"),
    ] {
      let said = (result.output + result.errors).unicodeScalars
      #expect(!said.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" })
    }
  }

  @Test("a name does not end at a NUL")
  func nul() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    try sandbox.write(Lists.connections.replacing("Hillary", with: "Hil\u{0}lary"), to: "list.csv")
    _ = try sandbox.whom("import", "list.csv", "--as", "linkedin")
    #expect(try sandbox.whom("people", "Hillary Okafor").status == 0)
  }

  @Test("an owner without a name, and a way to oneself, are refused")
  func nobody() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    try sandbox.write(Lists.connections, to: "list.csv")
    #expect(try sandbox.whom("import", "list.csv", "--owner", " ").status == 2)
    let oneself = try sandbox.whom("path", "me")
    #expect(oneself.status == 2)
    #expect(oneself.errors == "whom: Pat Doe is who asks; name somebody else to reach\n")
  }

  @Test("no place for the problems, no import")
  func problemsFirst() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    try sandbox.write(Lists.connections, to: "list.csv")
    let result = try sandbox.whom("import", "list.csv", "--problems", "no/such/folder.csv")
    #expect(result.status == 3)
    #expect(try sandbox.whom("imports").status == 1)
    // Nor over the file itself, nor over another that is not there to be read.
    #expect(try sandbox.whom("import", "list.csv", "--problems", "list.csv").status == 2)
    #expect(sandbox.read("list.csv") == Lists.connections)
  }

  @Test("a pipe is read, and read once")
  func pipe() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe", "--email", "pat@doe.example")
    try sandbox.write(Lists.connections, to: "list.csv")
    try sandbox.write(Lists.friends, to: "ben.csv")
    _ = try sandbox.whom("import", "list.csv")
    let result = try sandbox.shell(
      "cat ben.csv | '\(Sandbox.program)' import /dev/stdin --owner 'Ben Ito'")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("2 rows = 1 kept + 1 merged + 0 rejected"))
  }

  @Test("a whole number is a number in the settings")
  func wholeNumbers() throws {
    let sandbox = try Sandbox()
    try sandbox.write("[evidence.knows]\nbase = 0\n", to: "settings.toml")
    let result = try sandbox.whom("strength", environment: ["WHOM_SETTINGS": "settings.toml"])
    #expect(result.status == 0)
  }
}

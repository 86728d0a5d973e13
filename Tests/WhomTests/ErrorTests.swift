import Foundation
import Testing

@Suite("What whom says when something is missing or wrong")
struct ErrorTests {
  @Test(
    "asks who you are before anything else",
    arguments: [
      ["know", "Acme"], ["should-know", "Acme"], ["path", "Acme"], ["introducers"],
      ["import", "list.csv"],
    ])
  func noOwner(_ command: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.write(Lists.connections, to: "list.csv")
    let result = try sandbox.run(command)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(
      result.errors
        == "whom: who are you? say so first: whom init --name 'Your Name' --email "
        + "you@mail.example\n")
  }

  @Test(
    "answers 1 where nobody is known",
    arguments: [
      (["know", "Acme"], "no company 'Acme'"), (["should-know", "Acme"], "no company 'Acme'"),
      (["path", "Ruth Vega"], "nobody called 'Ruth Vega'"),
      (["path", "p99"], "nobody called 'p99'"), (["show", "Ruth Vega"], "nobody called"),
      (["introducers"], "no targets yet"), (["people", "zzz"], ""), (["imports"], ""),
      (["target", "list"], ""),
    ])
  func nobodyKnown(_ command: [String], _ message: String) throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    let result = try sandbox.run(command)
    #expect(result.status == 1)
    #expect(message.isEmpty || result.errors.contains(message))
  }

  @Test("lists the candidates of an ambiguous name and guesses none")
  func ambiguousName() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    let result = try sandbox.whom("path", "Sam Field")
    #expect(result.status == 2)
    #expect(result.errors.contains("'Sam Field' may be 2 people; say which by id:"))
    #expect(result.errors.contains("Engineer, Northlight"))
    #expect(result.errors.contains("Editor, Otter Books"))
    let id = try #require(result.errors.split(separator: "\n").last?.split(separator: " ").first)
    #expect(try sandbox.whom("path", String(id)).status == 0)
  }

  @Test("tells the names that a misspelled company may be meant by")
  func similarCompany() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    for command in ["know", "should-know", "path"] {
      let result = try sandbox.whom(command, "Kestrel Marin")
      #expect(result.status == 1)
      let beginning = "whom: no company 'Kestrel Marin' is in the network; names like it:\n"
      #expect(result.errors.hasPrefix(beginning))
      #expect(result.errors.hasSuffix("  Kestrel Marine\n"))
    }
    #expect(try sandbox.whom("path", "Nobody Known").errors.contains("nobody called"))
    let target = try sandbox.whom("target", "add", "Kestrel Marin")
    #expect(target.status == 0)
    #expect(target.errors.contains("note: nobody is known there; if you mean one of these"))
    #expect(target.errors.hasSuffix("  Kestrel Marine\n"))
    for name in ["Kestrel Marine", "Zebra Mills"] {
      #expect(try !sandbox.whom("target", "add", name).errors.contains("note:"))
    }
  }

  @Test("says of a bad file what it is and what to do")
  func badFiles() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    try Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0xFF, 0xFE, 0, 0]).write(
      to: URL(fileURLWithPath: sandbox.folder + "/binary"))
    try sandbox.write("", to: "empty.csv")
    try sandbox.write("Company,Revenue,Country\nAcme,2,Italy\n", to: "table.csv")
    let cases = [
      ("binary", "not a contact list"), ("empty.csv", "the file is empty"),
      ("home", "is a contact list that whom knows"), ("nowhere.csv", "no such file"),
      ("table.csv", "a table without columns that whom knows (Company, Revenue, Country)"),
    ]
    for (file, message) in cases {
      let result = try sandbox.whom("import", file)
      #expect(result.status == 2, "\(file)")
      #expect(result.errors.hasPrefix("whom: \(file): "), "\(file): \(result.errors)")
      #expect(result.errors.contains(message), "\(file): \(result.errors)")
    }
    #expect(try sandbox.whom("imports").status == 1)
  }

  @Test("one bad file does not keep a good one out")
  func goodAndBad() throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    try sandbox.write(Lists.connections, to: "list.csv")
    let result = try sandbox.whom("import", "nowhere.csv", "list.csv")
    #expect(result.status == 2)
    #expect(result.output.contains("5 rows = 4 kept + 0 merged + 1 rejected"))
    #expect(try sandbox.whom("people", "Hillary").status == 0)
  }

  @Test("a file without permission, and a home that cannot be written")
  func permissions() throws {
    let sandbox = try Sandbox()
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o777], ofItemAtPath: sandbox.folder)
    try files.setAttributes([.posixPermissions: 0o777], ofItemAtPath: sandbox.folder + "/home")
    let list = try sandbox.write(Lists.connections, to: "list.csv")
    try files.setAttributes([.posixPermissions: 0o000], ofItemAtPath: list)
    _ = try sandbox.whom("init", "--name", "Pat Doe", unprivileged: true)
    let secret = try sandbox.whom("import", "list.csv", unprivileged: true)
    #expect(secret.status == 2)
    #expect(secret.errors.contains("list.csv: no permission to read it"))

    try files.createDirectory(atPath: sandbox.folder + "/frozen", withIntermediateDirectories: true)
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: sandbox.folder + "/frozen")
    let frozen = try sandbox.whom(
      "init", "--name", "Pat Doe", environment: ["HOME": sandbox.folder + "/frozen"],
      unprivileged: true)
    #expect(frozen.status == 3)
    #expect(frozen.errors.contains("the network cannot be opened"))
    #expect(frozen.errors.contains("WHOM_DB names another place"))
  }

  @Test("a database that is none is left alone")
  func foreignDatabase() throws {
    let sandbox = try Sandbox()
    let text = String(repeating: "this is a diary, not a database\n", count: 100)
    try sandbox.write(text, to: "diary")
    let result = try sandbox.whom("people", "--db", "diary")
    #expect(result.status == 3)
    #expect(
      result.errors
        == "whom: diary: not a network of whom; --db FILE or WHOM_DB names another file\n")
    #expect(sandbox.read("diary") == text)
  }

  @Test(
    "wrong usage is status 2",
    arguments: [
      ["path"], ["path", "Acme", "--ties", "-2"], ["path", "Acme", "--ties", "7"],
      ["path", "Acme", "--widest", "--shortest", "2"], ["path", "Acme", "--disjoint", "0"],
      ["path", "Acme", "--map", "map.bmp"], ["path", "Acme", "--as-of", "soon"], ["no-such"],
      ["tie", "a", "b", "--strength", "lots"], ["init"], ["init", "--name", " "],
      ["target", "add", "Acme", "--department", "nonsense-department"],
      ["target", "add", "self-employed"], ["undo", "77"],
      ["import", "list.csv", "--as", "no-such-format"], ["target", "remove", "t9"],
    ])
  func wrongUsage(_ command: [String]) throws {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    let result = try sandbox.run(command)
    #expect(result.status == 2)
    #expect(!result.errors.isEmpty)
    #expect(result.output.isEmpty)
  }

  @Test("help and version are answers")
  func help() throws {
    let sandbox = try Sandbox()
    for command in [["--help"], ["path", "--help"], ["help", "import"], ["--version"], []] {
      let result = try sandbox.run(command)
      #expect(result.status == 0, "\(command)")
      #expect(!result.output.isEmpty)
      #expect(result.errors.isEmpty)
    }
  }

  @Test("settings with a mistake are named with file and line")
  func settings() throws {
    let sandbox = try Sandbox()
    let environment = ["WHOM_SETTINGS": "settings.toml"]
    try sandbox.write("[manager]\ncold = = 1\n", to: "settings.toml")
    let syntax = try sandbox.whom("strength", environment: environment)
    #expect(syntax.status == 2)
    #expect(syntax.errors.hasPrefix("whom: settings.toml:2: not valid TOML"))
    try sandbox.write("[evidence.mail]\nbase = 3.0\n", to: "settings.toml")
    let range = try sandbox.whom("strength", environment: environment)
    #expect(range.status == 2)
    #expect(range.errors.contains("evidence.mail: base is a probability"))
    try sandbox.write("[evidence.mail]\nbsae = 0.3\n", to: "settings.toml")
    let name = try sandbox.whom("strength", environment: environment)
    #expect(name.status == 2)
    #expect(name.errors.contains("bsae"))
  }
}

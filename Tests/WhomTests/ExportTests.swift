import Foundation
import Testing

@Suite("whom export")
struct ExportCommandTests {
  private func network() throws -> Sandbox {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe", "--email", "pat@doe.example")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    return sandbox
  }

  @Test("writes a graph to a file or to standard output, the same")
  func graphs() throws {
    let sandbox = try network()
    for format in ["graphml", "gexf", "dot", "json"] {
      let printed = try sandbox.whom("export", "--as", format, "--as-of", "2026-11-01")
      #expect(printed.status == 0)
      #expect(printed.errors.isEmpty)
      #expect(printed.output.contains("Hillary Okafor"))
      let written = try sandbox.whom(
        "export", "--as", format, "--as-of", "2026-11-01", "-o", "network.\(format)")
      #expect(written.status == 0)
      #expect(sandbox.read("network.\(format)") == printed.output)
    }
  }

  @Test("writes tables beside each other, and says what standard output leaves out")
  func tables() throws {
    let sandbox = try network()
    let written = try sandbox.whom("export", "--as", "csv", "-o", "ties.csv")
    #expect(written.status == 0)
    #expect(written.errors == "written: ties.csv, ties-people.csv, ties-affiliations.csv\n")
    let ties = sandbox.read("ties.csv") ?? ""
    #expect(ties.hasPrefix("person_a,person_b,strength,kind,last_contact,count,"))
    #expect(ties.contains("Pat Doe,Sam Field (p"))
    #expect(sandbox.read("ties-people.csv")?.contains("Kestrel Marine") == true)
    #expect(sandbox.read("ties-affiliations.csv")?.hasPrefix("person,group,kind,") == true)

    let printed = try sandbox.whom("export", "--as", "csv")
    #expect(printed.output == ties)
    #expect(printed.errors.contains("-o FILE.csv also writes FILE-people.csv"))
  }

  @Test("leaves nothing behind where a table cannot be written")
  func unwritable() throws {
    let sandbox = try network()
    let result = try sandbox.whom("export", "--as", "csv", "-o", "nowhere/ties.csv")
    #expect(result.status == 3)
    #expect(result.errors.contains("nowhere/ties.csv: cannot be written"))
    let other = try sandbox.whom("export", "--as", "html")
    #expect(other.status == 2)
  }

  @Test("leaves nothing behind, and the former file as it was, where it is interrupted")
  func interrupted() throws {
    let sandbox = try network()
    let rows = (1...20_000).map { "Ann\($0),Ray\($0 % 500),0.5" }
    try sandbox.write(
      "person_a,person_b,strength\n" + rows.joined(separator: "\n") + "\n", to: "ties.csv")
    _ = try sandbox.whom("import", "ties.csv")
    try sandbox.write("former", to: "network.json")
    // As soon as the first of it is there.
    let result = try sandbox.shell(
      "'\(try Sandbox.program)' export --as json -o network.json & "
        + "for n in $(seq 2000); do [ -s network.json.partial ] && break; sleep 0.01; done; "
        + "[ -s network.json.partial ] && echo begun; kill -TERM $!; wait $!; echo $?; ls")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.prefix(2) == ["begun", "143"])
    #expect(!lines.contains("network.json.partial"))
    #expect(sandbox.read("network.json") == "former")
  }
}

import Foundation
import Testing

@Suite("whom strangers")
struct StrangersTests {
  private static func names(_ sandbox: borrowing Sandbox) throws -> [String] {
    let answer = try sandbox.whom("strangers", "--dry-run", "--json").json
    let contacts = answer["contacts"] as? [[String: Any]] ?? []
    return contacts.compactMap { ($0["person"] as? [String: Any])?["name"] as? String }
  }

  private static func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    return sandbox
  }

  @Test("many at once, by list or by filter, and taken back as a whole")
  func bulk() throws {
    let sandbox = try Self.sandbox()
    let all = try Self.names(sandbox)
    #expect(all.count == 4)
    let some = try sandbox.whom("strangers", "Sam")
    #expect(some.status == 0)
    #expect(
      some.errors
        == "correction 1: 2 contacts, 'Sam': no tie; whom strangers --take-back 1 undoes it\n")
    #expect(try Self.names(sandbox).count == 2)
    #expect(try sandbox.whom("show", "me", "p4").output.contains("no tie, as you said"))
    let list = try sandbox.whom("strangers", "--import", "1", "--strength", "0.1")
    #expect(list.errors.contains("correction 2: 2 contacts, of import 1: 10 %"))
    #expect(list.errors.contains("2 about whom you have said something"))
    #expect(try sandbox.whom("strangers").status == 1)
    #expect(try sandbox.whom("strangers", "--said").output.contains("'Sam'"))
    for number in ["1", "2"] {
      #expect(try sandbox.whom("strangers", "--take-back", number).status == 0)
    }
    #expect(try sandbox.whom("strangers", "--take-back", "1").status == 2)
    #expect(try Self.names(sandbox) == all)
  }

  @Test("wrong usage is said in words, and says nothing of anybody")
  func refused() throws {
    let sandbox = try Self.sandbox()
    #expect(try sandbox.whom("strangers", "--import", "9").status == 2)
    #expect(try sandbox.whom("strangers", "--company", "Nowhere Ltd").status == 1)
    #expect(try sandbox.whom("strangers", "--strength", "0.2").status == 2)
    #expect(try sandbox.whom("strangers", "Sam", "--strength", "7").status == 2)
    #expect(try sandbox.whom("strangers", "--all").status == 2)
    #expect(try sandbox.whom("strangers", "Nobody Known").status == 1)
    // Without a terminal nothing is asked, and whom it would be asked of is listed.
    let listed = try sandbox.whom("strangers", "Ben", "--ask")
    #expect(listed.status == 0)
    #expect(listed.output.contains("Ben Ito"))
    #expect(try sandbox.whom("strangers", "--said").status == 1)
  }

  private static let hasScript = FileManager.default.fileExists(atPath: "/usr/bin/script")

  @Test(
    "one keystroke each at a terminal, and the last taken back",
    .enabled(if: hasScript, "needs script of util-linux for a terminal"))
  func dialogue() throws {
    let sandbox = try Self.sandbox()
    let all = try Self.names(sandbox)
    // Not really, hardly, undo, skip, yes, quit.
    let program = try Sandbox.program
    let session = try sandbox.shell(
      "(for key in n h u s y q; do sleep 0.3; printf $key; done; sleep 0.5)"
        + " | /usr/bin/script -qec '\(program) strangers' /dev/null")
    #expect(session.output.contains("Do you know each other?"))
    #expect(session.output.contains("2 answers kept as correction 1"))
    #expect(try Self.names(sandbox) == [all[1], all[3]])
    #expect(try sandbox.whom("show", "me", "Ben Ito", "--json").status == 0)
    #expect(try sandbox.whom("strangers", "--take-back", "1").status == 0)
    #expect(try Self.names(sandbox) == all)
  }
}

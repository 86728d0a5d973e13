import Foundation
import Testing

@Suite("Who is who, on the command line")
struct WhoIsWhoTests {
  private static let cards = """
    BEGIN:VCARD
    VERSION:3.0
    UID:h
    FN:Hillary Okafor
    TEL:+1 212 555 0107
    END:VCARD

    """

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    _ = try sandbox.whom("init", "--name", "Pat Doe", "--email", "pat@doe.example")
    _ = try sandbox.whom("import", try sandbox.write(Lists.connections, to: "list.csv"))
    _ = try sandbox.whom("import", try sandbox.write(Self.cards, to: "cards.vcf"))
    return sandbox
  }

  /// The person of each record, by `import:record`.
  private func export(_ sandbox: borrowing Sandbox) throws -> [String: String] {
    let result = try sandbox.whom("export", "--as", "records")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(lines.first == ["import", "file", "record", "person", "name", "company", "title"])
    return lines.dropFirst().reduce(into: [:]) { $0["\($1[0]):\($1[2])"] = String($1[3]) }
  }

  @Test("export writes every record that is kept, and whose it is; merge and split change that")
  func exportMergeSplit() throws {
    let sandbox = try sandbox()
    let before = try export(sandbox)
    let first = try #require(before["1:row:1"])
    let card = try #require(before["2:h"])
    let merged = try sandbox.whom("merge", "1:row:1", "2:h")
    #expect(merged.status == 0)
    let after = try export(sandbox)
    #expect(after["1:row:1"] == after["2:h"])
    #expect(after.count == before.count)
    #expect(try sandbox.whom("review", "--decided").output.contains("one person"))
    let split = try sandbox.whom("split", try #require(after["2:h"]), "2:h")
    #expect(split.status == 0)
    #expect(split.errors.contains("they are two people"))
    let last = try export(sandbox)
    #expect(last["1:row:1"] != last["2:h"])
    #expect(Set([first, card]).isSuperset(of: [try #require(last["1:row:1"])]))
  }

  @Test("review prints its questions where nobody can be asked, with records that merge takes")
  func review() throws {
    let sandbox = try sandbox()
    var result = try sandbox.whom("review", "--json")
    for _ in 0..<10 where result.status == 0 {
      let questions = try #require(try result.json["questions"] as? [[String: Any]])
      let sides = try #require(questions.first)
      let names = try ["a", "b"].map { side -> String in
        let record = try #require(sides[side] as? [String: Any])
        return
          "\(try #require(record["import"] as? Int)):\(try #require(record["record"] as? String))"
      }
      #expect((sides["why"] as? [String])?.isEmpty == false)
      #expect(try sandbox.whom("split", names[0], names[1]).status == 0)
      result = try sandbox.whom("review", "--json")
    }
    #expect(result.status == 1)
    #expect((try result.json["questions"] as? [Any])?.isEmpty == true)
  }

  @Test("explain says why, one at a time or a line each")
  func explain() throws {
    let sandbox = try sandbox()
    let title = try sandbox.whom("explain", "title", "Head of Purchasing", "--json")
    #expect(try title.json["department"] as? String == "purchasing")
    #expect(try title.json["manages"] as? String == "yes")
    let titles = try sandbox.shell(
      "printf 'Head of Purchasing\\n\\nAssistant to the CEO\\n' | \(try Sandbox.program) explain title --lines"
    )
    let rows = titles.output.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(titles.status == 0)
    #expect(rows.map { $0[1] } == ["purchasing", "other", "administrative"])

    let company = try sandbox.whom("explain", "company", "IBM", "International Business Machines")
    #expect(company.output.contains("One employer"))
    let companies = try sandbox.shell(
      "printf 'Delta Air Lines\\tDelta Faucet\\nIBM\\n' | \(try Sandbox.program) explain company --lines"
    )
    #expect(companies.status == 2)
    let verdicts = companies.output.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(verdicts.count == 2)
    #expect(["related", "different"].contains(verdicts[0][2]))
    #expect(verdicts[1][1] == "error")

    // Lines that cannot be answered stand among the others, with their tabs as blanks.
    let mixed = try sandbox.shell(
      "printf 'CEO\\nCEO\\tnow\\nBuyer' | \(try Sandbox.program) explain title --lines")
    #expect(mixed.status == 2)
    let answers = mixed.output.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(answers.map { $0[0] } == ["CEO", "CEO now", "Buyer"])
    #expect(answers.map { $0[1] } == ["executive", "error", "purchasing"])

    let match = try sandbox.whom("explain", "match", "1:row:1", "2:h")
    #expect(match.status == 0)
    #expect(match.output.contains("By themselves, 1:row:1 and 2:h:"))
    let itself = try sandbox.whom("explain", "match", "1:row:1", "Hillary Okafor")
    #expect(itself.status == 2)
    let twice = try sandbox.whom("explain", "match", "2:h", "2:h")
    #expect(twice.status == 2)
    #expect(
      twice.errors == "whom: both name the record 2:h; name two records, or two people\n")
    #expect(try sandbox.whom("explain", "match", "1:row:1", "9:x").status == 2)
    #expect(try sandbox.whom("explain", "match", "1:row:1").status == 2)
  }

  @Test("names of companies are merged and split by the user's word")
  func companies() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.whom("know", "Otters United").status == 1)
    #expect(try sandbox.whom("merge", "--companies", "Otter Books", "Northlight").status == 0)
    let both = try sandbox.whom("know", "Northlight", "--json")
    #expect(both.output.contains("Editor") && both.output.contains("Engineer"))
    #expect(try sandbox.whom("split", "--companies", "Otter Books", "Northlight").status == 0)
    #expect(try sandbox.whom("know", "Northlight", "--json").output.contains("Editor") == false)
    #expect(try sandbox.whom("merge", "--companies", "self-employed", "Northlight").status == 2)
  }

  @Test("a decision about companies is listed, and taken back by its number")
  func companyDecisions() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.whom("review", "--companies", "--decided").status == 1)
    let merge = try sandbox.whom("merge", "--companies", "Otter Books", "Northlite")
    #expect(merge.errors.contains("note: no list names 'Northlite' so far"))
    let listed = try sandbox.whom("review", "--companies", "--decided")
    #expect(listed.output.contains("Otter Books  Northlite  one company"))
    #expect(try sandbox.whom("review", "--decided").status == 1)
    #expect(try sandbox.whom("review", "--companies", "--take-back", "1").status == 0)
    #expect(try sandbox.whom("review", "--companies", "--decided").status == 1)
    #expect(try sandbox.whom("review", "--companies", "--take-back", "1").status == 2)
  }

  private static let hasScript = FileManager.default.fileExists(atPath: "/usr/bin/script")

  @Test(
    "review takes back one answer after the other, and goes back to what was skipped",
    .enabled(if: hasScript, "needs script of util-linux for a terminal"))
  func dialogue() throws {
    let sandbox = try sandbox()
    let list = ["Ada Hill", "Bea Moss", "Cid Rowe", "Dan Webb"].enumerated().map { number, name in
      let words = name.split(separator: " ")
      let letter = words[0].prefix(1)
      return (
        "BEGIN:VCARD\nVERSION:3.0\nUID:a\(number)\nFN:\(name)\nEND:VCARD\n",
        "BEGIN:VCARD\nVERSION:3.0\nUID:b\(number)\nFN:\(letter). \(words[1])\nEND:VCARD\n"
      )
    }
    for (file, cards) in [("one.vcf", list.map(\.0)), ("two.vcf", list.map(\.1))] {
      _ = try sandbox.whom("import", try sandbox.write(cards.joined(), to: file))
    }
    let questions = try #require(
      try sandbox.whom("review", "--json").json["questions"] as? [[String: Any]])
    try #require(questions.count > 3)
    let before = try export(sandbox)
    // Yes, no, skip; back over all three of them; yes, quit.
    let program = try Sandbox.program
    let session = try sandbox.shell(
      "(for key in y n s u u u y q; do sleep 0.3; printf $key; done; sleep 0.5)"
        + " | /usr/bin/script -qec '\(program) review' /dev/null")
    #expect(session.output.contains("1 decision kept."))
    let decided = try sandbox.whom("review", "--decided", "--json")
    let decisions = try #require(try decided.json["decisions"] as? [[String: Any]])
    #expect(decisions.map { $0["same"] as? Bool } == [true])
    let number = try #require(decisions.first?["number"] as? Int)
    #expect(try sandbox.whom("review", "--take-back", String(number)).status == 0)
    #expect(Set(try export(sandbox).keys) == Set(before.keys))
  }
}

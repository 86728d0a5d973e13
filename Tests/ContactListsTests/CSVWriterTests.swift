import ContactLists
import Testing

@Suite("CSV writer")
struct CSVWriterTests {
  @Test(
    "quotes what must be quoted and disarms formulas",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""),
      ("say \"hi\"", "\"say \"\"hi\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("", ""), ("=1+1", "'=1+1"), ("+1 555", "'+1 555"),
      ("-5", "'-5"), ("@sum", "'@sum"), ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""),
      ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""), (" x", "\" x\""),
      ("\"\u{301}", "\"\"\"\u{301}\""),
    ])
  func cell(text: String, written: String) {
    #expect(CSVWriter.cell(text).unicodeScalars.elementsEqual(written.unicodeScalars))
  }

  @Test("writes what the reader reads back", arguments: 0..<50)
  func roundTrip(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet = ["a", "\"", ",", ";", "\n", "\r", "\t", " ", "é", "\u{301}", "名"]
    let rows = (0..<5).map { _ in
      // A letter in front, so that no apostrophe comes before it.
      (0..<3).map { _ in
        "x"
          + (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
            alphabet.randomElement(using: &generator) ?? ""
          }.joined()
      }
    }
    let table = try #require(CSVTable("a,b,c\n" + rows.map { CSVWriter.row($0) }.joined()))
    #expect(table.rows.map(\.cells) == rows)
    #expect(table.problems.isEmpty)
  }

  @Test("a row of one empty cell is still a row")
  func emptyCell() {
    #expect(CSVWriter.row([""]) == "\"\"\n")
    #expect(CSVWriter.row(["", ""]) == ",\n")
  }
}

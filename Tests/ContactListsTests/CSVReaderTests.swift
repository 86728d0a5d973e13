import ContactLists
import Testing

@Suite("CSV reader")
struct CSVReaderTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var rows: [[String]]
    var lines: [Int]
  }

  static let examples = [
    Example(
      testDescription: "quotes, doubled quotes and line breaks in cells",
      text: "a,b\n\"x, \"\"y\"\"\nz\",1\n2,3\n",
      rows: [["a", "b"], ["x, \"y\"\nz", "1"], ["2", "3"]], lines: [1, 2, 4]),
    Example(
      testDescription: "CRLF, and no end of the last line", text: "a,b\r\n1,2\r\n3,4",
      rows: [["a", "b"], ["1", "2"], ["3", "4"]], lines: [1, 2, 3]),
    Example(
      testDescription: "CR alone", text: "a,b\r1,2\r3,\"4\r5\"\r6,7\r",
      rows: [["a", "b"], ["1", "2"], ["3", "4\r5"], ["6", "7"]], lines: [1, 2, 3, 5]),
    Example(
      testDescription: "CRCRLF is one line end", text: "a,b\r\r\n1,2\r\r\n",
      rows: [["a", "b"], ["1", "2"]], lines: [1, 2]),
    Example(
      testDescription: "semicolons, with commas in the header's quotes",
      text: "\"a,b,c\";d\n1,5;2\n", rows: [["a,b,c", "d"], ["1,5", "2"]], lines: [1, 2]),
    Example(
      testDescription: "tabs", text: "a\tb\n1,2;3\t\n", rows: [["a", "b"], ["1,2;3", ""]],
      lines: [1, 2]),
    Example(
      testDescription: "empty lines are no records, empty cells are",
      text: "a,b\n\n  \n,\n\"\"\n", rows: [["a", "b"], ["", ""], [""]], lines: [1, 4, 5]),
    Example(
      testDescription: "quotes inside a cell are text", text: "a,b\n5\" disk,x \"y\" z\n",
      rows: [["a", "b"], ["5\" disk", "x \"y\" z"]], lines: [1, 2]),
    Example(
      testDescription: "text behind a closing quote is kept", text: "a,b\n\"x\"y \"z\",2\n",
      rows: [["a", "b"], ["xy \"z\"", "2"]], lines: [1, 2]),
    Example(testDescription: "one column", text: "a\n1\n", rows: [["a"], ["1"]], lines: [1, 2]),
    Example(testDescription: "nothing", text: "", rows: [], lines: []),
  ]

  @Test("reads what exports really contain, in chunks of any size", arguments: examples)
  func reads(_ example: Example) {
    let bytes = Array(example.text.utf8)
    for size in Array(1...16) + [.max] {
      var reader = CSVReader()
      let records = records(of: bytes, chunk: size, &reader).compactMap(\.record)
      #expect(records.map(\.cells) == example.rows, "chunks of \(size)")
      #expect(records.map(\.line) == example.lines, "chunks of \(size)")
    }
  }

  @Test("finds the ends of cells of any length, and their quotes", arguments: 0...70)
  func lengths(length: Int) {
    let cell = String(repeating: "x", count: length)
    let quoted = "\"\(cell),\"\"\(cell)\n\""
    let bytes = Array("a;b;c\n\(cell);1;\(quoted)\r\n\(quoted);\(cell);\(cell)\n".utf8)
    let content = "\(cell),\"\(cell)\n"
    for size in [1, 7, 16, 33, .max] {
      var reader = CSVReader()
      let records = records(of: bytes, chunk: size, &reader).compactMap(\.record)
      #expect(
        records.map(\.cells) == [["a", "b", "c"], [cell, "1", content], [content, cell, cell]])
      #expect(records.map(\.line) == [1, 2, 4])
    }
  }

  @Test("reports a quote that is never closed, and reads the rows behind it")
  func unterminated() {
    let bytes = Array("a,b\n1,2\n\"3,4\n5,6\n7,8\n".utf8)
    for size in Array(1...16) + [.max] {
      var reader = CSVReader()
      let findings = records(of: bytes, chunk: size, &reader)
      #expect(
        findings.compactMap(\.record?.cells) == [
          ["a", "b"], ["1", "2"], ["5", "6"], ["7", "8"],
        ])
      #expect(findings.compactMap(\.problem?.line) == [3])
      #expect(findings.compactMap(\.record?.line) == [1, 2, 4, 5])
    }
  }

  @Test("rejects a record that is too long, and goes on at the next line")
  func tooLong() {
    let long = String(repeating: "x", count: 200)
    let bytes = Array("a,b\n1,2\n\(long),3\n4,5\n\"6\n7,8\n9,\(long)\n10,11\n".utf8)
    for size in Array(1...16) + [.max] {
      var reader = CSVReader()
      reader.maximumRecordSize = 100
      let findings = records(of: bytes, chunk: size, &reader)
      let firsts = findings.compactMap(\.record).map { $0[0] }
      #expect(firsts == ["a", "1", "4", "7", "10"], "chunks of \(size)")
      #expect(findings.compactMap(\.problem?.line) == [3, 5, 7], "chunks of \(size)")
    }
  }

  @Test("does not read a hostile file again and again")
  func hostile() {
    // Every line opens a quote that the next one closes, so every second one ends in quotes.
    let bytes = Array(("a,b\n" + String(repeating: "\"\n\"x\"\n", count: 20_000)).utf8)
    var reader = CSVReader()
    reader.maximumRecordSize = 1000
    let findings = records(of: bytes, chunk: 4096, &reader)
    #expect(findings.first?.record?.cells == ["a", "b"])
  }

  @Test("finds the header behind notes, and the delimiter with it")
  func notes() {
    let text = "Notes:\nyes, and, so, on\n\nName\tAge\nAda\t36\n"
    var reader = CSVReader(headerWithin: 5) { $0.cells.contains("Name") }
    let findings = records(of: Array(text.utf8), chunk: 3, &reader)
    #expect(findings.compactMap(\.record?.cells) == [["Name", "Age"], ["Ada", "36"]])
    #expect(findings.compactMap(\.record?.line) == [4, 5])
  }

  @Test("says when there is no header within the limit")
  func noHeader() {
    var reader = CSVReader(headerWithin: 2) { $0.cells.contains("Name") }
    #expect(records(of: Array("a\nb\nName\n".utf8), chunk: 2, &reader) == [.noHeader])
  }

  @Test("looks columns up whatever their case and blanks, and pads short rows")
  func table() throws {
    let table = try #require(CSVTable("\u{FEFF} Name ;AGE;Name\n Ada ; 36;x\nBob\n;;\n"))
    #expect(table.header.names == ["Name", "AGE", "Name"])
    #expect(table.rows.map { table.text("name", in: $0) } == ["Ada", "Bob"])
    #expect(table.rows.map { table.text("age", in: $0) } == ["36", nil])
    #expect(table.text("height", in: table.rows[0]) == nil)
    #expect(table.rows[1][7].isEmpty)
    #expect(CSVTable("") == nil)
  }

  private func records(
    of bytes: [UInt8], chunk size: Int, _ reader: inout CSVReader
  ) -> [CSVReader.Finding] {
    var found: [CSVReader.Finding] = []
    for chunk in chunks(of: bytes, size) { reader.read(chunk) { found.append($0) } }
    reader.finish { if bytes.isEmpty == false || $0 != .noHeader { found.append($0) } }
    return found
  }
}

extension CSVReader.Finding {
  fileprivate var record: CSVRecord? {
    switch self {
    case .header(let record), .row(let record): record
    case .unreadable, .noHeader: nil
    }
  }

  fileprivate var problem: RowProblem? {
    if case .unreadable(let problem) = self { problem } else { nil }
  }
}

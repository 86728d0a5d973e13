import ContactLists

extension FuzzedParser {
  /// The families of CSV.
  static let tables: [FuzzedParser] = [
    FuzzedParser(name: "csv", run: checkCSV),
    FuzzedParser(
      "linkedin",
      [
        LinkedInConnections.self, LinkedInMessages.self, LinkedInInvitations.self,
        LinkedInRecommendations.self, LinkedInEndorsements.self, LinkedInPositions.self,
        LinkedInEducation.self, LinkedInOwnProfile.self, LinkedInEmails.self,
      ]),
    FuzzedParser("google", [GoogleContacts.self]),
    FuzzedParser("outlook", [OutlookContacts.self, ThunderbirdContacts.self]),
    FuzzedParser("ties", [TiesTable.self]),
    FuzzedParser(name: "mapped", run: checkMapped),
  ]

  /// Reads bytes as CSV with and without a header, whole and in chunks; and writes the rows again.
  @Sendable private static func checkCSV(_ input: ArraySlice<UInt8>, _ size: Int) {
    var small = CSVReader(headerWithin: 5) { $0.count > 2 }
    small.maximumRecordSize = 100
    for reader in [CSVReader(), CSVReader(delimiter: ";"), small] {
      guard rows(of: input, with: reader) == rows(of: input, with: reader, chunk: size) else {
        fatalError("CSV reads something else in chunks of \(size)")
      }
    }
    for case .row(let row) in rows(of: input, with: CSVReader(delimiter: ",")) {
      let written = row.cells.map { String(decoding: $0.utf8.filter { $0 > 0x20 }, as: UTF8.self) }
        .filter { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } }
        .map { "x" + $0 }
      guard !written.isEmpty else { continue }
      let text = Array(CSVWriter.row(written).utf8)
      guard case .row(let again)? = rows(of: text[...], with: CSVReader(delimiter: ",")).first,
        again.cells == written
      else { fatalError("a row is not read as it was written") }
    }
  }

  private static func rows(
    of input: ArraySlice<UInt8>, with reader: CSVReader, chunk: Int = .max
  ) -> [CSVReader.Finding] {
    var found: [CSVReader.Finding] = []
    var reader = reader
    var rest = input
    while !rest.isEmpty {
      reader.read(rest.prefix(chunk)) { found.append($0) }
      rest = rest.dropFirst(chunk)
    }
    reader.finish { found.append($0) }
    return found
  }

  /// Reads bytes as a table whose columns are guessed, and as one whose columns are said to be what
  /// their order makes them.
  @Sendable private static func checkMapped(_ input: ArraySlice<UInt8>, _ size: Int) {
    checkLaws(of: MappedTable.self, for: input, chunk: size)
    guard case .header(let header)? = rows(of: input, with: CSVReader()).first else { return }
    let columns = zip(header.cells, ColumnMapping.Field.allCases).map {
      ColumnMapping.Column(name: $0, field: $1)
    }
    guard let mapping = try? ColumnMapping(columns) else { return }
    checkLaws(
      named: MappedTable.name, of: { MappedTable(mapping) }, for: input, chunk: size)
    _ = try? ColumnMapping(parsing: header.cells)
  }
}

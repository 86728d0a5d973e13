import ContactLists

/// What a reader of a format finds in `text`, given to it in chunks of a size.
func findings(
  of text: ArraySlice<UInt8>, with reader: any ContactListFormat, chunk: Int = .max
) -> [Finding] {
  var findings: [Finding] = []
  var reader = reader
  var rest = text
  while !rest.isEmpty {
    reader.read(rest.prefix(chunk)) { findings.append($0) }
    rest = rest.dropFirst(chunk)
  }
  reader.finish { findings.append($0) }
  return findings
}

/// Reads `text` and stops if what holds for every format does not hold: no input stops it, chunks
/// make no difference, all lines are lines of the text, and nothing follows damage. Gives what was
/// found.
@discardableResult
func checkLaws(
  of format: any ContactListFormat.Type, for text: ArraySlice<UInt8>, chunk size: Int
) -> [Finding] {
  _ = format.recognizes(text.prefix(1 << 16))
  return checkLaws(named: format.name, of: { format.init() }, for: text, chunk: size)
}

/// The same for what `reader` makes, anew for each time that the text is read.
@discardableResult
func checkLaws(
  named name: String, of reader: () -> any ContactListFormat, for text: ArraySlice<UInt8>,
  chunk size: Int
) -> [Finding] {
  let whole = findings(of: text, with: reader())
  guard findings(of: text, with: reader(), chunk: size) == whole else {
    fatalError("\(name) reads something else in chunks of \(size)")
  }
  let lines = 1...1 + text.count { $0 == 0x0A || $0 == 0x0D }
  for (place, finding) in whole.enumerated() {
    guard lines.contains(finding.line) else {
      fatalError("\(name) finds something at line \(finding.line) of \(lines.upperBound)")
    }
    if case .broken = finding, place < whole.count - 1 {
      fatalError("\(name) goes on behind damage")
    }
  }
  return whole
}

extension Finding {
  var line: Int {
    switch self {
    case .record(let record): record.line
    case .tie(let tie): tie.line
    case .interaction(let interaction): interaction.line
    case .owner(let statement): statement.line
    case .rejected(let problem), .noted(let problem), .broken(let problem): problem.line
    }
  }

  var isNote: Bool {
    if case .noted = self { true } else { false }
  }
}

extension FuzzedParser {
  /// A parser of several formats, one of which the size of chunks chooses.
  init(_ name: String, _ formats: [any ContactListFormat.Type]) {
    self.init(name: name) { input, size in
      checkLaws(of: formats[size % formats.count], for: input, chunk: size)
    }
  }
}

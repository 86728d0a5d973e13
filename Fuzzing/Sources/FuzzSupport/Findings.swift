public import ContactLists

/// What a reader of `format` finds in `text`, given to it in chunks of a size.
public func findings(
  of text: ArraySlice<UInt8>, as format: any ContactListFormat.Type, chunk: Int
) -> [Finding] {
  var findings: [Finding] = []
  var reader = format.init()
  var rest = text
  while !rest.isEmpty {
    reader.read(rest.prefix(chunk)) { findings.append($0) }
    rest = rest.dropFirst(chunk)
  }
  reader.finish { findings.append($0) }
  return findings
}

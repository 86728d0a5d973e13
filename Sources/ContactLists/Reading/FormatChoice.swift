/// How a file is to be read, as far as its reader says.
struct FormatChoice: Sendable {
  /// The format that was asked for.
  var format: (any ContactListFormat.Type)?
  /// What the columns of a table were said to hold.
  var mapping: ColumnMapping?

  /// The format of the file `path` that begins with `raw`, in UTF-8 `start`: the one that was asked
  /// for or else is recognised. Throws ``ContactListError`` if the file is not of it, or of none.
  func begin(
    raw: ArraySlice<UInt8>, start: ArraySlice<UInt8>, path: String
  ) throws -> any ContactListFormat {
    func check(_ problem: ContactListError.Problem?) throws {
      if let problem { throw ContactListError(file: path, problem: problem) }
    }
    if let mapping {
      try check(UnknownContent.problem(start: start, as: mapping))
      return MappedTable(mapping)
    }
    if let format {
      try check(UnknownContent.problem(start: start, as: format))
      return format.init()
    }
    if let recognized = ContactListFormats.recognized(start) { return recognized.init() }
    let problem = UnknownContent.problem(raw: raw, start: start)
    throw ContactListError(file: path, problem: problem)
  }
}

/// One record of a CSV file: its cells, and the line on which it begins.
///
/// The cells are kept as the file has them and become texts when asked for, so that a column
/// nobody reads costs nothing.
public struct CSVRecord: Hashable, Sendable {
  /// The line of the file on which the record begins, from 1.
  public let line: Int
  /// Whether a cell is quoted: only then may there be line ends in cells.
  let isQuoted: Bool
  /// A part of what the reader has at hand, so that a row is not copied to be looked at.
  private let bytes: ArraySlice<UInt8>
  /// Where each cell ends: at a delimiter, the last one at the end of `bytes`.
  private let ends: [UInt32]

  init(line: Int, bytes: ArraySlice<UInt8>, ends: [UInt32], isQuoted: Bool = true) {
    self.line = line
    self.isQuoted = isQuoted
    self.bytes = bytes
    self.ends = ends
  }

  /// How many cells there are; at least one.
  public var count: Int { ends.count }

  /// The text of cell `index` as it was before quoting; empty beyond the last cell, since short
  /// rows are common.
  public subscript(index: Int) -> String {
    withContent(of: index) { String(decoding: UnsafeBufferPointer(rebasing: $0), as: UTF8.self) }
  }

  /// The text of cell `index` without blanks at its ends; `nil` if there is nothing else, and
  /// if `index` is `nil` or beyond the last cell.
  public func text(_ index: Int?) -> String? {
    index.flatMap { withContent(of: $0, Blanks.text) }
  }

  /// What `body` makes of the bytes of cell `index` without blanks at its ends, before a text is made
  /// of them; `nil` if `index` is `nil`.
  func read<Result>(
    _ index: Int?, _ body: (UnsafeBufferPointer<UInt8>) -> Result?
  ) -> Result? {
    index.flatMap {
      withContent(of: $0) { body(UnsafeBufferPointer(rebasing: Blanks.trimmed($0))) }
    }
  }

  /// All cells, as they were before quoting.
  public var cells: [String] {
    ends.indices.map { self[$0] }
  }

  /// Whether this record reads like `other`, wherever it stands.
  public func hasSameCells(as other: CSVRecord) -> Bool {
    // Nearly always their sizes tell.
    bytes.count == other.bytes.count && bytes == other.bytes && ends == other.ends
  }

  /// Whether no cell holds anything but blanks.
  public var isBlank: Bool {
    ends.indices.allSatisfy { isBlank($0) }
  }

  /// Whether cell `index` holds nothing but blanks.
  public func isBlank(_ index: Int) -> Bool {
    withContent(of: index) { Blanks.trimmed($0).isEmpty }
  }

  /// Calls `body` with the bytes of cell `index`, quotes taken away.
  private func withContent<Result>(
    of index: Int, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { all in
      guard ends.indices.contains(index) else { return body(all[0..<0]) }
      let start = index == 0 ? 0 : Int(ends[index - 1]) + 1
      let cell = all[start..<Int(ends[index])]
      guard cell.first == CSV.quote else { return body(cell) }
      let inner = cell.dropFirst()
      if let next = inner.firstIndex(of: CSV.quote) {
        // Most quoted cells end with their only other quote.
        if next == inner.endIndex - 1 { return body(inner.dropLast()) }
        return CSV.unquoted(inner).withUnsafeBufferPointer { body($0[...]) }
      }
      return body(inner)
    }
  }
}

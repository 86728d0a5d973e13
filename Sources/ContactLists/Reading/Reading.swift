/// The account of one file that was read.
public struct Reading: Hashable, Sendable, Codable {
  /// The format, by its name for `--as`.
  public var format: String
  /// What a sentence calls the format.
  public var title: String
  /// The kind of evidence that its entries are, if they do not say so themselves.
  public var evidenceKind: String
  /// The size of the file.
  public var bytes = 0
  /// The SHA-256 of the file, in hexadecimal: the same file has the same.
  public var sha256 = ""
  public var records = 0
  public var ties = 0
  public var interactions = 0
  /// What the list says of its owner.
  public var ownerStatements = 0
  public var rejected = 0
  /// Remarks on rows, most of which are kept.
  public var noted = 0
  /// The first row that was not kept.
  public var firstRejected: RowProblem?

  /// How many rows, cards or messages there were: each is read or rejected.
  public var rows: Int { read + rejected }

  /// How many of the rows say something.
  public var read: Int { records + ties + interactions + ownerStatements }

  init(_ format: any ContactListFormat.Type) {
    self.format = format.name
    title = format.title
    evidenceKind = format.evidenceKind
  }

  mutating func count(_ finding: Finding) {
    switch finding {
    case .record: records += 1
    case .tie: ties += 1
    case .interaction: interactions += 1
    case .owner: ownerStatements += 1
    case .noted: noted += 1
    case .broken: break
    case .rejected(let problem):
      rejected += 1
      firstRejected = firstRejected ?? problem
    }
  }
}

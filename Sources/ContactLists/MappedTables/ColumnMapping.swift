public import Foundation

/// Which column of a table holds what: how a CSV file of any program is read, as its user says.
public struct ColumnMapping: Hashable, Sendable {
  /// What a column can be.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    /// The whole name.
    case name
    case given
    case family
    case additional
    case nickname
    case email
    case phone
    /// The address of a profile or a page.
    case profile
    case company
    case department
    case title
    /// Since when the list's owner and the person know each other.
    case connected

    /// Whether several columns may hold it.
    public var isRepeatable: Bool { [.email, .phone, .profile].contains(self) }

    /// Whether a person can be told by it.
    var isOfPerson: Bool {
      ![.additional, .company, .department, .title, .connected].contains(self)
    }
  }

  /// One column, by its name in the file, and what it holds.
  public struct Column: Hashable, Sendable, CustomStringConvertible {
    public var name: String
    public var field: Field

    public init(name: String, field: Field) {
      self.name = name
      self.field = field
    }

    /// As ``ColumnMapping/init(parsing:)`` takes it: `Full Name=name`.
    public var description: String { "\(name)=\(field.rawValue)" }
  }

  /// In the order in which they were given, or stand in the file.
  public let columns: [Column]

  /// A mapping of these columns.
  ///
  /// Throws ``ColumnMappingError`` if a column or a field is given twice, or no column says who the
  /// person is.
  public init(_ columns: [Column]) throws(ColumnMappingError) {
    var names: Set<String> = []
    var fields: Set<Field> = []
    for column in columns {
      guard names.insert(column.name.lowercased()).inserted else {
        throw .columnTwice(column.name)
      }
      guard fields.insert(column.field).inserted || column.field.isRepeatable else {
        throw .fieldTwice(column.field)
      }
    }
    guard fields.contains(where: \.isOfPerson) else { throw .nobody }
    self.columns = columns
  }

  /// The mapping that the texts `column=field` say, like `Full Name=name` and `Mail=email`.
  ///
  /// Throws ``ColumnMappingError`` if one is of another form or names an unknown field, and as
  /// ``init(_:)`` does.
  public init(parsing texts: [String]) throws(ColumnMappingError) {
    var columns: [Column] = []
    for text in texts {
      // The last sign counts: a column's name may have one.
      guard let sign = text.lastIndex(of: "="),
        let name = String(text[..<sign]).trimmedOrNil,
        let word = String(text[sign...].dropFirst()).trimmedOrNil
      else { throw .noPair(text) }
      guard let field = Field(rawValue: word.lowercased()) else { throw .unknownField(word) }
      columns.append(Column(name: name, field: field))
    }
    try self.init(columns)
  }

  /// The options with which `whom import` reads the file in this way, to be copied into a shell:
  /// `--map 'Full Name=name'`.
  public var options: [String] {
    columns.map { "--map '" + $0.description.replacing("'", with: #"'\''"#) + "'" }
  }

  /// All that a column can be, in words for a sentence.
  public static let fieldNames = Field.allCases.map(\.rawValue).joined(separator: ", ")

  /// The first column that `header` lacks; `nil` if it has all.
  func missing(in header: CSVHeader) -> String? {
    columns.first { header.index(of: $0.name) == nil }?.name
  }
}

/// What is wrong with a ``ColumnMapping``.
public enum ColumnMappingError: Error, Hashable, Sendable {
  /// A text that is not `column=field`.
  case noPair(String)
  case unknownField(String)
  case columnTwice(String)
  case fieldTwice(ColumnMapping.Field)
  /// No column says who the person of a row is.
  case nobody
}

extension ColumnMappingError: LocalizedError {
  public var errorDescription: String? {
    switch self {
    case .noPair(let text):
      "'\(text)' is no mapping; write it as 'Column=field', like 'Full Name=name'"
    case .unknownField(let word):
      "no field '\(word)'; a column can be \(ColumnMapping.fieldNames)"
    case .columnTwice(let name):
      "the column '\(name)' is mapped twice; say once what it is"
    case .fieldTwice(let field):
      "two columns are mapped to '\(field.rawValue)'; only email, phone and profile can be several"
    case .nobody:
      "no column is mapped to a name, an email, a phone or a profile, so nobody would be found"
    }
  }
}

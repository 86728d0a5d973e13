internal import GRDB
public import Identity

/// A person as derived from all records that are his or hers.
public struct PersonRow: Hashable, Sendable {
  public let id: Int64
  public let name: String
  public let company: String?
  public let companyID: Int64?
  public let title: String?
  public let department: Department?
  public let seniority: Seniority?

  /// The id as printed, `p17`.
  public var printedID: String { "p\(id)" }

  /// One line that tells namesakes apart: `p17  Ruth Vega, Buyer, Acme`.
  public var oneLine: String {
    "\(printedID)  " + [name, title, company].compactMap { $0 }.joined(separator: ", ")
  }
}

extension PersonRow: RowReadable {
  init(row: Row) {
    self.init(row: row, id: "id", name: "name")
  }

  /// The person in a row that has other ids and names in it too.
  init(row: Row, prefix: String) {
    self.init(row: row, id: "\(prefix)ID", name: "\(prefix)Name")
  }

  private init(row: Row, id idColumn: String, name nameColumn: String) {
    id = row[idColumn]
    name = row[nameColumn]
    company = row["company"]
    companyID = row["companyID"]
    title = row["title"]
    let department: String? = row["department"]
    self.department = department.flatMap { Department(rawValue: $0) }
    let seniority: String? = row["seniority"]
    self.seniority = seniority.flatMap { Seniority(rawValue: $0) }
  }
}

/// A company as derived from the spellings in the records.
public struct CompanyRow: Hashable, Sendable {
  public let id: Int64
  public let name: String

  /// The id as printed, `c3`.
  public var printedID: String { "c\(id)" }
}

extension CompanyRow: RowReadable {
  init(row: Row) {
    id = row["id"]
    name = row["name"]
  }
}

/// A person as every answer shows him or her.
public struct PersonSummary: Codable, Hashable, Sendable {
  /// The id as printed and as taken back on the command line, like `p17`.
  public var id: String
  public var name: String
  public var company: String?
  public var title: String?
  /// The code of the department, like `purchasing`.
  public var department: String?
  /// The code of the level, like `manager`.
  public var seniority: String?

  public init(
    id: String, name: String, company: String? = nil, title: String? = nil,
    department: String? = nil, seniority: String? = nil
  ) {
    self.id = id
    self.name = name
    self.company = company
    self.title = title
    self.department = department
    self.seniority = seniority
  }

  /// Writes every key, `null` where nothing is known, so that readers need not ask what is there.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(company, forKey: .company)
    try container.encode(title, forKey: .title)
    try container.encode(department, forKey: .department)
    try container.encode(seniority, forKey: .seniority)
  }
}

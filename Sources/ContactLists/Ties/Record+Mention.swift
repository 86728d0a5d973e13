extension Record {
  /// The person that a bare text names: a name, an address, or `Name <address>`.
  public init(mention text: String, line: Int = 0) {
    self = TieRows.person(text, line: line) ?? Record(key: text, line: line)
  }
}

extension CSVHeader {
  /// The place of the first column that has one of `names`, of which earlier ones are preferred.
  func first(of names: [String]) -> Int? {
    names.lazy.compactMap { index(of: $0) }.first
  }

  /// The places of all columns that have one of `names`, in the order of `names`.
  func all(of names: [String]) -> [Int] {
    names.compactMap { index(of: $0) }
  }

  /// The place of the last column that has one of `names`, where a name stands twice.
  func last(of names: [String]) -> Int? {
    let wanted = Set(names.map { $0.lowercased() })
    return self.names.lastIndex { wanted.contains($0.lowercased()) }
  }
}

/// What of the command line is put right before it is parsed.
enum Arguments {
  /// `--db FILE` may stand before the command as well as after it.
  static func normalized(_ arguments: some Sequence<String>) -> [String] {
    var rest = Array(arguments)
    var moved: [String] = []
    while let first = rest.first {
      if first == "--db", rest.count > 1 {
        moved += rest.prefix(2)
        rest.removeFirst(2)
      } else if first.hasPrefix("--db=") {
        moved.append(rest.removeFirst())
      } else {
        break
      }
    }
    guard !moved.isEmpty, !rest.isEmpty else { return moved + rest }
    // Before a lone `--`, after which everything is a value.
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    rest.insert(contentsOf: moved, at: end)
    return rest
  }
}

/// What of the command line is put right before it is parsed.
enum Arguments {
  /// Commands that have no network of their own.
  private static let withoutNetwork: Set<String> = ["help", "batch"]

  /// `--db FILE` may stand before the command as well as anywhere after it.
  static func normalized(_ arguments: some Sequence<String>) -> [String] {
    var rest: [String] = []
    var moved: [String] = []
    var iterator = Array(arguments).makeIterator()
    while let word = iterator.next() {
      if word == "--" {
        rest.append(word)
        while let value = iterator.next() { rest.append(value) }
      } else if word == "--db", let file = iterator.next() {
        moved = [word, file]
      } else if word.hasPrefix("--db=") {
        moved = [word]
      } else {
        rest.append(word)
      }
    }
    guard let command = rest.first, !command.hasPrefix("-"), !withoutNetwork.contains(command)
    else { return rest }
    // Before a lone `--`, after which everything is a value.
    rest.insert(contentsOf: moved, at: rest.firstIndex(of: "--") ?? rest.endIndex)
    return rest
  }
}

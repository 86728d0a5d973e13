import ContactLists
import FuzzSupport

private let formats: [any ContactListFormat.Type] = [
  GraphML.self, GEXF.self, GML.self, NodeLinkJSON.self, Pajek.self, EdgeList.self,
]

/// Reads bytes as each kind of graph but DOT, in chunks whose size they say themselves: no input may
/// stop it, chunks may make no difference, and behind damage nothing may follow.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzGraphFiles(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let size = input.first.map({ Int($0) + 1 }) else { return 0 }
  let text = input.dropFirst()
  for format in formats {
    _ = format.recognizes(text.prefix(1 << 16))
    let whole = findings(of: text, as: format, chunk: .max)
    guard findings(of: text, as: format, chunk: size) == whole else {
      fatalError("\(format.name) reads something else in chunks of \(size)")
    }
    guard !whole.dropLast().contains(where: isBroken) else {
      fatalError("\(format.name) goes on behind damage")
    }
  }
  return 0
}

private func isBroken(_ finding: Finding) -> Bool {
  if case .broken = finding { true } else { false }
}

// The build gives the program's main this name, and libFuzzer's own is then not linked.
@_cdecl("fuzz_graph_files_main")
func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  runFuzzer(count, arguments, on: fuzzGraphFiles)
}

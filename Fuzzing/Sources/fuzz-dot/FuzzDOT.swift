import ContactLists
import FuzzSupport

/// Reads bytes as DOT, which a C library does: no input may stop it, chunks may make no difference,
/// and what came before may make none to what is read after it.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzDOT(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let size = input.first.map({ Int($0) + 1 }) else { return 0 }
  let text = input.dropFirst()
  _ = DOT.recognizes(text.prefix(1 << 16))
  let whole = findings(of: text, chunk: .max)
  guard findings(of: text, chunk: size) == whole else {
    fatalError("something else in chunks of \(size)")
  }
  guard findings(of: known[...], chunk: .max) == findingsOfKnown else {
    fatalError("another graph is read differently after it")
  }
  return 0
}

private let known = Array("graph { a -- b [label=\"x\"] }".utf8)
private let findingsOfKnown = findings(of: known[...], chunk: .max)

private func findings(of text: ArraySlice<UInt8>, chunk: Int) -> [Finding] {
  findings(of: text, as: DOT.self, chunk: chunk)
}

// The build gives the program's main this name, and libFuzzer's own is then not linked.
@_cdecl("fuzz_dot_main")
func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  runFuzzer(count, arguments, on: fuzzDOT)
}

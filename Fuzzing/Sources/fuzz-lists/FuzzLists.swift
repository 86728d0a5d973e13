import FuzzSupport
import Glibc

/// One parser, and what is done with bytes to see whether its laws hold.
struct FuzzedParser: Sendable {
  /// The name by which it is chosen, which is that of its corpus.
  var name: String
  /// What is done; `size` is how many bytes a chunk has.
  var run: @Sendable (_ input: ArraySlice<UInt8>, _ size: Int) -> Void

  static let all: [FuzzedParser] = tables + lists + graphs + bytes

  static func named(_ name: String) -> FuzzedParser? { all.first { $0.name == name } }
}

/// The first byte of an input says how many bytes its chunks have, the rest is read.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzLists(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let size = input.first.map({ Int($0) + 1 }) else { return 0 }
  chosen?.run(input.dropFirst(), size)
  return 0
}

/// Where the name stands for the processes that libFuzzer starts, which it gives only its own
/// arguments.
private let variable = "WHOM_FUZZED"
private let chosen = getenv(variable).flatMap { FuzzedParser.named(String(cString: $0)) }

/// `fuzz-lists PARSER`, and what libFuzzer takes behind it.
// The build gives the program's main this name, and libFuzzer's own is then not linked.
@_cdecl("fuzz_lists_main")
func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  var (count, arguments) = (count, arguments)
  if count > 1, let name = arguments[1], FuzzedParser.named(String(cString: name)) != nil {
    setenv(variable, name, 1)
    arguments[1] = arguments[0]
    (count, arguments) = (count - 1, arguments + 1)
  }
  guard chosen != nil else {
    print("usage: fuzz-lists PARSER [libFuzzer's arguments], where PARSER is one of")
    for parser in FuzzedParser.all { print("  \(parser.name)") }
    return 2
  }
  return runFuzzer(count, arguments, on: fuzzLists)
}

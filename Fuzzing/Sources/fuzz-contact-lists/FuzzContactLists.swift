import ContactLists
import FuzzSupport

/// Reads bytes as each format, in chunks whose size they say themselves: no input may stop it, and
/// chunks may make no difference.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzContactLists(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let size = input.first.map({ Int($0) + 1 }) else { return 0 }
  let text = input.dropFirst()
  _ = ContactListFormats.recognized(text.prefix(1 << 16))
  for format in ContactListFormats.all {
    guard findings(of: text, as: format, chunk: size) == findings(of: text, as: format, chunk: .max)
    else { fatalError("\(format.name) reads something else in chunks of \(size)") }
  }
  return 0
}

// The build gives the program's main this name, and libFuzzer's own is then not linked.
@_cdecl("fuzz_contact_lists_main")
func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  runFuzzer(count, arguments, on: fuzzContactLists)
}

import ContactLists
import FuzzSupport

/// Reads bytes as a mailbox and as a message, in chunks whose size they say themselves: no input may
/// stop it, and chunks may make no difference. Also, a message is one row whatever it is.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzMail(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let size = input.first.map({ Int($0) + 1 }) else { return 0 }
  let bytes = input.dropFirst()
  _ = ContactListFormats.recognized(bytes.prefix(1 << 16))
  for format in [Mbox.self, MailMessageFile.self] as [any ContactListFormat.Type] {
    let whole = findings(of: bytes, as: format, chunk: .max)
    guard findings(of: bytes, as: format, chunk: size) == whole
    else { fatalError("\(format.name) reads something else in chunks of \(size)") }
  }
  let rows = findings(of: bytes, as: MailMessageFile.self, chunk: .max).filter {
    if case .noted = $0 { false } else { true }
  }
  guard rows.count <= 1 else { fatalError("one message is \(rows.count) rows") }
  return 0
}

// The build gives the program's main this name, and libFuzzer's own is then not linked.
@_cdecl("fuzz_mail_main")
func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  runFuzzer(count, arguments, on: fuzzMail)
}

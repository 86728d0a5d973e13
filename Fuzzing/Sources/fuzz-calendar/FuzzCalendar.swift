import ContactLists
import FuzzSupport

/// Reads bytes as calendars, whose people libical parses, in chunks whose size they say themselves:
/// no input may stop it, chunks may make no difference, and nothing is found in the wrong order.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzCalendar(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let size = input.first.map({ Int($0) + 1 }) else { return 0 }
  let text = input.dropFirst()
  _ = ICalendar.recognizes(text.prefix(1 << 16))
  let whole = findings(of: text, chunk: .max)
  guard findings(of: text, chunk: size) == whole else {
    fatalError("a calendar reads as something else in chunks of \(size)")
  }
  let lines = whole.map(line)
  guard lines == lines.sorted() else { fatalError("findings are not in the order of the file") }
  return 0
}

private func line(_ finding: Finding) -> Int {
  switch finding {
  case .interaction(let meeting): meeting.line
  case .rejected(let problem): problem.line
  default: fatalError("a calendar has meetings and nothing else")
  }
}

private func findings(of text: ArraySlice<UInt8>, chunk: Int) -> [Finding] {
  findings(of: text, as: ICalendar.self, chunk: chunk)
}

// The build gives the program's main this name, and libFuzzer's own is then not linked.
@_cdecl("fuzz_calendar_main")
func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  runFuzzer(count, arguments, on: fuzzCalendar)
}

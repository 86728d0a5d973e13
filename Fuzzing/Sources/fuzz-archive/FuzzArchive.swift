import ContactLists
import FuzzSupport

/// Reads bytes as a compressed list or an archive of lists, and what is in it as lists: whatever
/// is damaged in it is an error, and no input stops it or has it read on for ever.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzArchive(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let collection = try? ContactListCollection(bytes: input, named: "x") else { return 0 }
  var parts = 0
  try? collection.forEachPart(
    isCancelled: { parts > 1000 },
    { part in
      parts += 1
      guard part.name.count <= 300, !part.name.utf8.contains(where: { $0 < 0x20 }) else {
        fatalError("a name that cannot be shown")
      }
      var reader = ContactListReader()
      reader.chunkSize = 4096
      // What is compressed may be far longer than it is here.
      _ = try? reader.read(
        Limited(part.source, to: 1 << 20), named: part.title, found: { _ in })
    })
  return 0
}

/// The beginning of a source.
private final class Limited: ByteSource {
  private let source: any ByteSource
  private var left: Int

  init(_ source: any ByteSource, to count: Int) {
    self.source = source
    left = count
  }

  var size: Int? { source.size }

  func read(into buffer: inout [UInt8]) throws(ContactListError) -> Int {
    guard left >= buffer.count else { return 0 }
    let count = try source.read(into: &buffer)
    left -= count
    return count
  }
}

// The build gives the program's main this name, and libFuzzer's own is then not linked.
@_cdecl("fuzz_archive_main")
func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  runFuzzer(count, arguments, on: fuzzArchive)
}

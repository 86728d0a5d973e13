internal import Foundation

/// Where the arrays of a graph stand: in memory of its own or in a mapped file.
///
/// Kept alive by the graph that points into it, and not written to any more when that exists.
protocol GraphMemory: AnyObject, Sendable {}

/// Memory for arrays as large as a graph, in large pages where the system has them.
///
/// Random reads of hundreds of megabytes are mostly waiting for address translation; with pages
/// of 2 MiB the machine knows the addresses of all of it.
final class LargeBuffer: GraphMemory, @unchecked Sendable {
  let bytes: UnsafeMutableRawBufferPointer

  /// Memory for so many bytes, all of them 0.
  init(byteCount: Int) {
    let length = max(byteCount, 1)
    let start = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | Self.anonymous, -1, 0)
    // As wherever else Swift finds no memory: only a graph that the machine has no room for.
    guard let start, start != MAP_FAILED else { fatalError("out of memory") }
    #if os(Linux)
      // A graph of a few people is better off with small pages, which are zeroed as touched.
      if length >= 1 << 22 { madvise(start, length, MADV_HUGEPAGE) }
    #endif
    bytes = UnsafeMutableRawBufferPointer(start: start, count: length)
  }

  deinit {
    munmap(bytes.baseAddress, bytes.count)
  }

  /// The bytes as numbers of a type, from the start.
  func bound<Element: BitwiseCopyable>(to type: Element.Type) -> UnsafeMutablePointer<Element> {
    // An empty buffer has an address too.
    bytes.bindMemory(to: type).baseAddress.unsafelyUnwrapped
  }

  #if os(Linux)
    private static let anonymous = Int32(MAP_ANONYMOUS)
  #else
    private static let anonymous = MAP_ANON
  #endif
}

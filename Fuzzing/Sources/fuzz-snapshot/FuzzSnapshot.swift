import Foundation
import FuzzSupport

@testable import ReferralGraph

/// Opens a snapshot whose checksums are right and whose contents are anything at all, and reads
/// everything that can be read of it: it may be refused, and must lead nowhere outside of the file.
///
/// The checksums would keep a fuzzer at the door, so they are made to fit.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzSnapshot(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard input.count > 8 else { return 0 }
  let isDirected = input[6] & 1 == 1
  let layout = SnapshotLayout(
    personCount: Int(input[0] % 32), groupCount: Int(input[1] % 8), tieCount: Int(input[2] % 16),
    outgoingArcs: Int(input[3]), incomingArcs: isDirected ? Int(input[4]) : nil,
    attachmentBytes: Int(input[5]))
  guard let layout else { return 0 }

  var payload = Array(input[8...].prefix(layout.blockCount * SnapshotLayout.blockBytes))
  payload += Array(
    repeating: 0, count: layout.blockCount * SnapshotLayout.blockBytes - payload.count)
  var table = payload.withUnsafeBytes { bytes in
    (0..<layout.blockCount).map { block in
      Array(
        bytes[block * SnapshotLayout.blockBytes..<(block + 1) * SnapshotLayout.blockBytes]
      ).withUnsafeBytes {
        Checksum.of(
          $0.bindMemory(to: UInt64.self).baseAddress.unsafelyUnwrapped,
          count: SnapshotLayout.wordsPerBlock,
          seed: UInt64(block))
      }
    }
  }
  table += Array(
    repeating: 0, count: (layout.payload - SnapshotLayout.blockBytes) / 8 - table.count)
  let sum = table.withUnsafeBufferPointer {
    SnapshotChecks.sum(ofTable: $0.baseAddress.unsafelyUnwrapped, of: layout)
  }
  let front = (layout.header(key: [], tableSum: sum) + table).withUnsafeBytes { Array($0) }
  let path = "\(NSTemporaryDirectory())/fuzz-snapshot-\(getpid())"
  _ = FileManager.default.createFile(atPath: path, contents: Data(front + payload))
  defer { unlink(path) }

  if let snapshot = try? GraphSnapshot(at: path, key: []) {
    readAll(of: snapshot)
  }
  return 0
}

private func readAll(of snapshot: GraphSnapshot) {
  let graph = snapshot.graph
  for person in 0..<UInt32(graph.personCount) {
    _ = try? graph.ties(of: PersonID(person))
    _ = try? graph.groups(of: PersonID(person))
    for search in [PathSearch(), PathSearch(maximumTies: 6), .unbounded] {
      _ = try? search.shortest(3, from: PersonID(0), to: PersonID(person), in: graph)
      _ = try? search.alternatives(from: PersonID(0), toAny: [PersonID(person)], in: graph)
    }
  }
  for group in 0..<UInt32(graph.groupCount) {
    _ = try? graph.members(of: GroupID(group))
    _ = try? graph.cost(of: GroupID(group))
  }
  _ = try? graph.checked()
  for offset in 0..<32 { _ = try? snapshot.attached(Int64.self, at: offset) }
}

// The build gives the program's main this name, and libFuzzer's own is then not linked.
@_cdecl("fuzz_snapshot_main")
func main(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  runFuzzer(count, arguments, on: fuzzSnapshot)
}

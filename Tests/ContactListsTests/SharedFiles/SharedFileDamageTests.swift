import ContactLists
import Foundation
import Testing

/// Whatever happens to a file, reading it ends: with an error, or with an account of all of it.
///
/// All cuts of all files take hours in a debug build. Of each file as many are made as take the time
/// of reading a hundred kilobytes: every 97th byte of files of up to 4 KB, of longer ones those of
/// the beginning and a sample of the others, half of them of the last 20 KB. With `WHOM_EVERY_CUT` set, every 97th byte of every
/// file; that is for optimised builds.
@Suite(
  "All shared files, damaged",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct SharedFileDamageTests {
  static let files = SharedFile.all.filter { !$0.isFolder }
  private static let isThorough = ProcessInfo.processInfo.environment["WHOM_EVERY_CUT"] != nil
  private static let budget = 100_000
  /// The formats that mean nothing as a part.
  private static let wholes = ["graphml", "gexf", "gml", "dot", "json"]

  @Test("are refused or accounted for wherever they are cut", arguments: files)
  func cuts(_ file: SharedFile) throws {
    let bytes = try file.bytes()
    let isGraph = Self.wholes.contains { file.expected.hasPrefix($0 + " ") }
    let whole = isGraph ? try findings(in: bytes) : nil
    for end in places(bytes.count, cost: cost(of: file, bytes)) {
      try check(Array(bytes[..<end]), "\(file.path), cut at \(end)", whole: whole)
    }
  }

  @Test("are refused or accounted for with bits that are wrong", arguments: files)
  func flips(_ file: SharedFile) throws {
    let bytes = try file.bytes()
    let cost = cost(of: file, bytes)
    var generator = SeededGenerator(seed: bytes.count)
    for round in 0..<min(8, max(1, Self.budget / max(1, cost))) {
      var damaged = bytes
      for _ in 0..<(1 << (round % 6)) {
        guard let place = damaged.indices.randomElement(using: &generator) else { continue }
        damaged[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
      }
      let outcome = try check(damaged, "\(file.path), damaged \(round)")
      guard cost < 20_000, round < 2 else { continue }
      #expect(try FileOutcome.reading(damaged, chunk: 37) == outcome, "\(file.path), \(round)")
    }
  }

  /// Of what is no error, every row is accounted for, and some are kept if there are any; a format
  /// that means nothing as a part gives the `whole`.
  @discardableResult
  private func check(
    _ bytes: [UInt8], _ what: String, whole: [Finding]? = nil
  ) throws -> FileOutcome {
    var found: [Finding] = []
    let outcome = try FileOutcome.reading(bytes) { found.append($0) }
    guard outcome.error == nil else { return outcome }
    let notes = found.noted.count
    #expect(outcome.kept + outcome.rejected == found.count - notes, "\(what)")
    #expect((outcome.rejected, outcome.noted) == (found.rejected.count, notes), "\(what)")
    #expect(outcome.format == "parts" || outcome.kept > 0 || outcome.rejected == 0, "\(what)")
    if let whole { #expect(found == whole, "\(what)") }
    return outcome
  }

  private func findings(in bytes: [UInt8]) throws -> [Finding] {
    var found: [Finding] = []
    _ = try FileOutcome.reading(bytes) { found.append($0) }
    return found
  }

  /// What reading all of a file costs, in bytes: what is compressed is longer than it is, and what is
  /// no list is looked at by every format.
  private func cost(of file: SharedFile, _ bytes: [UInt8]) -> Int {
    let isCompressed = file.path.hasSuffix(".gz") || file.path.hasSuffix(".zip")
    return bytes.count * (isCompressed || file.expected.hasPrefix("! unknown") ? 8 : 1)
  }

  private func places(_ count: Int, cost: Int) -> [Int] {
    let all = Array(stride(from: 97, to: count, by: 97))
    let price = cost / max(1, count)
    guard !Self.isThorough, count * count / 194 * price > Self.budget else { return all }
    let first = all.prefix { $0 * $0 / 194 * price < Self.budget / 2 }
    var generator = SeededGenerator(seed: count)
    let last = all.filter { $0 > count - 20_000 }
    let others = (0..<max(2, Self.budget / 2 / max(1, cost))).compactMap { place in
      (place.isMultiple(of: 2) ? last : all).randomElement(using: &generator)
    }
    return first + others
  }
}

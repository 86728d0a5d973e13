import ContactLists
import Foundation

/// A contact list, read in the two ways that are timed.
struct ListReading {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Reads the file `times` times in each way, by turns, so that what slows the machine for a while
  /// slows both.
  func report(times: Int) throws -> ListReport {
    // Once for the format, and so that the file is in the system's cache.
    let reading = try ContactListReader().read(path) { _ in }
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    var parsed: ListTimes?
    var read = ListTimes(findings: reading.rows + reading.noted)
    for _ in 0..<times {
      // What is no single format, like an archive, can only be read from the disk.
      if let format = ContactListFormats.named(reading.format) {
        parsed = try parse(bytes, as: format, after: parsed)
      }
      read.watch.lap { _ = try? ContactListReader().read(path) { _ in } }
    }
    return ListReport(
      format: reading.format, bytes: reading.bytes, records: reading.read,
      rejected: reading.rejected, noted: reading.noted, parse: parsed, read: read)
  }

  /// Bytes in memory to findings, which are counted and dropped: without the disk and without the
  /// hash of the file.
  private func parse(
    _ bytes: [UInt8], as type: any ContactListFormat.Type, after times: ListTimes?
  ) throws -> ListTimes {
    let chunkSize = ContactListReader().chunkSize
    var times = times ?? ListTimes(findings: 0)
    var count = 0
    times.watch.lap {
      var format = type.init()
      var converter = UTF8Converter()
      for start in stride(from: 0, to: bytes.count, by: chunkSize) {
        let chunk = bytes[start..<min(start + chunkSize, bytes.count)]
        if type.readsRawBytes {
          format.read(chunk) { _ in count += 1 }
        } else {
          converter.read(chunk) { format.read($0) { _ in count += 1 } }
        }
      }
      if !type.readsRawBytes { converter.finish { format.read($0) { _ in count += 1 } } }
      format.finish { _ in count += 1 }
    }
    times.findings = count
    return times
  }
}

internal import Foundation

/// Writes a snapshot beside the file that it will replace, and puts it in its place when it is
/// whole. Who writes at the same time finds a lock, and lets the other finish.
struct SnapshotWriter: ~Copyable {
  private let path: String
  private let draft: String
  private let file: Int32
  private var table: [UInt64] = []
  /// What of the payload is not written yet.
  private var pending: LargeBuffer
  private var pendingBytes = 0
  private var written: Int

  /// - Returns: `nil` if another process is writing the same snapshot.
  /// - Throws: ``SnapshotError/unwritable(path:reason:)``.
  static func make(at path: String, _ layout: SnapshotLayout) throws(SnapshotError)
    -> SnapshotWriter?
  {
    let draft = path + ".new"
    let file = open(draft, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw unwritable(path) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0, isAt(draft, file) else {
      close(file)
      return nil
    }
    guard fchmod(file, 0o600) == 0, ftruncate(file, 0) == 0 else {
      defer { close(file) }
      throw unwritable(path)
    }
    return SnapshotWriter(path: path, draft: draft, file: file, layout: layout)
  }

  private init(path: String, draft: String, file: Int32, layout: SnapshotLayout) {
    self.path = path
    self.draft = draft
    self.file = file
    written = layout.payload
    pending = LargeBuffer(byteCount: 1 << 20)
    table.reserveCapacity(layout.blockCount)
  }

  deinit {
    close(file)
  }

  /// Adds an array to the payload, filled up to whole words.
  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(SnapshotError) {
    try add(bytes)
    if bytes.count % 8 != 0 {
      let zero: UInt64 = 0
      let fill = withUnsafeBytes(of: zero) { Array($0.prefix(8 - bytes.count % 8)) }
      do {
        try fill.withUnsafeBytes { try add($0) }
      } catch let error as SnapshotError {
        throw error
      } catch {
        throw Self.unwritable(path)
      }
    }
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) throws(SnapshotError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = min(rest.count, pending.bytes.count - pendingBytes)
      UnsafeMutableRawBufferPointer(rebasing: pending.bytes[pendingBytes...])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: rest.prefix(count)))
      pendingBytes += count
      rest = rest.dropFirst(count)
      if pendingBytes == pending.bytes.count { try flush() }
    }
  }

  /// Writes what is pending, which is whole blocks except at the end.
  private mutating func flush() throws(SnapshotError) {
    let blocks = (pendingBytes + SnapshotLayout.blockBytes - 1) / SnapshotLayout.blockBytes
    let length = blocks * SnapshotLayout.blockBytes
    for byte in pendingBytes..<length { pending.bytes[byte] = 0 }
    let words = pending.bound(to: UInt64.self)
    for block in 0..<blocks {
      table.append(
        Checksum.of(
          words + block * SnapshotLayout.wordsPerBlock, count: SnapshotLayout.wordsPerBlock,
          seed: UInt64(table.count)))
    }
    try write(UnsafeRawBufferPointer(rebasing: pending.bytes[..<length]), at: written)
    written += length
    pendingBytes = 0
  }

  /// Writes the rest and the header, and puts the snapshot in its place.
  consuming func finish(_ layout: SnapshotLayout, key: [UInt8]) throws(SnapshotError) {
    do {
      try flush()
      table += Array(
        repeating: 0, count: (layout.payload - SnapshotLayout.blockBytes) / 8 - table.count)
      let tableSum = table.withUnsafeBufferPointer {
        SnapshotChecks.sum(ofTable: $0.baseAddress.unsafelyUnwrapped, of: layout)
      }
      let front = layout.header(key: key, tableSum: tableSum) + table
      try front.withUnsafeBytes { try write($0, at: 0) }
    } catch let error as SnapshotError {
      unlink(draft)
      throw error
    } catch {
      throw Self.unwritable(path)
    }
    // Not synchronised with the disk: what a crash of the machine leaves is found by checksums.
    guard rename(draft, path) == 0 else {
      defer { unlink(draft) }
      throw Self.unwritable(path)
    }
  }

  /// Gives up.
  consuming func abandon() {
    unlink(draft)
  }

  private func write(_ bytes: UnsafeRawBufferPointer, at place: Int) throws(SnapshotError) {
    var done = 0
    while done < bytes.count {
      let count = pwrite(
        file, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(place + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.unwritable(path) }
      done += count
    }
  }

  /// Whether the open file is still the one of that name: another process may have finished it,
  /// and it is in use now.
  private static func isAt(_ path: String, _ file: Int32) -> Bool {
    var (open, named) = (stat(), stat())
    return fstat(file, &open) == 0 && lstat(path, &named) == 0
      && open.st_ino == named.st_ino && open.st_dev == named.st_dev
      && open.st_mode & S_IFMT == S_IFREG
  }

  private static func unwritable(_ path: String) -> SnapshotError {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }
}

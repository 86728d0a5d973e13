internal import Foundation

/// The line to a process that draws maps: a pair of sockets, which unlike pipes can be written to
/// without a signal that ends this process when that one is gone.
struct MapLine: Sendable {
  enum Failure: Error {
    /// Not done by the time.
    case late
    /// The other side is gone.
    case closed
    /// The other side says something that is no frame.
    case damaged
  }

  private let socket: Int32

  /// This process's side, and the other's as a file descriptor, which no other process inherits.
  static func pair() -> (ours: MapLine, theirs: Int32)? {
    var ends: [Int32] = [0, 0]
    #if canImport(Darwin)
      guard socketpair(AF_UNIX, SOCK_STREAM, 0, &ends) == 0 else { return nil }
      var isOn: Int32 = 1
      setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
    #else
      guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0 else { return nil }
    #endif
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (MapLine(socket: ends[0]), ends[1])
  }

  func close() {
    Foundation.close(socket)
  }

  /// Sends a payload and waits for the one that comes back.
  func exchange(
    _ payload: [UInt8], until deadline: ContinuousClock.Instant
  ) throws(Failure) -> [UInt8] {
    try send(MapFrame.framed(payload), until: deadline)
    guard let length = MapFrame.length(try receive(MapFrame.headerBytes, until: deadline)) else {
      throw .damaged
    }
    return try receive(length, until: deadline)
  }

  private func send(_ bytes: [UInt8], until deadline: ContinuousClock.Instant) throws(Failure) {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var sent = 0
    while sent < bytes.count {
      try wait(for: Int16(POLLOUT), until: deadline)
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.send(socket, $0.baseAddress, $0.count, flags)
      }
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      guard count > 0 else { throw .closed }
      sent += count
    }
  }

  private func receive(
    _ count: Int, until deadline: ContinuousClock.Instant
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < count {
      try wait(for: Int16(POLLIN), until: deadline)
      let got = recv(socket, &part, min(count - bytes.count, part.count), 0)
      if got < 0, errno == EAGAIN || errno == EINTR { continue }
      guard got > 0 else { throw .closed }
      bytes += part[..<got]
    }
    return bytes
  }

  private func wait(
    for events: Int16, until deadline: ContinuousClock.Instant
  ) throws(Failure) {
    while true {
      let left = deadline - .now
      guard left > .zero else { throw .late }
      let (seconds, rest) = left.components
      let milliseconds = seconds * 1000 + rest / 1_000_000_000_000_000 + 1
      var poll = pollfd(fd: socket, events: events, revents: 0)
      let ready = Foundation.poll(&poll, 1, Int32(clamping: milliseconds))
      if ready > 0 { return }
      if ready < 0, errno != EINTR { throw .closed }
    }
  }
}

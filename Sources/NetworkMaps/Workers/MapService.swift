internal import Foundation

/// The side that draws: takes requests from standard input until it ends, and answers each on
/// standard output.
public struct MapService {
  private let input: Int32
  private let output: Int32
  private let tellsTimes: Bool

  /// Takes over standard input and output. What libraries print goes to standard error from here on,
  /// so that it does not end up in a map.
  ///
  /// If `tellsTimes`, there is a line of JSON there too for each map: the milliseconds of CPU time that
  /// `reading` its request, `placing` everything, `drawing` it and `finishing` its SVG took.
  public init(tellsTimes: Bool = false) {
    self.tellsTimes = tellsTimes
    input = FileHandle.standardInput.fileDescriptor
    output = dup(FileHandle.standardOutput.fileDescriptor)
    dup2(FileHandle.standardError.fileDescriptor, FileHandle.standardOutput.fileDescriptor)
  }

  /// Draws until there are no more requests, or what comes is none.
  public func run() {
    while let header = read(MapFrame.headerBytes), let length = MapFrame.length(header),
      let bytes = read(length)
    {
      guard write(MapFrame.framed(MapFrame.payload(answer(bytes)))) else { return }
    }
  }

  private func answer(_ bytes: [UInt8]) -> Result<[UInt8], MapError> {
    var times = MapTimes()
    guard let request = try? JSONDecoder().decode(MapRequest.self, from: Data(bytes)) else {
      return .failure(.drawingFailed(message: "the request is of another version"))
    }
    times.end(.reading)
    let result = Result { () throws(MapError) -> [UInt8] in try request.render(&times) }
    if tellsTimes { FileHandle.standardError.write(Data(times.line.utf8)) }
    return result
  }

  /// So many bytes; `nil` if there are fewer.
  private func read(_ count: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let room = min(count - bytes.count, 1 << 16)
      var part = [UInt8](repeating: 0, count: room)
      let got = Foundation.read(input, &part, room)
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      bytes += part[..<got]
    }
    return bytes
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Foundation.write(output, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}

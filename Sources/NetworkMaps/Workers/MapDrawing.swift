internal import Foundation

/// Draws maps, here or elsewhere.
public protocol MapDrawing: Sendable {
  /// One result for each request, in the same order; that one fails costs the others nothing.
  func draw(_ requests: [MapRequest]) -> [Result<[UInt8], MapError>]
}

/// Draws maps in this process, one after the other.
///
/// Nothing bounds the time of a map, and a crash of Graphviz ends the process.
public struct MapsHere: MapDrawing {
  public init() {}

  public func draw(_ requests: [MapRequest]) -> [Result<[UInt8], MapError>] {
    requests.map { request in
      Result { () throws(MapError) -> [UInt8] in try request.render() }
    }
  }
}

extension MapDrawing {
  /// One map.
  public func draw(_ request: MapRequest) throws(MapError) -> [UInt8] {
    guard let result = draw([request]).first else {
      throw .drawingFailed(message: "nothing came back")
    }
    return try result.get()
  }

  /// One map, or if that takes too long, less of it, and what to say then.
  public func drawWhatIsPossible(
    of request: MapRequest
  ) throws(MapError) -> (bytes: [UInt8], remark: String?) {
    do {
      return (try draw(request), nil)
    } catch .tookTooLong(let seconds) {
      guard let (simpler, remark) = request.simpler else { throw .tookTooLong(seconds: seconds) }
      let bytes = try draw(simpler)
      return (bytes, "\(MapError.tookTooLong(seconds: seconds).localizedDescription); \(remark)")
    }
  }
}

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

  /// One map, or if that takes too long, less of it, and what to say then; also of fonts that a
  /// picture lacks.
  public func drawWhatIsPossible(
    of request: MapRequest
  ) throws(MapError) -> (bytes: [UInt8], remark: String?) {
    do {
      return (try draw(request), remarkOnFonts(of: request))
    } catch .tookTooLong(let seconds) {
      guard let (simpler, remark) = request.simpler else { throw .tookTooLong(seconds: seconds) }
      let bytes = try draw(simpler)
      let remarks = [
        "\(MapError.tookTooLong(seconds: seconds).localizedDescription); \(remark)",
        remarkOnFonts(of: simpler),
      ]
      return (bytes, remarks.compactMap(\.self).joined(separator: "; "))
    }
  }

  /// Only of formats that hold letters as shapes. That this cannot be told is no reason not to have
  /// the map.
  private func remarkOnFonts(of request: MapRequest) -> String? {
    guard request.format == .png || request.format == .pdf else { return nil }
    var question = request
    question.wish = .remarkOnFonts
    guard let bytes = try? draw(question), !bytes.isEmpty else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}

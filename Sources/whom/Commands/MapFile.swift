import ArgumentParser
import NetworkMaps

/// The picture of an answer, in the format that its file name says.
enum MapFile {
  static func check(_ path: String) throws {
    guard MapFormat(fileName: path) != nil else {
      throw ValidationError("'\(path)' does not end in .svg, .png, .pdf or .dot")
    }
  }

  static func write(_ map: some AnswerMap, to path: String) throws {
    guard let format = MapFormat(fileName: path) else { return }
    // Before the long part.
    try OutputFile.check(path)
    // One that takes too long is drawn with less on it, or not at all.
    let drawn = try DrawMaps.workers(1).drawWhatIsPossible(of: MapRequest(map, as: format))
    try OutputFile.write(drawn.bytes, to: path)
    if let remark = drawn.remark { Terminal.say("whom: \(remark)") }
    Terminal.say("drawn: \(path)")
  }
}

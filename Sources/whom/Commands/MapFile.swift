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
    try OutputFile.write(map.render(as: format), to: path)
    Terminal.say("drawn: \(path)")
  }
}

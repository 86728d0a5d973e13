import Foundation
import NetworkMaps
import Testing

@Suite("Formats of maps")
struct MapFormatTests {
  @Test("begin with the bytes by which programs know them", arguments: Samples.all)
  func magic(_ sample: Sample) throws {
    let map = PathMap(sample.answer)
    #expect(
      try map.render(as: .png).starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(try map.render(as: .pdf).starts(with: Array("%PDF-".utf8)))
    #expect(try map.render(as: .svg).starts(with: Array("<svg".utf8)))
    #expect(try map.render(as: .dot).starts(with: Array("digraph map {".utf8)))
  }

  @Test("are told by a file's ending")
  func endings() {
    #expect(MapFormat(fileName: "map.svg") == .svg)
    #expect(MapFormat(fileName: "/tmp/a.b/Map.PNG") == .png)
    #expect(MapFormat(fileName: "x.pdf") == .pdf)
    #expect(MapFormat(fileName: "x.gv") == .dot)
    for name in ["", "svg", ".svg", "x.", "x.jpg", "a.svg/x", "x.svg "] {
      #expect(MapFormat(fileName: name) == nil)
    }
  }

  @Test("come out the same each time, also when many are asked for at once")
  func sameBytes() async throws {
    let formats: [MapFormat] = [.svg, .png, .dot]
    let first = try Samples.all.map { sample in
      try formats.map { try PathMap(sample.answer).render(as: $0) }
    }
    try await withThrowingTaskGroup(of: (Int, Int, [UInt8]).self) { tasks in
      for round in 0..<3 {
        for (index, sample) in Samples.all.enumerated() {
          let choice = (round + index) % formats.count
          tasks.addTask {
            (index, choice, try PathMap(sample.answer).render(as: formats[choice]))
          }
        }
      }
      for try await (index, choice, bytes) in tasks {
        #expect(bytes == first[index][choice])
      }
    }
  }

  @Test("errors say what to do")
  func errors() {
    let errors: [MapError] = [
      .graphvizMissing, .noFonts, .formatMissing(.png), .drawingFailed(message: "no"),
      .drawingFailed(message: ""),
    ]
    for error in errors {
      let description = error.localizedDescription
      #expect(!description.isEmpty)
      #expect(!description.hasSuffix("."))
    }
    #expect(MapError.drawingFailed(message: "no").localizedDescription.hasSuffix("map: no"))
  }
}

import ContactLists
import Foundation
import Testing

@Suite("Conversion to UTF-8")
struct UTF8ConverterTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var text: String
  }

  static let long = "First Name,Last Name\nZoë,Müller 😀\nŁukasz,Żak\n名,前\n"

  static let examples = [
    Example(testDescription: "UTF-8", bytes: Array(long.utf8), text: long),
    Example(
      testDescription: "UTF-8 with its mark", bytes: [0xEF, 0xBB, 0xBF] + Array(long.utf8),
      text: long),
    Example(
      testDescription: "UTF-16LE with its mark", bytes: [0xFF, 0xFE] + utf16(long, false),
      text: long),
    Example(
      testDescription: "UTF-16BE with its mark", bytes: [0xFE, 0xFF] + utf16(long, true),
      text: long),
    Example(testDescription: "UTF-16LE bare", bytes: utf16(long, false), text: long),
    Example(testDescription: "UTF-16BE bare", bytes: utf16(long, true), text: long),
    Example(
      testDescription: "windows-1252",
      bytes: Array("Zo".utf8) + [0xEB, 0x20, 0x80, 0x20, 0x93, 0x78, 0x94, 0x81],
      text: "Zoë € “x”\u{FFFD}"),
    Example(
      testDescription: "one bad byte costs nothing else",
      bytes: Array("ż ".utf8) + [0xF1] + Array(" ż".utf8), text: "ż ñ ż"),
    Example(
      testDescription: "a lead byte before an ASCII letter", bytes: [0xE9, 0x74, 0xE9, 0x80],
      text: "\u{E9}t\u{E9}€"),
    Example(
      testDescription: "overlong forms and surrogates", bytes: [0xC0, 0x80, 0xED, 0xA0, 0x80],
      text: "À€í\u{A0}€"),
    Example(
      testDescription: "a character cut by a fold", bytes: [0x61, 0xC3, 0x0D, 0x0A, 0x20, 0xBC],
      text: "aü\r\n "),
    Example(
      testDescription: "a windows-1252 letter before a line end", bytes: [0xC3, 0x0D, 0x0A, 0x61],
      text: "Ã\r\na"),
    Example(
      testDescription: "an unpaired surrogate", bytes: [0xFF, 0xFE, 0x00, 0xD8, 0x61, 0x00],
      text: "\u{FFFD}a"),
    Example(
      testDescription: "half a unit", bytes: [0xFF, 0xFE, 0x61, 0x00, 0x62], text: "a\u{FFFD}"),
    Example(testDescription: "nothing", bytes: [], text: ""),
  ]

  @Test("knows the encodings of contact lists, in chunks of any size", arguments: examples)
  func converts(_ example: Example) {
    for size in Array(1...16) + [.max] {
      var converter = UTF8Converter()
      var output: [UInt8] = []
      for chunk in chunks(of: example.bytes, size) {
        converter.read(chunk) { output.append(contentsOf: $0) }
      }
      converter.finish { output.append(contentsOf: $0) }
      #expect(output == Array(example.text.utf8), "chunks of \(size)")
    }
  }

  @Test("always gives valid UTF-8, the same for all chunks", arguments: 0..<200)
  func random(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let alphabet: [UInt8] = [
      0x00, 0x0A, 0x0D, 0x20, 0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xC3, 0xE0, 0xED, 0xEF, 0xF0,
      0xF4,
      0xF5, 0xFE, 0xFF,
    ]
    let bytes = (0..<100).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
    let whole = UTF8Converter.convert(bytes)
    #expect(String(validating: whole, as: UTF8.self) != nil)
    for size in 1...7 {
      var converter = UTF8Converter()
      var output: [UInt8] = []
      for chunk in chunks(of: bytes, size) {
        converter.read(chunk) { output.append(contentsOf: $0) }
      }
      converter.finish { output.append(contentsOf: $0) }
      #expect(output == whole, "chunks of \(size)")
    }
  }

  private static func utf16(_ text: String, _ isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }
}

/// Words of formats, whose letters may be of either case and are ASCII.
enum ASCIICase {
  /// Whether `bytes` are `word`, which is in upper case.
  static func equals(_ bytes: some Collection<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { zip(bytes, $0).allSatisfy { upper($0) == $1 } }
  }

  /// Whether `text` begins with `prefix`, which is in upper case.
  static func hasPrefix(_ text: String, _ prefix: StaticString) -> Bool {
    equals(text.utf8.prefix(prefix.utf8CodeUnitCount), prefix)
  }

  /// The text of `bytes` with all ASCII letters in upper case.
  static func upper(_ bytes: ArraySlice<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count) { output in
      output.initialize(fromContentsOf: bytes.lazy.map(upper))
    }
  }

  private static func upper(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte & 0xDF : byte
  }
}

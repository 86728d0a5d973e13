/// Numbers in a file, the same on every machine and in every locale.
enum Decimals {
  /// At most four decimals, which is finer than any printer: `12.5`, `0.0208`, `7`.
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    var rest = Int((value * 10_000).rounded()).magnitude
    if rest == 0 { return "0" }
    // From the last digit to the first: nine before the point and four behind it at most.
    return String(unsafeUninitializedCapacity: 15) { bytes in
      var place = 15
      func put(_ byte: UInt8) {
        place -= 1
        bytes[place] = byte
      }
      var decimals = 4
      while decimals > 0, rest % 10 == 0 { (rest, decimals) = (rest / 10, decimals - 1) }
      if decimals > 0 {
        for _ in 0..<decimals {
          put(UInt8(ascii: "0") + UInt8(rest % 10))
          rest /= 10
        }
        put(UInt8(ascii: "."))
      }
      repeat {
        put(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
      } while rest > 0
      if value < 0 { put(UInt8(ascii: "-")) }
      for index in place..<15 { bytes[index - place] = bytes[index] }
      return 15 - place
    }
  }
}

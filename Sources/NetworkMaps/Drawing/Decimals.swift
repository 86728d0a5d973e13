/// Numbers in a file, the same on every machine and in every locale.
enum Decimals {
  /// At most four decimals, which is finer than any printer: `12.5`, `0.0208`, `7`.
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenThousandths = Int((value * 10_000).rounded())
    let sign = tenThousandths < 0 ? "-" : ""
    let (whole, rest) = abs(tenThousandths).quotientAndRemainder(dividingBy: 10_000)
    guard rest != 0 else { return "\(sign)\(whole)" }
    var decimals = String(rest)
    decimals = String(repeating: "0", count: 4 - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }
}

/// Hands out telephone numbers, each once, from the ranges that are reserved for fiction.
///
/// Germany: Bundesnetzagentur, Mitteilung 148/2021. United Kingdom: Ofcom, "Telephone numbers for
/// use in TV and radio drama programmes". France: the numbering plan of ARCEP. United States:
/// 555-0100 to 555-0199.
struct PhoneNumbers {
  enum Range {
    case hamburg
    case berlin
    case munich
    case british
    case french
    case american
  }

  private var used: [Range: Int] = [:]

  /// The next number, in international form with blanks.
  mutating func next(_ range: Range) -> String {
    let count = used[range, default: 0]
    used[range] = count + 1
    // Steps coprime to the sizes scatter the numbers without a repetition.
    let thousand = padded(count * 387 % 1000, to: 3)
    switch range {
    case .hamburg: return "+49 40 66969 \(thousand)"
    case .berlin: return "+49 30 23125 \(thousand)"
    case .munich: return "+49 89 99998 \(thousand)"
    case .british: return "+44 7700 900\(thousand)"
    case .french:
      let number = padded(count * 3907 % 10000, to: 4)
      return "+33 1 99 00 \(number.prefix(2)) \(number.suffix(2))"
    case .american: return "+1 212 555 01\(padded(count * 37 % 100))"
    }
  }
}

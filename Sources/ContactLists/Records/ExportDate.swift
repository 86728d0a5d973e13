/// The dates of exports, whatever spreadsheet they went through.
enum ExportDate {
  /// The day of `05 Jun 2023`, `02/23/17, 06:09 AM`, `2/23/2017`, `2023-06-05` (with a time or
  /// without) or `05-Jun-23`; `nil` for any other text.
  ///
  /// With slashes the month comes first, as LinkedIn writes it: a spreadsheet elsewhere may
  /// have turned them round, which nobody can tell for days up to the twelfth.
  static func parse(_ text: String) -> CalendarDate? {
    var copy = text
    if let date = copy.withUTF8(dayMonthYear) { return date }
    // What follows the date, if anything, is a time, which is of no use by the day.
    let words = text.split { $0 == " " || $0 == "," }
    if words.count >= 3, let date = dayMonthYear(words[0], words[1], words[2]) { return date }
    guard let first = words.first else { return nil }
    let slashed = first.split(separator: "/", omittingEmptySubsequences: false)
    if slashed.count == 3 {
      guard let month = number(slashed[0]), let day = number(slashed[1]),
        let year = year(slashed[2])
      else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
    let dashed = first.split(separator: "-", omittingEmptySubsequences: false)
    guard dashed.count == 3 else { return nil }
    return CalendarDate(iso: first.prefix { $0 != "T" })
      ?? dayMonthYear(dashed[0], dashed[1], dashed[2])
  }

  /// The first day of a date that may lack its day and month: `Sep 2008`, `Sep-08` as spreadsheets
  /// turn it, `09/2008`, `2008-09`, `2008`, or a date as ``parse(_:)`` takes it.
  static func firstDay(_ text: String) -> CalendarDate? {
    if let date = parse(text) { return date }
    let words = text.split { " ,-/.".contains($0) }
    guard (1...2).contains(words.count), let last = words.last else { return nil }
    if words.count == 2, words[0].utf8.count == 4, let year = year(words[0]) {
      return number(last).flatMap { CalendarDate(year: year, month: $0, day: 1) }
    }
    // People have worked since before this century.
    guard var year = year(last) else { return nil }
    if last.utf8.count == 2, year >= 2050 { year -= 100 }
    guard words.count == 2 else {
      return last.utf8.count == 4 ? CalendarDate(year: year, month: 1, day: 1) : nil
    }
    let month = number(words[0]) ?? month(words[0])
    return month.flatMap { CalendarDate(year: year, month: $0, day: 1) }
  }

  /// `05 Jun 2023`, which nearly every date of an export is, without making parts of it.
  static func dayMonthYear(_ text: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    guard text.count == 11, text[2] == 0x20, text[6] == 0x20,
      let day = number(text[0], text[1]), let month = month(text[3], text[4], text[5]),
      let century = number(text[7], text[8]), let year = number(text[9], text[10])
    else { return nil }
    return CalendarDate(year: 100 * century + year, month: month, day: day)
  }

  /// The month whose name begins with these letters, in any case.
  private static func month(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int? {
    // As one number, which is compared faster than a text.
    switch UInt32(a | 0x20) << 16 | UInt32(b | 0x20) << 8 | UInt32(c | 0x20) {
    case 0x6A616E: 1
    case 0x666562: 2
    case 0x6D6172: 3
    case 0x617072: 4
    case 0x6D6179: 5
    case 0x6A756E: 6
    case 0x6A756C: 7
    case 0x617567: 8
    case 0x736570: 9
    case 0x6F6374: 10
    case 0x6E6F76: 11
    case 0x646563: 12
    default: nil
    }
  }

  /// The number that two digits make.
  private static func number(_ tens: UInt8, _ ones: UInt8) -> Int? {
    isDigit(tens) && isDigit(ones) ? 10 * Int(tens & 0xF) + Int(ones & 0xF) : nil
  }

  private static func dayMonthYear(
    _ day: Substring, _ month: Substring, _ yearText: Substring
  ) -> CalendarDate? {
    guard let day = number(day), let year = year(yearText), let month = Self.month(month) else {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The month of an English name, of which the first three letters count.
  private static func month(_ name: Substring) -> Int? {
    guard name.utf8.count >= 3 else { return nil }
    return months.firstIndex(of: name.prefix(3).lowercased()).map { $0 + 1 }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// A number of one or two digits.
  private static func number(_ text: Substring) -> Int? {
    (1...2).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit) ? Int(text) : nil
  }

  /// A year of four digits, or of two: no contact list is older than this century.
  private static func year(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy(isDigit), let year = Int(text) else { return nil }
    return text.utf8.count == 4 ? year : text.utf8.count == 2 ? 2000 + year : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }
}

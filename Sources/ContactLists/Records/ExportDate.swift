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
  private static func dayMonthYear(_ text: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    guard text.count == 11, text[2] == 0x20, text[6] == 0x20,
      let day = number(text[0..<2]), let year = number(text[7..<11]),
      let month = month(text[3], text[4], text[5])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The month whose name begins with these letters, in any case.
  private static func month(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int? {
    let letters = UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c) | 0x20_2020
    return packedMonths.firstIndex(of: letters).map { $0 + 1 }
  }

  /// The months, each as one number.
  private static let packedMonths = months.map { name in
    name.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard isDigit(digit) else { return nil }
      number = number * 10 + Int(digit & 0xF)
    }
    return number
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

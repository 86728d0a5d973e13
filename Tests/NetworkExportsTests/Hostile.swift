/// Names as somebody might have them, or make them up.
enum Hostile {
  /// Those that every graph format has a way to write.
  static let exact = [
    "\"><script>alert(1)</script>", "\\N \\G \\E \\T \\L", "<b>x</b>", "&amp; &#60; &lt;",
    "]]>", "<!-- -->", "<![CDATA[x]]>", "Back\\slash", "=SUM(A1:A9)", "+49 30", "-1", "@ home",
    "'single' \"double\"", "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "دانیال", "می‌خواهم", "דנה כהן",
    "\u{202E}evil\u{202C} \u{2066}x", "a, b; c|d {e} [f]", "strict graph {", "p1", "g1 -- p2",
    "%s%n", "null", "nan", "true", "a" + String(repeating: "\u{301}", count: 500),
    String(repeating: "Lang", count: 20), "{\"kind\": \"group\"}", "$(id) `id`",
  ]

  /// Those of which a character is no character of some format, or no part of a name.
  static let lossy = [
    "two\nlines\r\n\tmore", "\u{2028}line\u{85}", "\u{FFFE}\u{FFFF}\u{FEFF}x",
    "\u{1}\u{8}\u{1B}[31m",
    "Quote\\\"", "\\", "\u{7F}x", "=1", "@x", "nul\0nul",
  ]
}

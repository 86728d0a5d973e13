#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The locale in which libarchive gives names as UTF-8.
///
/// It converts what archives say into the encoding of the C library's locale, which for a program
/// that sets none is ASCII; this sets one for the calling thread and for a moment.
enum ArchiveLocale {
  private struct Handle: @unchecked Sendable {
    let locale: locale_t?
  }

  // Made once and never changed or freed.
  private static let utf8 = Handle(
    locale: newlocale(1 << LC_CTYPE, "C.UTF-8", nil) ?? newlocale(1 << LC_CTYPE, "UTF-8", nil))

  static func withUTF8<Result>(_ body: () -> Result) -> Result {
    guard let locale = utf8.locale else { return body() }
    let previous = uselocale(locale)
    defer { uselocale(previous) }
    return body()
  }
}

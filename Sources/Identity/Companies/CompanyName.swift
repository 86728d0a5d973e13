/// The name of a company, made ready for comparing.
///
/// Two spellings are one company if their keys are equal, and never because one is part of the
/// other: *Apple Bank* is not *Apple*. A missed pair costs less than a wrong one. What else may be
/// one, ``CompanyMatch`` tells of two names, and ``CompanyDirectory`` of all names of a data set.
public struct CompanyName: Hashable, Sendable {
  /// What makes two spellings one company.
  ///
  /// Folded, `&` and `+` are *and*; brackets, taglines and departments are cut; legal forms,
  /// *Group*, a leading *The* and the country behind a brand are off; short forms are spelled out;
  /// Cyrillic and Greek are in Latin letters; well-known employers have the key of the name that is
  /// used most. Without blanks. The key of a key is that key.
  public let key: String
  /// The spelling as it was written, without blanks at its ends.
  public let display: String

  /// `nil` if `text` is blank or names no company: self-employed, confidential, retired, n/a …
  ///
  /// - Complexity: O(*n*) for *n* bytes; what is longer than 300 characters is cut there.
  public init?(_ text: String) {
    let display = String(text.trimmed)
    guard !display.isEmpty, let reading = CompanyReading(display) else { return nil }
    key = reading.key
    self.display = display
  }

  /// A second, looser key: also without *International* and the like, and *System* for *Systems*.
  ///
  /// Names that share it are worth a question; see ``CompanyDirectory`` for when they are one.
  public var looseKey: String { CompanyReading(display)?.looseKey ?? key }
}

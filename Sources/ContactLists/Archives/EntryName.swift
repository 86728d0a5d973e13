/// Names of files, which anybody may have made up: paths that lead elsewhere, control characters,
/// bytes in no encoding, or far too many of them.
enum EntryName {
  /// How many characters of a name are shown.
  static let limit = 240

  /// A name as it can be shown on one line.
  static func shown(_ bytes: some Collection<UInt8>) -> String {
    // A path of the system has no more bytes.
    let text = String(decoding: UTF8Converter.convert(Array(bytes.prefix(8192))), as: UTF8.self)
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(isShown(scalar) ? scalar : "\u{FFFD}")
    }
    let whole = String(shown)
    return whole.count <= limit
      ? whole : "\(whole.prefix(limit * 3 / 4))…\(whole.suffix(limit / 4))"
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: false
    // Persian and Indic names need U+200C and U+200D; others turn the text round.
    case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
    default: true
    }
  }

  /// Whether systems put a file or folder of this name there for themselves.
  static func isJunk(_ name: some Collection<UInt8>) -> Bool {
    name.starts(with: "._".utf8) || junk.contains { name.elementsEqual($0.utf8) }
  }

  private static let junk = ["__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini"]

  /// Whether any part of a path inside an archive is of those.
  static func isJunk(path: [UInt8]) -> Bool {
    path.split(separator: slash).contains { isJunk($0) }
  }

  /// The Maildir that a message of this path inside an archive belongs to; empty for the archive
  /// itself, `nil` if the path is none of a message.
  static func maildir(path: [UInt8]) -> String? {
    let parts = path.split(separator: slash)
    let folders = parts.dropLast()
    guard parts.last?.first != UInt8(ascii: "."), let last = folders.last,
      last.elementsEqual("cur".utf8) || last.elementsEqual("new".utf8)
    else { return nil }
    return shown(Array(folders.dropLast().joined(separator: [slash])))
  }

  /// Why a message of a Maildir says nothing of who knows whom, by the flags behind `:2,` in its name
  /// (the manual page maildir(5)): its owner threw it away, or never sent it. On file systems without
  /// colons, another mark stands for it. `nil` for all other messages.
  static func problem(ofMessage path: [UInt8]) -> ContactListError.Problem? {
    let name = path.split(separator: slash).last ?? []
    guard let comma = name.lastIndex(of: UInt8(ascii: ",")),
      name.startIndex + 2 <= comma, name[comma - 1] == UInt8(ascii: "2"),
      ":;!".utf8.contains(name[comma - 2])
    else { return nil }
    let flags = name[(comma + 1)...]
    if flags.contains(UInt8(ascii: "T")) { return .trashed }
    return flags.contains(UInt8(ascii: "D")) ? .draft : nil
  }

  static let slash = UInt8(ascii: "/")
}

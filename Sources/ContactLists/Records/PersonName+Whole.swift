extension PersonName {
  /// Makes ``full`` what the entry is best called by: the whole name that the list gives, its
  /// parts, or the nickname. An address typed where a name belongs is no name.
  mutating func settleWhole() {
    let parts = [given, additional, family].compactMap(\.self).joined(separator: " ")
    full = [full, parts.trimmedOrNil, nickname].compactMap(\.self).first { name in
      !name.contains("@") || name.contains(" ")
    }
  }
}

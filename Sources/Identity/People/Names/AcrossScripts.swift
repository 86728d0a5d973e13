/// Compares names by their sound, where one was written in another script.
enum AcrossScripts {
  /// `nil` if they do not sound alike.
  static func comparison(_ a: NameForm, _ b: NameForm) -> NameComparison? {
    nil
  }
}

internal import Foundation

/// Names of other scripts in Latin letters, and what names sound like.
enum Romanization {
  /// The ways in which the name is likely to be written in Latin letters; none for a Latin name.
  static func forms(of name: NameReading) -> [NameReading] { [] }
}

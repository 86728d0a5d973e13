internal import Identity

/// A department in a sentence.
public enum DepartmentWording {
  /// The words for a code: `supply chain`, `human resources`, `IT`; other texts stay as they are.
  public static func words(_ code: String) -> String {
    guard let name = Department(rawValue: code)?.name else { return code }
    return name == name.uppercased() ? name : name.prefix(1).lowercased() + name.dropFirst()
  }
}

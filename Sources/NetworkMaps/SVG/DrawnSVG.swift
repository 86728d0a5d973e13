/// An SVG as Graphviz wrote it: its elements in document order, and where in its bytes they say what.
///
/// Maps have thousands of elements of which most are copied as they are, so none of them is a value
/// with strings of its own.
struct DrawnSVG {
  struct Element {
    var name: Range<Int>
    /// Its attributes among those of all elements.
    var attributes: Range<Int>
    /// The first element that is not in it.
    var end: Int
  }

  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  let bytes: [UInt8]
  let elements: [Element]
  let attributes: [Attribute]

  /// The elements directly in another.
  func children(of element: Int) -> [Int] {
    var children: [Int] = []
    var next = element + 1
    while next < elements[element].end {
      children.append(next)
      next = elements[next].end
    }
    return children
  }

  func isNamed(_ name: StaticString, _ element: Int) -> Bool {
    says(elements[element].name, name)
  }

  func attributes(of element: Int) -> ArraySlice<Attribute> {
    attributes[elements[element].attributes]
  }

  func value(_ name: StaticString, of element: Int) -> Range<Int>? {
    attributes(of: element).first { says($0.name, name) }?.value
  }

  func says(_ place: Range<Int>, _ text: StaticString) -> Bool {
    guard place.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { bytes[place].elementsEqual($0) }
  }

  /// The words at a place with the references in them resolved; `nil` where one is none.
  func words(_ place: Range<Int>) -> String? {
    let text = String(decoding: bytes[place], as: UTF8.self)
    guard bytes[place].contains(UInt8(ascii: "&")) else { return text }
    let parts = text.split(separator: "&", omittingEmptySubsequences: false)
    var words = String(parts[0])
    for part in parts.dropFirst() {
      guard let semicolon = part.firstIndex(of: ";"),
        let scalar = Self.scalar(part[..<semicolon])
      else { return nil }
      words.unicodeScalars.append(scalar)
      words += part[part.index(after: semicolon)...]
    }
    return words
  }

  private static func scalar(_ reference: Substring) -> Unicode.Scalar? {
    switch reference {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
      if reference.hasPrefix("#x") {
        UInt32(reference.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      } else if reference.hasPrefix("#") {
        UInt32(reference.dropFirst()).flatMap(Unicode.Scalar.init)
      } else {
        nil
      }
    }
  }
}

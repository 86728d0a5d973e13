/// An SVG as Graphviz wrote it: its elements in document order, and where in its bytes they are.
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
    let ampersand = UInt8(ascii: "&")
    var rest = bytes[place]
    var words: [UInt8] = []
    words.reserveCapacity(rest.count)
    while let start = rest.firstIndex(of: ampersand) {
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.scalar(rest[(start + 1)..<end])
      else { return nil }
      words += rest[..<start]
      words += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      rest = rest[(end + 1)...]
    }
    words += rest
    return String(decoding: words, as: UTF8.self)
  }

  private static func scalar(_ reference: ArraySlice<UInt8>) -> Unicode.Scalar? {
    // By far the most of them: Graphviz writes hyphens so.
    if reference.elementsEqual("#45".utf8) { return "-" }
    return scalar(Substring(decoding: reference, as: UTF8.self))
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

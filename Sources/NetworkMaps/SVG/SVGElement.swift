/// An element of an SVG: its attributes in order, then either elements or words.
struct SVGElement: Sendable {
  var name: String
  var attributes: [(name: String, value: String)] = []
  var text = ""
  var children: [SVGElement] = []

  subscript(attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      let place = attributes.firstIndex { $0.name == attribute }
      switch (place, newValue) {
      case (let place?, let value?): attributes[place].value = value
      case (let place?, nil): attributes.remove(at: place)
      case (nil, let value?): attributes.append((attribute, value))
      case (nil, nil): break
      }
    }
  }

  /// Every element at or below this one that `wanted` picks, in document order.
  func all(where wanted: (SVGElement) -> Bool) -> [SVGElement] {
    (wanted(self) ? [self] : []) + children.flatMap { $0.all(where: wanted) }
  }

  /// The element as XML, a line for each element; words are never broken over lines.
  func write(to output: inout String) {
    output += "<\(name)"
    for (name, value) in attributes {
      output += " \(name)=\"\(Self.escaped(value))\""
    }
    if children.isEmpty, text.isEmpty {
      output += "/>"
      return
    }
    output += ">\(Self.escaped(text))"
    // A line break between the parts of a text would show as a blank.
    let separator = name == "text" ? "" : "\n"
    for child in children {
      output += separator
      child.write(to: &output)
    }
    if !children.isEmpty { output += separator }
    output += "</\(name)>"
  }

  /// The one place where text becomes part of an SVG.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}

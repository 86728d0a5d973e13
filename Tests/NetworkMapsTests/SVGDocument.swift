import Foundation
import FoundationXML

/// An SVG as an XML parser that is not ours reads it.
struct SVGDocument {
  private let document: XMLDocument

  init(_ bytes: [UInt8]) throws {
    document = try XMLDocument(data: Data(bytes))
  }

  var elements: [XMLElement] {
    guard let root = document.rootElement() else { return [] }
    return Self.below(root)
  }

  /// The elements with this word among their classes.
  func elements(ofClass name: String) -> [XMLElement] {
    elements.filter { $0["class"]?.split(separator: " ").contains(Substring(name)) == true }
  }

  func elements(named name: String) -> [XMLElement] {
    elements.filter { $0.name == name }
  }

  private static func below(_ element: XMLElement) -> [XMLElement] {
    [element] + (element.children ?? []).compactMap { $0 as? XMLElement }.flatMap(below)
  }
}

extension XMLElement {
  subscript(attribute: String) -> String? {
    // On Linux, attribute(forName:) finds nothing where a namespace is declared.
    attributes?.first { $0.name == attribute }?.stringValue
  }

  /// The words drawn at or below this element, without its tooltips.
  var words: [String] {
    if name == "text" { return [stringValue ?? ""] }
    return (children ?? []).compactMap { $0 as? XMLElement }.flatMap(\.words)
  }
}

import FoundationXML
import Testing

@testable import NetworkMaps

/// What must be true of every map, whatever it shows.
enum MapLaws {
  /// Grounds that other things lie on; those without an edge may end anywhere.
  private static func isGround(_ shape: Shape) -> Bool {
    shape.id == "page" || shape.id.hasPrefix("ring-") && shape.text.isEmpty
      || ["-band", "-frame"].contains { shape.id.hasSuffix($0) }
  }

  static func check(_ drawing: Drawing) {
    let page = Rect(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height)
    let words = drawing.shapes.compactMap { shape in shape.textFrame.map { (shape, $0) } }
    for shape in drawing.shapes {
      #expect(page.contains(shape.frame), "\(shape.id) leaves the page")
      if let text = shape.textFrame {
        #expect(shape.frame.contains(text), "the words of \(shape.id) leave it")
      }
    }
    for (index, (shape, text)) in words.enumerated() {
      for (other, second) in words[(index + 1)...] {
        #expect(!text.overlaps(second), "the words of \(shape.id) lie on those of \(other.id)")
      }
      for other in drawing.shapes
      where other.id != shape.id && other.outline != .none
        && (other.stroke != nil || !isGround(other))
      {
        #expect(
          !text.overlaps(other.frame) || other.frame.contains(text),
          "the edge of \(other.id) runs through the words of \(shape.id)")
      }
      checkContrast(of: shape, on: ground(of: shape, in: drawing))
    }
    checkBoxes(drawing)
    checkLines(drawing, words, page)
    let ids = drawing.shapes.map(\.id) + drawing.lines.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  /// Two boxes are apart, or one lies wholly in the other.
  private static func checkBoxes(_ drawing: Drawing) {
    let boxes = drawing.shapes.filter { $0.outline != .none && !isGround($0) }
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] where box.frame.overlaps(other.frame) {
        #expect(
          box.frame.contains(other.frame) || other.frame.contains(box.frame),
          "\(box.id) lies half on \(other.id)")
      }
    }
  }

  private static func checkLines(
    _ drawing: Drawing, _ words: [(Shape, Rect)], _ page: Rect
  ) {
    let boxes = drawing.shapes.filter {
      $0.outline != .none && !isGround($0) && !$0.id.hasPrefix("legend")
    }
    for line in drawing.lines {
      let ends = [line.from, line.to]
      for point in line.courses.flatMap(\.samples) {
        let ink = Rect(centre: point, Size(width: 0.1, height: line.width))
        #expect(page.contains(ink), "\(line.id) leaves the page")
        for (shape, text) in words where text.overlaps(ink) {
          Issue.record("\(line.id) runs through the words of \(shape.id)")
        }
        let spot = Rect(centre: point, Size(width: 0.1, height: 0.1))
        for box in boxes where !ends.contains(box.id) && box.frame.grown(by: -1).overlaps(spot) {
          Issue.record("\(line.id) runs through \(box.id)")
        }
      }
    }
  }

  // MARK: Contrast

  /// What words stand on: the last thing drawn before them that is filled and holds them.
  private static func ground(of shape: Shape, in drawing: Drawing) -> Ink? {
    if let fill = shape.fill { return fill }
    return drawing.shapes.prefix { $0.id != shape.id }
      .last { $0.fill != nil && $0.frame.contains(shape.frame) }?.fill
  }

  private static func checkContrast(of shape: Shape, on ground: Ink?) {
    guard let ground else {
      Issue.record("\(shape.id) stands on nothing")
      return
    }
    for run in shape.text.flatMap(\.runs) {
      for isDark in [false, true] {
        let ratio = Contrast.ratio(
          run.ink.colour(isDark: isDark), ground.colour(isDark: isDark))
        #expect(ratio >= 4.5, "\(run.ink) on \(ground) in \(shape.id), dark: \(isDark)")
      }
    }
  }

  // MARK: SVG

  /// What the SVG itself says: sound XML, unique ids, words on the page and in a box of theirs.
  static func check(svg bytes: [UInt8]) throws {
    let document = try SVGDocument(bytes)
    let root = document.elements[0]
    let ids = document.elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    let box = (root["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    #expect(box.count == 4)
    let page = Rect(x: 0, y: 0, width: box[2], height: box[3])
    let offset = try #require(Self.offset(of: document))
    for text in document.elements(named: "text") {
      let x = try #require(text["x"].flatMap(Double.init))
      let y = try #require(text["y"].flatMap(Double.init))
      let place = Rect(x: x + offset.x, y: y + offset.y, width: 0, height: 0)
      #expect(page.contains(place), "\(text.stringValue ?? "") is not on the page")
    }
    for person in document.elements where person["data-person"] != nil {
      #expect(person["tabindex"] == "0")
      #expect(person["aria-label"]?.isEmpty == false)
      #expect(person.children?.first?.name == "title")
    }
  }

  /// How far the map is moved on its page.
  private static func offset(of document: SVGDocument) -> Point? {
    let transform = document.elements.first { $0["transform"] != nil }?["transform"] ?? ""
    guard let match = transform.firstMatch(of: /translate\(([-0-9.]+)[ ,]([-0-9.]+)\)/),
      let x = Double(match.1), let y = Double(match.2)
    else { return nil }
    return Point(x: x, y: y)
  }
}

extension Rect {
  func contains(_ other: Rect) -> Bool {
    x <= other.x && y <= other.y && other.right <= right && other.bottom <= bottom
  }

  /// Whether there is more in common than rounding makes.
  func overlaps(_ other: Rect) -> Bool {
    let least = 1e-6
    return x + least < other.right && other.x + least < right && y + least < other.bottom
      && other.y + least < bottom
  }
}

extension Shape {
  /// The place that the words take.
  var textFrame: Rect? {
    text.isEmpty ? nil : Rect(centre: frame.centre, text.blockSize)
  }
}

/// The stylesheet inside a map.
///
/// Colours are also attributes, so a page that forbids styles still shows the light map.
enum SVGStyle {
  static func sheet(
    rootID: String, of drawing: Drawing, appearance: MapLook.Appearance
  ) -> String {
    let root = "#\(rootID)"
    // A point is 4/3 of a pixel; wider than that, letters would only grow.
    let widest = Decimals.text((drawing.size.width * 4 / 3).rounded(.up))
    var sheet = "\n\(root){display:block;max-width:\(widest)px;height:auto}\n"
    sheet += "\(root) [tabindex]:focus,\(root) a:focus{outline:2px solid "
    sheet += "\(Ink.targetLine.light);outline-offset:2px}\n"
    guard appearance == .automatic else { return sheet }
    // Paper is white even where the screen is dark.
    sheet += "@media screen and (prefers-color-scheme:dark){\n"
    for ink in drawing.inks {
      sheet += "\(root) [fill='\(ink.light)']{fill:\(ink.dark)}\n"
      sheet += "\(root) [stroke='\(ink.light)']{stroke:\(ink.dark)}\n"
    }
    return sheet + "}\n"
  }
}

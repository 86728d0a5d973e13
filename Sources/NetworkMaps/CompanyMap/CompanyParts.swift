internal import Introductions

/// A box with a person on a company map: words already set.
struct CompanyBox {
  var id: String
  var person: String
  var lines: [TextLine]
  var label: String
  var isManager = false
  var isFormer = false
  /// Of the seeker's own tie.
  var strength: Double?

  var height: Double { lines.blockSize.height + 2 * CompanyMetrics.boxPadding.height }
  var data: [(name: String, value: String)] { [("person", LabelText.clean(person))] }
}

/// A department, or those who have left.
struct CompanyBlock {
  var id: String
  var heading: [TextLine]
  var label: String
  var boxes: [CompanyBox]
  /// Those without a box, and through whom they are reached.
  var others: [TextLine]
  var isFormer: Bool

  /// Whether lines may lead here.
  var isTied: Bool { !boxes.isEmpty }

  /// What boxes take one under another.
  var boxesHeight: Double {
    boxes.isEmpty
      ? 0 : boxes.reduce(CompanyMetrics.boxGap / 2) { $0 + $1.height + CompanyMetrics.boxGap }
  }

  /// Names without a box stand beside the boxes, and alone they take the whole width.
  var height: Double {
    Drawing.paragraphHeight(heading) + 3
      + max(boxesHeight, Drawing.paragraphHeight(others)) + 2 * CompanyMetrics.blockPadding
  }
}

/// The measures of a company map, in points.
enum CompanyMetrics {
  static let margin = 30.0
  static let knowerWidth = 138.0
  static let colleagueWidth = 200.0
  /// Names without a box, and where there is no box beside them.
  static let othersWidth = 176.0
  static let wideWidth = colleagueWidth + othersGap + othersWidth
  static let othersGap = 14.0
  static let boxPadding = Size(width: 9, height: 3)
  static let seekerPadding = Size(width: 14, height: 9)
  static let boxGap = 6.0
  static let blockPadding = 9.0
  static let blockGap = 11.0
  /// Between the frame of the company and those of its departments.
  static let framePadding = 12.0
  static let formerGap = 20.0
  /// Room for lines between you and those who know somebody, and between these and the company.
  static let fan = (out: 84.0, in: 104.0)
  /// Between things in the column of those who know somebody.
  static let slotGap = 9.0
  static let portDistance = 6.0
  static let widthShare = 0.7
}

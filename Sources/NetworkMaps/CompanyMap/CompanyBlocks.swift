internal import Introductions

/// Sets the words of a company map.
struct CompanyBlocks {
  let wording: CompanyWording

  private var answer: CompanyAnswer { wording.answer }
  private var wordsWidth: Double {
    CompanyMetrics.colleagueWidth - 2 * CompanyMetrics.boxPadding.width
  }

  func blocks(
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> [CompanyBlock] {
    var blocks: [CompanyBlock] = []
    for (index, place) in answer.departments.enumerated() {
      blocks.append(
        try block(
          of: place, id: "department-\(index + 1)", isFormer: false, &ruler, with: graphviz))
    }
    if answer.former.people > 0 {
      blocks.append(
        try block(of: answer.former, id: "former", isFormer: true, &ruler, with: graphviz))
    }
    return blocks
  }

  private func block(
    of place: CompanyAnswer.Department, id: String, isFormer: Bool, _ ruler: inout TextRuler,
    with graphviz: borrowing Graphviz
  ) throws(MapError) -> CompanyBlock {
    let width =
      place.colleagues.isEmpty ? CompanyMetrics.wideWidth : CompanyMetrics.othersWidth
    var boxes: [CompanyBox] = []
    for (index, colleague) in place.colleagues.enumerated() {
      boxes.append(
        try box(
          of: colleague, id: "\(id)-person-\(index + 1)", isFormer: isFormer, &ruler,
          with: graphviz))
    }
    var others: [TextLine] = []
    if let words = wording.others(of: place) {
      others = try ruler.lines(words, .small, .muted, width: width, limit: 4, with: graphviz)
    }
    if let words = wording.insiders(of: place) {
      others += try ruler.lines(words, .small, .ink, width: width, limit: 2, with: graphviz)
    }
    return CompanyBlock(
      id: id,
      heading: try ruler.lines(
        wording.heading(of: place, isFormer: isFormer), .label, .ink,
        width: CompanyMetrics.wideWidth, limit: 1,
        with: graphviz),
      label: wording.heading(of: place, isFormer: isFormer), boxes: boxes, others: others,
      isFormer: isFormer)
  }

  private func box(
    of colleague: CompanyAnswer.Colleague, id: String, isFormer: Bool, _ ruler: inout TextRuler,
    with graphviz: borrowing Graphviz
  ) throws(MapError) -> CompanyBox {
    let muted = colleague.isManager ? Ink.onTargetMuted : .muted
    var lines = try ruler.lines(
      LabelText.cut(PathWording.name(colleague.person), to: 60), .label,
      colleague.isManager ? .onTarget : .ink, width: wordsWidth, limit: 2, with: graphviz)
    let title = colleague.person.title.map(LabelText.clean) ?? ""
    for words in [title, wording.insiders(of: colleague) ?? ""] where !words.isEmpty {
      lines += try ruler.lines(
        LabelText.cut(words, to: 120), .small, muted, width: wordsWidth, limit: 1, with: graphviz)
    }
    return CompanyBox(
      id: id, person: colleague.person.id, lines: lines,
      label: wording.label(of: colleague, isFormer: isFormer), isManager: colleague.isManager,
      isFormer: isFormer, strength: colleague.strength)
  }

  func knowers(
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> [CompanyBox] {
    var boxes: [CompanyBox] = []
    let width = CompanyMetrics.knowerWidth - 2 * CompanyMetrics.boxPadding.width
    for (index, knower) in answer.knowers.enumerated() {
      var lines = try ruler.lines(
        LabelText.cut(PathWording.name(knower.person), to: 60), .label, .ink, width: width,
        limit: 2, with: graphviz)
      let company = knower.person.company.map(LabelText.clean) ?? ""
      if !company.isEmpty {
        lines += try ruler.lines(
          LabelText.cut(company, to: 80), .small, .muted, width: width, limit: 2, with: graphviz)
      }
      boxes.append(
        CompanyBox(
          id: "knower-\(index + 1)", person: knower.person.id, lines: lines,
          label: wording.label(of: knower), strength: knower.strength))
    }
    return boxes
  }

  func seeker(
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> [TextLine] {
    let name = PathWording.name(answer.from)
    guard wording.seekerIsReader else {
      return try ruler.lines(name, .name, .onSeeker, width: 100, limit: 3, with: graphviz)
    }
    return try ruler.lines("You", .title, .onSeeker, width: 90, limit: 1, with: graphviz)
      + ruler.lines(name, .small, .onSeekerMuted, width: 96, limit: 2, with: graphviz)
  }
}

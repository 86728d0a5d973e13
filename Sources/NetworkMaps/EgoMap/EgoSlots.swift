internal import Introductions

/// Sets the words of an ego map.
struct EgoSlots {
  let wording: EgoWording

  private var answer: EgoAnswer { wording.answer }

  private static let inks: [Ink] = [.first, .second, .third, .fourth, .fifth, .sixth]

  func blocks(
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> [EgoBlock] {
    var blocks: [EgoBlock] = []
    for (index, place) in answer.workplaces.enumerated() {
      let id = "company-\(index + 1)"
      var slots = [try head(of: place, id: "\(id)-head", &ruler, with: graphviz)]
      for (number, contact) in place.contacts.enumerated() {
        slots.append(
          try slot(
            of: contact, id: "\(id)-contact-\(number + 1)", isElsewhere: place.company == nil,
            &ruler, with: graphviz))
      }
      let isNamed = place.company != nil
      let block = EgoBlock(
        id: id, ink: isNamed && index < Self.inks.count ? Self.inks[index] : .boxLine,
        label: wording.sentence(of: place), slots: slots)
      blocks += isNamed ? [block] : Self.parts(of: block)
    }
    return blocks
  }

  /// People elsewhere have nothing in common: whoever opens others may stand anywhere, and the rest
  /// a few here and a few there.
  private static func parts(of block: EgoBlock) -> [EgoBlock] {
    let plain = block.slots.filter { $0.kind == .head || $0.children.isEmpty }
    let openers = block.slots.filter { $0.kind == .contact && !$0.children.isEmpty }
    let few = stride(from: 0, to: plain.count, by: fewElsewhere).map { start in
      Array(plain[start..<min(start + fewElsewhere, plain.count)])
    }
    return (few + openers.map { [$0] }).map { slots in
      var part = block
      part.slots = slots
      return part
    }
  }

  private static let fewElsewhere = 3

  /// The words of the middle.
  func seeker(
    _ ruler: inout TextRuler, with graphviz: borrowing Graphviz
  ) throws(MapError) -> [TextLine] {
    let name = PathWording.name(answer.from)
    guard wording.seekerIsReader else {
      return try ruler.lines(name, .name, .onSeeker, width: 90, limit: 3, with: graphviz)
    }
    return try ruler.lines("You", .title, .onSeeker, width: 80, limit: 1, with: graphviz)
      + ruler.lines(name, .small, .onSeekerMuted, width: 90, limit: 2, with: graphviz)
  }

  // MARK: The inner ring

  private func head(
    of place: EgoAnswer.Workplace, id: String, _ ruler: inout TextRuler,
    with graphviz: borrowing Graphviz
  ) throws(MapError) -> EgoSlot {
    let name = wording.head(of: place)
    var lines = try ruler.lines(
      name, .label, .ink, width: EgoMetrics.nameWidth, limit: 2, with: graphviz)
    var label = name
    if place.unnamed > 0 {
      let count =
        place.contacts.isEmpty
        ? EgoWording.people(place.unnamed) : "and \(EgoWording.number(place.unnamed)) more"
      lines += try ruler.lines(
        count, .small, .muted, width: EgoMetrics.nameWidth, limit: 1, with: graphviz)
      label += ": \(EgoWording.people(place.known)) known, \(place.unnamed) of them not named here"
    }
    var children: [EgoSlot.Child] = []
    if place.further > 0 {
      children.append(
        try counted(place.further, behind: "others at \(name)", &ruler, with: graphviz))
    }
    return EgoSlot(
      kind: .head, id: id, lines: lines, label: label,
      data: [("count", String(place.unnamed))],
      tie: place.unnamed > 0
        ? EgoSlot.Tie(
          width: 1, classes: "tie counted", label: "\(EgoWording.people(place.unnamed)) at \(name)",
          data: [("count", String(place.unnamed))]) : nil,
      children: children)
  }

  private func slot(
    of contact: EgoAnswer.Contact, id: String, isElsewhere: Bool, _ ruler: inout TextRuler,
    with graphviz: borrowing Graphviz
  ) throws(MapError) -> EgoSlot {
    var lines = try name(
      contact.person, contact.isTarget, width: EgoMetrics.nameWidth, &ruler, with: graphviz)
    if isElsewhere {
      lines += try company(
        contact.person, contact.isTarget, width: EgoMetrics.nameWidth, &ruler, with: graphviz)
    }
    var children: [EgoSlot.Child] = []
    for further in contact.further {
      children.append(try child(further, of: contact, &ruler, with: graphviz))
    }
    if contact.unnamed > 0 {
      children.append(
        try counted(
          contact.unnamed, behind: PathWording.name(contact.person),
          isAll: contact.further.isEmpty, &ruler, with: graphviz))
    }
    let leadsToTarget = contact.isTarget || contact.further.contains(where: \.isTarget)
    return EgoSlot(
      kind: .contact, id: id, lines: lines, label: wording.label(of: contact),
      data: [("person", LabelText.clean(contact.person.id))],
      tie: tie(
        from: answer.from, to: contact.person, contact.strength, isBest: leadsToTarget),
      isTarget: contact.isTarget, leadsToTarget: leadsToTarget,
      children: children)
  }

  // MARK: The outer ring

  private func child(
    _ further: EgoAnswer.Further, of contact: EgoAnswer.Contact, _ ruler: inout TextRuler,
    with graphviz: borrowing Graphviz
  ) throws(MapError) -> EgoSlot.Child {
    let width = EgoMetrics.farWidth
    return EgoSlot.Child(
      lines: try name(further.person, further.isTarget, width: width, &ruler, with: graphviz)
        + company(further.person, further.isTarget, width: width, &ruler, with: graphviz),
      label: wording.label(of: further, via: contact),
      data: [("person", LabelText.clean(further.person.id))],
      tie: tie(
        from: contact.person, to: further.person, further.strength, isBest: further.isTarget),
      isTarget: further.isTarget, isCount: false)
  }

  /// Several people behind one.
  private func counted(
    _ count: Int, behind name: String, isAll: Bool = true, _ ruler: inout TextRuler,
    with graphviz: borrowing Graphviz
  ) throws(MapError) -> EgoSlot.Child {
    let words =
      isAll ? EgoWording.people(count) : "and \(EgoWording.number(count)) more"
    let label = "\(EgoWording.people(count))\(isAll ? "" : " more") behind \(name)"
    return EgoSlot.Child(
      lines: try ruler.lines(
        words, .small, .ink, width: EgoMetrics.farWidth, limit: 1, with: graphviz),
      label: label, data: [("count", String(count))],
      tie: EgoSlot.Tie(
        width: 1, classes: "tie counted", label: label, data: [("count", String(count))]),
      isTarget: false, isCount: true)
  }

  // MARK: Words

  private func name(
    _ person: PersonSummary, _ isTarget: Bool, width: Double, _ ruler: inout TextRuler,
    with graphviz: borrowing Graphviz
  ) throws(MapError) -> [TextLine] {
    try ruler.lines(
      LabelText.cut(PathWording.name(person), to: 60), .label, isTarget ? .onTarget : .ink,
      width: width, limit: 2, with: graphviz)
  }

  private func company(
    _ person: PersonSummary, _ isTarget: Bool, width: Double, _ ruler: inout TextRuler,
    with graphviz: borrowing Graphviz
  ) throws(MapError) -> [TextLine] {
    let company = person.company.map(LabelText.clean) ?? ""
    guard !company.isEmpty else { return [] }
    return try ruler.lines(
      LabelText.cut(company, to: 80), .small, isTarget ? .onTargetMuted : .muted, width: width,
      limit: 1, with: graphviz)
  }

  private func tie(
    from first: PersonSummary, to second: PersonSummary, _ probability: Double, isBest: Bool
  ) -> EgoSlot.Tie {
    let strength = TieStrength(probability)
    let ends = (LabelText.clean(first.id), LabelText.clean(second.id))
    return EgoSlot.Tie(
      width: strength.lineWidth(isBest: isBest) * EgoMetrics.widthShare,
      classes: "tie \(strength.word)",
      label: "\(PathWording.name(first)) – \(PathWording.name(second)): "
        + EgoWording.strength(probability),
      data: [
        ("tie", "\(ends.0)--\(ends.1)"), ("strength", Decimals.text(probability)),
        ("inferred", "false"),
      ])
  }
}

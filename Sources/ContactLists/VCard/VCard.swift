/// vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350): any number of cards, one after another.
///
/// A card is known by its `UID`, or as `card:N`, counted from 1, if it has none or one that came
/// before. Photos, sounds and keys are passed over. A card within a card (`AGENT`) belongs to it
/// and is nobody else. The UIDs seen are all that grows with the file.
public struct VCard: ContactListFormat {
  public static let name = "vcard"
  public static let title = "vCard"
  public static let evidenceKind = "address_book"

  private var lines = VCardLines()
  private var cards = Cards()

  public init() {}

  /// Whether one of the first lines begins a card.
  public static func recognizes(_ start: ArraySlice<UInt8>) -> Bool {
    let lines = start.split { $0 == CSV.lineFeed || $0 == CSV.carriageReturn }
    return lines.prefix(10).contains { VCardProperty.isBegin($0) }
  }

  public mutating func read(_ chunk: ArraySlice<UInt8>, found: (Finding) -> Void) {
    var cards = cards.taken()
    lines.read(chunk) { cards.take($0, found: found) }
    self.cards = cards
  }

  public mutating func finish(found: (Finding) -> Void) {
    var cards = cards.taken()
    lines.finish { cards.take($0, found: found) }
    cards.finish(found: found)
    self.cards = cards
  }
}

/// The cards that lines make.
private struct Cards: Sendable {
  private var card: VCardBuilder?
  /// How many cards within the card are open.
  private var depth = 0
  /// Whether the last property was an `AGENT` whose card follows.
  private var awaitsAgent = false
  private var count = 0
  private var uids: Set<String> = []
  private var saidOutside = false

  /// The value, leaving an empty one, so that the set in it is never copied.
  mutating func taken() -> Cards {
    var other = Cards()
    swap(&self, &other)
    return other
  }

  mutating func take(_ line: VCardLines.Line, found: (Finding) -> Void) {
    if VCardProperty.isBegin(line.bytes[...]) {
      begin(at: line.number, found: found)
    } else if VCardProperty.isEnd(line.bytes[...]), card != nil {
      end(found: found)
    } else if card == nil {
      guard !saidOutside, line.bytes.contains(where: { $0 > 0x20 }) else { return }
      saidOutside = true
      found(.noted(RowProblem(line: line.number, reason: "text outside of cards; it is left out")))
    } else if depth == 0, let property = VCardProperty(line.bytes) {
      awaitsAgent = property.name == "AGENT" && property.text == nil
      card?.add(property, isCut: line.isCut, line: line.number)
    }
  }

  mutating func finish(found: (Finding) -> Void) {
    reject(found: found)
  }

  private mutating func begin(at line: Int, found: (Finding) -> Void) {
    if card != nil, awaitsAgent || depth > 0 {
      depth += 1
      awaitsAgent = false
      return
    }
    reject(found: found)
    count += 1
    card = VCardBuilder(line: line)
  }

  private mutating func end(found: (Finding) -> Void) {
    if depth > 0 {
      depth -= 1
      return
    }
    var done: VCardBuilder?
    swap(&done, &card)
    guard let card = done else { return }
    awaitsAgent = false
    var key = "card:\(count)"
    if let uid = card.uid, !uid.hasPrefix("card:"), uids.insert(uid).inserted { key = uid }
    for note in card.notes { found(.noted(note)) }
    found(card.finding(key: key))
  }

  /// Gives up the open card, if there is one.
  private mutating func reject(found: (Finding) -> Void) {
    guard let card else { return }
    self.card = nil
    (depth, awaitsAgent) = (0, false)
    found(
      .rejected(
        RowProblem(
          line: card.line, reason: "a card without END:VCARD; the file may have been cut short")))
  }
}

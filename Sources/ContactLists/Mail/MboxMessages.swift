/// The messages that the lines of an mbox make.
///
/// Of a message whose header has a `Content-Length`, it is not known before that many bytes are
/// over whether ``FromLine``s among them begin other messages or are quoted by it. Until then what
/// such messages are is held back. The length is believed if a ``FromLine`` or the end of the file
/// follows; no more than ``heldLimit`` findings are ever held back for it.
struct MboxMessages: Sendable {
  static let heldLimit = 1000

  private enum Place {
    case outside, header, body
  }

  private var place = Place.outside
  private var wasEmpty = true
  private var saidOutside = false
  private var header = MessageHeader()
  private var line = 0
  private var envelopeDate: [UInt8] = []
  private let latestDate = MailText.latestDate
  /// Where the message whose length is in doubt ends, if it is as it says.
  private var doubtfulEnd: Int?
  /// Whether a line among those bytes would begin another message, and what was found since.
  private var isHolding = false
  private var held: [Finding] = []
  /// The same end, of the message begun last while holding.
  private var innerEnd: Int?
  /// What there was before a ``FromLine`` that is only one if a field follows: it has no date, or
  /// no empty line is before it.
  private var before: (place: Place, innerEnd: Int?, isHolding: Bool)?

  @inline(__always)
  mutating func take(_ line: MailLines.Line, found: (Finding) -> Void) {
    if place == .body, doubtfulEnd == nil, !FromLine.begins(line.bytes) {
      // What nearly every line of a file is.
      wasEmpty = line.bytes.isEmpty
      return
    }
    takeOther(line, found: found)
  }

  /// Says that the file ended after `end` bytes.
  mutating func finish(at end: Int, found: (Finding) -> Void) {
    if let doubtfulEnd, end >= doubtfulEnd {
      // All there was belongs to the message, which was told when its header ended.
      if isHolding {
        held = []
        return
      }
    }
    settleLastFromLine(isField: false)
    release(at: end, found: found)
    if place == .header { endHeader(at: end, found: found) }
  }

  private mutating func takeOther(_ line: MailLines.Line, found: (Finding) -> Void) {
    if before != nil { settleLastFromLine(isField: MessageHeader.field(line.bytes) != nil) }
    if let doubtfulEnd {
      let contentEnd = line.offset + line.bytes.count
      if line.offset >= doubtfulEnd {
        if line.bytes.isEmpty {
          // The end of the last line and, between messages, an empty one or two.
          if line.next > doubtfulEnd + 6 { release(at: line.next, found: found) }
        } else if let from = FromLine(line.bytes) {
          (isHolding, held, self.doubtfulEnd, innerEnd) = (false, [], nil, nil)
          return begin(from, line, isHolding: false)
        } else {
          release(at: line.offset, found: found)
        }
      } else if line.next > doubtfulEnd, contentEnd > doubtfulEnd {
        release(at: line.offset, found: found)
      }
    }
    if place != .header, let from = FromLine(line.bytes) {
      return begin(from, line, isHolding: doubtfulEnd != nil)
    } else if place == .header, !line.bytes.isEmpty {
      header.take(line)
    } else if place == .header {
      endHeader(at: line.next, found: found)
    } else if place == .outside, !line.bytes.isEmpty, !saidOutside {
      saidOutside = true
      let reason = "text before the first message; it is left out"
      found(.noted(RowProblem(line: line.number, reason: reason)))
    }
    wasEmpty = line.bytes.isEmpty
  }

  private mutating func begin(_ from: FromLine, _ line: MailLines.Line, isHolding: Bool) {
    before = from.date.isEmpty || !wasEmpty ? (place, innerEnd, self.isHolding) : nil
    place = .header
    wasEmpty = false
    header.clear()
    self.line = line.number
    envelopeDate = from.date
    innerEnd = nil
    self.isHolding = isHolding
  }

  /// Takes back what such a line began, if no field followed.
  private mutating func settleLastFromLine(isField: Bool) {
    guard let before else { return }
    self.before = nil
    if !isField { (place, innerEnd, isHolding) = before }
  }

  private mutating func endHeader(at offset: Int, found: (Finding) -> Void) {
    place = .body
    let message = MailMessage(
      header: header, line: line, envelopeDate: envelopeDate, latestDate: latestDate)
    let length = header.value(.contentLength).flatMap { Int($0.word) }
    let end = length.flatMap { 0...(1 << 50) ~= $0 ? offset + $0 : nil }
    if isHolding {
      message.find { held.append($0) }
      innerEnd = end
      if held.count > Self.heldLimit { release(at: offset, found: found) }
    } else {
      message.find(found)
      doubtfulEnd = end
    }
  }

  /// Gives up on a length that did not come true: what was held back are messages. The last of
  /// them may have a length of its own.
  private mutating func release(at offset: Int, found: (Finding) -> Void) {
    for finding in held { found(finding) }
    held = []
    isHolding = false
    doubtfulEnd = innerEnd.flatMap { $0 > offset ? $0 : nil }
    innerEnd = nil
  }
}

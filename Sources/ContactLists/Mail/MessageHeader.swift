/// What is kept of the header of one message: the fields that matter, unfolded (RFC 5322, 2.2.3).
struct MessageHeader: Sendable {
  /// How many bytes are kept, and how many of a field that is no list of addresses: of those only
  /// the beginning matters.
  static let limit = 1 << 18
  static let fieldLimit = 1 << 13

  /// Whether people may be missing because it was too long.
  private(set) var isCut = false
  private var bytes: [UInt8] = []
  private var fields: [(field: HeaderField, range: Range<Int>)] = []
  /// Whether the last line was of a field that is kept, so that its folds are too.
  private var isOpen = false
  private var hasReceived = false

  /// Forgets everything, for the next message.
  mutating func clear() {
    isCut = false
    bytes.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    isOpen = false
    hasReceived = false
  }

  /// Takes the next line of the header. One that is no field is passed over.
  mutating func take(_ line: MailLines.Line) {
    guard let first = line.bytes.first else { return }
    if first == 0x20 || first == 0x09 {
      if isOpen { append(line.bytes, isCut: line.isCut) }
      return
    }
    isOpen = false
    guard let (name, value) = Self.field(line.bytes), let field = HeaderField(name) else { return }
    // The first is the last relay's; dozens may follow.
    if field == .received {
      if hasReceived { return }
      hasReceived = true
    }
    fields.append((field, bytes.count..<bytes.count))
    isOpen = true
    append(value, isCut: line.isCut)
  }

  /// The values of all fields of a kind, in their order.
  func values(_ field: HeaderField) -> [HeaderValue] {
    fields.lazy.filter { $0.field == field }.map { HeaderValue(bytes[$0.range]) }
  }

  /// The value of the first field of a kind that is not blank.
  func value(_ field: HeaderField) -> HeaderValue? {
    for each in fields where each.field == field {
      let value = HeaderValue(bytes[each.range])
      if !value.isBlank { return value }
    }
    return nil
  }

  func has(_ field: HeaderField) -> Bool {
    fields.contains { $0.field == field }
  }

  private mutating func append(_ part: UnsafeBufferPointer<UInt8>, isCut: Bool) {
    guard let last = fields.indices.last else { return }
    let start = fields[last].range.lowerBound
    let isAddressList = fields[last].field.isAddressList
    let room = min(
      Self.limit - bytes.count, isAddressList ? .max : Self.fieldLimit - (bytes.count - start))
    bytes.append(contentsOf: part.prefix(room))
    fields[last].range = start..<bytes.count
    if isAddressList, isCut || part.count > room { self.isCut = true }
  }

  /// The name and the value of a line `Name: value`; old mail has blanks before the colon.
  static func field(
    _ line: UnsafeBufferPointer<UInt8>
  ) -> (name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var end = colon
    while end > 0, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
    guard end > 0, line[..<end].allSatisfy({ 0x21...0x7E ~= $0 }) else { return nil }
    return (
      UnsafeBufferPointer(rebasing: line[..<end]),
      UnsafeBufferPointer(rebasing: line[(colon + 1)...])
    )
  }
}

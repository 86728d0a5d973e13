internal import CExpat

/// XML 1.0 as a row of events, read by expat.
///
/// The bytes are UTF-8 whatever the declaration says, since they are converted before they come
/// here. Expat gets them in blocks of one size, so that nothing depends on where chunks end. No
/// external part is ever loaded, and a file that declares entities is refused: a graph has no use
/// for them, and they can be made to grow without end.
final class GraphXML: @unchecked Sendable {
  /// A start tag, and the line on which it stands.
  struct Element: Sendable {
    /// The name without its prefix.
    var name: String
    /// Whether the prefix is another than that of the outermost element: not of its vocabulary.
    var isForeign: Bool
    var attributes: [String: String]
    var line: Int
  }

  enum Event: Sendable {
    case start(Element)
    case text(String)
    case end
  }

  private static let blockSize = 1 << 16
  /// How many bytes a tag or a comment may have.
  private static let maximumTokenSize = 1 << 22
  private static let maximumDepth = 256

  // One parser, never touched by two at a time: a reading is handed on, not shared.
  private let parser: XML_Parser?
  private var block: [UInt8] = []
  private var bytes = 0
  private var depth = 0
  private var rootPrefix: Substring?
  private var events: [Event] = []
  /// What is wrong, in our words, where expat was stopped by us.
  private var refusal: String?
  /// The damage at which reading ended.
  private(set) var problem: RowProblem?

  init() {
    parser = XML_ParserCreate("UTF-8")
    guard let parser else { return }
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { GraphXML.of($0)?.start($1, $2) },
      { context, _ in GraphXML.of(context)?.end() })
    XML_SetCharacterDataHandler(parser) { GraphXML.of($0)?.text($1, Int($2)) }
    XML_SetEntityDeclHandler(parser) { context, _, _, _, _, _, _, _, _ in
      GraphXML.of(context)?.refuse("an XML file that declares entities; export it without them")
    }
  }

  deinit {
    if let parser { XML_ParserFree(parser) }
  }

  /// Takes the next bytes, and gives the events of those that make whole blocks.
  func read(_ chunk: ArraySlice<UInt8>, event: (Event) -> Void) {
    var rest = chunk
    while !rest.isEmpty, problem == nil {
      let part = rest.prefix(Self.blockSize - block.count)
      block.append(contentsOf: part)
      rest = rest.dropFirst(part.count)
      if block.count == Self.blockSize { parse(isLast: false, event: event) }
    }
  }

  /// Says that there are no more bytes.
  func finish(event: (Event) -> Void) {
    if problem == nil { parse(isLast: true, event: event) }
  }

  private func parse(isLast: Bool, event: (Event) -> Void) {
    guard let parser else {
      problem = RowProblem(line: 1, reason: "no memory to read XML")
      return
    }
    bytes += block.count
    let status = block.withUnsafeBytes { content in
      XML_Parse(
        parser, content.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(content.count),
        isLast ? 1 : 0)
    }
    block.removeAll(keepingCapacity: true)
    for next in events { event(next) }
    events.removeAll(keepingCapacity: true)
    let line = Int(XML_GetCurrentLineNumber(parser))
    if status != XML_STATUS_OK {
      problem = RowProblem(line: line, reason: refusal ?? Self.reason(XML_GetErrorCode(parser)))
    } else if bytes - Int(XML_GetCurrentByteIndex(parser)) > Self.maximumTokenSize {
      problem = RowProblem(line: line, reason: "a tag or comment that is too long to be one")
    }
  }

  private static func reason(_ code: XML_Error) -> String {
    switch code {
    case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN, XML_ERROR_PARTIAL_CHAR,
      XML_ERROR_UNCLOSED_CDATA_SECTION:
      return "the XML ends in the middle; export or copy the file again"
    default:
      let words = XML_ErrorString(code).map { String(cString: $0) } ?? "unknown"
      return "damaged XML (\(words)); export or copy the file again"
    }
  }

  // MARK: - What expat calls

  private static func of(_ context: UnsafeMutableRawPointer?) -> GraphXML? {
    context.map { Unmanaged<GraphXML>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<CChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    depth += 1
    guard depth <= Self.maximumDepth else {
      return refuse("elements within elements, more than \(Self.maximumDepth) deep")
    }
    guard let name, refusal == nil else { return }
    let full = String(cString: name)
    let (prefix, local) = Self.split(full)
    if rootPrefix == nil { rootPrefix = prefix }
    var element = Element(
      name: String(local), isForeign: prefix != rootPrefix, attributes: [:],
      line: parser.map { Int(XML_GetCurrentLineNumber($0)) } ?? 1)
    // Names and values in turn, until there is none.
    var next = attributes
    while let name = next?.pointee, let value = next?.successor().pointee {
      element.attributes[String(cString: name)] = String(cString: value)
      next = next?.advanced(by: 2)
    }
    events.append(.start(element))
  }

  private func end() {
    depth -= 1
    events.append(.end)
  }

  private func text(_ start: UnsafePointer<CChar>?, _ count: Int) {
    guard let start else { return }
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    events.append(.text(String(decoding: bytes, as: UTF8.self)))
  }

  private func refuse(_ reason: String) {
    refusal = refusal ?? reason
    if let parser { XML_StopParser(parser, 0) }
  }

  static func split(_ name: String) -> (prefix: Substring, local: Substring) {
    guard let colon = name.firstIndex(of: ":") else { return ("", name[...]) }
    return (name[..<colon], name[name.index(after: colon)...])
  }
}

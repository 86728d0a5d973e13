/// Whom a card names beside its person: `RELATED` (RFC 6350, 6.6.6), and what Apple, Evolution,
/// Outlook and KDE had before it.
struct VCardRelations: Sendable {
  private struct Mention: Sendable {
    /// The group that the label is in, if there is no other word for the relation.
    var group: String?
    var label: String
    var text: String
  }

  private var mentions: [Mention] = []
  /// Apple's labels, by the group of the property that they belong to.
  private var labels: [String: String] = [:]

  /// The words for the relations that properties of their own name.
  private static let properties: [String: String] = [
    "X-EVOLUTION-MANAGER": "manager", "X-EVOLUTION-ASSISTANT": "assistant",
    "X-EVOLUTION-SPOUSE": "spouse", "X-MANAGER": "manager", "X-ASSISTANT": "assistant",
    "X-SPOUSE": "spouse", "X-MS-MANAGER": "manager", "X-MS-ASSISTANT": "assistant",
    "X-MS-SPOUSE": "spouse", "X-MS-CHILD": "child", "X-KADDRESSBOOK-X-MANAGERSNAME": "manager",
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": "assistant", "X-KADDRESSBOOK-X-SPOUSESNAME": "spouse",
  ]

  /// The names of all properties that matter.
  static let names = Set(properties.keys).union(["RELATED", "X-ABRELATEDNAMES", "X-ABLABEL"])

  /// Whether a property is about somebody beside the person.
  static func isMention(_ property: VCardProperty) -> Bool {
    property.name != "X-ABLABEL" && names.contains(property.name)
  }

  mutating func add(_ property: VCardProperty) {
    guard let text = property.text else { return }
    switch property.name {
    case "X-ABLABEL":
      guard let group = property.group, labels.count < VCardBuilder.valueLimit else { return }
      labels[group] = labels[group] ?? text
    case "X-ABRELATEDNAMES":
      mentions.append(Mention(group: property.group, label: "", text: text))
    case "RELATED":
      let types = property.values(of: "TYPE")
      // A further card of the same person.
      if types.contains("ME") { return }
      let isText = property.values(of: "VALUE").contains("TEXT")
      guard let text = isText ? text : Self.person(ofURI: text) else { return }
      mentions.append(
        Mention(group: property.group, label: types.joined(separator: " "), text: text))
    default:
      guard let label = Self.properties[property.name] else { return }
      mentions.append(Mention(label: label, text: text))
    }
  }

  /// The relations, for a card that begins on `line`.
  func relations(line: Int) -> [Relation] {
    mentions.map { mention in
      let label = mention.label.isEmpty ? mention.group.flatMap { labels[$0] } : mention.label
      return Relation(
        kind: Relation.kind(label: label ?? ""), person: Record(mention: mention.text, line: line))
    }
  }

  /// The address of a `mailto:`, and a text that is no URI, though it should be one. Other URIs
  /// lead to cards and pages, not to anybody by name: `nil`.
  private static func person(ofURI text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return text }
    let scheme = text[..<colon].lowercased()
    if scheme == "mailto" {
      return String(text[text.index(after: colon)...].prefix { $0 != "?" }).trimmedOrNil
    }
    let isScheme = scheme.utf8.allSatisfy {
      0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || "+-.".utf8.contains($0)
    }
    return isScheme && !scheme.isEmpty ? nil : text
  }
}

/// What is found in titles, in words.
enum TitleWording {
  /// What a phrase says, one thing after another.
  static func says(_ rule: TitleRule) -> [String] {
    var parts: [String] = []
    if let department = rule.department { parts.append(department.rawValue) }
    if let level = rule.level { parts.append(level.rawValue) }
    switch rule.effect {
    case .none: break
    case .junior: parts.append("entry level")
    case .deputy: parts.append("a deputy, one level down")
    case .past: parts.append("not the present job")
    case .present: parts.append("the present job again")
    case .cut:
      parts.append(parts.isEmpty ? "the job ends here" : "what follows is somebody else's title")
    }
    if rule.level != nil || rule.isRole {
      switch rule.manages {
      case .yes: parts.append("leads")
      case .maybe: parts.append("may lead")
      case .no, nil: break
      }
    }
    return parts
  }

  static func sentences(_ explanation: TitleExplanation) -> [String] {
    let names = explanation.departments.map { Department(rawValue: $0)?.name ?? $0 }
    var sentences: [String] = []
    if let main = names.first {
      let others = names.dropFirst().joined(separator: ", ")
      sentences.append("Department: \(main)\(others.isEmpty ? "" : ", also \(others)").")
    } else {
      sentences.append("Department: the title names none.")
    }
    let leads =
      switch explanation.manages {
      case .yes: "leads people or the department"
      case .maybe: "may lead people"
      case .no: "leads nobody"
      }
    sentences.append("Seniority: \(explanation.seniority.rawValue); \(leads).")
    for reason in explanation.decidedBy {
      sentences.append("“\(withoutBreaks(reason.words))” says: \(reason.says).")
    }
    if explanation.decidedBy.isEmpty {
      sentences.append("No word of it is known, so it counts as an ordinary post.")
    }
    let percent = Int((100 * explanation.confidence).rounded())
    sentences.append("Titles read from words like these are right in \(percent) of 100 cases.")
    return sentences
  }

  static func twoDigits(_ share: Double) -> String {
    hundredths[Int((100 * min(max(share, 0), 1)).rounded())]
  }

  private static let hundredths = (0...100).map {
    "\($0 / 100).\($0 % 100 < 10 ? "0" : "")\($0 % 100)"
  }

  /// Whether there may be something in a text that would begin a new field or line: a control character
  /// of ASCII, or one of those that UTF-8 begins with this byte.
  static func mayHaveBreaks(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 } }
  }

  /// Without tabs and line ends.
  static func withoutBreaks(_ text: String) -> String {
    guard mayHaveBreaks(text) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}

internal import ContactLists
internal import Introductions

/// Why two people know each other, in plain words.
enum TieReason {
  /// The first reason of a tie.
  static func first(of tie: RouteTie) -> String {
    guard let evidence = tie.evidence.first else {
      return tie.inferred ? "likely, not seen (inferred)" : "no reason recorded"
    }
    // The group is cut, not the word that says it is a guess.
    return text(evidence, inferred: tie.inferred, groupLimit: 28)
  }

  /// All of them, with whole dates.
  static func all(of tie: RouteTie) -> String {
    let reasons = tie.evidence.map { evidence in
      let date = evidence.date.map { " (\($0))" } ?? ""
      return text(evidence, inferred: tie.inferred) + date
    }
    return reasons.isEmpty ? first(of: tie) : reasons.joined(separator: "; ")
  }

  private static func text(
    _ evidence: EvidenceSummary, inferred: Bool, groupLimit: Int = 1_000
  ) -> String {
    var words = LabelText.cut(phrase(evidence), to: 60)
    if let group = evidence.group.map(LabelText.clean), !group.isEmpty {
      words += ": \(LabelText.inSentence(LabelText.cut(group, to: groupLimit)))"
    }
    return inferred ? words + " (inferred)" : words
  }

  private static func phrase(_ evidence: EvidenceSummary) -> String {
    let year = evidence.date.map { String($0.components.year) }
    let since = year.map { " since \($0)" } ?? ""
    let last = year.map { ", last \($0)" } ?? ""
    let inYear = year.map { " in \($0)" } ?? ""
    func counted(_ one: String, _ many: String) -> String {
      evidence.count.map { $0 == 1 ? "1 \(one)" : "\($0) \(many)" } ?? many
    }
    switch LabelText.clean(evidence.kind).lowercased() {
    case "linkedin_connection", "linkedin": return "connected on LinkedIn\(since)"
    case "linkedin_message", "linkedin_messages":
      return counted("LinkedIn message", "LinkedIn messages") + last
    case "linkedin_recommendation", "recommendation": return "recommended on LinkedIn\(inYear)"
    case "linkedin_invitation", "invitation": return "invited on LinkedIn\(inYear)"
    case "email", "mail", "emails", "e_mail", "email_thread", "mail_exchange":
      return counted("e-mail", "e-mails") + last
    case "calendar", "meeting", "meetings", "calendar_event":
      return counted("meeting", "meetings") + last
    case "phone_call", "call", "calls": return counted("phone call", "phone calls") + last
    case "address_book", "vcard", "contact", "contact_card":
      return "in the address book" + (year == nil ? "" : since)
    case "user", "own", "stated", "user_tie", "own_statement", "manual":
      return "your own word" + inYear
    case "colleague", "coworker", "co_worker", "worked_together": return "worked together\(last)"
    case "same_company", "shared_company", "shared_employer", "employer", "company":
      return "same company"
    case "same_department", "shared_department", "department": return "same department"
    case "same_school", "shared_school", "school": return "same school"
    case "mailing_thread", "shared_thread", "same_thread": return "same e-mail thread"
    case "": return "no reason recorded"
    case let kind:
      // A kind of evidence that is new here, or the user's own, still reads as words.
      let words = kind.split(whereSeparator: { "_- .".contains($0) }).joined(separator: " ")
      return evidence.count.map { $0 > 1 ? "\(words), \($0) times\(last)" : words + inYear }
        ?? words + inYear
    }
  }
}

import Foundation
import Identity
import Testing

@Suite("Why a title means what it means")
struct TitleExplanationTests {
  @Test("it names the words that decided, as they stand in the title, with what they say")
  func words() {
    let explanation = TitleExplanation("🚀 Ex-Chef d’équipe | Leiterin Einkäufe (m/w/d), Genève")
    #expect(explanation.department == "purchasing")
    #expect(explanation.decidedBy.prefix(2).map(\.words) == ["Ex", "Leiterin"])
    #expect(explanation.decidedBy.first?.says == "not the present job")
    for reason in explanation.decidedBy {
      #expect(explanation.title.contains(reason.words) && !reason.says.isEmpty)
    }
  }

  @Test(
    "it agrees with the title itself",
    arguments: ["Sales & Marketing Director", "Former CEO, now Consultant", "", "Owner", "日本語"])
  func agrees(text: String) {
    let (title, explanation) = (Title(text), TitleExplanation(text))
    #expect(explanation.department == title.department?.rawValue)
    #expect(explanation.departments == title.departments.map(\.rawValue))
    #expect(explanation.seniority == title.seniority)
    #expect(explanation.manages == title.manages)
    #expect(explanation.confidence == title.confidence)
  }

  @Test("it is one line of seven fields, whatever the title has in it")
  func line() {
    let text = "Buyer\tfor\nall | \u{2028} Lead"
    let line = TitleExplanation(text).line
    #expect(line.split(separator: "\t", omittingEmptySubsequences: false).count == 7)
    #expect(!line.contains("\n"))
    #expect(TitleExplanation("Head of IT").line.hasPrefix("Head of IT\tit\tdirector\tyes\t0."))
    #expect(TitleExplanation("zebra").line.hasPrefix("zebra\tother\tstaff\tno\t0.40\t\t"))
  }

  @Test("what two rules say of the same words is put together, nothing twice")
  func sameWords() {
    let reasons = TitleExplanation("CEO and Vice President of Sales").decidedBy
    #expect(Set(reasons.map(\.words)).count == reasons.count)
    for reason in reasons {
      let parts = reason.says.components(separatedBy: ", ")
      #expect(Set(parts).count == parts.count && !parts.contains(""))
    }
    #expect(reasons.first?.says.hasPrefix("executive, cxo") == true)
  }

  @Test("it tells people in sentences")
  func sentences() {
    let sentences = TitleExplanation("Deputy Head of Procurement").sentences
    #expect(sentences.first == "Department: Purchasing.")
    #expect(sentences.contains { $0.hasSuffix("says: purchasing.") })
    #expect(sentences.contains { $0.contains("a deputy") })
    #expect(TitleExplanation("").sentences.first == "Department: the title names none.")
  }

  @Test("it goes through JSON unchanged, with null for no department")
  func json() throws {
    for text in ["Head of Sales", "zebra"] {
      let explanation = TitleExplanation(text)
      let data = try JSONEncoder().encode(explanation)
      #expect(try JSONDecoder().decode(TitleExplanation.self, from: data) == explanation)
    }
    let text = String(decoding: try JSONEncoder().encode(TitleExplanation("zebra")), as: UTF8.self)
    #expect(text.contains("\"department\":null") && text.contains("\"decided_by\""))
  }
}

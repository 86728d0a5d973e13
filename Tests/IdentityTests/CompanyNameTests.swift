import Identity
import Testing

@Suite("Company names")
struct CompanyNameTests {
  @Test(
    "spellings of one company meet",
    arguments: [
      ("Initrode S.p.A.", "INITRODE"), ("Kessel & Sohn GmbH & Co. KG", "Kessel und Sohn"),
      ("Zürcher Werke AG", "Zuercher Werke"), ("The Initrode Company", "Initrode Co."),
      ("Initrode (formerly Penetrode)", "Initrode"), ("Initrode | we print", "Initrode"),
      ("Initrode – Purchasing", "Initrode"), ("Initrode Group plc", "Initrode"),
      ("AB Initrode", "Initrode AB"), ("OOO Initrode", "Initrode"), ("A.B.C. Print", "ABC Print"),
      ("Initrode Deutschland GmbH", "Initrode"), ("Инитрод ООО", "ООО Инитрод"),
      ("株式会社イニト", "イニト"), ("Natl. Print Assoc.", "National Print Association"),
      ("InitRode", "Init Rode"),
    ])
  func same(a: String, b: String) {
    #expect(CompanyName(a)?.key == CompanyName(b)?.key)
  }

  @Test(
    "part of a name is not the name",
    arguments: [
      ("Initrode", "Initrode Bank"), ("Initrode 1 LLC", "Initrode 2 LLC"),
      ("Merrick & Co.", "Merrick KGaA"), ("Ministry of Print Kenya", "Ministry of Print Ghana"),
      ("Capital Group", "Capital One"), ("Plan A", "Plan B"), ("The Limited", "Group"),
      ("Air France", "Air India"), ("Initrode", "Initrode+"),
    ])
  func different(a: String, b: String) {
    #expect(CompanyName(a)?.key != CompanyName(b)?.key)
  }

  @Test(
    "placeholders are no company",
    arguments: [
      "", "  ", "-", "???", "🚀", "N/A", "n.a.", "Self-Employed", "self employed consultant",
      "Freelance", "Confidential Company", "Stealth Mode Startup", "Retired", "Student",
      "Selbstständig", "Freiberuflich", "Autónomo", "Libero professionista", "À mon compte", "ZZP",
    ])
  func none(text: String) {
    #expect(CompanyName(text) == nil)
  }

  @Test(
    "but companies whose names sound like placeholders are",
    arguments: ["The Independent", "Freelancer.com", "Stealth Communications", "Student Loans Co"])
  func some(text: String) {
    #expect(CompanyName(text) != nil)
  }

  @Test("the display is as written, without blanks at its ends")
  func display() {
    #expect(CompanyName("  The Initrode Co. ")?.display == "The Initrode Co.")
  }

  @Test("the key of a key is that key", arguments: 0..<50 as Range<UInt64>)
  func idempotent(seed: UInt64) {
    var random = SeededGenerator(seed)
    let names = [
      "Initrode GmbH", "Bain & Company", "Kessel", "J.P. Morgan Chase", "3M", "7-Eleven",
    ]
    for name in names + (0..<10).map({ _ in "Initrode \(random.text())" }) {
      guard let key = CompanyName(name)?.key, let again = CompanyName(key)?.key else { continue }
      #expect(again == key, "\(name)")
    }
  }
}

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
      ("InitRode", "Init Rode"), ("Initrode S.A. de C.V.", "Initrode"),
      ("Initrode sp. z o.o. sp. k.", "Initrode"), ("(주)이니트로드", "이니트로드"),
      ("Инитрод ООО", "Initrod"), ("Ινιτροδ Α.Ε.", "ΙΝΙΤΡΟΔ"), ("איניטרוד בע\"מ", "איניטרוד"),
      ("شركة إنيترود ش.م.م", "إنيترود"), ("บริษัท อินิทโรด จำกัด", "อินิทโรด"),
      ("Công ty TNHH Initrode", "Initrode"), ("M/s Initrode Traders", "Initrode Traders"),
      ("Initrode Corportation", "Initrode"), ("www.initrode.com", "Initrode"),
      ("Initrode, Purchasing Dept.", "Initrode"), ("Initrode, a Penetrode Company", "Initrode"),
      ("Penetrode Ltd t/a Initrode", "Initrode"), ("Initrode (Dublin)", "Initrode"),
      ("School of Print, University of Chotchkie", "University of Chotchkie"),
      ("Universität Wien", "University of Vienna"), ("Initrode E*Print", "Initrode EPrint"),
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
      ("Air France", "Air India"), ("Initrode", "Initrode+"), ("Initrode II", "Initrode III"),
      ("City of Chotchkie, Ohio", "City of Chotchkie, Maine"),
      ("University of Chotchkie - Austin", "University of Chotchkie - Dallas"),
      ("Ministry of Print (Kenya)", "Ministry of Print (Ghana)"), ("Initrode & Co.", "Initrode AG"),
      ("JP Initrode", "Initrode"), ("SC Initrode", "Initrode"),
      ("Initrode", "Initrode International"),
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
      "Фрилансер", "自由职业者", "フリーランス", "프리랜서", "פרילנסר", "متقاعد", "Własna działalność",
      "Egenföretagare", "Emekli", "Looking for a new challenge", "Consultant (freelance)",
      "Designer - self-employed", "En recherche d'emploi", "Private practice",
    ])
  func none(text: String) {
    #expect(CompanyName(text) == nil)
  }

  @Test(
    "but companies whose names sound like placeholders are",
    arguments: [
      "The Independent", "Freelancer.com", "Stealth Communications", "Student Loans Co",
      "Independent Health", "Retired Greyhound Trust", "Confidential Search Partners",
    ])
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

  @Test("any text is read, and its key is a key", arguments: 0..<200 as Range<UInt64>)
  func anyText(seed: UInt64) {
    var random = SeededGenerator(seed)
    for _ in 0..<20 {
      let text = random.text()
      guard let name = CompanyName(text) else { continue }
      #expect(!name.key.isEmpty)
      #expect(!name.key.contains(" "))
      #expect(!name.looseKey.isEmpty)
      if let again = CompanyName(name.key) {
        #expect(again.key == name.key, "\(text.debugDescription)")
      }
    }
  }

  @Test("a text of any length is read at once")
  func long() {
    for part in ["a", "(", "|", " - x", ", a", "&", "and co ", "株式会社", "й", "formerly ", " of"] {
      let clock = ContinuousClock()
      let took = clock.measure { _ = CompanyName(String(repeating: part, count: 100_000)) }
      #expect(took < .seconds(2), "\(part)")
    }
  }

  @Test("well-known employers have one key by all their names")
  func wellKnown() {
    for names in [
      ["IBM", "I.B.M. Corp.", "International Business Machines"],
      ["P&G", "Procter and Gamble Co."],
      ["Facebook, Inc.", "Meta Platforms"], ["МГУ", "Lomonosov Moscow State University"],
      ["BMW AG", "Bayerische Motoren Werke Aktiengesellschaft"],
      ["MIT", "Massachusetts Inst. of Technology"],
    ] {
      #expect(Set(names.map { CompanyName($0)?.key }).count == 1, "\(names)")
    }
  }
}

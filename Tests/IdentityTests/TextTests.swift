import Identity
import Testing

@Suite("Folding")
struct FoldingTests {
  @Test(
    "makes equal what differs only in writing",
    arguments: [
      ("Acme, Inc.", "acme inc"), ("  A\u{0} B\t", "a b"), ("L’Oréal", "loreal"),
      ("Łukasz Wiśniewski", "lukasz wisniewski"), ("Straße", "strasse"), ("Ærø", "aero"),
      ("ＡＣＭＥ　１", "acme 1"), ("ﬁnance", "finance"), ("İstanbul", "istanbul"),
      ("Газпром", "газпром"), ("Йод", "йод"), ("トヨタ", "トヨタ"), ("ΟΔΟΣ", "οδοσ"),
      ("Pied Piper™", "pied piper"), ("🚀 Ann 🚀", "ann"), ("", ""), ("…", ""),
    ])
  func equal(text: String, folded: String) {
    #expect(FoldedText.fold(text) == folded)
  }

  @Test("done twice is done once", arguments: 0..<100 as Range<UInt64>)
  func idempotent(seed: UInt64) {
    var random = SeededGenerator(seed)
    for _ in 0..<20 {
      let once = FoldedText.fold(random.text())
      #expect(FoldedText.fold(once) == once)
    }
  }
}

@Suite("Addresses, numbers and profiles")
struct AddressTests {
  @Test(
    "an e-mail address has one key however it is written",
    arguments: [
      ("Ada@Example.com ", "ada@example.com"),
      ("mailto:ada+news@example.com?subject=x", "ada@example.com"),
      ("a.d.a@googlemail.com", "ada@gmail.com"), ("a.d.a@example.com", "a.d.a@example.com"),
      ("root@localhost", "root@localhost"), ("<ada@example.com>", "ada@example.com"),
    ])
  func email(text: String, key: String) {
    #expect(EmailAddress(text)?.key == key)
  }

  @Test(
    "what is no e-mail address is none", arguments: ["", "@", "a@", "@b", "a@b@c", "a b@c", "a"])
  func noEmail(text: String) {
    #expect(EmailAddress(text) == nil)
  }

  @Test("roles are told from people")
  func roles() {
    for text in ["info@a.com", "No-Reply@a.com", "sales.uk@a.com", "noreply+x@a.com"] {
      #expect(EmailAddress(text)?.isRole == true, "\(text)")
    }
    for text in ["ada@a.com", "anna.office@a.com", "sales.anna@a.com"] {
      #expect(EmailAddress(text)?.isRole == false, "\(text)")
    }
  }

  @Test(
    "a phone number is E.164 with a country, else its last nine digits",
    arguments: [
      ("+1 (415) 555-0132", "+14155550132"), ("0049 171 1234567", "+491711234567"),
      ("+49 (0) 171 1234567", "+491711234567"), ("(415) 555-0132", "155550132"),
      ("tel:+14155550132;ext=12", "+14155550132x12"), ("555-0132", "5550132"),
      ("555-0132 ext. 9", "5550132x9"),
    ])
  func phone(text: String, key: String) {
    #expect(PhoneNumber(text)?.key == key)
  }

  @Test("numbers with and without a country are compared by nine digits")
  func phonesMatch() throws {
    let full = try #require(PhoneNumber("+1 415 555 0132"))
    let local = try #require(PhoneNumber("(415) 555-0132"))
    let foreign = try #require(PhoneNumber("+44 4155 550 132"))
    #expect(full.matches(local) && local.matches(full) && local.matches(foreign))
    #expect(!full.matches(foreign))
    #expect(PhoneNumber("12-34") == nil)
    #expect(PhoneNumber("+1234567890123456") == nil)
  }

  @Test(
    "a profile has one key however it is written",
    arguments: [
      ("https://www.linkedin.com/in/Ada-L/?x=1#y", "linkedin.com/in/ada-l"),
      ("de.linkedin.com/in/ada-l/en", "linkedin.com/in/ada-l"),
      ("http://linkedin.com/in/%C3%81da", "linkedin.com/in/áda"),
      ("https://www.linkedin.com/pub/ada-l/1/2b/3c", "linkedin.com/pub/ada-l/1/2b/3c"),
      ("https://twitter.com/Ada", "x.com/ada"), ("https://github.com/ada/engine", "github.com/ada"),
      ("www.xing.com/profile/Ada_L", "xing.com/profile/ada_l"),
    ])
  func profile(text: String, key: String) {
    #expect(ProfileURL(text)?.key == key)
  }

  @Test(
    "other pages are no profiles",
    arguments: [
      "https://acme.com/in/ada", "https://www.linkedin.com/company/acme", "linkedin.com", "", "/",
      "https://www.linkedin.com/in/", "https://github.com/orgs/acme", "://", "https://",
    ])
  func noProfile(text: String) {
    #expect(ProfileURL(text) == nil)
  }
}

@Suite("Any text")
struct AnyTextTests {
  @Test("stops nothing", arguments: 0..<60 as Range<UInt64>)
  func noTrap(seed: UInt64) {
    var random = SeededGenerator(seed)
    for _ in 0..<20 { read(random.text()) }
  }

  @Test("nor does a long or an odd one")
  func extremes() {
    for part in ["a", " ", ".", "(", "é", "&", "Chief ", "A.", ", ", "\"", "@", "+1", "🚀", "Ltd "] {
      read(String(repeating: part, count: 10_000))
    }
    for text in [
      "", " ", "\u{0}", "'", "-", "\u{301}", "\u{202E}", "=", "i", "ii", "the", "and co",
    ] {
      read(text)
    }
  }

  @Test("the module's own tables are well formed")
  func tables() {
    #expect(IdentityTables.problems == [])
    #expect(Department.all.count == 25)
  }

  private func read(_ text: String) {
    _ = FoldedText.fold(text)
    _ = Title(text)
    _ = Department(named: text)
    _ = EmailAddress(text)
    _ = PhoneNumber(text)
    _ = ProfileURL(text)
    if let company = CompanyName(text) {
      #expect(!company.key.isEmpty && !company.display.isEmpty)
    }
    _ = record(1, text, company: text, email: text, phone: text, profile: text)
    _ = record(1, given: text, family: text)
  }
}

import Foundation
import NetworkStore
import ReferralGraph
import Testing

@Suite("The table of evidence and its settings")
final class EvidenceSettingsTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
  }

  private func settings(_ text: String) throws -> Settings {
    try Settings.load(overridesAt: try folder.file("settings.toml", text))
  }

  @Test("every kind says where its numbers come from, and of no number that is not there")
  func sources() throws {
    let rules = try Settings.standard().evidence.rules
    #expect(rules.count > 20)
    for (kind, rule) in rules {
      #expect(!rule.source.isEmpty && !rule.meaning.isEmpty, "\(kind.rawValue)")
      let numbers: [String: Bool] = [
        "base": true, "half_life": rule.halfLifeDays != nil, "saturation": true,
        "ceiling": rule.ceiling != nil, "lasting_base": rule.lasting != nil,
        "lasting_half_life": rule.lasting != nil, "halving_size": rule.halvingSize != nil,
        "needs_answer": rule.needsAnswer, "unanswered": rule.unanswered != nil,
        "concentration": rule.concentration != nil,
      ]
      for (name, source) in rule.sources ?? [:] {
        #expect(numbers[name] == true && !source.isEmpty, "\(kind.rawValue): \(name)")
      }
    }
  }

  @Test("the table is in the order that its meaning has")
  func order() throws {
    let rules = try Settings.standard().evidence.rules
    func base(_ kind: EvidenceKind) throws -> Double { try #require(rules[kind]).base }
    #expect(try base("linkedin_endorsement") < base("linkedin_connection"))
    #expect(try base("linkedin_connection") < base("linkedin_recommendation"))
    #expect(try base("address_book") < base("private_number"))
    #expect(try base("private_number") < base("friend"))
    #expect(try base("large_meeting") < base("meeting"))
    #expect(try base("same_large_thread") < base("same_thread"))
    #expect(try base("same_mail_domain") < base("same_company"))
    #expect(try base("same_company") < base("same_department"))
    #expect(try base("former_colleague") < base("former_department_colleague"))
    #expect(try base("former_department_colleague") < base("same_department"))
    #expect(try base("meeting_series") < base("same_department"))
    #expect(try base("linkedin_connection") < base("friend"))
  }

  @Test("a settings file overrides single numbers, which are then its own")
  func overrides() throws {
    let settings = try settings(
      """
      [manager]
      concentration = 40

      [evidence.mail]
      ceiling = 0.5
      lasting_base = 0.1
      concentration = 12

      [evidence.neighbour]
      base = 0.3
      lasting_base = 0.02
      lasting_half_life = 400
      """)
    #expect(settings.managerConcentration == 40)
    let mail = try #require(settings.evidence.rules["mail"])
    let standard = try #require(try Settings.standard().evidence.rules["mail"])
    #expect(mail.ceiling == 0.5)
    #expect(mail.lasting?.base == 0.1)
    #expect(mail.lasting?.halfLifeDays == standard.lasting?.halfLifeDays)
    #expect(mail.concentration == 12)
    #expect(mail.base == standard.base)
    #expect(mail.sources?["ceiling"] == "your settings")
    #expect(mail.sources?["base"] == standard.sources?["base"])
    let own = try #require(settings.evidence.rules["neighbour"])
    #expect(own.lasting == EvidenceRule.Lasting(base: 0.02, halfLifeDays: 400))
    #expect(own.source == "your settings")
  }

  @Test(
    "a number that makes no sense is an error that names it",
    arguments: [
      ("[evidence.mail]\nceiling = 1.5\n", "ceiling is a probability"),
      ("[evidence.mail]\nlasting_half_life = 0\n", "lasting_half_life is at least 1"),
      ("[evidence.knows]\nlasting_base = 0.1\n", "lasting_base needs lasting_half_life"),
      ("[evidence.knows]\nlasting_half_life = 9\n", "lasting_half_life needs lasting_base"),
      ("[evidence.mail]\nunanswered = -1\n", "unanswered is a probability"),
      ("[evidence.mail]\nconcentration = 0\n", "concentration is more than 0"),
      ("[manager]\nconcentration = -3\n", "manager.concentration is more than 0"),
    ])
  func errors(_ text: String, _ words: String) throws {
    do {
      _ = try settings(text)
      Issue.record("\(text) was taken")
    } catch let error as NetworkError {
      #expect(error.localizedDescription.contains(words))
    }
  }

  @Test("the order of imports changes no strength and no range", arguments: 0..<6)
  func importOrder(_ number: Int) throws {
    func mail(_ from: String, _ to: String, _ day: Int) -> String {
      "From - Mon Mar  2 10:00:00 2026\nFrom: \(from)@mail.example\nTo: \(to)@mail.example\n"
        + "Date: \(day) Mar 2026 10:00:00 +0000\nMessage-ID: <\(from).\(day)@x.example>\n\nhi\n\n"
    }
    let header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    let texts = [
      ("Sent.mbox", mail("pat", "ann", 2) + mail("pat", "ann", 9)),
      ("Inbox.mbox", mail("ann", "pat", 3) + mail("ann", "pat", 20)),
      ("list.csv", header + "Ann,Lee,,ann@mail.example,Acme,Buyer,01 Feb 2020\n"),
    ]
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    func estimate(_ order: [Int]) throws -> StrengthEstimate? {
      let network = try Network.inMemory()
      let me = try network.setOwner(
        name: "Pat Doe", emails: ["pat@mail.example"], on: today)
      for place in order {
        let (name, text) = texts[place]
        _ = try network.importList(try folder.file(name, text), on: today)
      }
      let ann = try network.person("ann@mail.example")
      return try Settings.standard().evidence.estimate(
        of: network.evidence(between: me.id, and: ann.id), asOf: today)
    }
    let first = try #require(try estimate(orders[0]))
    #expect(try estimate(orders[number]) == first)
    // More than the connection alone, which has faded to 28 %.
    #expect(first.strength.probability > 0.3)
  }
}

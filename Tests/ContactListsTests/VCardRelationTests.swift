import ContactLists
import Foundation
import Testing

@Suite("People beside the person of a vCard")
struct VCardRelationTests {
  private func record(_ lines: [String]) throws -> Record {
    let card = ["BEGIN:VCARD", "VERSION:4.0", "FN:Ruth Vega"] + lines + ["END:VCARD"]
    return try #require(findings(VCard.self, in: card.joined(separator: "\r\n")).records.first)
  }

  private func kinds(_ record: Record) -> [String] {
    record.relations.map(\.kind)
  }

  @Test(
    "are known by their kind in vCard 4.0",
    arguments: [
      ("TYPE=spouse", "family"), ("TYPE=child", "family"), ("TYPE=parent", "family"),
      ("TYPE=\"sibling,contact\"", "family"), ("type=kin", "family"), ("TYPE=friend", "friend"),
      ("TYPE=colleague", "worked_together"), ("TYPE=co-worker", "worked_together"),
      ("TYPE=agent", "knows"), ("TYPE=contact;TYPE=met", "knows"), ("TYPE=acquaintance", "knows"),
      ("PREF=1", "knows"),
    ])
  func types(parameters: String, kind: String) throws {
    let record = try record(["RELATED;VALUE=text;\(parameters):Tom Okoro"])
    #expect(
      record.relations
        == [Relation(kind: kind, person: Record(mention: "Tom Okoro", line: 1))])
  }

  @Test("are people, whatever names them, and not cards or pages")
  func values() throws {
    let record = try record([
      "RELATED;TYPE=friend:mailto:tom@home.example?subject=x", "RELATED;TYPE=friend:Bo Lind",
      "RELATED;TYPE=friend:urn:uuid:f81d4fae", "RELATED:https://home.example/tom",
      "RELATED;TYPE=me:mailto:ruth@home.example", "RELATED;TYPE=friend:", "RELATED:mailto:",
      "RELATED;VALUE=TEXT:Dr.: Ann Lee",
    ])
    #expect(
      record.relations.map(\.person.key) == ["tom@home.example", "Bo Lind", "Dr.: Ann Lee"])
    #expect(record.relations.first?.person.emails == ["tom@home.example"])
    #expect(record.emails.isEmpty)
  }

  @Test("are labelled by a property of the same group, before it or after it")
  func apple() throws {
    let record = try record([
      "item1.X-ABRELATEDNAMES;type=pref:Tom Okoro", "item1.X-ABLabel:_$!<Spouse>!$_",
      "Item2.X-ABLabel:_$!<Manager>!$_", "item2.X-ABRELATEDNAMES:Bo Lind",
      "item3.X-ABRELATEDNAMES:Ann Lee", "item3.X-ABLabel:_$!<Friend>!$_",
      "item4.X-ABRELATEDNAMES:Cy Moss", "item4.X-ABLabel:Tennis",
      "X-ABRELATEDNAMES:Di Poe", "item6.X-ABLabel:_$!<Assistant>!$_",
      "item6.X-ABRELATEDNAMES:Ed Roy <ed@home.example>",
    ])
    #expect(
      kinds(record)
        == ["family", "worked_together", "friend", "knows", "knows", "worked_together"])
    #expect(record.relations.last?.person.emails == ["ed@home.example"])
    #expect(record.relations.last?.person.name.full == "Ed Roy")
  }

  @Test(
    "are in properties of their own in other programs",
    arguments: [
      ("X-EVOLUTION-MANAGER", "worked_together"), ("X-EVOLUTION-ASSISTANT", "worked_together"),
      ("X-EVOLUTION-SPOUSE", "family"), ("X-SPOUSE", "family"), ("X-MANAGER", "worked_together"),
      ("X-ASSISTANT", "worked_together"), ("X-MS-CHILD", "family"),
      ("X-KADDRESSBOOK-X-SpousesName", "family"),
    ])
  func otherPrograms(property: String, kind: String) throws {
    let record = try record(["\(property);X-EVOLUTION-UI-SLOT=1:Tom Okoro"])
    #expect(kinds(record) == [kind])
    #expect(record.relations.first?.person.name.full == "Tom Okoro")
  }

  @Test("are not more than a card may hold")
  func limit() {
    let many = String(repeating: "X-SPOUSE:Tom Okoro\nitem1.X-ABLabel:x\n", count: 1500)
    let found = findings(VCard.self, in: "BEGIN:VCARD\nFN:Ruth\n\(many)END:VCARD\n")
    #expect(found.records.first?.relations.count == 1000)
    #expect(found.noted.count == 1)
  }

  @Test("birthdays and pictures leave no trace")
  func passedOver() throws {
    #expect(
      try record([
        "BDAY:19700102", "BDAY;VALUE=text:circa 1970", "ANNIVERSARY:19990102",
        "PHOTO:data:image/png;base64,QUJD", "LOGO;ENCODING=b:QUJD", " RUZH",
        "SOUND;VALUE=uri:https://home.example/x.ogg", "X-ABDATE:2001-01-02",
      ]) == record([]))
  }

  @Test(
    "are all found in shared samples",
    .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"),
    arguments: [
      ("world/owner2/contacts.vcf", ["worked_together": 10]),
      ("vcard/John_Doe_EVOLUTION.vcf", ["worked_together": 2, "family": 1]),
      ("vcard/John_Doe_GMAIL.vcf", ["family": 1]),
      ("vcard/gmail-single.vcf", ["family": 1, "knows": 1]),
      ("vcard/outlook-2007.vcf", ["worked_together": 2, "family": 1]),
      ("vcard/John_Doe_MS_OUTLOOK.vcf", ["worked_together": 2]),
      ("identity/contacts.vcf", [:]),
    ] as [(String, [String: Int])])
  func shared(file: String, counts: [String: Int]) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: SharedData.folder + "/" + file))
    let found = findings(VCard.self, in: UTF8Converter.convert([UInt8](data)))
    let kinds = found.records.flatMap(\.relations).map(\.kind)
    #expect(Dictionary(grouping: kinds) { $0 }.mapValues(\.count) == counts)
  }
}

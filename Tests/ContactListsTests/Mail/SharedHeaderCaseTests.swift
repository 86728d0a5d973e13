import Foundation
import Testing

@testable import ContactLists

/// What a peer of GMime reads out of hard headers.
@Suite(
  "Shared header cases",
  .enabled(if: SharedData.isThere, "set WHOM_SHARED_DATA to the folder of sample files"))
struct SharedHeaderCaseTests {
  struct AddressCase: Decodable, CustomTestStringConvertible, Sendable {
    struct Mailbox: Decodable, Hashable, Sendable {
      var name: String?
      var address: String?
    }
    struct Group: Decodable, Sendable {
      var addresses: [Mailbox]
    }
    struct Expected: Decodable, Sendable {
      var list: [Mailbox]?
      var groups: [Group]?

      enum CodingKeys: String, CodingKey {
        case list = "List"
        case groups = "Group"
      }
    }
    var header: String
    var expected: Expected
    var testDescription: String { header }
  }

  struct DateCase: Decodable, CustomTestStringConvertible, Sendable {
    struct Fields: Decodable, Sendable {
      var year: Int
      var month: Int
      var day: Int
    }
    var header: String
    var expected: Fields?
    var testDescription: String { header }
  }

  static let addresses: [AddressCase] = cases("mail/address-cases.json")
  static let dates: [DateCase] = cases("mail/date-cases.json")

  /// Where GMime takes a comment (RFC 5322, 3.2.2) for no part of the name beside it, or leaves it
  /// where it stands; the peer puts all comments behind the name.
  static let otherNames: [String: [String?]] = [
    "Pete(A nice": ["Pete"], "A Group(Some people)": ["Chris Jones", nil, "John"],
    "John Doe <jdoe@machine(comment)": ["John Doe"],
    "Nathaniel Borenstein <nsb@": ["Nathaniel Borenstein"],
    "Name (comment) =?utf-8?q?Doe?=": ["Name (comment) Doe"],
  ]

  @Test("give the addresses that are expected", arguments: addresses)
  func address(_ sample: AddressCase) {
    var expected =
      ((sample.expected.list ?? []) + (sample.expected.groups ?? []).flatMap(\.addresses))
      // Web pages, `mailto:` and single words are nobody's address.
      .filter { $0.address?.contains("@") ?? false && $0.address?.contains(":") == false }
      .map { mailbox in
        // Blanks, which the peer keeps at the ends of names and in obsolete addresses.
        AddressCase.Mailbox(
          name: mailbox.name?.trimmingCharacters(in: .whitespaces),
          address: mailbox.address?.replacing(" ", with: ""))
      }
    if let names = Self.otherNames.first(where: { sample.header.hasPrefix($0.key) })?.value {
      #expect(names.count == expected.count)
      for (place, name) in zip(expected.indices, names) { expected[place].name = name }
    }
    let found = MailText.mailboxes(Self.value(sample.header), limit: 100).map {
      AddressCase.Mailbox(name: $0.name, address: $0.address)
    }
    #expect(found == expected)
  }

  /// Where GMime finds another day, or one at all.
  static let otherDays: [String: String] = [
    // Of nothing but numbers, it takes the first for the month.
    " 4 8 15 16 23 42": "2015-04-08",
    // The comment has no end, but the day is before it.
    "Tue, 1 Jul 2003 ((invalid)": "2003-07-01",
  ]

  @Test("give the days that are expected", arguments: dates)
  func date(_ sample: DateCase) {
    let expected = sample.expected.flatMap {
      CalendarDate(year: $0.year, month: $0.month, day: $0.day)
    }
    let other = Self.otherDays.first { sample.header.hasPrefix($0.key) }?.value
    let found = MailText.date(Self.value(sample.header))
    #expect(found?.description == other ?? expected?.description)
  }

  @Test("are all there")
  func all() {
    #expect(Self.addresses.count == 36)
    #expect(Self.dates.count == 24)
  }

  /// The value of a field, unfolded and without what comes after it.
  private static func value(_ header: String) -> HeaderValue {
    let unfolded = header.replacing("\n ", with: " ").replacing("\n\t", with: "\t")
    return HeaderValue(Array(unfolded.prefix { $0 != "\n" }.utf8)[...])
  }

  private static func cases<Case: Decodable>(_ path: String) -> [Case] {
    guard let bytes = try? SharedMail.bytes(path) else { return [] }
    return (try? JSONDecoder().decode([Case].self, from: Data(bytes))) ?? []
  }
}

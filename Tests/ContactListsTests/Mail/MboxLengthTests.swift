import ContactLists
import Testing

@Suite("Content-Length in an mbox")
struct MboxLengthTests {
  private static let next = "From -\nFrom: e@f.example\nTo: g@h.example\n\nEnd\n"
  /// A body that quotes a message as it is.
  private static let body =
    "Look:\n\nFrom c@d.example Thu Sep 18 17:54:04 2008\nFrom: c@d.example\nTo: i@j.example\n\nHi\n"

  private static func message(_ length: Int, end: String = "\n") -> String {
    "From -\nFrom: a@b.example\nTo: c@d.example\nContent-Length: \(length)\n\n"
      .replacing("\n", with: end) + body.replacing("\n", with: end)
  }

  private func senders(_ text: String) -> [String] {
    let found = findings(Mbox.self, in: text)
    #expect(findings(Mbox.self, in: Array(text.utf8), chunk: 3) == found)
    return found.interactions.compactMap { $0.sender?.emails.first }
  }

  @Test("is believed if a message or the end follows", arguments: ["\n", "\r\n"])
  func believed(end: String) {
    let length = Self.body.replacing("\n", with: end).utf8.count
    let next = Self.next.replacing("\n", with: end)
    for blank in ["", end, end + end] {
      for shorter in [0, end.utf8.count] {
        let text = Self.message(length - shorter, end: end) + blank
        #expect(senders(text + next) == ["a@b.example", "e@f.example"], "\(blank.utf8.count)")
        if blank.utf8.count <= end.utf8.count { #expect(senders(text) == ["a@b.example"]) }
      }
    }
  }

  @Test("is not believed otherwise", arguments: [-30, -2, 3, 20, 100_000, 1 << 60])
  func notBelieved(off: Int) {
    let length = Self.body.utf8.count
    let text = Self.message(max(0, length + off)) + "\n" + Self.next
    #expect(senders(text) == ["a@b.example", "c@d.example", "e@f.example"])
  }

  @Test("of a message in doubt holds if the doubt ends before it does")
  func inner() {
    let outer = "From -\nFrom: a@b.example\nTo: c@d.example\nContent-Length: 90\n\nHi\n\n"
    let text = outer + Self.message(Self.body.utf8.count) + "\n" + Self.next
    #expect(senders(text) == ["a@b.example", "a@b.example", "e@f.example"])
  }

  @Test("holds back no more than so many messages")
  func limit() {
    let many = String(repeating: Self.next + "\n", count: 1200)
    let text = Self.message(1 << 40) + "\n" + many
    #expect(senders(text).count == 1202)
  }
}

import ContactLists
import Foundation
import Introductions
import NetworkStore

let today = CalendarDate(dayNumber: 20_758)  // 2026-11-01

/// A network made of short lists.
struct Sketch {
  let network: Network
  private let folder: String

  init() throws {
    network = try Network.inMemory()
    folder = NSTemporaryDirectory() + "whom-introductions-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
  }

  /// Imports a list of `first,last,company,title`, and removes its file.
  func connections(of owner: ListOwner = .me, _ lines: String...) throws {
    let rows = lines.map { line -> String in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let url = "https://www.linkedin.com/in/\(cells[0])-\(cells[1])".lowercased()
      return "\(cells[0]),\(cells[1]),\(url),,\(cells[2]),\(cells[3]),01 Nov 2026\n"
    }
    try importText(
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" + rows.joined(),
      owner: owner)
  }

  /// Imports ties of `a,b,strength`.
  func ties(_ lines: String...) throws {
    try importText("person_a,person_b,strength\n" + lines.joined(separator: "\n") + "\n")
  }

  /// Imports ties of `a,b,kind,last_contact,count`.
  func evidence(_ lines: String...) throws {
    try importText(
      "person_a,person_b,kind,last_contact,count\n" + lines.joined(separator: "\n") + "\n")
  }

  /// Imports LinkedIn's list of posts, of `company,title,description,place,start,end`.
  func positions(of owner: ListOwner = .me, _ lines: String...) throws {
    let header = "Company Name,Title,Description,Location,Started On,Finished On\n"
    try importText(header + lines.joined(separator: "\n") + "\n", owner: owner)
  }

  /// Imports LinkedIn's list of schools, of `school,start,end,notes,degree,activities`.
  func education(of owner: ListOwner = .me, _ lines: String...) throws {
    let header = "School Name,Start Date,End Date,Notes,Degree Name,Activities\n"
    try importText(header + lines.joined(separator: "\n") + "\n", owner: owner)
  }

  /// Imports a calendar of these events.
  func calendar(_ events: String) throws {
    try importText("BEGIN:VCALENDAR\n\(events)END:VCALENDAR\n")
  }

  /// Imports a mailbox of `sender,recipient,day`, each at mail.example and on a day of October 2026.
  func mail(_ lines: String...) throws {
    let messages = lines.enumerated().map { number, line -> String in
      let cells = line.split(separator: ",")
      return "From - Mon Oct  5 10:00:00 2026\nFrom: \(cells[0])@mail.example\n"
        + "To: \(cells[1])@mail.example\nDate: \(cells[2]) Oct 2026 10:00:00 +0000\n"
        + "Message-ID: <\(number)@mail.example>\n\nAt noon?\n\n"
    }
    try importText(messages.joined())
  }

  private func importText(_ text: String, owner: ListOwner = .me) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = "\(folder)/\(UUID().uuidString).csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try network.importList(file, owner: owner, on: today)
  }

  func ask() throws -> Introductions {
    try Introductions(network, settings: .standard(), asOf: today)
  }
}

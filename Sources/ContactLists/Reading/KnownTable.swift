/// Tables that people try to import and that name nobody, by columns that together only they have.
struct KnownTable: Sendable {
  let columns: [String]
  let title: String
  let advice: String

  @Sendable func matches(_ header: CSVHeader) -> Bool {
    columns.allSatisfy { header.index(of: $0) != nil }
  }

  static let all: [KnownTable] = [
    linkedIn("Company Follows.csv", ["Organization", "Followed On"]),
    linkedIn("Member_Follows.csv", ["Date", "Status", "FullName"]),
    linkedIn("Ad_Targeting.csv", ["Member Age", "Buyer Groups"]),
    linkedIn("Certifications.csv", ["Name", "Authority", "License Number"]),
    linkedIn("Comments.csv", ["Date", "Link", "Message"]),
    linkedIn("Events.csv", ["Event Name", "Event Time"]),
    linkedIn("Honors.csv", ["Title", "Description", "Issued On"]),
    linkedIn("Job Applications.csv", ["Application Date", "Company Name", "Job Title"]),
    linkedIn("Job Seeker Preferences.csv", ["Locations", "Preferred Job Types"]),
    linkedIn("Languages.csv", ["Name", "Proficiency"]),
    linkedIn("Learning.csv", ["Content Title", "Content Type"]),
    linkedIn("PhoneNumbers.csv", ["Extension", "Number", "Type"]),
    linkedIn("Projects.csv", ["Title", "Description", "Url", "Started On"]),
    linkedIn("Publications.csv", ["Name", "Published On", "Publisher"]),
    linkedIn("Reactions.csv", ["Date", "Type", "Link"]),
    linkedIn("Receipts", ["First Name", "Last Name", "Transaction Made At"]),
    linkedIn("Registration.csv", ["Registered At", "Registration Ip"]),
    linkedIn("Rich_Media.csv", ["Date/Time", "Media Description"]),
    linkedIn("Saved Jobs.csv", ["Saved Date", "Job Url"]),
    linkedIn("saved articles", ["Saved At", "Link"]),
    linkedIn("Search Queries.csv", ["Time", "Search Query"]),
    linkedIn("Shares.csv", ["Date", "ShareLink"]),
    linkedIn("Verifications.csv", ["First name", "Last name", "Verification type"]),
    linkedIn("Volunteering.csv", ["Company Name", "Role", "Cause"]),
    linkedIn("Votes.csv", ["Date", "Link", "OptionText"]),
    linkedIn("Whatsapp Phone Numbers.csv", ["Number", "Extension", "Is_WhatsApp_Number"]),
  ]

  private static func linkedIn(_ file: String, _ columns: [String]) -> KnownTable {
    KnownTable(
      columns: columns, title: "LinkedIn's \(file), which says nothing of whom its owner knows",
      advice: "import Connections.csv or messages.csv of the same export")
  }
}

/// The kinds of contact lists that can be read.
public enum ContactListFormats {
  /// In the order in which a file is tried.
  public static let all: [any ContactListFormat.Type] = [
    VCard.self, LinkedInConnections.self, GoogleContacts.self, TiesTable.self,
    Mbox.self, MailMessageFile.self,
    LinkedInMessages.self, LinkedInInvitations.self, LinkedInRecommendations.self,
    LinkedInEndorsements.self, LinkedInPositions.self, LinkedInEducation.self,
    LinkedInOwnProfile.self, LinkedInEmails.self, OutlookContacts.self, ThunderbirdContacts.self,
    ICalendar.self,
    GraphML.self, GEXF.self, GML.self, DOT.self, NodeLinkJSON.self, Pajek.self, EdgeList.self,
    MappedTable.self,
  ]

  /// The names of all, for `--as`, by the alphabet.
  public static var names: String { all.map { $0.name }.sorted().joined(separator: ", ") }

  /// The format called `name`; `nil` if there is none.
  public static func named(_ name: String) -> (any ContactListFormat.Type)? {
    all.first { $0.name == name.lowercased() }
  }

  /// The format of a file that begins with `start`, which is UTF-8; `nil` if it is of none.
  public static func recognized(_ start: ArraySlice<UInt8>) -> (any ContactListFormat.Type)? {
    all.first { $0.recognizes(start) }
  }
}

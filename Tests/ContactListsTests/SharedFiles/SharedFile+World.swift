extension SharedFile {
  /// The made-up world.
  static let world = """
    world/graph/acquaintance.csv | edges 6503 0
    world/graph/acquaintance.d3v3.json.gz | json 6503 0
    world/graph/acquaintance.edges.json.gz | json 6503 0
    world/graph/acquaintance.gexf.gz | gexf 6503 0
    world/graph/acquaintance.gml.gz | gml 6503 0
    world/graph/acquaintance.graphml.gz | graphml 6503 0
    world/graph/acquaintance.gv.gz | dot 6503 0
    world/graph/acquaintance.links.json.gz | json 6503 0
    world/graph/people.csv | ! unknownColumns
    world/owner1/google-contacts.csv | google 44 4 addresses:53
    world/owner1/linkedin/Connections.csv | linkedin 80 4 addresses:36
    world/owner1/linkedin/Email Addresses.csv | linkedin-emails 2 0
    world/owner1/linkedin/Invitations.csv | linkedin-invitations 25 0
    world/owner1/linkedin/Positions.csv | linkedin-positions 2 0
    world/owner1/linkedin/Profile.csv | linkedin-profile 1 0
    world/owner1/linkedin/Recommendations_Given.csv | linkedin-recommendations 5 0
    world/owner1/linkedin/Recommendations_Received.csv | linkedin-recommendations 7 0
    world/owner1/linkedin/messages.csv | linkedin-messages 205 9 | drafts, closed accounts, advertising and answers to it
    world/owner1/mail.mbox | mbox 377 55
    world/owner2/Maildir | parts 121 21
    world/owner2/contacts.vcf | vcard 35 0 addresses:49
    world/owner2/google-contacts.csv | google 37 4 addresses:50
    world/owner2/linkedin/Connections.csv | linkedin 76 4 addresses:24
    world/owner2/linkedin/Email Addresses.csv | linkedin-emails 2 0
    world/owner2/linkedin/Positions.csv | linkedin-positions 3 0
    world/owner2/linkedin/Profile.csv | linkedin-profile 1 0
    world/owner2/linkedin/connections_resaved.tsv | linkedin 76 4 addresses:24
    world/owner2/linkedin/messages.csv | linkedin-messages 120 15
    world/owner3/calendar.ics | ics 74 16 addresses:73 | all but the owner declined 5 of the 76; in 3 he has two addresses
    world/owner3/contacts.vcf | vcard 32 0 addresses:41
    world/owner3/linkedin/Connections.csv | linkedin 75 4 addresses:28
    world/owner3/linkedin/Email Addresses.csv | linkedin-emails 2 0
    world/owner3/linkedin/Positions.csv | linkedin-positions 3 0
    world/owner3/linkedin/Profile.csv | linkedin-profile 1 0
    world/owner3/linkedin/messages.csv | linkedin-messages 77 16
    world/owner3/outlook-contacts.csv | outlook 34 0 addresses:36
    world/truth/companies.csv | ! unknownColumns
    world/truth/expected.json | ! unknownFormat
    world/truth/persons.csv | ! unknownColumns
    world/truth/records.csv | ! unknownColumns
    world/truth/ties.csv | ties 433 0
    """
}

extension SharedFile {
  /// Address books, LinkedIn exports, and what tells names, companies and titles apart.
  static let lists = """
    contacts/emails-only-roundcube.csv | thunderbird 4 0 addresses:4
    contacts/google-old-roundcube.csv | google 1 0 addresses:4
    contacts/google-old-roundcube.expected.vcf | vcard 1 0 addresses:4
    contacts/google-old-tine.csv | google 5 0 addresses:1
    contacts/outlook-short-roundcube.csv | outlook 1 0 addresses:3
    contacts/thunderbird-basic.csv | thunderbird 2 0 addresses:2
    contacts/thunderbird-roundcube.csv | thunderbird 1 0 addresses:2
    contacts/thunderbird-roundcube.expected.vcf | vcard 1 0 addresses:2
    contacts/thunderbird-semicolon.csv | thunderbird 2 0 addresses:2
    identity/README.md | ! unknownColumns
    identity/contacts.vcf | vcard 48 0 addresses:39
    identity/google-contacts.csv | google 65 0 addresses:64
    identity/hard-pairs.csv | ! unknownColumns
    identity/linkedin-connections.csv | linkedin 112 1 addresses:4
    identity/mail-headers.mbox | mbox 106 2 | of a shared mailbox and a machine
    identity/people.csv | ! unknownColumns
    identity/truth.csv | ! unknownColumns
    linkedin/ada-export-2026.zip | parts 24385 41 passed:32 | 13 lists of 45 files; 41 drafts
    linkedin/ada-export-2026/Company Follows.csv | ! otherKind
    linkedin/ada-export-2026/Connections.csv | linkedin 2000 0 addresses:2000
    linkedin/ada-export-2026/Education.csv | linkedin-education 2 0
    linkedin/ada-export-2026/Email Addresses.csv | linkedin-emails 2 0
    linkedin/ada-export-2026/Endorsement_Given_Info.csv | linkedin-endorsements 1500 0
    linkedin/ada-export-2026/Endorsement_Received_Info.csv | linkedin-endorsements 700 0
    linkedin/ada-export-2026/Invitations.csv | linkedin-invitations 162 0
    linkedin/ada-export-2026/Positions.csv | linkedin-positions 11 0
    linkedin/ada-export-2026/Profile.csv | linkedin-profile 1 0
    linkedin/ada-export-2026/Recommendations_Given.csv | linkedin-recommendations 21 0
    linkedin/ada-export-2026/Recommendations_Received.csv | linkedin-recommendations 27 0
    linkedin/ada-export-2026/guide_messages.csv | linkedin-messages 0 0
    linkedin/ada-export-2026/messages.csv.gz | linkedin-messages 19959 41 | 41 drafts
    linkedin/peers/tekjobs-Connections.csv | linkedin 4 0 addresses:1
    linkedin/peers/tekjobs-Invitations.csv | linkedin-invitations 1 0
    linkedin/peers/tekjobs-messages.csv | linkedin-messages 3 0
    vcard/John_Doe_ANDROID.vcf | vcard 6 0 addresses:5
    vcard/John_Doe_EVOLUTION.vcf | vcard 1 0 addresses:1
    vcard/John_Doe_GMAIL.vcf | vcard 1 0 addresses:1
    vcard/John_Doe_IPHONE.vcf | vcard 1 0 addresses:1
    vcard/John_Doe_MS_OUTLOOK.vcf | vcard 1 0 addresses:1
    vcard/fullcontact.vcf | vcard 1 0 addresses:5
    vcard/gmail-list.vcf | vcard 3 0 addresses:3
    vcard/gmail-single.vcf | vcard 1 0 addresses:1
    vcard/monica-vcard_stub.vcf | vcard 3 0 addresses:2
    vcard/outlook-2003.vcf | vcard 1 0 addresses:1
    vcard/outlook-2007.vcf | vcard 1 0 addresses:1
    vcard/rfc2426-example.vcf | vcard 2 0 addresses:3
    vcard/rfc6350-example.vcf | vcard 1 0 addresses:1
    vcard/roundcube-apple.vcf | ! nothingKept 1 line:1
    vcard/roundcube-johndoe.vcf | vcard 1 0 addresses:2
    vcard/roundcube-thebat.vcf | vcard 1 0 addresses:1
    vcard/sabre-issue153.vcf | vcard 1 0 addresses:0
    vcard/tine-contactUmlaut.vcf | vcard 1 0 addresses:1
    vcard/tine-emclient_addressbook.vcf | vcard 1 0 addresses:2
    vcard/tine-sogo_connector.vcf | vcard 1 0 addresses:2
    vcard/tine-without_adr_type.vcf | vcard 1 0 addresses:2
    vcard/vobject-radicale-1587.vcf | vcard 1 0 addresses:0
    linkage/chicago-early-childhood-sites.csv | ! unknownColumns
    linkage/cleanco-companies.csv | ! unknownFormat
    linkage/company-suffixes.csv | ! unknownFormat
    linkage/febrl-dataset1.csv | ! unknownColumns
    linkage/febrl-dataset2.csv.gz | ! unknownColumns
    linkage/febrl-dataset4a.csv.gz | ! unknownColumns
    linkage/febrl-dataset4b.csv.gz | ! unknownColumns
    linkage/name-pairs.csv | ! unknownColumns
    linkage/nicknames.csv | ! unknownColumns
    linkage/org_types.yml | ! unknownFormat
    linkage/splink-fake_1000.csv | ! unknownColumns
    linkage/splink-fake_1000_labels.csv | ! unknownColumns
    companies/README.md | ! unknownFormat
    companies/pairs.csv | ! unknownColumns
    titles/README.md | ! unknownFormat
    titles/departments.csv | ! unknownColumns
    titles/seniority.csv | ! unknownFormat
    titles/titles-labelled.csv | ! unknownColumns
    FORMATS.md | ! unknownFormat
    README.md | ! unknownFormat
    """
}

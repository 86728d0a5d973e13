extension SharedFile {
  /// Mail and calendars.
  static let mailAndCalendars = """
    mail/address-cases.json | ! unknownFormat
    mail/bounces.mbox | mbox 1 36 | one is a person's own words on a bounce
    mail/date-cases.json | ! unknownFormat
    mail/eml-lineends-dos | parts 0 8
    mail/eml-mua-legacy | parts 20 0
    mail/eml-plain | parts 17 3 | of a role, to its own sender, without a sender
    mail/eml-python | parts 16 12 passed:1 | msg_19 has no header
    mail/eml-rfc2822 | parts 13 1 noted:2 | two are dated 1969
    mail/nested-boundaries.mbox | ! nothingKept 3 line:1 | to their own sender
    mail/rlug.mbox | ! nothingKept 5 line:1
    mail/takeout-issue1189.mbox | mbox 4 0
    mail/unmunged-from.mbox | ! nothingKept 2 line:1 | without recipients; Python's mailbox counts three
    icalendar/calconnect.ics | ics 1 0 addresses:2
    icalendar/calconnect5.ics | ics 1 0 addresses:2
    icalendar/classify.ics | ics 1 1 addresses:5
    icalendar/freebusy-two.ics | ics 0 0 addresses:0
    icalendar/khal2.ics | ! nothingKept 1 line:20
    icalendar/libical-1.ics | ! nothingKept 1 line:21
    icalendar/libical-incoming.ics | ics 4 10 addresses:5
    icalendar/multiple-calendars.ics | ics 2 0 addresses:5
    icalendar/process-calendar.ics | ics 3 0 addresses:3
    icalendar/property_params.ics | ics 1 0 addresses:3
    icalendar/rdate-attendee.ics | ! nothingKept 1 line:5
    icalendar/restriction.ics | ! nothingKept 3 line:5
    icalendar/rfc2446-examples.ics | ics 8 34 addresses:5
    icalendar/rfc5545-sec3.6.4.ics | ics 0 0 addresses:0
    icalendar/rfc5545-sec4.2.ics | ! nothingKept 1 line:19
    icalendar/rfc5545-sec4.3.ics | ics 1 0 addresses:2
    icalendar/rfc6868.ics | ! nothingKept 1 line:3
    icalendar/rfc7256-multi-values.ics | ics 2 0 addresses:3
    icalendar/standup-unfolded.ics | ! nothingKept 1 line:22
    icalendar/tutorial.ics | ics 1 1 addresses:3
    icalendar/umlaut-organizer.ics | ! nothingKept 1 line:1
    icalendar/unicode-organizer.ics | ! nothingKept 1 line:1
    """
}

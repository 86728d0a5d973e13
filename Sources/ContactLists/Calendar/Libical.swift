internal import CLibical
internal import Synchronization

/// The one place from which libical is called.
///
/// How the library treats errors is set for the whole process, so all use of it goes one after
/// another, with errors that neither stop the program nor print.
enum Libical {
  private static let lock = Mutex(())

  /// One `ATTENDEE` or `ORGANIZER` as the library reads it.
  struct User {
    var isOrganiser: Bool
    /// The value: a URI, or what stands in place of one.
    var value: String
    var commonName: String?
    var email: String?
    /// Whether `CUTYPE` says that it is a group, a room or a resource.
    var isThing: Bool
    /// Whether `PARTSTAT` says that it declined, or sent somebody else.
    var isAbsent: Bool
  }

  /// The organisers and attendees of a `VEVENT`, which is given whole; `nil` if it is none.
  static func users(ofEvent text: [UInt8]) -> [User]? {
    lock.withLock { _ in
      icalerror_set_errors_are_fatal(0)
      icalerror_set_error_state(ICAL_NO_ERROR, ICAL_ERROR_NONFATAL)
      let event = text.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) { icalparser_parse_string($0.baseAddress) }
      }
      guard let event else { return nil }
      defer { icalcomponent_free(event) }
      guard icalcomponent_isa(event) == ICAL_VEVENT_COMPONENT else { return nil }
      return users(event, ICAL_ORGANIZER_PROPERTY) + users(event, ICAL_ATTENDEE_PROPERTY)
    }
  }

  private static func users(_ event: OpaquePointer, _ kind: icalproperty_kind) -> [User] {
    var users: [User] = []
    var next = icalcomponent_get_first_property(event, kind)
    while let property = next {
      next = icalcomponent_get_next_property(event, kind)
      let value =
        kind == ICAL_ORGANIZER_PROPERTY
        ? icalproperty_get_organizer(property) : icalproperty_get_attendee(property)
      var user = User(
        isOrganiser: kind == ICAL_ORGANIZER_PROPERTY, value: text(value) ?? "", isThing: false,
        isAbsent: false)
      if let name = icalproperty_get_first_parameter(property, ICAL_CN_PARAMETER) {
        user.commonName = text(icalparameter_get_cn(name))
      }
      if let email = icalproperty_get_first_parameter(property, ICAL_EMAIL_PARAMETER) {
        user.email = text(icalparameter_get_email(email))
      }
      if let type = icalproperty_get_first_parameter(property, ICAL_CUTYPE_PARAMETER) {
        let things = [ICAL_CUTYPE_GROUP, ICAL_CUTYPE_RESOURCE, ICAL_CUTYPE_ROOM]
        user.isThing = things.contains(icalparameter_get_cutype(type))
      }
      if let status = icalproperty_get_first_parameter(property, ICAL_PARTSTAT_PARAMETER) {
        let absent = [ICAL_PARTSTAT_DECLINED, ICAL_PARTSTAT_DELEGATED]
        user.isAbsent = absent.contains(icalparameter_get_partstat(status))
      }
      users.append(user)
    }
    return users
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    pointer.map { String(cString: $0) }
  }
}

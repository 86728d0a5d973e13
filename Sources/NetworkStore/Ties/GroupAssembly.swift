internal import ContactLists
internal import GRDB
internal import ReferralGraph

/// Finds the groups that make it likely that their members know each other.
struct GroupAssembly {
  let db: Database
  let table: EvidenceTable
  let asOf: CalendarDate

  private struct Place: Hashable {
    var company: Int64
    var department: String?
  }

  /// Calls `body` with each group that ties somebody: first the companies as they are now and their
  /// departments, then those with people who only have an address there, then those who were at one
  /// together, then schools, then series of meetings.
  func forEachGroup(
    _ dense: [Int64: PersonID], _ body: (ReferralNetwork.Group, [PersonID]) -> Void
  ) throws {
    try forEachPlace(dense, body)
    for (company, strangers) in try MailDomains(db: db).strangers() {
      let colleagues = try Int64.fetchAll(
        db, sql: "SELECT id FROM person WHERE companyID = ? ORDER BY id", arguments: [company])
      let people = colleagues + strangers
      add(people, .sameMailDomain, size: people.count, ageDays: 0, at: company, dense, body)
    }
    let reader = StayReader(db: db, asOf: asOf)
    var titles = TitleReader()
    for company in try reader.companiesLeft() {
      let stays = try reader.stays(atCompany: company)
      guard stays.count > 1 else { continue }
      forEachTime(stays, .formerColleague, at: company, dense, body)
      let departments = try reader.departmentStays(atCompany: company, &titles)
      for (department, stays) in departments.sorted(by: { $0.key < $1.key }) {
        forEachTime(
          stays, .formerDepartmentColleague, at: company, department: department, dense, body)
      }
    }
    for school in try reader.schools() {
      forEachTime(try reader.stays(atSchool: school), .sameSchoolYear, at: school, dense, body)
      let pupils = try reader.pupils(of: school)
      add(pupils, .sameSchool, size: pupils.count, ageDays: 0, at: school, dense, body)
    }
    try MeetingSeriesTable(db: db).forEachSeries { series in
      guard series.people.count <= Interaction.maximumSeries,
        series.first.map({ $0 <= asOf }) ?? true
      else { return }
      let age = series.last.map { asOf.days(since: $0) } ?? 0
      add(
        series.people, .meetingSeries, size: series.people.count, ageDays: age, at: series.id,
        dense,
        body)
    }
  }

  /// Companies and their departments as they are now.
  private func forEachPlace(
    _ dense: [Int64: PersonID], _ body: (ReferralNetwork.Group, [PersonID]) -> Void
  ) throws {
    var members: [Place: [PersonID]] = [:]
    var places: [Place] = []
    func add(_ person: PersonID, to place: Place) {
      if members[place] == nil { places.append(place) }
      members[place, default: []].append(person)
    }
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, companyID, department FROM person WHERE companyID IS NOT NULL
        ORDER BY companyID, id
        """)
    while let row = try cursor.next() {
      let company: Int64 = row[1]
      let department: String? = row[2]
      guard let person = dense[row[0]] else { continue }
      add(person, to: Place(company: company, department: nil))
      if department != nil { add(person, to: Place(company: company, department: department)) }
    }
    // Who holds several posts is shown at one company, and belongs to all.
    for post in try StayReader(db: db, asOf: asOf).openPosts() {
      let place = Place(company: post.company, department: nil)
      guard let person = dense[post.person], !(members[place]?.contains(person) ?? false)
      else { continue }
      add(person, to: place)
    }
    for place in places {
      let kind: EvidenceKind = place.department == nil ? .sameCompany : .sameDepartment
      guard let people = members[place],
        let strength = table.strength(ofGroup: kind, size: people.count)
      else { continue }
      body(
        ReferralNetwork.Group(
          kind: kind, placeID: place.company, department: place.department,
          strength: strength), people)
    }
  }

  /// Those who were at a place together, which is the weaker the longer ago it is.
  private func forEachTime(
    _ stays: [Int64: [Stay]], _ kind: EvidenceKind, at place: Int64, department: String? = nil,
    _ dense: [Int64: PersonID], _ body: (ReferralNetwork.Group, [PersonID]) -> Void
  ) {
    for group in Contemporaries.groups(of: stays) {
      let age = Stay.firstDay(of: group.until).map { asOf.days(since: $0) } ?? 0
      // Of few people of a large company the dates are known: all who are known there tell how
      // large it is. At a school only those of the same years meet.
      let size = kind == .sameSchoolYear ? group.people.count : stays.count
      add(
        group.people, kind, size: size, ageDays: age, at: place, department: department, dense, body
      )
    }
  }

  private func add(
    _ people: [Int64], _ kind: EvidenceKind, size: Int, ageDays: Int, at place: Int64,
    department: String? = nil, _ dense: [Int64: PersonID],
    _ body: (ReferralNetwork.Group, [PersonID]) -> Void
  ) {
    let members = people.compactMap { dense[$0] }
    guard members.count > 1,
      let strength = table.strength(ofGroup: kind, size: size, ageDays: ageDays)
    else { return }
    body(
      ReferralNetwork.Group(kind: kind, placeID: place, department: department, strength: strength),
      members)
  }
}

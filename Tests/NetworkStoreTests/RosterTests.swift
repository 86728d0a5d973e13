import ReferralGraph
import Testing

@testable import NetworkStore

@Suite("Who the people of a graph are")
struct RosterTests {
  private let groups = [
    Self.group(.sameCompany, 7, nil, .weakest),
    Self.group(.sameDepartment, 7, "purchasing", .strongest),
    Self.group(.sameDepartment, 1 << 40, "IT", .weakest),
    Self.group(.sameDepartment, 9, "purchasing", .weakest),
    Self.group(.formerColleague, 9, nil, .strongest),
    Self.group(.sameSchoolYear, 1 << 41, nil, .weakest),
    Self.group(.sameSchool, 2, nil, .strongest),
    Self.group(.meetingSeries, 3, nil, .weakest),
    Self.group(.formerDepartmentColleague, 3, "purchasing", .strongest),
  ]

  private static func group(
    _ kind: EvidenceKind, _ company: Int64, _ department: String?, _ strength: Strength
  ) -> ReferralNetwork.Group {
    ReferralNetwork.Group(
      kind: kind, placeID: company, department: department, strength: strength)
  }

  @Test(
    "is the same read from memory and from a snapshot, whatever the ids",
    arguments: [
      [], [1], [1, 2, 3], [4_294_967_295], [3, 4_294_967_296], [-5, 0, 8], [.min, 0, .max],
    ] as [[Int64]])
  func sameFromBoth(_ people: [Int64]) throws {
    let folder = try Folder()
    let path = folder.path + "/graph"
    var builder = ReferralGraph.Builder(personCount: people.count)
    for group in groups { builder.addGroup([], group.strength) }
    let graph = builder.build()
    let roster = Roster(people: people, groups: groups)
    try GraphSnapshot.write(graph, key: [], attachment: try #require(roster.bytes), to: path)
    let saved = try Roster(attachedTo: GraphSnapshot(at: path, key: []), at: path)
    #expect(saved.bytes == nil)
    for index in people.indices {
      #expect(try roster.person(index) == people[index])
      #expect(try saved.person(index) == people[index])
    }
    for index in groups.indices {
      #expect(try roster.group(index) == groups[index])
      #expect(try saved.group(index) == groups[index])
    }
  }

  @Test("of another graph is not taken for this one's")
  func ofAnother() throws {
    let folder = try Folder()
    let path = folder.path + "/graph"
    let graph = ReferralGraph.Builder(personCount: 2).build()
    for attachment in [[], Roster(people: [1, 2, 3], groups: []).bytes ?? []] {
      try GraphSnapshot.write(graph, key: [], attachment: attachment, to: path)
      #expect(throws: SnapshotError.damaged(path: path)) {
        try Roster(attachedTo: GraphSnapshot(at: path, key: []), at: path)
      }
    }
  }
}

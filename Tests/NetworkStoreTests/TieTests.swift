import ContactLists
import NetworkStore
import ReferralGraph
import Testing

@Suite("Ties and what they are worth")
struct TieTests {
  @Test("the same connection in both people's lists is one connection")
  func seenFromBothSides() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    let me = try network.setOwner(
      name: "Pat Doe", emails: [], profiles: ["https://www.linkedin.com/in/pat-doe"], on: today)
    func strength() throws -> Double? {
      let settings = try Settings.standard()
      let evidence = try #require(try network.ties(of: me).first).evidence
      return settings.evidence.strength(of: evidence, asOf: today)?.probability
    }
    _ = try network.importList(
      try folder.file("a.csv", connections("Ann,Lee,ann-1,Acme,Buyer")), on: today)
    let alone = try strength()
    _ = try network.importList(
      try folder.file("b.csv", connections("Pat,Doe,pat-doe,,")), owner: .person("Ann Lee"),
      on: today)
    #expect(try network.ties(of: me).first?.evidence.count == 2)
    #expect(try strength() == alone)
  }

  @Test("the last word of the user wins, over lists and over what was said before")
  func lastWord() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    let me = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    _ = try network.importList(
      try folder.file("a.csv", "person_a,person_b,strength\nPat Doe,Ann Lee,0.3\n"), on: today)
    let ann = try network.person("Ann Lee")
    func graph() throws -> ReferralNetwork {
      try network.referralNetwork(table: Settings.standard().evidence, asOf: today)
    }
    func cost() throws -> Cost? {
      let graph = try graph()
      let start = try #require(try graph.denseID(of: me.id))
      return try graph.graph.ties(of: start).first?.cost
    }
    #expect(try cost() == Cost(Strength(clamping: 0.3)))
    try network.setTie(me, ann, strength: 0.8, note: nil, on: today)
    #expect(try cost() == Cost(Strength(clamping: 0.8)))
    try network.setTie(ann, me, strength: 0, note: "a mistake", on: today)
    #expect(try cost() == nil)
    try network.setTie(me, ann, strength: 0.5, note: nil, on: today)
    #expect(try network.ties(of: me).map(\.evidence.count) == [2])
    try network.setTie(me, ann, strength: nil, note: "met at the fair", on: today)
    #expect(try cost() == Cost(Strength(clamping: 0.5)))
    #expect(try network.ties(of: me).first?.evidence.last?.note == "met at the fair")
    #expect(throws: NetworkError.samePerson("Ann Lee")) {
      try network.setTie(ann, ann, strength: 0.5, note: nil, on: today)
    }
    #expect(throws: NetworkError.badStrength(1.5)) {
      try network.setTie(me, ann, strength: 1.5, note: nil, on: today)
    }
  }

  @Test("colleagues are a group, not a clique; places that are none make no colleagues")
  func groups() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    _ = try network.importList(
      try folder.file(
        "a.csv",
        connections(
          "Ann,Lee,a,Acme Ltd,Buyer", "Bo,Ray,b,ACME,Purchasing Manager", "Cy,Fox,c,Acme,Engineer",
          "Di,Sun,d,Self-employed,Coach", "Ed,Gil,e,Freelance,Coach", "Flo,Win,f,Freelance,Coach")),
      on: today)
    let graph = try network.referralNetwork(table: Settings.standard().evidence, asOf: today)
    #expect(graph.graph.tieCount == 6)
    #expect(try graph.groups.map(\.department) == [nil, "purchasing"])
  }

  @Test("an unusual kind of tie counts as knowing each other")
  func unknownKind() throws {
    let folder = try Folder()
    let network = try Network.inMemory()
    _ = try network.setOwner(name: "Pat Doe", emails: [], on: today)
    _ = try network.importList(
      try folder.file(
        "a.csv", "person_a,person_b,kind\nAnn Lee,Bo Ray,bowling_club\nAnn Lee,Cy Fox,knows\n"),
      on: today)
    let graph = try network.referralNetwork(table: Settings.standard().evidence, asOf: today)
    let ann = try #require(try graph.denseID(of: network.person("Ann Lee").id))
    let costs = try graph.graph.ties(of: ann).map(\.cost)
    #expect(costs.count == 2)
    #expect(Set(costs).count == 1)
  }
}

import ReferralGraph
import Testing

@Suite("A graph without its groups")
struct KnownTiesTests {
  @Test("has the same ties and nothing else, directed or not", arguments: 0..<20)
  func ties(seed: Int) throws {
    var generator = SplitMix64(seed: seed)
    var builder = ReferralGraph.Builder(personCount: 12)
    func anybody() -> PersonID { PersonID(UInt32.random(in: 0..<12, using: &generator)) }
    for _ in 0..<20 {
      let strength = Strength(clamping: Double.random(in: 0...1, using: &generator))
      if seed.isMultiple(of: 2) {
        builder.addTie(anybody(), anybody(), strength)
      } else {
        builder.addTie(from: anybody(), to: anybody(), strength)
      }
    }
    builder.addGroup((0..<5).map { _ in anybody() }, .strongest)
    builder.addGroup((0..<3).map { _ in anybody() }, .weakest)
    let graph = builder.build()
    let known = try graph.withoutGroups()
    #expect(known.groupCount == 0)
    #expect(known.personCount == graph.personCount)
    #expect(known.tieCount == graph.tieCount)
    for person in 0..<12 {
      let person = PersonID(UInt32(person))
      #expect(try known.ties(of: person) == graph.ties(of: person))
      #expect(try known.groups(of: person).isEmpty)
    }
  }
}

import ContactLists
import Testing

@Suite("Pajek networks")
struct PajekTests {
  static let sample = """
    % made by hand
    *Network Friends
    *Vertices 5
    1 "Pat Doe" 0.1 0.2 0.5 ic Red
    2 "Ruth Vega"
    3 Tom
    4 "Zoe"
    *Arcs :1 "knows"
    1 2 4
      2  1 0.5
    3 3
    4
    *Edgeslist
    1 3 4 7
    *Partition groups
    1
    *Vertices 2
    1 "Ida"
    2 "Max"
    *edges
    1 2
    """

  @Test("gives a tie for each pair, of people by their labels")
  func ties() {
    let ties = findings(Pajek.self, in: Self.sample).ties
    #expect(
      ties.map { "\($0.line) \($0.first.name.full ?? "")-\($0.second.name.full ?? "")" } == [
        "9 Pat Doe-Ruth Vega", "10 Ruth Vega-Pat Doe", "14 Pat Doe-Tom", "14 Pat Doe-Zoe",
        "14 Pat Doe-7", "21 Ida-Max",
      ])
    #expect(ties.map(\.count) == [4, 1, 1, 1, 1, 1])
    #expect(ties.map(\.first.key) == ["1", "2", "1", "1", "1", "2:1"])
  }

  @Test("rejects loops and lines of one end")
  func problems() {
    let found = findings(Pajek.self, in: Self.sample)
    #expect(found.rejected.map(\.line) == [11, 12])
    #expect(found.noted.isEmpty)
  }

  @Test(
    "refuses what does not say who knows whom",
    arguments: [
      ("*Vertices 5 3\n1 \"a\"\n", 1), ("*Vertices 1\n*Matrix\n0\n", 2), ("*Network x\n", 1),
    ])
  func refusals(text: String, line: Int) {
    #expect(findings(Pajek.self, in: text).broken.map(\.line) == [line])
  }
}

import Testing

@testable import NetworkStore

@Suite("Who was at a place at the same time")
struct ContemporariesTests {
  @Test("two are in a group only if they met, and in one of when they parted", arguments: 0..<60)
  func everyPair(seed: Int) {
    var random = SplitMix64(seed: seed)
    var stays: [Int64: [Stay]] = [:]
    for person in 0..<Int64(12) {
      stays[person] = Stay.joined(
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
          let from = Int.random(in: 0..<24, using: &random)
          let end = from + Int.random(in: 1...9, using: &random)
          return Stay(from: from, until: Bool.random(using: &random) ? nil : end)
        })
    }
    let groups = Contemporaries.groups(of: stays)
    #expect(groups.map(\.until) == groups.map(\.until).sorted(by: >))
    for a in stays.keys {
      for b in stays.keys where a < b {
        let together = (0..<40).filter { isThere(stays[a], $0) && isThere(stays[b], $0) }
        // Both there in this month, and one of them gone in the next.
        let partings = together.filter {
          !isThere(stays[a], $0 + 1) || !isThere(stays[b], $0 + 1)
        }
        let common = groups.filter { $0.people.contains(a) && $0.people.contains(b) }
        #expect(common.allSatisfy { together.contains($0.until - 1) }, "\(a) and \(b)")
        #expect(Set(partings).isSubset(of: common.map { $0.until - 1 }), "\(a) and \(b)")
      }
    }
  }

  @Test("stays of one person that meet are one, and those with time between are not")
  func joined() {
    let stays = [Stay(from: 9, until: 12), Stay(from: 1, until: 4), Stay(from: 4, until: 6)]
    #expect(Stay.joined(stays) == [Stay(from: 1, until: 6), Stay(from: 9, until: 12)])
    let promoted = [Stay(from: 5, until: nil), Stay(from: 2, until: 7)]
    #expect(Stay.joined(promoted) == [Stay(from: 2, until: nil)])
    #expect(Stay.joined([]).isEmpty)
    #expect(Contemporaries.groups(of: [:]).isEmpty)
    #expect(Contemporaries.groups(of: [1: stays]).isEmpty)
  }

  private func isThere(_ stays: [Stay]?, _ month: Int) -> Bool {
    (stays ?? []).contains { $0.from <= month && month < $0.until ?? .max }
  }
}

import Foundation
import NetworkMaps
import Testing

@Suite("Every map, asked of another process")
struct MapJourneyTests {
  @Test("is the same after its journey, and less of it is no more", arguments: 0..<12)
  func journey(seed: Int) throws {
    var answers = RandomAnswers(seed: seed)
    switch seed % 4 {
    case 0: try check(PathMap(answers.answer()))
    case 1: try check(EgoMap(answers.ego()))
    case 2: try check(CompanyMap(answers.company()))
    default: try check(NetworkMap(answers.network()))
    }
  }

  private func check(_ map: some AnswerMap) throws {
    var map = map
    map.look.idPrefix = "other"
    map.look.appearance = .dark
    let asked = MapRequest(map, as: .svg)
    let arrived = try JSONDecoder().decode(MapRequest.self, from: JSONEncoder().encode(asked))
    let drawn = try map.render(as: .svg)
    #expect(try arrived.render() == drawn)
    guard let (simpler, remark) = map.simpler else { return }
    #expect(!remark.isEmpty)
    #expect(simpler.look == map.look)
    #expect(try simpler.render(as: .svg).count < drawn.count)
    #expect(simpler.simpler == nil)
  }
}

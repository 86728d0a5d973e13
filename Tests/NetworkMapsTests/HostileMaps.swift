import Introductions
import NetworkMaps

/// All maps of people and companies of one name, wherever a name reaches a map.
enum HostileMaps {
  static func all(_ name: String) -> [any AnswerMap] {
    func person(_ id: String) -> PersonSummary {
      PersonSummary(id: id + name, name: name, company: name, title: name, department: name)
    }
    let further = EgoAnswer.Further(
      person: person("3"), strength: 0.5, warmth: 0.2, isTarget: true)
    let ego = EgoAnswer(
      from: person("1"), known: 30, further: 40,
      workplaces: [
        EgoAnswer.Workplace(
          company: name, known: 20,
          contacts: [
            EgoAnswer.Contact(person: person("2"), strength: 0.6, opens: 9, further: [further])
          ], further: 4),
        EgoAnswer.Workplace(
          company: nil, known: 10,
          contacts: [EgoAnswer.Contact(person: person("4"), strength: 0.1)], further: 0),
      ], asOf: Samples.asOf)
    let colleague = CompanyAnswer.Colleague(
      person: person("3"), isManager: true,
      insiders: [CompanyAnswer.Insider(person: person("4"), strength: 0.5, warmth: 0.2)])
    let department = CompanyAnswer.Department(
      department: name, people: 9, colleagues: [colleague], others: [person("5"), person("6")],
      insiders: [CompanyAnswer.InsiderReach(person: person("4"), opens: 2)])
    let company = CompanyAnswer(
      from: person("1"), company: name, department: name, managers: [person("3")],
      askForName: [person("4")], known: 1, departments: [department],
      former: CompanyAnswer.Department(department: name, people: 2, others: [person("7")]),
      knowers: [
        CompanyAnswer.Knower(
          person: person("2"), strength: 0.5,
          ties: [CompanyAnswer.Tie(to: "3" + name, strength: 0.4)])
      ], moreKnowers: 3, asOf: Samples.asOf)
    let members = [NetworkAnswer.Member(person: person("2"), tiesAway: 1)]
    let circles = ["c1", "c2"].map { id in
      NetworkAnswer.Circle(
        id: id + name, name: name, holdsSeeker: id == "c1", reach: NetworkAnswer.Reach(near: 1),
        members: members)
    }
    let network = NetworkAnswer(
      from: person("1"), by: .company, people: 3, ties: 2, reach: NetworkAnswer.Reach(near: 2),
      circles: circles, rest: NetworkAnswer.Rest(circles: 2, reach: NetworkAnswer.Reach(far: 4)),
      links: [NetworkAnswer.Link(first: "c1" + name, second: "c2" + name, ties: 3)],
      asOf: Samples.asOf)
    var maps: [any AnswerMap] = [EgoMap(ego), CompanyMap(company), NetworkMap(network)]
    for isReader in [true, false] {
      var map = CompanyMap(company)
      map.seekerIsReader = isReader
      maps.append(map)
    }
    var other = EgoMap(ego)
    other.seekerIsReader = false
    return maps + [other]
  }
}

import ContactLists
import Introductions

/// Answers of every size about people with all kinds of names, for the other maps.
extension RandomAnswers {
  mutating func ego() -> EgoAnswer {
    var next = 2
    let workplaces = (0..<pick(0...7)).map { index -> EgoAnswer.Workplace in
      let contacts = (0..<pick(0...5)).map { _ -> EgoAnswer.Contact in
        next += 1
        let further = (0..<pick(0...1) * pick(0...6)).map { _ -> EgoAnswer.Further in
          next += 1
          return EgoAnswer.Further(
            person: somebody(next), strength: share(), warmth: share() / 2,
            isTarget: pick(0...4) == 0)
        }
        return EgoAnswer.Contact(
          person: somebody(next + 1_000), strength: share(), isTarget: pick(0...9) == 0,
          opens: further.count + pick(0...1) * pick(0...2_000), further: further)
      }
      return EgoAnswer.Workplace(
        company: index == 6 ? nil : words(),
        known: contacts.count + pick(0...1) * pick(0...900_000), contacts: contacts,
        further: pick(0...1) * pick(0...70))
    }
    return EgoAnswer(
      from: somebody(1), known: workplaces.reduce(0) { $0 + $1.known }, further: pick(0...1_000),
      workplaces: workplaces, asOf: Samples.asOf)
  }

  mutating func company() -> CompanyAnswer {
    let codes: [String?] = ["purchasing", "supply_chain", "it", "sales", nil]
    var ids: [String] = []
    var departments: [CompanyAnswer.Department] = []
    for index in 0..<pick(0...5) { departments.append(department(codes[index], &ids)) }
    let colleagues = departments.flatMap(\.colleagues)
    let managers = colleagues.filter(\.isManager).map(\.person)
    let knowers = (0..<(ids.isEmpty ? 0 : pick(0...9))).map { number in
      let known = Array(Set((0..<pick(1...4)).map { _ in ids[pick(0...(ids.count - 1))] })).sorted()
      return CompanyAnswer.Knower(
        person: somebody(500 + number), strength: share(),
        ties: known.map { CompanyAnswer.Tie(to: $0, strength: share()) })
    }
    var nobody: [String] = []
    return CompanyAnswer(
      from: somebody(1), company: words(), department: pick(0...1) == 0 ? "purchasing" : nil,
      managers: managers, askForName: managers.isEmpty ? [somebody(700)] : [],
      known: colleagues.count { $0.strength != nil }, departments: departments,
      former: department(nil, &nobody), knowers: knowers, moreKnowers: pick(0...40),
      asOf: Samples.asOf)
  }

  private mutating func department(
    _ code: String?, _ ids: inout [String]
  ) -> CompanyAnswer.Department {
    let colleagues = (0..<pick(0...5)).map { _ -> CompanyAnswer.Colleague in
      let person = somebody(pick(10...400_000))
      let insiders = (0..<pick(0...2)).map { number in
        CompanyAnswer.Insider(
          person: somebody(900 + number), strength: share(), warmth: share() / 3)
      }
      return CompanyAnswer.Colleague(
        person: person, isManager: pick(0...6) == 0, strength: pick(0...1) == 0 ? share() : nil,
        insiders: insiders)
    }
    ids += colleagues.map(\.person.id)
    let others = (0..<pick(0...5)).map { somebody(800 + $0) }
    return CompanyAnswer.Department(
      department: code, people: colleagues.count + others.count + pick(0...1) * pick(0...99_999),
      colleagues: colleagues, others: others,
      insiders: pick(0...1) == 0
        ? [] : [CompanyAnswer.InsiderReach(person: somebody(600), opens: pick(1...90))])
  }

  mutating func network() -> NetworkAnswer {
    let count = pick(0...30)
    let size = [3, 40, 3_000, 400_000][pick(0...3)]
    let grouping: NetworkGrouping = pick(0...3) == 0 ? .community : .company
    let circles = (0..<count).map { index -> NetworkAnswer.Circle in
      let reach = reach(upTo: size)
      let members = (0..<(size == 3 ? reach.total : 0)).map { number in
        NetworkAnswer.Member(
          person: somebody(100 * index + number), tiesAway: number == 0 ? nil : number)
      }
      return NetworkAnswer.Circle(
        id: "c\(index)", name: words(), isTarget: pick(0...5) == 0, holdsSeeker: index == 3,
        reach: reach, members: members)
    }
    var links: [NetworkAnswer.Link] = []
    for first in 0..<count {
      for second in (first + 1)..<max(first + 1, count) where pick(0...count / 2) == 0 {
        links.append(
          NetworkAnswer.Link(first: "c\(first)", second: "c\(second)", ties: pick(1...size)))
      }
    }
    return NetworkAnswer(
      from: somebody(1), by: grouping, people: size * count, ties: size * count,
      reach: reach(upTo: size * count), circles: circles,
      rest: NetworkAnswer.Rest(circles: pick(0...2_000), reach: reach(upTo: size)),
      links: links.sorted { ($1.ties, $0.first, $0.second) < ($0.ties, $1.first, $1.second) },
      asOf: Samples.asOf)
  }

  private mutating func reach(upTo size: Int) -> NetworkAnswer.Reach {
    NetworkAnswer.Reach(
      near: pick(0...size), next: pick(0...size), far: pick(0...size),
      unreached: pick(0...1) * pick(0...size))
  }
}

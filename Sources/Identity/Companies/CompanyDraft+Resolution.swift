/// Best links first, and only whole groups: the part that decides what is one.
extension CompanyDraft {
  func resolution() -> CompanyResolution {
    var groups = Array(nodes.indices)  // the place that leads each group
    var members = nodes.indices.map { [$0] }
    func unite(_ a: Int, _ b: Int) {
      let (kept, gone) = (min(groups[a], groups[b]), max(groups[a], groups[b]))
      guard kept != gone else { return }
      for member in members[gone] { groups[member] = kept }
      members[kept] += members[gone]
      members[gone] = []
    }
    let said = Set(joined)
    for pair in joined.sorted() where !apart.contains(pair) { unite(pair.first, pair.second) }
    for (pair, _) in links.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      let (a, b) = (groups[pair.first], groups[pair.second])
      guard a != b else { continue }
      // Every spelling of the one must go with every spelling of the other.
      let isWhole = members[a].allSatisfy { first in
        members[b].allSatisfy { second in
          let cross = Pair(first, second)
          return links[cross] != nil || said.contains(cross)
        }
      }
      if isWhole { unite(a, b) }
    }
    var merged: [String: String] = [:]
    var names: [String: String] = [:]
    for group in members where !group.isEmpty {
      let leader = group.min { rank($0) < rank($1) } ?? group[0]
      let key = nodes[leader].reading.key
      names[key] = CompanyAliases.shared.names[key] ?? nodes[leader].text
      for member in group where member != leader { merged[nodes[member].reading.key] = key }
    }
    return CompanyResolution(merged: merged, names: names, questions: questions(groups))
  }

  /// Well-known first, then the most records, then the key: the smallest leads.
  private func rank(_ place: Int) -> (Int, Int, String) {
    (isKnown(place) ? 0 : 1, -nodes[place].records, nodes[place].reading.key)
  }

  private func questions(_ groups: [Int]) -> [CompanyResolution.Question] {
    var questions: [(question: CompanyResolution.Question, pair: Pair)] = []
    for pair in asked.union(links.keys) where groups[pair.first] != groups[pair.second] {
      guard !apart.contains(pair) else { continue }
      let (a, b) = (nodes[pair.first], nodes[pair.second])
      let judged = CompanyJudgement(a.reading, b.reading)
      // What a pair alone would join is asked about here: something in the set speaks against it.
      guard judged.verdict == .maybe || judged.verdict == .same || links[pair] != nil else {
        continue
      }
      let question = CompanyResolution.Question(
        match: CompanyMatch(a.text, b.text, judged), records: min(a.records, b.records))
      questions.append((question, pair))
    }
    return questions.sorted {
      ($1.question.records, $1.question.match.confidence, $0.pair)
        < ($0.question.records, $0.question.match.confidence, $1.pair)
    }.map(\.question)
  }
}

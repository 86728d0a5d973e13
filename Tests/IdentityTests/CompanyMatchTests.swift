import Foundation
import Identity
import Testing

@Suite("Two company names")
struct CompanyMatchTests {
  @Test(
    "what is not certain is asked about",
    arguments: [
      ("Initrode", "Initrode International"), ("Chotchkies", "Chotchkie"),
      ("Penetrode Systems", "Penetrobe Systems"), ("Western Office Products", "WOP"),
      ("Initrode", "Initrode & Co."), ("이니트로드", "Initrode"),
    ])
  func maybe(a: String, b: String) {
    #expect(CompanyMatch(a, b).verdict == .maybe)
  }

  @Test(
    "one name inside the other, or a part of a firm, is related and never the same",
    arguments: [
      ("Initrode", "Initrode Dental"), ("Google", "Alphabet Inc."), ("YouTube", "Google LLC"),
      ("Siemens", "Siemens Energy AG"), ("Pied Piper (part of Hooli)", "Hooli"),
    ])
  func related(a: String, b: String) {
    #expect(CompanyMatch(a, b).verdict == .related)
  }

  @Test(
    "different firms stay different however near they are written",
    arguments: [
      ("Delta Air Lines", "Delta Faucet"), ("ABB", "ABC"), ("Initrode 1", "Initrode 2"),
      ("Ares Print", "Arex Print"), ("HP", "HPE"), ("Freelance", "Freelance"), ("", ""),
      ("Merck & Co.", "Merck KGaA"),
    ])
  func different(a: String, b: String) {
    let verdict = CompanyMatch(a, b).verdict
    #expect(verdict == .different || verdict == .related)
  }

  @Test(
    "a text that gives another name of the firm is believed",
    arguments: [
      ("Initrode (formerly Penetrode)", "Penetrode"), ("Penetrode (now Initrode)", "Initrode"),
      ("Western Office Products (WOP)", "WOP"), ("Penetrode fka Initrode", "Initrode Ltd"),
      ("Initech Penetrodes", "Initech Peentrodes"), ("Coöperatie Initrode U.A.", "Initrode"),
      ("Initrode, Inh. Karl Penetrode", "Initrode"), ("Initrode S.L. Unipersonal", "Initrode"),
    ])
  func said(a: String, b: String) {
    #expect(CompanyMatch(a, b).verdict == .same)
  }

  @Test("the order of the two does not matter", arguments: ["tuning", "held-out", "late"])
  func symmetric(set: String) throws {
    let pairs = try CompanyPair.set(set)
    #expect(pairs.count > 150)
    for pair in pairs {
      let (there, back) = (CompanyMatch(pair.a, pair.b), CompanyMatch(pair.b, pair.a))
      #expect(there.verdict == back.verdict, "\(pair)")
      #expect(there.confidence == back.confidence, "\(pair)")
      #expect((0...1).contains(there.confidence) && !there.reasons.isEmpty)
    }
  }

  @Test(
    "a name is the same as itself, and equal keys are the same", arguments: 0..<50 as Range<UInt64>)
  func reflexive(seed: UInt64) {
    var random = SeededGenerator(seed)
    for _ in 0..<20 {
      let text = random.text()
      let isName = CompanyName(text) != nil
      #expect(CompanyMatch(text, text).verdict == (isName ? .same : .different))
      let other = random.text()
      let (there, back) = (CompanyMatch(text, other), CompanyMatch(other, text))
      #expect(there.verdict == back.verdict)
    }
  }

  @Test("it says why, in a line and in sentences")
  func words() throws {
    let match = CompanyMatch("Initrode\tGmbH", "The Initrode Group")
    #expect(match.verdict == .same)
    #expect(match.line == "Initrode GmbH\tThe Initrode Group\tsame\t\(match.reasons[0])")
    #expect(match.sentences.first == "One employer.")
    #expect(match.reasons.contains("Left out as legal form: gmbh."))
    #expect(match.reasons.contains("Left out as weak word: group."))
    let alias = CompanyMatch("IBM", "International Business Machines Corp.")
    #expect(alias.reasons.first?.contains("names of IBM") == true)
    let coded = try JSONDecoder().decode(CompanyMatch.self, from: JSONEncoder().encode(match))
    #expect(coded == match)
  }

  @Test(
    "on pairs written for this, hardly one is wrong and most are found",
    arguments: ["tuning", "held-out", "late"])
  func labelled(set: String) throws {
    var score = CompanyScore()
    for pair in try CompanyPair.set(set) {
      score.add(pair, found: CompanyMatch(pair.a, pair.b).verdict == .same)
    }
    print("companies, \(set): \(score)")
    for pair in score.wrong { print("  wrong: \(pair.a) / \(pair.b)") }
    #expect(score.precision >= 0.97)
    #expect(score.f1 >= 0.90)
  }

  @Test(
    "on the labelled set that is kept outside, too",
    .enabled(if: SharedData.isPresent, "\(SharedData.skipped)"))
  func shared() throws {
    var score = CompanyScore()
    for row in try SharedData.rows("companies/pairs.csv") {
      let pair = CompanyPair(
        a: row["name_a"] ?? "", b: row["name_b"] ?? "", isSame: row["label"] == "same",
        kind: row["kind"] ?? "", needs: row["needs"] ?? "")
      score.add(pair, found: CompanyMatch(pair.a, pair.b).verdict == .same)
    }
    print("companies, shared: \(score)")
    #expect(score.precision >= 0.97)
    #expect(score.f1 >= 0.87)
  }
}

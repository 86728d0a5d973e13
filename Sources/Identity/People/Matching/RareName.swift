internal import Foundation

extension PairJudge {
  /// Fewer people than anybody knows.
  private static let fewestPeople = 2_000.0
  /// As many times more there may be by now as when a model was estimated.
  private static let growth = 4.0
  /// Names that go together in a country or a family are likelier than their shares tell.
  private static let kinship = 10.0
  /// As many times likelier still where only one of two family names is the same.
  private static let cousins = 4.0
  /// Of so many expected namesakes or fewer, two lists with the name mean the same person: where they
  /// do, that is so of about one name in three, and so less than one merge in a hundred is wrong.
  private static let fewNamesakes = 0.002
  /// What the name then weighs more than a name alone does otherwise.
  private static let enough = PeopleLinker.mergeBits - mostForName

  /// How much of the cap on a name alone a whole name that hardly anybody else can have makes good, in
  /// bits.
  ///
  /// Only where nothing could be told apart: two numbers or two addresses at one place are what a
  /// father and a son of one name have. A private address beside one at work is what most people
  /// have, and who changes jobs has two employers; for what those speak against it, the name must be
  /// so much the rarer.
  func rareNameBits(_ a: MatchRecord, _ b: MatchRecord, _ evidence: PairEvidence) -> Double {
    let isPart = evidence.name.family == .part
    guard evidence.nameCap < 0, evidence.name.given == .same,
      isPart || evidence.name.family == .same,
      !evidence.name.isAcrossScripts, a.name.isFull, b.name.isFull, a.list != b.list,
      [.unknown, .elsewhere, .other, .related].contains(evidence.company),
      evidence.email == .unknown, evidence.profile == .unknown,
      a.phones.isEmpty || b.phones.isEmpty,
      !a.emails.contains(where: { email in b.emails.contains { $0.domain == email.domain } }),
      let ofA = model.share(a.name), let ofB = model.share(b.name)
    else { return 0 }
    // A second name makes a name rarer, if less so than if the two had nothing to do with each other.
    let pairs = (a.name.givenCount > 1 ? 1.0 : 0) + (a.name.familyCount > 1 && !isPart ? 1 : 0)
    let people = max(Self.fewestPeople, Self.growth * Double(model.population))
    let namesakes =
      people * max(ofA, ofB) * Self.kinship * (isPart ? Self.cousins : 1) * pow(0.1, pairs)
    let bits = Self.enough + log2(Self.fewNamesakes / max(namesakes, 1e-12))
    let most = Self.enough + 1 - min(0, evidence.companyBits)
    return min(-evidence.nameCap, max(0, min(most, bits)))
  }
}

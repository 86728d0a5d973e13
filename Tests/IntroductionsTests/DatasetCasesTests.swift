import Foundation
import Introductions
import NetworkStore
import Testing

@Suite("Mara Lindholm's targets")
struct DatasetCasesTests {
  private struct Case {
    var company: String
    var advice: Advice
    /// Everybody after Mara on the best route, or whom to ask for the name.
    var people: [String]
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Datasets").path

  @Test("each shows the case that it is there for")
  func cases() throws {
    let network = try Network.inMemory()
    let mara = try network.setOwner(
      name: "Mara Lindholm", emails: ["mara.lindholm@mail.example"], on: today)
    for list in ["Connections.csv", "google-contacts.csv", "phone.vcf", "ties.csv"] {
      _ = try network.importList("\(Self.folder)/seeker/\(list)", on: today)
    }
    for file in try FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/friends") {
      let friend = (file as NSString).deletingPathExtension
      _ = try network.importList(
        "\(Self.folder)/friends/\(file)", owner: .person(friend), on: today)
    }
    try network.addTargets(TargetList(file: "\(Self.folder)/targets.csv"), on: today)
    let introductions = try Introductions(network, settings: .standard(), asOf: today)
    let targets = try network.targets()
    #expect(targets.map(\.company.name) == Self.all.map(\.company))
    for (target, expected) in zip(targets, Self.all) {
      let answer = try introductions.path(from: mara, to: target)
      #expect(answer.advice == expected.advice, "\(expected.company)")
      let people = answer.routes.first.map { $0.people.dropFirst().map(\.name) }
      #expect((people ?? answer.askForName.map(\.name)) == expected.people, "\(expected.company)")
    }
  }

  private static let all = [
    Case(company: "Kestrel Marine Systems", advice: .askForName, people: ["Hillary Okonjo"]),
    Case(
      company: "Wilstedter Antriebstechnik GmbH", advice: .askDirectly,
      people: ["Gesche Brunckhorst"]),
    Case(
      company: "Terhaven Hydrauliek B.V.", advice: .askIntroducer,
      people: ["Tomasz Grabiński", "Joris van Tellingen"]),
    Case(
      company: "Prielwind Service AG", advice: .askIntroducer,
      people: ["Hillary Okonjo", "Frauke Ketelsen"]),
    Case(
      company: "Hjortvang Ventilation A/S", advice: .writeCold,
      people: ["Rasmus Thorhauge", "Jeppe Damsgård", "Mette Kragelund"]),
    Case(
      company: "Grevenfleth Logistik SE", advice: .writeCold,
      people: ["Volker Isenbarth", "Ulf Hinrichsen-Paape"]),
    Case(company: "Tarnebek Robotics GmbH", advice: .writeCold, people: []),
    Case(
      company: "Colbrück Schleiftechnik GmbH", advice: .askDirectly, people: ["Thomas Petersen"]),
    Case(
      company: "Fisk & Søn A/S", advice: .writeCold,
      people: ["Rasmus Thorhauge", "Birgitte Lyngholt"]),
    Case(
      company: "Ateliers Béraud-Thévenot SAS", advice: .askIntroducer,
      people: ["Solène Aubrac", "Hélène Castérand"]),
    Case(company: "霜桥精密机械有限公司", advice: .askIntroducer, people: ["Yifan Liu", "晓雯 林"]),
    Case(
      company: "Haffkant SE", advice: .askIntroducer,
      people: ["Beate Quistorf", "Volkert Asmussen"]),
    Case(
      company: "Brandt Vogel und Partner GmbH", advice: .writeCold,
      people: ["Solène Aubrac", "Nuria Sastre"]),
    // Known directly; a common friend's introduction is warmer still.
    Case(
      company: "Molkerei Süderwisch eG", advice: .askIntroducer,
      people: ["✨ Svenja ✨ Matthiesen", "Enno Behrmann"]),
    Case(
      company: "Kliffkante Outdoor GmbH", advice: .askForName,
      people: ["Wencke Tjaden", "Sönke Grothkopp"]),
  ]
}

internal import ContactLists
internal import Foundation
internal import Introductions
internal import Mustache
internal import NetworkMaps
internal import NetworkStore

/// The pages' look, in Mustache, and the values that go into it.
///
/// Every value is escaped by the template, but for the maps, which are ours and escape what they
/// draw themselves.
struct PageTemplates {
  private let client: MustacheTemplate
  private let indexPage: MustacheTemplate
  private let maps: any MapDrawing

  init(maps: any MapDrawing) throws {
    self.maps = maps
    let style = String(decoding: PackageResources.report_css, as: UTF8.self)
    func template(_ bytes: [UInt8]) throws -> MustacheTemplate {
      let text = String(decoding: bytes, as: UTF8.self)
      return try MustacheTemplate(string: text.replacing("/* report.css */", with: style))
    }
    client = try template(PackageResources.client_mustache)
    indexPage = try template(PackageResources.index_mustache)
  }

  func index(of summary: BatchSummary) -> String {
    let clients: [[String: Any]] = summary.clients.map { client in
      var values: [String: Any] = ["client": client.client]
      if let page = client.page {
        let reached = client.targets.count {
          $0.advice == .askDirectly || $0.advice == .askIntroducer
        }
        values["page"] = [
          "file": page, "people": client.people, "targets": client.targets.count,
          "warm": reached, "first": client.askFirst.first?.label ?? "nobody",
        ]
      }
      values["error"] = client.error
      return values
    }
    return Self.harmless(
      indexPage.render(["as_of": summary.asOf.description, "clients": clients]))
  }

  func page(of report: ClientReport) -> String {
    let maps = drawnMaps(of: report.paths)
    let targets = report.paths.enumerated().map { index, answer in
      target(answer, number: index + 1, map: maps[index])
    }
    let introducers: [[String: Any]] = report.introducers.introducers.prefix(Self.introducersShown)
      .enumerated().map { index, entry in
        [
          "number": index + 1, "person": entry.person.label,
          "opens": entry.opens.isEmpty ? "–" : entry.opens.joined(separator: "; "),
          "gain": Self.hundredths(entry.gain),
        ]
      }
    let lists: [[String: Any]] = report.lists.map { list in
      var values: [String: Any] = ["file": list.file]
      values["friend"] = list.friend
      values["problem"] = list.problem
      values["account"] = list.account.map {
        [
          "format": list.format ?? "", "rows": $0.rows, "kept": $0.kept, "merged": $0.merged,
          "rejected": $0.rejected,
        ] as [String: Any]
      }
      return values
    }
    let page = client.render(
      [
        "client": report.client, "as_of": report.asOf.description, "people": report.people,
        "targets": targets, "introducers": introducers, "has_introducers": !introducers.isEmpty,
        "lists": lists,
      ] as [String: Any])
    return Self.harmless(page)
  }

  private static let introducersShown = 10

  private func target(
    _ answer: PathAnswer, number: Int, map: Result<[UInt8], MapError>?
  ) -> [String: Any] {
    let line = BatchSummary.TargetLine(answer)
    let routes: [[String: Any]] = answer.routes.map { route in
      [
        "verdict": route.verdict(coldChance: answer.coldChance),
        "steps": zip(route.ties, route.people.dropFirst()).map { tie, person in
          [
            "person": person.label, "strength": PathAnswer.percent(tie.strength),
            "why": tie.why, "inferred": tie.inferred,
          ] as [String: Any]
        },
      ]
    }
    var values: [String: Any] = [
      "number": number, "label": answer.targetName, "advice": answer.advised, "routes": routes,
      "warm": answer.advice == .askIntroducer || answer.advice == .askDirectly,
      "person": line.person?.name ?? (answer.target.people.isEmpty ? "not known" : "several"),
      "via": line.introducer?.name ?? (line.ties == 1 ? "known directly" : "–"),
      "warmth": line.warmth.map(PathAnswer.percent) ?? "–",
      "chance": line.chance.map(PathAnswer.percent) ?? "–",
      "cold": PathAnswer.percent(answer.coldChance),
    ]
    // A map that cannot be drawn costs the map, not the page.
    switch map {
    case .success(let bytes)?:
      let svg = String(decoding: bytes, as: UTF8.self)
      values["map"] = ["svg": svg, "width": Self.width(of: svg)]
    case .failure(let error)?: values["map_problem"] = error.localizedDescription
    case nil: break
    }
    values["comparison"] = answer.comparison
    values["missing"] = answer.missing
    return values
  }

  /// The maps of the answers, by their places; none where there is nothing to see on it.
  private func drawnMaps(of answers: [PathAnswer]) -> [Int: Result<[UInt8], MapError>] {
    let places = answers.indices.filter {
      !answers[$0].routes.isEmpty || !answers[$0].askForName.isEmpty
    }
    let requests = places.map { place in
      var map = PathMap(answers[place])
      map.look.idPrefix = "target-map-\(place + 1)"
      map.seekerIsReader = false
      return MapRequest(map, as: .svg)
    }
    return Dictionary(uniqueKeysWithValues: zip(places, maps.draw(requests)))
  }

  /// The page without what is no text in anybody's name: control characters, and overrides of the
  /// reading direction.
  private static func harmless(_ page: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.reserveCapacity(page.unicodeScalars.count)
    for scalar in page.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x09: scalars.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The width at which a map's letters have the size they were drawn for, in points.
  private static func width(of svg: String) -> String {
    let box = svg.firstRange(of: "viewBox=\"")
      .map { svg[$0.upperBound...].prefix { $0 != "\"" }.split(separator: " ") }
    return box.flatMap { $0.count == 4 ? String($0[2]) : nil } ?? "600"
  }

  private static func hundredths(_ number: Double) -> String {
    let digits = String(Int((number * 100).rounded()))
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return "\(padded.dropLast(2)).\(padded.suffix(2))"
  }
}

extension PathAnswer {
  /// The target as the user named it: `Acme, purchasing`.
  fileprivate var targetName: String {
    [target.company, target.departmentWords].compactMap { $0 }.joined(separator: ", ")
  }
}

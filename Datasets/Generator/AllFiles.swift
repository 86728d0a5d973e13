/// Every file of the data sets, in a fixed order: who needs a telephone number first gets it first.
func allFiles() -> [DatasetFile] {
  var world = World()
  return seekerFiles(&world) + friendFiles(world) + targetFiles + clientFiles(&world)
}

/// Somebody whose LinkedIn list is part of the data.
struct ListOwner {
  let name: String
  let list: String
  var form = LinkedInWriter.Form.current
  var blankRows = 0

  static let friends = [
    ListOwner(name: "Hillary Okonjo", list: "hillary"),
    ListOwner(name: "Tomasz Grabiński", list: "tomasz", form: .sixColumns),
    ListOwner(name: "Solène Aubrac", list: "solene", form: .withoutNote),
    ListOwner(name: "Rasmus Thorhauge", list: "rasmus", form: .spreadsheet),
    ListOwner(name: "Yifan Liu", list: "yifan", blankRows: 2),
    ListOwner(name: "Beate Quistorf", list: "beate", form: .old),
  ]

  static let all =
    friends + [
      ListOwner(name: "Mara Lindholm", list: "mara"),
      ListOwner(name: "Aisha Rahman", list: "aisha"),
      ListOwner(name: "Gemma Tattershaw", list: "gemma"),
    ]

  func file(in folder: String, of world: World) -> DatasetFile {
    var writer = LinkedInWriter(form: form)
    writer.flaws.blankRows = blankRows
    return DatasetFile(
      path: "\(folder)/\(name).\(form == .spreadsheet ? "tsv" : "csv")",
      text: writer.text(of: world.list(list), in: world))
  }
}

/// The lists that Mara's six friends share, each in another form.
private func friendFiles(_ world: World) -> [DatasetFile] {
  ListOwner.friends.map { $0.file(in: "friends", of: world) }
}

internal import Foundation

/// One client's lists, as they lie in a folder named after the client.
///
/// What lies in the folder is the client's own; what lies in its `friends` folder is the list of
/// the friend after whom the file, or the folder around it, is named.
struct ClientFolder {
  struct List: Hashable {
    var path: String
    /// What a report calls it: the path inside the client's folder.
    var shownPath: String
    /// `nil` for the client.
    var friend: String?
  }

  var name: String
  var lists: [List]

  private static let friendsFolder = "friends"

  /// The clients in a folder, by name.
  static func all(in folder: String) throws -> [ClientFolder] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw BatchError.noFolder(folder)
    }
    let clients = names.filter { !$0.hasPrefix(".") && isFolder("\(folder)/\($0)") }.sorted()
    guard !clients.isEmpty else { throw BatchError.noClients(folder) }
    return clients.map { ClientFolder(name: $0, path: "\(folder)/\($0)") }
  }

  private init(name: String, path: String) {
    self.name = name
    let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    let all = files.sorted().compactMap { file -> List? in
      let parts = file.split(separator: "/").map(String.init)
      guard !parts.contains(where: { $0.hasPrefix(".") }), !Self.isFolder("\(path)/\(file)") else {
        return nil
      }
      var friend: String?
      if parts.count > 1, parts[0] == Self.friendsFolder {
        friend = parts.count > 2 ? parts[1] : (parts[1] as NSString).deletingPathExtension
      }
      return List(path: "\(path)/\(file)", shownPath: file, friend: friend)
    }
    // The client's own lists say who the friends are.
    lists = all.filter { $0.friend == nil } + all.filter { $0.friend != nil }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}

internal import ContactLists
internal import GRDB
internal import Identity

/// Gives companies the keys that this version of the program makes of their names: an older one may have
/// made others, under which nobody would find them any more.
struct CompanyKeys {
  let db: Database

  func renew() throws {
    try db.execute(sql: "UPDATE company SET sameAs = NULL")
    for row in try Row.fetchAll(db, sql: "SELECT id, key, name FROM company ORDER BY id") {
      let (id, old, name): (Int64, String, String) = (row[0], row[1], row[2])
      guard let key = CompanyName(name)?.key, key != old else { continue }
      // Where another company has the key already, what stands at this one moves there.
      try db.execute(
        sql: "UPDATE OR IGNORE company SET key = ? WHERE id = ?", arguments: [key, id])
      guard db.changesCount == 0, let other = try CompanyTable.find(key: key, in: db) else {
        continue
      }
      try db.execute(
        sql: """
          UPDATE OR IGNORE target SET companyID = :new WHERE companyID = :old;
          DELETE FROM target WHERE companyID = :old;
          """, arguments: ["old": id, "new": other])
    }
    var companies = CompanyTable()
    for (table, column) in [("record", "company"), ("affiliation", "organization")] {
      let places = try Row.fetchAll(
        db,
        sql: "SELECT DISTINCT companyID, \(column) FROM \(table) WHERE \(column) IS NOT NULL")
      let update = try db.makeStatement(
        sql: "UPDATE \(table) SET companyID = ? WHERE companyID IS ? AND \(column) = ?")
      for place in places {
        let (old, text): (Int64?, String) = (place[0], place[1])
        let id = try companies.id(of: text, in: db)
        if id != old { try update.execute(arguments: [id, old, text]) }
      }
    }
  }
}

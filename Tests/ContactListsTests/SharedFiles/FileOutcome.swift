import ContactLists

/// What comes of reading a file, or all of a folder or an archive, as `whom import` does.
struct FileOutcome: Hashable {
  /// The format of a single list, or `parts` of many.
  var format = ""
  var kept = 0
  var rejected = 0
  var noted = 0
  /// Of many, the parts that are no list.
  var passedOver = 0
  var error: ContactListError?

  /// Of what is at `path`; calls `found` with all that is found.
  static func reading(_ path: String, found: (Finding) -> Void = { _ in }) throws -> FileOutcome {
    do {
      return try reading(ContactListCollection(path), chunk: 1 << 17, found: found)
    } catch let error as ContactListError {
      return FileOutcome(error: error)
    }
  }

  /// Of the bytes of a file.
  static func reading(
    _ bytes: [UInt8], chunk: Int = 1 << 17, found: (Finding) -> Void = { _ in }
  ) throws -> FileOutcome {
    do {
      let collection = try ContactListCollection(bytes: bytes, named: "file")
      return try reading(collection, chunk: chunk, found: found)
    } catch let error as ContactListError {
      return FileOutcome(error: error)
    }
  }

  private static func reading(
    _ collection: ContactListCollection, chunk: Int, found: (Finding) -> Void
  ) throws -> FileOutcome {
    let isSingle = collection.isSingle
    var outcome = FileOutcome(format: isSingle ? "" : "parts")
    try collection.forEachPart { part in
      let isMessage = part.maildir != nil || part.name.hasSuffix(".eml")
      var reader = ContactListReader(format: isMessage ? MailMessageFile.name : nil)
      reader.allowsNothingKept = !isSingle
      reader.chunkSize = chunk
      do {
        let reading = try reader.read(part.source, named: part.title, found: found)
        if isSingle { outcome.format = reading.format }
        outcome.kept += reading.read
        outcome.rejected += reading.rejected
        outcome.noted += reading.noted
      } catch let error as ContactListError
        where !isSingle && (error.isNoContactList || error.isOfOtherFormat)
      {
        outcome.passedOver += 1
      }
    }
    return outcome
  }
}

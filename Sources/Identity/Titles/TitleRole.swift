/// One role of a title as letters in which phrases are looked for.
///
/// Folded words have single blanks between them, and two where a comma or a bracket stood, so that
/// no phrase reaches across. There is a blank before the first word and there are two behind the
/// last.
struct TitleRole {
  fileprivate(set) var letters: [UInt8] = []
  /// Where in the title's UTF-8 each letter comes from; empty if nobody asked.
  fileprivate(set) var places: [Int] = []
  /// Whether it goes on with the role before: *Sales / Marketing*, but not *Sales | Speaker*.
  fileprivate(set) var goesOn = false

  /// The roles that a title lists (`Buyer | Founder`).
  ///
  /// Longer titles than 300 scalars are slogans; their beginning has the job. So the time a title
  /// takes is bounded, however long it is.
  static func roles(_ text: String, withPlaces: Bool = false) -> [TitleRole] {
    var splitter = TitleSplitter(bytes: text.utf8.count, withPlaces: withPlaces)
    var place = 0
    var count = 0
    for scalar in text.unicodeScalars {
      if count == mostScalars { break }
      splitter.add(scalar, at: place)
      place += UTF8.width(scalar)
      count += 1
    }
    return splitter.finish()
  }

  private static let mostScalars = 300

  /// Where the word ends that goes on at `place`, or where the next phrase in it begins.
  func endOfWord(from place: Int, before next: Int?) -> Int {
    let limit = min(next ?? letters.count, letters.count)
    guard place < limit else { return place }
    return letters[place..<limit].firstIndex(of: Self.blank) ?? limit
  }

  /// The folded words of a phrase, with single blanks between them.
  static func letters(ofPhrase text: String) -> [UInt8] {
    var letters: [UInt8] = []
    for role in roles(text) { letters += role.letters.dropLast() }
    let words = letters.split(separator: TitleRole.blank)
    return Array(words.joined(separator: [TitleRole.blank]))
  }

  static let blank = UInt8(ascii: " ")
}

/// Cuts a title into roles and words, scalar by scalar.
private struct TitleSplitter {
  private let withPlaces: Bool
  private let capacity: Int
  private var roles: [TitleRole] = []
  private var role = TitleRole()
  private var word = TitleWord()
  private var lengthOfLastWord = 0
  private var isInSegment = false
  /// A dash, slash or dot whose meaning the next scalar tells, and whether a blank stood before.
  private var pending: (mark: Unicode.Scalar, afterBlank: Bool)?
  private var last: Unicode.Scalar = " "
  /// Whether an apostrophe stood right before the word.
  private var isAfterApostrophe = false
  /// Whether the word is one like `C.E.O.`, whose dots part nothing.
  private var isDotted = false

  init(bytes: Int, withPlaces: Bool) {
    self.withPlaces = withPlaces
    capacity = min(bytes, 300) + 8
  }

  mutating func add(_ scalar: Unicode.Scalar, at place: Int) {
    if pending != nil { settle(before: scalar) }
    switch scalar {
    case "a"..."z", "0"..."9": append(UInt8(truncatingIfNeeded: scalar.value), place)
    case "A"..."Z": append(UInt8(truncatingIfNeeded: scalar.value) | 0x20, place)
    case " ": endWord()
    case "-", "–", "/":
      let afterBlank = last == " "
      endWord()
      pending = (scalar, afterBlank)
    case ".":
      if word.count == 1 || isDotted {
        isDotted = true
        // `a.i.` is ad interim, which says nothing of the job; intelligence is `A.I.`
        if last == "i", word.isAI { dropWord() }
      } else {
        let isSentence = word.count > 3 && !TitleWords.isAbbreviation(word)
        endWord()
        if isSentence { pending = (scalar, false) }
      }
    case "@":
      endWord()
      append(UInt8(ascii: "a"), place)
      append(UInt8(ascii: "t"), place)
      endWord()
    default: addOther(scalar, at: place)
    }
    last = scalar
  }

  private mutating func addOther(_ scalar: Unicode.Scalar, at place: Int) {
    switch TitleLetters.kind(of: scalar) {
    case .letters(let letters): for letter in letters { append(letter, place) }
    case .apostrophe: if word.count > 0 { endWord(isElided: true) }
    case .blank: endWord()
    case .nothing: break
    case .comma: endSegment()
    case .bar: endRole(next: false)
    }
  }

  mutating func finish() -> [TitleRole] {
    endRole(next: false)
    return roles
  }

  /// Puts a letter behind the others of its word, which are there to stay once the word has ended.
  private mutating func append(_ letter: UInt8, _ place: Int) {
    if word.count == 0 {
      if role.letters.isEmpty {
        role.letters.reserveCapacity(capacity)
        if withPlaces { role.places.reserveCapacity(capacity) }
      }
      word.start = role.letters.count
      if !isInSegment { appendBlank() }
    }
    role.letters.append(letter)
    if withPlaces { role.places.append(place) }
    word.append(letter)
  }

  /// A dash between blanks is a comma, one inside a word a blank; a slash between blanks begins a
  /// role that goes on with this one; a dot before a blank ends a sentence.
  private mutating func settle(before next: Unicode.Scalar) {
    guard let (mark, afterBlank) = pending else { return }
    pending = nil
    switch mark {
    case "/": if afterBlank && next == " " { endRole(next: true) }
    case ".": if next == " " { endRole(next: false) }
    default: if afterBlank || next == " " { endSegment() }
    }
  }

  private mutating func endWord(isElided: Bool = false) {
    if word.count > 0 {
      if takes(word, isElided: isElided) {
        isInSegment = true
        appendBlank()
        word = TitleWord()
      } else {
        dropWord()
      }
    }
    isDotted = false
    isAfterApostrophe = isElided
  }

  private mutating func dropWord() {
    role.letters.removeSubrange(word.start...)
    if withPlaces { role.places.removeSubrange(word.start...) }
    word = TitleWord()
  }

  /// Whether a word is one that phrases have.
  private mutating func takes(_ word: TitleWord, isElided: Bool) -> Bool {
    if isAfterApostrophe, word.isSingle("s") { return false }
    // The letters of `L&D` are no French and no Italian.
    let isLetter = word.count == 1 && lengthOfLastWord == 1
    lengthOfLastWord = word.count
    return !(isElided && TitleWords.isElided(word) || !isLetter && TitleWords.isJoining(word))
  }

  private mutating func appendBlank() {
    role.letters.append(TitleRole.blank)
    if withPlaces { role.places.append(role.places.last ?? 0) }
  }

  private mutating func endSegment() {
    endWord()
    isInSegment = false
    lengthOfLastWord = 0
  }

  private mutating func endRole(next goesOn: Bool) {
    endSegment()
    if !role.letters.isEmpty {
      appendBlank()
      roles.append(role)
      role = TitleRole()
    } else if !goesOn {
      role.goesOn = false
      return
    }
    role.goesOn = goesOn
  }
}

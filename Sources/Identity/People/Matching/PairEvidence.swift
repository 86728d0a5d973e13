/// What speaks for and against two records being of one person.
struct PairEvidence {
  /// How far the addresses of two records agree.
  enum Email: UInt8 {
    case unknown, own, shared, role, rivals
  }

  enum Phone: UInt8 {
    case unknown, own, shared
  }

  enum Profile: UInt8 {
    case unknown, same, other
  }

  enum Company: UInt8 {
    case unknown, same, related, told, other, elsewhere
  }

  var name: NameComparison
  var email = Email.unknown
  var phone = Phone.unknown
  var profile = Profile.unknown
  var company = Company.unknown
  var isSameMiddle = false
  var isSameTitle = false
  /// Whether their titles have a word of their trade in common.
  var isSameTrade = false
  var isSameDay = false
  /// Whether the name of one of the two is known from its address alone.
  var isNameTold = false
  /// The parts of the sum, in bits.
  var givenBits = 0.0
  var familyBits = 0.0
  var nameCap = 0.0
  var rareNameBits = 0.0
  var emailBits = 0.0
  var phoneBits = 0.0
  var profileBits = 0.0
  var companyBits = 0.0
  var titleBits = 0.0
  var dayBits = 0.0
  var chanceBits = 0.0

  var bits: Double {
    uncappedBits + nameCap + rareNameBits
  }

  /// The sum with all that the name says: what a name alone may tell of strangers is capped, but
  /// among those who are known the whole of it tells who fits better.
  var uncappedBits: Double {
    givenBits + familyBits + emailBits + phoneBits + profileBits + companyBits + titleBits
      + dayBits + chanceBits
  }

  /// Whether they have an address, a number or a profile in common that is one person's.
  var hasOwnContact: Bool { email == .own || phone == .own || profile == .same }
}

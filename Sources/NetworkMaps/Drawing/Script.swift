/// A script that fonts have or lack as a whole, as far as names of people and companies go.
struct Script: Hashable, Sendable {
  /// `Chinese characters`.
  var name: String
  /// What has it on Debian.
  var package: String

  private static let core = "fonts-noto-core"
  private static let cjk = "fonts-noto-cjk"

  private static let han = Script(name: "Chinese characters", package: cjk)
  private static let kana = Script(name: "Japanese kana", package: cjk)
  private static let hangul = Script(name: "Korean letters", package: cjk)
  private static let emoji = Script(name: "emoji", package: "fonts-noto-color-emoji")
  private static let symbols = Script(name: "symbols", package: "fonts-noto-core")
  private static let other = Script(name: "letters of rare scripts", package: core)

  private init(name: String, package: String) {
    (self.name, self.package) = (name, package)
  }

  /// Blocks of the Unicode standard, each from its first character on.
  private static let blocks: [(start: UInt32, script: Script)] = {
    func letters(_ name: String) -> Script { Script(name: "\(name) letters", package: core) }
    return [
      (0x0000, letters("Latin")), (0x0370, letters("Greek")), (0x0400, letters("Cyrillic")),
      (0x0530, letters("Armenian")), (0x0590, letters("Hebrew")), (0x0600, letters("Arabic")),
      (0x0700, other), (0x0750, letters("Arabic")), (0x0780, other),
      (0x08A0, letters("Arabic")), (0x0900, letters("Devanagari")), (0x0980, letters("Bengali")),
      (0x0A00, letters("Gurmukhi")), (0x0A80, letters("Gujarati")), (0x0B00, letters("Odia")),
      (0x0B80, letters("Tamil")), (0x0C00, letters("Telugu")), (0x0C80, letters("Kannada")),
      (0x0D00, letters("Malayalam")), (0x0D80, letters("Sinhala")), (0x0E00, letters("Thai")),
      (0x0E80, letters("Lao")), (0x0F00, letters("Tibetan")), (0x1000, letters("Burmese")),
      (0x10A0, letters("Georgian")), (0x1100, hangul), (0x1200, letters("Ethiopic")),
      (0x13A0, other), (0x1780, letters("Khmer")), (0x1800, letters("Mongolian")),
      (0x18B0, other), (0x1C80, letters("Cyrillic")), (0x1C90, letters("Georgian")),
      (0x1CC0, other), (0x1D00, letters("Latin")), (0x1F00, letters("Greek")),
      (0x2000, symbols), (0x2C00, other), (0x2C60, letters("Latin")), (0x2C80, other),
      (0x2DE0, letters("Cyrillic")), (0x2E00, symbols), (0x2E80, han), (0x3040, kana),
      (0x3100, han), (0x3130, hangul), (0x3190, han), (0x31F0, kana), (0x3200, han),
      (0xA000, other), (0xA640, letters("Cyrillic")), (0xA700, letters("Latin")),
      (0xA800, other), (0xA960, hangul), (0xA980, other), (0xAC00, hangul), (0xD800, other),
      (0xF900, han), (0xFB00, letters("Latin")), (0xFB1D, letters("Hebrew")),
      (0xFB50, letters("Arabic")), (0xFE00, han), (0xFE70, letters("Arabic")), (0xFF00, kana),
      (0xFFA0, hangul), (0xFFE0, symbols), (0x1_0000, other), (0x1_D400, symbols),
      (0x1_D800, other), (0x1_F000, emoji), (0x1_FB00, symbols), (0x2_0000, han),
      (0x4_0000, other),
    ]
  }()

  /// The script of a character.
  init(of scalar: Unicode.Scalar) {
    self = Self.blocks.last { $0.start <= scalar.value }?.script ?? Self.other
    if self == Self.symbols, scalar.properties.isEmojiPresentation { self = Self.emoji }
  }
}

/// A script read letter by letter, two letters that are one sound first.
struct LetterTable: Sendable {
  private let letters: [Character: String]
  private let pairs: [String: String]

  /// `text` has an entry for each letter: the letter, and what it is read as, without a blank
  /// between; entries are separated by blanks.
  init(_ text: String, pairs: String = "", over base: LetterTable? = nil) {
    var letters = base?.letters ?? [:]
    for entry in text.split(separator: " ") {
      guard let letter = entry.first else { continue }
      letters[letter] = String(entry.dropFirst())
    }
    var two = base?.pairs ?? [:]
    for entry in pairs.split(separator: " ") {
      two[String(entry.prefix(2))] = String(entry.dropFirst(2))
    }
    self.letters = letters
    self.pairs = two
  }

  func read(_ word: String) -> String {
    let characters = Array(word)
    var read = ""
    var place = 0
    while place < characters.count {
      if place + 1 < characters.count,
        let sound = pairs[String(characters[place...(place + 1)])]
      {
        read += sound
        place += 2
        continue
      }
      let character = characters[place]
      if let sound = letters[character] {
        read += sound
      } else if let base = character.unicodeScalars.first.map(Character.init),
        let sound = letters[base]
      {
        read += sound  // with marks of vowels
      } else if character.isASCII {
        read.append(character)
      }
      place += 1
    }
    return read
  }
}

/// The scripts that are read by tables.
enum LetterTables {
  static let cyrillic = LetterTable(
    """
    аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь \
    эe юyu яya іi їi єe ґg ђdj јj љlj њnj ћc џdz ўu ғg қk ңn өo ұu үu һh әa ѓg ќk ѕz
    """, pairs: "ийy ыйy")

  /// Where Ukrainian letters are read otherwise than Russian ones: Григоренко is Hryhorenko.
  static let ukrainian = LetterTable("гh иy", over: cyrillic)

  /// Serbian and Macedonian as their own Latin letters have it, without marks: Јованчевић is Jovancevic.
  static let serbian = LetterTable("жz хh цc чc шs ћc ђdj џdz ѓg ќk ѕdz", over: cyrillic)

  static let bulgarian = LetterTable("хh щsht ъa", over: cyrillic)

  /// ELOT 743: letter by letter.
  static let greek = LetterTable(
    "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo",
    pairs: "ουou αυav ευev ειei οιoi αιai γγng γκgk γχnch μπmp ντnt τζtz τσts")

  /// By ear: Ντίνα is Dina, Ευθύμιος Efthymios.
  static let spokenGreek = LetterTable("χh", pairs: "ευef αυaf γκg μπb ντd", over: greek)

  /// Consonants, and the long vowels as such.
  static let arabic = LetterTable(
    """
    اa أa إi آa ءa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk کk گg لl مm \
    نn هh ةa ىa ئ ؤ وo يi یi پp چch ژzh ڤv ہh ھh ںn ٹt ڈd ڑr ےe ـ
    """)
  static let arabicWithGlides = LetterTable("وw يy یy", over: arabic)

  static let hebrew = LetterTable(
    "אa בb גg דd הh וo זz חch טt יi כk ךch לl מm םm נn ןn סs עa פp ףf צtz ץtz קk רr שsh תt")
  static let hebrewWithGlides = LetterTable("וv יy בv פf כch", over: hebrew)

  /// As passports have it, and in the west of Armenia’s language, where Ղազանչյան is Kazanchian.
  static let armenian = LetterTable(
    """
    աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs \
    վv տt րr ցts ւu փp քk օo ֆf ևev
    """, pairs: "ուu")
  static let westernArmenian = LetterTable("ղk ջch", over: armenian)

  static let kana = LetterTable(
    """
    あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto \
    なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra \
    りri るru れre ろro わwa をo んn がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo だda ぢji づzu \
    でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo っ ー ぁa ぃi ぅu ぇe ぉo ゃya ゅyu ょyo \
    アa イi ウu エe オo カka キki クku ケke コko サsa シshi スsu セse ソso タta チchi ツtsu テte トto \
    ナna ニni ヌnu ネne ノno ハha ヒhi フfu ヘhe ホho マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra \
    リri ルru レre ロro ワwa ヲo ンn ガga ギgi グgu ゲge ゴgo ザza ジji ズzu ゼze ゾzo ダda ヂji ヅzu \
    デde ドdo バba ビbi ブbu ベbe ボbo パpa ピpi プpu ペpe ポpo ッ ヴvu ァa ィi ゥu ェe ォo ャya ュyu ョyo
    """,
    pairs: """
      きゃkya きゅkyu きょkyo しゃsha しゅshu しょsho ちゃcha ちゅchu ちょcho にゃnya にゅnyu にょnyo \
      ひゃhya ひゅhyu ひょhyo みゃmya みゅmyu みょmyo りゃrya りゅryu りょryo ぎゃgya ぎゅgyu ぎょgyo \
      じゃja じゅju じょjo びゃbya びゅbyu びょbyo キャkya キュkyu キョkyo シャsha シュshu ショsho \
      チャcha チュchu チョcho ニャnya ニュnyu ニョnyo ヒャhya ヒュhyu ヒョhyo ミャmya ミュmyu ミョmyo \
      リャrya リュryu リョryo ギャgya ギュgyu ギョgyo ジャja ジュju ジョjo ビャbya ビュbyu ビョbyo \
      おうo こうko そうso とうto のうno ほうho もうmo ようyo ろうro ごうgo どうdo うuう うう
      """)
}

/// Korean, by the letters of each syllable (Revised Romanization of 2000), with family names in
/// their usual spelling.
enum Hangul {
  static func read(_ word: String, isFamily: Bool, isUsual: Bool) -> String {
    if isFamily, isUsual, let usual = usual[word] { return usual }
    var read = ""
    for scalar in word.unicodeScalars where (0xAC00..<0xD7A4).contains(scalar.value) {
      let syllable = Int(scalar.value - 0xAC00)
      read += initials[syllable / 588] + vowels[syllable % 588 / 28] + finals[syllable % 28]
    }
    return read
  }

  private static let initials = [
    "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p",
    "h",
  ]
  private static let vowels = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i",
  ]
  private static let finals = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t",
  ]
  private static let usual = [
    "김": "kim", "이": "lee", "박": "park", "최": "choi", "정": "jung", "강": "kang", "조": "cho",
    "윤": "yoon", "장": "jang", "임": "lim", "한": "han", "오": "oh", "서": "seo", "신": "shin",
    "권": "kwon", "황": "hwang", "안": "ahn", "송": "song", "류": "ryu", "유": "yoo", "전": "jeon",
    "홍": "hong", "고": "ko", "문": "moon", "양": "yang", "손": "son", "배": "bae", "백": "baek",
    "허": "heo", "남": "nam", "심": "shim", "노": "noh", "하": "ha", "곽": "kwak", "성": "sung",
    "차": "cha", "주": "joo", "우": "woo", "구": "koo", "민": "min", "진": "jin", "나": "na",
    "지": "ji", "엄": "um", "변": "byun", "채": "chae", "원": "won", "천": "chun", "방": "bang",
  ]
}

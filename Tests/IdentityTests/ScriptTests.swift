import Identity
import Testing

@Suite("Names in other scripts")
struct ScriptTests {
  static let names = [
    ("Александр Петренко", "Aleksandr Petrenko"), ("Юлия Щербакова", "Yulia Shcherbakova"),
    ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"), ("محمد الحداد", "Mohammed Al-Haddad"),
    ("أحمد منصور", "Ahmed Mansour"), ("משה כהן", "Moshe Cohen"), ("דוד לוי", "David Levi"),
    ("王小明", "Xiaoming Wang"), ("欧阳娜", "Na Ouyang"), ("田中 有紀", "Yuki Tanaka"),
    ("山田太郎", "Taro Yamada"), ("김민수", "Minsu Kim"), ("박지영", "Park Ji-young"),
    ("राहुल शर्मा", "Rahul Sharma"), ("দীপা সেনগুপ্ত", "Dipa Sengupta"),
    ("Милица Јованчевић", "Milica Jovančević"), ("Цветелина Стоименова", "Tsvetelina Stoimenova"),
    ("Κωνσταντίνος Ευθυμίου", "Konstantinos Efthymiou"), ("Ντίνα Μπότση", "Dina Botsi"),
    ("Հասմիկ Ղազանչյան", "Hasmik Ghazanchyan"), ("Վահան Ղազարյան", "Vahan Kazarian"),
    ("สมชาย ใจดี", "Somchai Jaidee"),
    ("Nguyễn Thị Lan", "Lan Nguyen"), ("Trần Văn Minh", "Tran Van Minh"),
  ]

  @Test("go through unharmed and match themselves", arguments: names)
  func same(name: String, latin: String) {
    let one = record(1, name, company: "Acme", email: "x@mail.example.org")
    #expect(people([one, record(2, name, email: "x@mail.example.org", list: 2)]) == [[0, 1]])
    let asked = PeopleLinker().explain(record(1, name), record(2, name, list: 2), among: [])
    #expect(asked.verdict != .apart, "\(asked.bits)")
  }

  @Test("match their usual Latin spelling at least to a question", arguments: names)
  func latin(name: String, latin: String) {
    let (one, other) = (
      record(1, name, company: "Zeta Werke"), record(2, latin, company: "Zeta Werke", list: 2)
    )
    let found = resolution([one, other])
    let isAsked = found.questions.contains { ($0.first, $0.second) == (0, 1) }
    #expect(found.people.count == 1 || isAsked, "\(PeopleLinker().explain(one, other, among: []))")
  }

  @Test(
    "match a name in one cell, in either order, where a list has columns for given and family name",
    arguments: [
      ("小明", "李", "Xiaoming Li"), ("小明", "李", "李小明"), ("建国", "吴", "Wu Jianguo"),
      ("Văn Hùng", "Nguyễn", "Nguyễn Văn Hùng"), ("Văn Hùng", "Nguyễn", "Nguyen Van Hung"),
      ("민수", "김", "김민수"), ("由紀", "田中", "Tanaka Yuki"), ("Γιώργος", "Παππάς", "Pappas Giorgos"),
    ])
  func columns(given: String, family: String, whole: String) {
    let (one, other) = (
      record(1, given: given, family: family, company: "Zeta Werke"),
      record(2, whole, company: "Zeta Werke", list: 2)
    )
    let found = resolution([one, other])
    let isAsked = found.questions.contains { ($0.first, $0.second) == (0, 1) }
    #expect(found.people.count == 1 || isAsked, "\(PeopleLinker().explain(one, other, among: []))")
  }

  @Test(
    "are spelt in Latin letters as their bearers’ addresses have them",
    arguments: [
      ("राजेश कुलकर्णी", "rajesh.kulkarni", "Rajesh Kulkarni"),
      ("김지현", "jihyun.kim", "Jihyun Kim"), ("יעל ברקאי", "yael.barkai", "Yael Barkai"),
      ("Євген Горобець", "evgeny.gorobets", "Evgeny Gorobets"),
      ("田中博", "hiroshi.tanaka", "Hiroshi Tanaka"),
    ])
  func addresses(name: String, local: String, latin: String) {
    let listed = record(1, latin, company: "Zeta Werke")
    let written = record(2, name, email: "\(local)@zetawerke.example", list: 2)
    #expect(people([listed, written]) == [[0, 1]])
    let other = record(1, "Bertram Quistgaard", company: "Zeta Werke")
    #expect(people([other, written]) == [[0], [1]])
  }

  @Test(
    "of India are read as they are spoken",
    arguments: [
      ("नरेन्द्र कुलकर्णी", "Narendra Kulkarni"), ("कमल विश्वकर्मा", "Kamal Vishwakarma"),
      ("પ્રિયંકા પટેલ", "Priyanka Patel"), ("ਹਰਪ੍ਰੀਤ ਗਿੱਲ", "Harpreet Gill"),
      ("సురేశ రావు", "Suresha Ravu"),
    ])
  func indian(name: String, latin: String) throws {
    let found = PeopleLinker().explain(record(1, name), record(2, latin, list: 2), among: [])
    let name = found.comparisons.filter { $0.what.hasSuffix("name") && $0.what != "whole name" }
    #expect(name.count == 2 && name.allSatisfy { $0.bits >= 1.5 }, "\(found.comparisons)")
  }

  @Test("do not match somebody else’s")
  func others() {
    for (name, _) in Self.names {
      let records = [
        record(1, name, company: "Zeta Werke"),
        record(2, "Bertram Quistgaard", company: "Zeta Werke", list: 2),
      ]
      #expect(resolution(records).people.count == 2)
      #expect(resolution(records).questions.isEmpty, "\(name)")
    }
  }
}

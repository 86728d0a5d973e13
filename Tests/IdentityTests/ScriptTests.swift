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
    ("राहुल शर्मा", "Rahul Sharma"), ("สมชาย ใจดี", "Somchai Jaidee"),
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

/// What only the clients' own address books hold.
extension AddressBook {
  static let aisha = """
    Mum | | | | | | british | birthday=--02-19
    Dad | | | | | | british |
    Zara | Rahman | | | | zara.rahman@post.example | british | Sibling=Aisha Rahman
    Danyal | Rahman | | | | dan.rahman@inbox.example | british |
    Nani | | | | | | british | note=Sundays after lunch
    Gemma | Tattershaw | Wrenfield Foods | Senior Buyer | | gemma.tattershaw@wrenfield.example | \
    british | nick=Gem; note=Uni flatmate
    Priti | Vaswani | | | | priti.vaswani@mail.example | british |
    Olu | Bankole | | | | olu.bankole@mail.example | british |
    Hattie | Prendergast | | | | hattie.p@post.example | british |
    | | Moorside Dental | | | reception@moorside-dental.example | british |
    | | Lettings – Crofter & Vane | | | help@crofter-vane.example | british |
    Landlord Mr Sowter | | | | | | british |
    Boiler man | | | | | | british |
    Yusra | Haleem | Careers Service, University of Wexcombe | Careers Adviser | | \
    y.haleem@wexcombe.example | | note=CV clinic, Tuesdays

    """

  static let piotr = """
    Mama | | | | | | berlin | birthday=--08-15
    Ewelina | Zielińska | | | Rodzina | ewelina.zielinska@post.example | berlin | \
    birthday=1987-12-01; Spouse=Piotr Zieliński
    Franek | Zieliński | | | Rodzina | | | birthday=2014-05-20
    Teściowa | | | | Rodzina | | berlin |
    Stryj Leszek | | | | Rodzina | | berlin |
    Tymoteusz | Hawryluk | | | Znajomi | tymek.hawryluk@inbox.example | berlin |
    Bartek | Cichowlas | Warsztat Cichowlas | Mechanik | Znajomi | | berlin |
    Justyna | Opałek | Biuro Rachunkowe Opałek | Księgowa | | \
    biuro@opalek-rachunki.example ::: j.opalek@opalek-rachunki.example | berlin |
    | | Przychodnia Pod Lipami | | | rejestracja@podlipami.example | berlin |
    | | Szkoła nr 212 – sekretariat | | | sekretariat@sp212.example | berlin |
    Ksiądz Marian | | | | | | berlin |
    Agnieszka | Wolnicka | Filderau Kunststofftechnik | Head of Operations | Praca | \
    a.wolnicka@filderau.example | hamburg |
    | | | | Praca | dyspozycja@warta-zachod.example | |
    | | | | Praca | rekrutacja@jaskolka.example | |
    Zenon | Wypych | Magazyny Warta-Zachód Sp. z o.o. | Kierownik magazynu (emeryt) | Praca | | \
    berlin |
    Dagmara | Sobieraj | Klub Biegacza Wilda | Trenerka | Bieganie | \
    dagmara@klubbiegaczawilda.example | berlin |

    """

  static let piotrPhone = """
    Bogumiła | Szafraniec | Polbrzeg Logistics S.A. | Dyrektor Operacyjny | | \
    b.szafraniec@polbrzeg.example | berlin |
    Hydraulik | Zdzisiek | | | | | berlin |
    Pani | Krysia z parteru | | | | | berlin |
    | | Taxi Wilda | | | | berlin |
    Trener | Judo Franek | | | | | berlin |
    Sąsiad Edek | | | | | | berlin |
    Steffen | Bültmann | Filderau Kunststofftechnik GmbH | Fuhrparkleiter | | \
    s.bueltmann@filderau.example | hamburg |
    | | Pizzeria Pod Żaglem | | | | berlin |

    """
}

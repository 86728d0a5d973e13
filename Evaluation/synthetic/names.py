"""Names and companies of nobody in particular; the common ones as common as they are."""

from synthetic.draws import Draws, Ranked

# Given names, each with what its bearers are called for short. The common ones come first.
GIVEN = """
James:Jim,Jimmy Mary John:Jack,Johnny Robert:Rob,Bob,Bobby Michael:Mike,Mick Patricia:Pat,Tricia
David:Dave Jennifer:Jen,Jenny William:Bill,Will,Billy Linda Elizabeth:Liz,Beth,Betty
Richard:Rick,Dick Barbara:Barb Joseph:Joe Susan:Sue,Susie Thomas:Tom,Tommy Jessica:Jess
Christopher:Chris Sarah Charles:Charlie,Chuck Karen Daniel:Dan,Danny Nancy Matthew:Matt Lisa
Anthony:Tony Margaret:Maggie,Peggy,Meg Mark Ashley Donald:Don Sandra Steven:Steve Kimberly:Kim
Andrew:Andy,Drew Emily Paul Donna Joshua:Josh Michelle Kenneth:Ken,Kenny Carol Kevin Amanda:Mandy
Brian Melissa:Mel Timothy:Tim Deborah:Deb,Debbie Ronald:Ron Stephanie:Steph George Rebecca:Becky
Jason Sharon Edward:Ed,Eddie,Ted Laura Jeffrey:Jeff Cynthia:Cindy Ryan Dorothy:Dot Jacob:Jake Amy
Nicholas:Nick Kathleen:Kathy Gary Angela:Angie Eric Samuel:Sam Samantha:Sam Benjamin:Ben
Katherine:Kate,Kathy,Katie Gregory:Greg Christine:Chris,Tina Alexander:Alex,Sasha Victoria:Vicky
Frederick:Fred Theodore:Ted,Theo Lawrence:Larry Philip:Phil Peter:Pete Raymond:Ray Maria Ana
José:Pepe Juan Luis Carlos Javier Carmen Francisco:Paco Antonio:Toni Manuel:Manolo Guadalupe:Lupe
João Pedro Paulo Fernanda Beatriz:Bia Eduardo:Edu Marco Giulia Francesca Giovanni:Gianni
Giuseppe:Beppe Chiara Pierre Jean Marie Camille Jérôme Hélène François Étienne Zoé Benoît Thérèse
Hans Jürgen Sabine Katharina:Kathi Wolfgang Friedrich:Fritz Johannes:Hannes Ulrike:Uli Günther
Sebastian:Basti Maximilian:Max Björn Søren Ingrid Kjell Åsa Lars Mette Henrik Maarten Willem:Wim
Cornelis:Kees Anneke Joost Łukasz Agnieszka:Aga Małgorzata:Gosia Piotr Katarzyna:Kasia Tomáš
Zdeněk Jiří Zsófia István Ioana Ștefan Ivan:Vanya Dmitri:Dima Sergei Olga Natalia:Natasha
Mikhail:Misha Aleksandra:Sasha Yelena Mohammed:Mo Ahmed Fatima Aisha Omar Youssef Layla Hassan
Khadija Ibrahim Noor Tariq Wei Li Jing Yan Hui Min Xin Mei Jun Hiroshi Yuki Kenji Sakura Haruto
Akiko Minh Linh Thao Nguyet Priya Rahul Anjali Vikram Deepak Sunita Arjun Kavita Sanjay Lakshmi
Rohan Meera Chinedu Ngozi Kwame Ama Oluwaseun:Seun Adaeze Emeka Thandiwe Sipho Wanjiru Kofi Abena
""".split()

FAMILY = """
Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez
Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark
Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams
Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Müller Schmidt Schneider Fischer Weber
Meyer Wagner Becker Schulz Hoffmann Rossi Russo Ferrari Esposito Bianchi Dubois Moreau Laurent
Lefèvre Silva Santos Oliveira Souza Kowalski Nowak Wiśniewski Novák Horváth Popescu Jansen Bakker
Visser Hansen Johansson Andersson Nilsson Virtanen Korhonen Ivanov Petrov Wang Zhang Chen Liu Yang
Huang Tanaka Suzuki Sato Kim Park Choi Patel Sharma Singh Kumar Gupta Khan Ali Hassan Okafor
Adeyemi Mensah Dlamini O'Brien O'Connor MacDonald McCarthy
""".split()
BEGINNINGS = """
Ash Black Brook Cold Drake Elm Fair Glen Hart Iron Kings Lang Marsh North Oak Penn Quill Red Stan
Thorn Under West Wil Ander Berg Eich Feld Grün Hoch Kirch Linden Neu Ober Rosen Schwarz Stein Wald
""".split()
ENDINGS = """
ford ley ton wood field brook worth by ham stead well combe more land bury hurst bauer mann berg
bach stein hofer feld thal meyer wald ström quist gaard
""".split()
SECTORS = """
Software Foods Energy Health Media Logistics Insurance Robotics Textiles Analytics Partners
Consulting Mobility Steel Systems Pharma Retail Aerospace
""".split()
# Legal forms, of which a list shows one or none.
FORMS = ("Inc.", "Ltd", "GmbH", "LLC", "S.A.", "B.V.", "AB", "Inc", "Limited", "")
TITLES = """
Purchasing Manager|Software Engineer|Head of Sales|Data Analyst|Director, Finance|Consultant
HR Business Partner|Product Owner|Chief Executive Officer|Senior Engineer|Account Executive
Einkaufsleiter|Responsable des achats|Project Manager|Nurse|Teacher|Marketing Lead|Buyer
""".replace("\n", "|").strip("|").split("|")  # fmt: skip
FREE_DOMAINS = ("mail.example", "post.example", "inbox.example")


def given_names() -> tuple[Ranked[str], dict[str, list[str]]]:
    """The names, and of each what its bearers are called for short."""
    split = [entry.partition(":") for entry in GIVEN]
    shorter = {name: short.split(",") for name, _, short in split if short}
    return Ranked([name for name, _, _ in split], soft=20), shorter


def family_names(draws: Draws, count: int) -> Ranked[str]:
    """So many: the common ones, compounds of two parts, and such as nobody bears."""
    compounds = [begin + end for end in ENDINGS for begin in BEGINNINGS]
    made = list(dict.fromkeys(_word(draws) for _ in range(count)))
    return Ranked([*FAMILY, *compounds, *made][:count], soft=20, power=0.9)


def companies(draws: Draws, count: int) -> list[str]:
    """Different names, without their legal forms."""
    first = [begin + end for begin in BEGINNINGS for end in ENDINGS]
    made = [
        f"{draws.of(first) if draws.chance(0.3) else _word(draws)} {draws.of(SECTORS)}"
        for _ in range(count)
    ]
    return list(dict.fromkeys(made))


def _word(draws: Draws) -> str:
    """Two to four syllables that are no word."""
    count = 2 + draws.below(3)
    return "".join(
        draws.of("bcdfghklmnprstvz") + draws.of("aeiou") for _ in range(count)
    ).capitalize() + draws.of(("", "", "n", "r", "s", "k"))

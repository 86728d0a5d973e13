"""Many different titles and company names, for what takes time."""

from collections.abc import Iterator

from synthetic import names
from synthetic.draws import Draws

RANKS = """
|Senior|Junior|Lead|Head of|Director of|Director,|VP|VP,|Vice President of|Chief|Deputy Head of|
Assistant|Manager,|Leiter|Leiterin|Teamleiter|Bereichsleiter|Responsable|Directeur|
Chef de service|Jefe de|Gerente de|Directora de|Responsabile|Direttore|Gerente|Diretor de|Hoofd|
Manager|Praktikant|Stagiaire|Interim Head of|Ex-Director of|Assistant to the Director of|Global|
Strategic|Principal
""".replace("\n", "").split("|")  # fmt: skip
TOPICS = """
Purchasing|Procurement|Strategic Sourcing|Sales|Key Account Management|Business Development|
Marketing|Brand|Finance|Accounting|Controlling|Tax|Human Resources|Talent Acquisition|Payroll|
Legal|Compliance|IT|Data Science|Software Engineering|DevOps|Quality|Regulatory Affairs|
Production|Operations|Logistics|Supply Chain|Warehouse|Customer Success|Support|
Product Management|Design|User Research|R&D|Communications|Public Relations|Facilities|Nursing|
Teaching|Consulting|Project Management|Einkauf|Vertrieb|Buchhaltung|Personal|Qualitätssicherung|
Achats|Ventes|Comptabilité|Ressources humaines|Compras|Ventas|Recursos humanos|Acquisti|Vendite|
Risorse umane|Inkoop|Verkoop|Financiën|Vendas|Qualidade|Office of the CEO
""".replace("\n", "").split("|")  # fmt: skip
REGIONS = "EMEA|DACH|Nordics|APAC|North America|LATAM|Benelux|Iberia|UK & Ireland".split("|")
TAILS = ("", " (m/w/d)", " at {company}", " @ {company}", " | Speaker | Author", ", {company}")


def titles(count: int, seed: int = 1) -> list[str]:
    """So many different titles, in seven languages, as people write them."""
    draws = Draws(seed)
    firms = names.companies(draws, 2_000)
    made: dict[str, None] = {}
    while len(made) < count:
        region = f" {draws.of(REGIONS)}" if draws.chance(0.5) else ""
        tail = draws.of(TAILS).format(company=draws.of(firms))
        made[f"{draws.of(RANKS)} {draws.of(TOPICS)}{region}{tail}".strip()] = None
    return list(made)


def company_pairs(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """So many pairs of names; half of the time the same one in another legal form."""
    draws = Draws(seed)
    firms = names.companies(draws, 3 * count)
    for number in range(count):
        a = firms[2 * number]
        b = a if draws.chance(0.5) else firms[2 * number + 1]
        yield _in_form(a, draws), _in_form(b, draws)


def _in_form(name: str, draws: Draws) -> str:
    return f"{name} {draws.of(names.FORMS)}".strip()

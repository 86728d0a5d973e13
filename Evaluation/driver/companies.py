"""Company names: whom beside libraries for names."""

from driver.report import OURS, Goal, Row
from driver.run import Evaluation
from labelled.companies import company_pairs
from peers.company_names import TOOLS
from program.explain import company_verdicts
from scoring.labels import CompanyScores, company_scores


def evaluate_companies(run: Evaluation) -> None:
    pairs = company_pairs(run.data)
    ours: CompanyScores | None = None
    with run.attempt(f"companies: {OURS}"):
        verdicts = company_verdicts(run.program, pairs)
        ours = company_scores(pairs, [verdict == "same" for verdict in verdicts])
        asked = sum(1 for verdict in verdicts if verdict == "maybe")
        run.report.rows.append(_row(OURS, ours, f"; {asked} to be asked about"))
    for tool, (_, make) in TOOLS.items():
        with run.attempt(f"companies: {tool}"):
            alike = make()
            likeness = [alike(pair.a, pair.b) for pair in pairs]
            tried = [
                (company_scores(pairs, [value >= least for value in likeness]), least)
                for least in sorted(set(likeness) - {0.0})
            ]
            best, least = max(tried, key=lambda each: each[0].same.f1)
            # Of what is equal or not there is only one threshold.
            shown = tool if len(tried) == 1 else f"{tool}, best threshold ({least:.2f})"
            run.report.rows.append(_row(shown, best))
    same = ours.same if ours else None
    floor = run.report.best_peer("companies")
    run.report.goals += [
        Goal("companies: precision", same.precision if same else None, bound=0.97),
        Goal("companies: F1", same.f1 if same else None, bound=0.87, peer=floor),
    ]


def _row(tool: str, scored: CompanyScores, more: str = "") -> Row:
    wrong = ", ".join(f"{kind} {count}" for kind, count in scored.wrong.items()) or "none"
    others = f"recall where rules do {scored.rules_recall:.3f}; wrong merges: {wrong}{more}"
    return Row("companies", tool, scored.same, others)

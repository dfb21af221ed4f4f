#!/usr/bin/env python3
"""The temporal score: four bounds a tenure, against the gold of ../shared.

    tests/quality/temporal.py GOLD_DIR PRED_DIR

Q is the metric of TAC temporal slot filling: of each of the four bounds, 1/4 * 1 / (1 + years off).
P, R and F1 share Q out over predicted and gold tenures that were held. "within" is what the trivial
answer gets, "held on the document's date, all else unknown"; lift is what we have over it. Q cannot
tell a wide range from a wrong one: sound is the share of what gold states (beginnings, ends, days on
which a role is held) that our bounds allow. People, roles and bodies are matched as eval/score.py does.
"""
import importlib.util
import json
import sys
from pathlib import Path

ENDLESS = 100_000.0  # years, as in the official scorer
PLANNED = {"candidate", "nominated", "elect", "future"}


def scorer():
    path = Path(__file__).resolve().parents[3] / "shared" / "eval" / "score.py"
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def years(day):
    y, m, d = (int(part) for part in day.split("-"))
    return y + m / 12 + d / 365


def bounds_in_years(first, last, third, fourth):
    low = lambda day: years(day) if day else -ENDLESS
    high = lambda day: years(day) if day else ENDLESS
    return [low(first), high(last), low(third), high(fourth)]


def quality(ours, gold):
    return sum(1 / (1 + abs(a - b)) for a, b in zip(ours, gold)) / 4


def gold_documents(score, folder):
    """The pooled gold, each tenure with the date of the document that it comes from."""
    documents = {}
    for path in sorted(Path(folder).glob("*.json")):
        data = json.loads(path.read_text())
        doc = documents.setdefault(data.get("parent_doc") or data["doc"],
                                   {"people": [], "organizations": [], "tenures": []})
        for tenure in data.get("tenures", []):
            doc["tenures"].append(tenure | {"document_date": data.get("date")})
        doc["people"] += data.get("people", [])
        doc["organizations"] += data.get("organizations", [])
    return documents


def matched(score, gold, pred):
    """Pairs (gold tenure, its spells or None) by the rules of score.py."""
    people, aliases = {}, {}
    for person in gold["people"]:
        names = {score.person_key(n) for n in [person["name"], *person.get("aliases", [])]}
        people.setdefault(score.person_key(person["name"]), set()).update(names)
    for body in gold["organizations"]:
        aliases.setdefault(score.org_key(body["name"]), set()).update([body["name"], *body.get("aliases", [])])

    def org_names(tenure):
        names = score.listed(tenure, "org", "body", "co_body", "org_aliases", "accept_org", "accept_body")
        return names + [a for n in names for a in aliases.get(score.org_key(n), [])]

    key = lambda t: (score.person_key(t["person"]), score.role_key(t["role"]), score.org_key(t.get("org") or ""))
    tenures = score.merge(gold["tenures"], lambda a, b: key(a) == key(b))

    def agree(one, other):
        who = people.get(score.person_key(one["person"]), {score.person_key(one["person"])})
        if not who & {score.person_key(n) for n in other["person"]}:
            return 0.0
        if not one.get("org") and not other["org"]:
            return score.role_agreement(one, other["role"])
        return score.role_agreement(one, other["role"]) * score.org_agreement(org_names(one), other["org"])

    found = {i: pred["tenures"][j] for i, j, _ in score.greedy(tenures, pred["tenures"], agree)}
    return [(tenure, found.get(i)) for i, tenure in enumerate(tenures) if not tenure.get("uncertain")]


def gold_bounds(score, tenure):
    """T1..T4 as days: stated dates are ranges, being seen bounds the inner two."""
    start = score.edtf_range(tenure.get("start"))
    end = score.edtf_range(tenure.get("end"))
    at = score.edtf_range(tenure.get("at"))
    told = score.edtf_range(tenure.get("document_date"))
    gone = told[1] if told and tenure.get("status") in ("past", "ended") else None
    return (start[0] if start else None, start[1] if start else at[1] if at else None,
            end[0] if end else at[0] if at else None, end[1] if end else gone)


def spell_bounds(edge):
    return [edge.get(name) for name in ("start_earliest", "start_latest", "end_earliest", "end_latest")]


def allowed(score, tenure, edges):
    """For each thing that gold states: whether some spell allows it."""
    def spells(test):
        return any(test(*spell_bounds(edge)) for edge in edges)

    if start := score.edtf_range(tenure.get("start")):
        yield spells(lambda a, b, c, d: not (a and a > start[1]) and not (b and b < start[0]))
    if end := score.edtf_range(tenure.get("end")):
        yield spells(lambda a, b, c, d: not (c and c > end[1]) and not (d and d < end[0]))
    if at := score.edtf_range(tenure.get("at")):
        yield spells(lambda a, b, c, d: not (a and a > at[1]) and not (d and d < at[0]))


def measure(gold_folder, pred_folder):
    score = scorer()
    total = {"gold": 0, "predicted": 0, "matched": 0, "q": 0.0, "within": 0.0, "sound": 0, "stated": 0}
    for doc, gold in gold_documents(score, gold_folder).items():
        pred = score.load_pred(Path(pred_folder) / doc / "graph.json") or {"tenures": []}
        for tenure in pred["tenures"]:
            tenure["edges"] = [e for e in tenure["edges"] if e.get("status") not in PLANNED]
        pred["tenures"] = [t for t in pred["tenures"] if t["edges"]]
        total["predicted"] += len(pred["tenures"])
        for tenure, found in matched(score, gold, pred):
            if tenure.get("status") in PLANNED:
                continue
            total["gold"] += 1
            if found is None:
                continue
            truth = bounds_in_years(*gold_bounds(score, tenure))
            told = score.edtf_range(tenure.get("document_date")) or (None, None)
            total["matched"] += 1
            total["q"] += max(quality(bounds_in_years(*spell_bounds(e)), truth) for e in found["edges"])
            total["within"] += quality(bounds_in_years(None, told[1], told[0], None), truth)
            for holds in allowed(score, tenure, found["edges"]):
                total["stated"] += 1
                total["sound"] += holds
    return summary(total)


def summary(total):
    share = lambda a, b: a / b if b else 1.0
    precision, recall = share(total["q"], total["predicted"]), share(total["q"], total["gold"])
    quality_, within = share(total["q"], total["matched"]), share(total["within"], total["matched"])
    figures = {"q": quality_, "precision": precision, "recall": recall,
               "f1": share(2 * precision * recall, precision + recall), "within": within,
               "lift": quality_ - within, "sound": share(total["sound"], total["stated"])}
    return {name: round(value, 4) for name, value in figures.items()} | {
        name: total[name] for name in ("gold", "predicted", "matched", "stated")}


def line(figures):
    return (f"temporal   Q {figures['q']:.3f}  P {figures['precision']:.3f}  R {figures['recall']:.3f}  "
            f"F1 {figures['f1']:.3f}   within {figures['within']:.3f}  lift {figures['lift']:+.3f}  "
            f"sound {figures['sound']:.3f} of {figures['stated']}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(line(measure(sys.argv[1], sys.argv[2])))

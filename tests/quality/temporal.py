#!/usr/bin/env python3
"""The temporal score: four bounds a tenure, against the gold of ../shared.

    tests/quality/temporal.py GOLD_DIR PRED_DIR

Q is the metric of TAC temporal slot filling: of each of the four bounds, 1/4 * 1 / (1 + years off).
P, R and F1 share Q out over predicted and gold tenures that were held. "within" is what the trivial
answer gets, "held on the document's date, all else unknown"; lift is what we have over it. Q cannot
tell a wide range from a wrong one: sound is the share of what gold states (beginnings, ends, days on
which a role is held) that our bounds allow. "as of" asks whether a role was held at a time of which gold
knows it: right, wrong, or honestly unknown (tenures that we missed included). Q is also split by how gold
knows the tenure and by bound (T1, T2: began between; T3, T4: ended between). Several spells of one person,
role and body are matched by the best one-to-one assignment; people, roles and bodies as eval/score.py does.
"""
import calendar
import collections
import datetime
import importlib.util
import itertools
import json
import sys
from pathlib import Path

ENDLESS = 100_000.0  # years, as in the official scorer
HOWS = ("stated", "section", "coref", "inferred")
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
    """Tenures of gold, each with its spells, and the predicted spells of the same person, role and
    body or None, by the rules of score.py."""
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
    told = {}
    for tenure in gold["tenures"]:
        if not tenure.get("uncertain") and tenure.get("status") not in PLANNED:
            told.setdefault(key(tenure), []).append(tenure)

    def agree(one, other):
        who = people.get(score.person_key(one["person"]), {score.person_key(one["person"])})
        if not who & {score.person_key(n) for n in other["person"]}:
            return 0.0
        if not one.get("org") and not other["org"]:
            return score.role_agreement(one, other["role"])
        return score.role_agreement(one, other["role"]) * score.org_agreement(org_names(one), other["org"])

    found = {i: pred["tenures"][j] for i, j, _ in score.greedy(tenures, pred["tenures"], agree)}
    for i, tenure in enumerate(tenures):
        if not tenure.get("uncertain") and tenure.get("status") not in PLANNED:
            yield spells_of(score, told.get(key(tenure), [tenure])), found.get(i)


def spells_of(score, told):
    """What is told of one person in one role, one entry a spell: stated dates that differ are of two."""
    def agree(a, b):
        x, y = score.edtf_range(a), score.edtf_range(b)
        return not x or not y or (x[0] <= y[1] and y[0] <= x[1])

    spells = []
    for tenure in sorted(told, key=lambda t: (t.get("start") or "~", t.get("end") or "~")):
        home = next((s for s in spells if all(agree(s.get(k), tenure.get(k)) for k in ("start", "end"))), None)
        if home is None:
            spells.append(tenure | {"seen": [tenure["at"]] if tenure.get("at") else []})
            continue
        home["seen"] += [tenure["at"]] if tenure.get("at") else []
        for name in ("start", "end", "at", "document_date"):
            home[name] = home.get(name) or tenure.get(name)
    return spells


def assigned(golds, edges, value):
    """The best one-to-one assignment of predicted spells to those of gold: pairs (gold, edge)."""
    few, many = (golds, edges) if len(golds) <= len(edges) else (edges, golds)
    best = max(itertools.permutations(many[:6], min(len(few), 6)),
               key=lambda order: sum(value(*((f, m) if few is golds else (m, f))) for f, m in zip(few, order)))
    return [(f, m) if few is golds else (m, f) for f, m in zip(few, best)]


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


def next_day(day, step):
    return (datetime.date.fromisoformat(padded(day)) + datetime.timedelta(days=step)).isoformat()


def padded(day):
    """The last day of a month as edtf_range gives it may be none: 2016-02-31."""
    y, m, d = (int(part) for part in day.split("-"))
    return f"{y:04}-{m:02}-{min(d, calendar.monthrange(y, m)[1]):02}"


def truth(score, spell, first, last):
    """Whether gold has the role held on some day from first to last; None when gold does not say."""
    start, end = score.edtf_range(spell.get("start")), score.edtf_range(spell.get("end"))
    if (start and last < start[0]) or (end and first > padded(end[1])):
        return False
    inside = start and end and padded(start[1]) <= last and first <= end[0]
    seen = any(first <= a[0] and padded(a[1]) <= last for a in map(score.edtf_range, spell["seen"]) if a)
    return True if inside or seen else None


def probes(score, spells):
    """(first, last, held): times of which gold says whether the role was held then. When it is seen;
    the day before it began and the day behind its end; the first and last days between, where both are known."""
    times = set()
    for spell in spells:
        start, end = score.edtf_range(spell.get("start")), score.edtf_range(spell.get("end"))
        times |= {(a[0], padded(a[1])) for a in map(score.edtf_range, spell["seen"]) if a}
        if start:
            times |= {(next_day(start[0], -1),) * 2, (padded(start[1]),) * 2}
        if end:
            times |= {(next_day(end[1], 1),) * 2, (end[0],) * 2}
    for first, last in sorted(times):
        says = [truth(score, spell, first, last) for spell in spells]
        if True in says or None not in says:
            yield first, last, True in says


def answered(edges, first, last):
    """What our bounds say of some day from first to last: True, False, or None for not known."""
    sure = False
    for edge in edges:
        a, b, c, d = spell_bounds(edge)
        if (a and a > last) or (d and d < first):
            continue
        low, high = c or a, b or d  # held on some day between them
        inside = low and high and min(low, high) >= first and max(low, high) <= last
        sure = sure or inside or (b and c and b <= last and c >= first)
        if not sure:
            sure = None if sure is False else sure
    return sure


def measure(gold_folder, pred_folder):
    score = scorer()
    total = collections.Counter()
    for doc, gold in gold_documents(score, gold_folder).items():
        pred = score.load_pred(Path(pred_folder) / doc / "graph.json") or {"tenures": []}
        for tenure in pred["tenures"]:
            tenure["edges"] = [e for e in tenure["edges"] if e.get("status") not in PLANNED]
        pred["tenures"] = [t for t in pred["tenures"] if t["edges"]]
        total["predicted"] += sum(len(t["edges"]) for t in pred["tenures"])
        for spells, found in matched(score, gold, pred):
            total["gold"] += len(spells)
            edges = found["edges"] if found else []
            for first, last, held in probes(score, spells):
                says = answered(edges, first, last) if found else None
                total["unknown" if says is None else "right" if says == held else "wrong"] += 1
            if found:
                add_match(score, total, spells, edges)
    return summary(total)


def add_match(score, total, spells, edges):
    truth_of = lambda spell: bounds_in_years(*gold_bounds(score, spell))
    value = lambda spell, edge: quality(bounds_in_years(*spell_bounds(edge)), truth_of(spell))
    pairs = assigned(spells, edges, value)
    for spell, edge in pairs:
        how = spell.get("how") or "stated"
        told = score.edtf_range(spell.get("document_date")) or (None, None)
        total["matched"] += 1
        total["q"] += value(spell, edge)
        total["within"] += quality(bounds_in_years(None, told[1], told[0], None), truth_of(spell))
        total["how", how] += 1
        total["q of", how] += value(spell, edge)
        for i, (ours, gold) in enumerate(zip(bounds_in_years(*spell_bounds(edge)), truth_of(spell))):
            total["bound", i + 1] += 1 / (1 + abs(ours - gold))
        for holds in allowed(score, spell, edges):
            total["stated"] += 1
            total["sound"] += holds


def summary(total):
    share = lambda a, b: a / b if b else 1.0
    precision, recall = share(total["q"], total["predicted"]), share(total["q"], total["gold"])
    quality_, within = share(total["q"], total["matched"]), share(total["within"], total["matched"])
    asked = total["right"] + total["wrong"] + total["unknown"]
    figures = {"q": quality_, "precision": precision, "recall": recall,
               "f1": share(2 * precision * recall, precision + recall), "within": within,
               "lift": quality_ - within, "sound": share(total["sound"], total["stated"]),
               "as_of_right": share(total["right"], asked), "as_of_not_wrong": 1 - share(total["wrong"], asked)}
    figures |= {f"how_{how}": share(total["q of", how], total["how", how]) for how in HOWS if total["how", how]}
    figures |= {f"bound_{i}": share(total["bound", i], total["matched"]) for i in (1, 2, 3, 4)}
    return {name: round(value, 4) for name, value in figures.items()} | {
        name: total[name] for name in ("gold", "predicted", "matched", "stated", "right", "wrong", "unknown")} | {
        f"n_{how}": total["how", how] for how in HOWS}


def lines(figures):
    asked = figures["right"] + figures["wrong"] + figures["unknown"]
    return [f"temporal   Q {figures['q']:.3f}  P {figures['precision']:.3f}  R {figures['recall']:.3f}  "
            f"F1 {figures['f1']:.3f}   within {figures['within']:.3f}  lift {figures['lift']:+.3f}  "
            f"sound {figures['sound']:.3f} of {figures['stated']}",
            f"  as of    right {figures['as_of_right']:.3f}  wrong {1 - figures['as_of_not_wrong']:.3f}  "
            f"unknown {figures['unknown'] / asked if asked else 0:.3f}   of {asked} questions",
            "  by how   " + "  ".join(f"{how} {figures[f'how_{how}']:.3f} ({figures[f'n_{how}']})"
                                      for how in HOWS if f"how_{how}" in figures),
            "  by bound " + "  ".join(f"T{i} {figures[f'bound_{i}']:.3f}" for i in (1, 2, 3, 4))]


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print("\n".join(lines(measure(sys.argv[1], sys.argv[2]))))

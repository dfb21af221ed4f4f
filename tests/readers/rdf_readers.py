#!/usr/bin/env python3
"""Opens an exported Turtle or N-Quads with RDFLib and rapper and compares it with graph.json.

    rdf_readers.py FILE.ttl|FILE.nq GRAPH.json

Asks what people ask: who held what, since when (in SPARQL, in W3C's words alone and in ours), and which
words prove it. rapper is left out, visibly, where it is not installed.
"""
import json
import re
import shutil
import subprocess
import sys
from urllib.parse import quote

import rdflib

problems = []
HELD = """
SELECT ?tenure ?who ?post ?start WHERE {
  ?tenure a org:Membership ; org:member ?who ; tn:post ?post .
  OPTIONAL { ?tenure schema:startDate ?start } }"""
# W3C's ontologies and nothing of ours: what a program asks that never heard of Tenure.
ORG = """
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX time: <http://www.w3.org/2006/time#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?membership ?member ?body ?role ?begun ?ended WHERE {
  ?membership a org:Membership ; org:member ?member ; org:role/skos:prefLabel ?role ;
              org:memberDuring ?interval .
  ?interval a time:Interval .
  OPTIONAL { ?membership org:organization ?body }
  OPTIONAL { ?interval time:hasBeginning/(time:inXSDDate|time:inXSDgYearMonth|time:inXSDgYear) ?begun }
  OPTIONAL { ?interval time:hasEnd/(time:inXSDDate|time:inXSDgYearMonth|time:inXSDgYear) ?ended } }"""
NAMES = {"org": "http://www.w3.org/ns/org#", "tn": "urn:tenure:vocabulary#",
         "schema": "http://schema.org/", "prov": "http://www.w3.org/ns/prov#",
         "oa": "http://www.w3.org/ns/oa#", "rdfs": "http://www.w3.org/2000/01/rdf-schema#"}


def expect(what, wanted, got):
    if wanted != got:
        problems.append(f"{what}: wanted {wanted!r:.300}, got {got!r:.300}")


def iri(name):
    return "urn:tenure:" + quote(name.encode("utf-8", "surrogatepass"), safe="/~")


def quotations(graph):
    """What each fact was derived from, by the selectors of the quotation."""
    oa = rdflib.Namespace(NAMES["oa"])
    texts, starts, ends = (dict(graph.subject_objects(name)) for name in (oa.exact, oa.start, oa.end))
    selectors = {}
    for quotation, selector in graph.subject_objects(oa.hasSelector):
        selectors.setdefault(quotation, []).append(selector)
    derived = rdflib.Namespace(NAMES["prov"]).wasDerivedFrom
    for fact, quotation in graph.subject_objects(derived):
        words = [texts[s] for s in selectors[quotation] if s in texts]
        places = [(starts[s], ends[s]) for s in selectors[quotation] if s in starts]
        if words:
            yield str(fact), str(words[0]), int(places[0][0]), int(places[0][1])


def plain(date):
    return date if date and re.fullmatch(r"\d{4}(-(0\d|1[0-2])(-\d\d)?)?", date) else None


def check_org(graph, wanted, held):
    nodes = {node["id"]: node for node in wanted["nodes"]}
    rows = {str(row.membership): row for row in graph.query(ORG)}
    expect("memberships in W3C's words", set(held), set(rows))
    for name, row in rows.items():
        link = held[name]
        role = nodes[link["target"]]
        expect(f"ORG: role and body of {name}",
               (role["role"], iri(role["organization"]) if role["organization"] else None),
               (str(row.role), None if row.body is None else str(row.body)))
        for what, stated, said in (("begun", link["start"], row.begun), ("ended", link["end"], row.ended)):
            if plain(stated):  # else the bounds may leave one
                expect(f"ORG: {what} of {name}", stated, None if said is None else str(said))
    # The short way knows no time: nobody who has gone may be on it.
    holds = {(str(s), str(o)) for s, o in graph.subject_objects(rdflib.URIRef(NAMES["org"] + "holds"))}
    gone = {(iri(link["source"]), iri(link["target"])) for link in held.values()}
    gone -= {(iri(link["source"]), iri(link["target"])) for link in held.values()
             if link["status"] not in ("past", "ended")}
    expect("org:holds of who has gone", set(), holds & gone)


def proofs_of(wanted):
    """All evidence of a graph.json, by what it proves."""
    for item in wanted["nodes"] + wanted["links"]:
        for proof in item.get("evidence", []) + ((item.get("seats") or {}).get("evidence") or []):
            yield item["id"], proof
        for bound, by in (item.get("bounds") or {}).items():
            for proof in by["evidence"]:
                own = item["evidence"][proof] if isinstance(proof, int) else proof
                yield f"bound/{item['id']}/{bound}", own
    for i, conflict in enumerate(wanted["graph"]["conflicts"]):
        for proof in conflict.get("evidence", []):
            yield f"conflict/{i + 1}", proof


def counted_by_rapper(path, syntax):
    if shutil.which("rapper") is None:
        print("rapper is not installed: skipped")
        return None
    told = subprocess.run(["rapper", "-c", "-i", syntax, path], capture_output=True, text=True)
    bad = [line for line in told.stderr.splitlines() if "rror" in line or "arning" in line]
    expect("rapper: complaints", [], bad)
    expect("rapper: exit code", 0, told.returncode)
    found = re.search(r"returned (\d+) triple", told.stderr)
    return int(found.group(1)) if found else None


def main():
    path, json_path = sys.argv[1:]
    with open(json_path, encoding="utf-8") as file:
        wanted = json.load(file)
    syntax = "nquads" if path.endswith((".nq", ".nquads")) else "turtle"
    graph = rdflib.ConjunctiveGraph() if syntax == "nquads" else rdflib.Graph()
    graph.parse(path, format=syntax)
    triples = counted_by_rapper(path, syntax)
    if triples is not None:  # RDFLib keeps a statement once however often it is made
        expect("rapper sees no fewer statements than RDFLib", True, triples >= len(graph))

    links = {iri(link["id"]): link for link in wanted["links"] if link["kind"] == "held"}
    held = {name: link for name, link in links.items()
            if link["status"] not in ("candidate", "nominated", "elect", "future")}
    rows = {str(row.tenure): row for row in graph.query(HELD, initNs=NAMES)}
    expect("memberships", set(held), set(rows))
    for name, row in rows.items():
        link = held[name]
        expect(f"ends of {name}", (iri(link["source"]), iri(link["target"])),
               (str(row.who), str(row.post)))
        expect(f"start of {name}", link["start"], None if row.start is None else str(row.start))
    labels = {str(s): str(o) for s, o in graph.subject_objects(rdflib.RDFS.label)}
    for node in wanted["nodes"]:
        expect(f"label of {node['id']}", node["label"] or None, labels.get(iri(node["id"])))
    check_org(graph, wanted, held)
    facts = [(iri(name), proof["quote"], proof["start"], proof["end"])
             for name, proof in proofs_of(wanted) if proof["quote"]]
    quotes = list(quotations(graph))
    expect("quotations", sorted(facts), sorted(quotes))
    if syntax == "nquads":
        named = {str(context.identifier) for context in graph.contexts() if len(context)}
        documents = {iri(proof["document"]) for _, proof in proofs_of(wanted)}
        expect("a graph for each document that proves something", documents,
               named - {"urn:tenure:graph"})
    print("\n".join(problems[:20]) or f"{len(graph)} statements, {len(rows)} memberships, "
          f"{len(quotes)} quotations: whole")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

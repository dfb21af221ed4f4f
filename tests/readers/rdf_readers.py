#!/usr/bin/env python3
"""Opens an exported Turtle or N-Quads with RDFLib and rapper and compares it with graph.json.

    rdf_readers.py FILE.ttl|FILE.nq GRAPH.json

Asks what people ask: who held what, since when (in SPARQL), and which words prove it. rapper is left
out, visibly, where it is not installed.
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
    facts = [(iri(item["id"]), proof["quote"], proof["start"], proof["end"])
             for item in wanted["nodes"] + wanted["links"] if item["kind"] not in
             ("role_in", "part_of", "decided")
             for proof in item.get("evidence", []) if proof["quote"]]
    quotes = list(quotations(graph))
    expect("quotations", sorted(facts), sorted(quotes))
    if syntax == "nquads":
        named = {str(context.identifier) for context in graph.contexts() if len(context)}
        documents = {iri(proof["document"]) for item in wanted["nodes"] + wanted["links"]
                     for proof in item.get("evidence", []) if item["kind"] not in
                     ("role_in", "part_of", "decided")}
        expect("a graph for each document that proves something", documents,
               named - {"urn:tenure:graph"})
    print("\n".join(problems[:20]) or f"{len(graph)} statements, {len(rows)} memberships, "
          f"{len(quotes)} quotations: whole")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Opens the smaller exports and compares them with graph.json.

    other_formats.py FORMAT FILE GRAPH.json
"""
import csv
import json
import re
import sys

problems = []
BARE_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def expect(what, wanted, got):
    if wanted != got:
        problems.append(f"{what}: wanted {wanted!r:.300}, got {got!r:.300}")


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        expect("cells in each row", False, None in row or None in row.values())
    return rows


def read_csv(path, wanted):
    held = [link for link in wanted["links"] if link["kind"] == "held"]
    rows = rows_of(path)
    expect("rows", len(held), len(rows))
    for link, row in zip(held, rows):
        expect("id", link["id"], row["id"])
        expect("end_latest", link["end_latest"] or "", row["end_latest"])
        expect("no formula", False, any(cell[:1] in "=+-@" for cell in row.values() if cell))


def read_gephi_nodes(path, wanted):
    rows = rows_of(path)
    expect("nodes", [node["id"] for node in wanted["nodes"]], [row["Id"] for row in rows])
    expect("kinds", [node["kind"] for node in wanted["nodes"]], [row["kind"] for row in rows])


def read_gephi_edges(path, wanted):
    rows = rows_of(path)
    expect("links", [link["id"] for link in wanted["links"]], [row["Id"] for row in rows])
    for row in rows:
        expect("bare dates", [], [c for name, c in row.items() if BARE_DATE.fullmatch(c)])
        expect("timeset", True, bool(re.fullmatch(r"|<\[[-\d]{10}, ([-\d]{10}|Infinity)\]>", row["Timeset"])))
    triples = [(row["Source"], row["Target"], row["Kind"]) for row in rows]
    expect("a kind of its own for each parallel link", len(triples), len(set(triples)))


def read_graphology(path, wanted):
    with open(path, encoding="utf-8") as file:
        graph = json.load(file)
    expect("multi", True, graph["options"]["multi"])
    expect("nodes", [node["id"] for node in wanted["nodes"]], [node["key"] for node in graph["nodes"]])
    expect("links", [(link["id"], link["source"], link["target"]) for link in wanted["links"]],
           [(edge["key"], edge["source"], edge["target"]) for edge in graph["edges"]])
    for item in graph["nodes"] + graph["edges"]:
        expect("no attribute called type", False, "type" in item["attributes"])


def read_cytoscape(path, wanted):
    with open(path, encoding="utf-8") as file:
        elements = json.load(file)["elements"]
    nodes = [item["data"] for item in elements["nodes"]]
    edges = [item["data"] for item in elements["edges"]]
    expect("nodes", [node["id"] for node in wanted["nodes"]], [node["id"] for node in nodes])
    expect("links", [(link["id"], link["source"], link["target"]) for link in wanted["links"]],
           [(edge["id"], edge["source"], edge["target"]) for edge in edges])
    ids = [item["id"] for item in nodes + edges]
    expect("ids of nodes and links together are unique", len(ids), len(set(ids)))


def read_dot(path, wanted):
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    arrow = re.compile(r'    "(?:[^"\\]|\\.)*" -> "(?:[^"\\]|\\.)*" \[label="(?:[^"\\]|\\.)*"')
    node = re.compile(r'    "(?:[^"\\]|\\.)*" \[label="(?:[^"\\]|\\.)*", shape=')
    expect("links", len(wanted["links"]), sum(bool(arrow.match(line)) for line in lines))
    expect("nodes", len(wanted["nodes"]), sum(bool(node.match(line)) for line in lines))
    expect("whole lines", 4 + len(wanted["links"]) + len(wanted["nodes"]), len(lines))


def main():
    form, path, json_path = sys.argv[1:]
    with open(json_path, encoding="utf-8") as file:
        wanted = json.load(file)
    globals()["read_" + form.replace("-", "_")](path, wanted)
    print("\n".join(problems[:20]) or "whole")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

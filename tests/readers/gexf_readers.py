#!/usr/bin/env python3
"""Opens an exported GEXF and compares it with graph.json.

    gexf_readers.py FILE.gexf GRAPH.json
    gexf_readers.py FILE.gexf NODES/EDGES     of another model, 1.2: their numbers, labels and kinds

Every file is read as XML and held against the rules that Gephi and graphology need; 1.2 is opened
with NetworkX as well (Debian's reads no 1.3). Prints what differs and exits 1.
"""
import json
import re
import sys
import xml.etree.ElementTree as ElementTree

CONTROL = {c: None for c in [*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF]}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
problems = []


def expect(what, wanted, got):
    if wanted != got:
        problems.append(f"{what}: wanted {wanted!r:.300}, got {got!r:.300}")


def legal(text):
    return text.translate(CONTROL)


def check_spells(element, space, where):
    spells = [(s.get("start"), s.get("end")) for s in element.iterfind(f"{space}spells/{space}spell")]
    for start, end in spells:
        expect(f"{where}: whole days", True,
               bool(DAY.fullmatch(start or "")) and (end is None or bool(DAY.fullmatch(end))))
        expect(f"{where}: end after start", True, end is None or start <= end)
    for (_, end), (start, _) in zip(spells, spells[1:]):
        expect(f"{where}: spells apart", True, end is not None and end < start)
    return spells


def values_of(element, space, declared, where):
    values = {v.get("for"): v.get("value")
              for v in element.iterfind(f"{space}attvalues/{space}attvalue")}
    expect(f"{where}: undeclared values", set(), set(values) - declared)
    expect(f"{where}: longest value below 524288", True,
           all(len(value) < 524288 for value in values.values()))
    return values


def check_xml(path, wanted):
    root = ElementTree.parse(path).getroot()
    space = root.tag[:root.tag.index("}") + 1]
    version = root.get("version")
    graph = root.find(f"{space}graph")
    for name, value in {"mode": "dynamic", "timeformat": "date", "defaultedgetype": "directed"}.items():
        expect(name, value, graph.get(name))
    blocks = {b.get("class"): b for b in graph.iterfind(f"{space}attributes")}
    expect("one block of attributes a class", 2, len(list(graph.iterfind(f"{space}attributes"))))
    declared = {c: {a.get("id") for a in b} for c, b in blocks.items()}
    nodes = {n.get("id"): n for n in graph.iterfind(f"{space}nodes/{space}node")}
    edges = {e.get("id"): e for e in graph.iterfind(f"{space}edges/{space}edge")}
    expect("nodes", len(wanted["nodes"]), len(nodes))
    expect("links", len(wanted["links"]), len(edges))
    viz = space.replace("}", "/viz}")
    for node in wanted["nodes"]:
        element = nodes[node["id"]]
        expect(f"label of {node['id']}", legal(node["label"]), element.get("label"))
        values = values_of(element, space, declared["node"], node["id"])
        expect(f"kind of {node['id']}", node["kind"], values["kind"])
        check_spells(element, space, node["id"])
        for part in ("size", "position", "color"):
            expect(f"{part} of {node['id']}", True, element.find(f"{viz}{part}") is not None)
    kinds = set()
    for link in wanted["links"]:
        element = edges[link["id"]]
        expect(f"ends of {link['id']}", (link["source"], link["target"], "directed"),
               (element.get("source"), element.get("target"), element.get("type")))
        values = values_of(element, space, declared["edge"], link["id"])
        expect(f"relation of {link['id']}", link["kind"], values["relation"])
        expect(f"start of {link['id']}", link.get("start") or None, values.get("began"))
        check_spells(element, space, link["id"])
        if version == "1.3":
            key = (link["source"], link["target"], element.get("kind"))
            expect(f"{link['id']} has a kind of its own between its ends", True, key not in kinds)
            kinds.add(key)
    return version


def with_networkx(path, wanted):
    import networkx
    graph = networkx.read_gexf(path)
    expect("NetworkX: nodes", len(wanted["nodes"]), graph.number_of_nodes())
    expect("NetworkX: links", len(wanted["links"]), graph.number_of_edges())
    for node in wanted["nodes"]:
        expect(f"NetworkX: kind of {node['id']}", node["kind"], graph.nodes[node["id"]]["kind"])


def count(path, nodes, edges):
    import networkx
    graph = networkx.read_gexf(path)
    expect("NetworkX: nodes, edges", (nodes, edges), (len(graph), graph.number_of_edges()))
    expect("NetworkX: nodes with label and kind", nodes,
           sum("label" in data and "kind" in data for _, data in graph.nodes(data=True)))
    print("\n".join(problems) or f"{nodes} nodes, {edges} edges: whole")
    return 1 if problems else 0


def main():
    path, json_path = sys.argv[1:]
    if re.fullmatch(r"\d+/\d+", json_path):
        return count(path, *map(int, json_path.split("/")))
    with open(json_path, encoding="utf-8") as file:
        wanted = json.load(file)
    if check_xml(path, wanted) == "1.2":
        with_networkx(path, wanted)
    print("\n".join(problems) or f"{len(wanted['nodes'])} nodes, {len(wanted['links'])} links: whole")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

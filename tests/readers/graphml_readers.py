#!/usr/bin/env python3
"""Opens an exported GraphML with NetworkX and igraph and compares it with graph.json.

    graphml_readers.py FILE.graphml GRAPH.json
    graphml_readers.py FILE.graphml NODES/EDGES     of another model: their numbers, labels, places and kinds

Prints what differs and exits 1; exits 0 when every reader sees every node and link, with the right
label, kind, ends, position and colour.
"""
import json
import re
import sys
from collections import Counter

CONTROL = {c: None for c in [*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF]}
problems = []


def expect(what, wanted, got):
    if wanted != got:
        problems.append(f"{what}: wanted {wanted!r:.300}, got {got!r:.300}")


def legal(text):
    """What XML can carry of a text. A carriage return goes as a reference and stays."""
    return text.translate(CONTROL)


def compare(reader, wanted, nodes, edges):
    """nodes: id -> attributes; edges: list of (id, source, target, attributes)."""
    links = {link["id"]: link for link in wanted["links"]}
    expect(f"{reader}: nodes", len(wanted["nodes"]), len(nodes))
    expect(f"{reader}: links", len(links), len(edges))
    for node in wanted["nodes"]:
        data = nodes.get(legal(node["id"]))
        if data is None:
            problems.append(f"{reader}: no node {node['id']}")
            continue
        expect(f"{reader}: label of {node['id']}", legal(node["label"]), data["label"])
        expect(f"{reader}: kind of {node['id']}", node["kind"], data["kind"])
        expect(f"{reader}: colour of {node['id']}", True, data["color"].startswith("#"))
        for number in ("x", "y", "size"):
            expect(f"{reader}: {number} of {node['id']}", float, type(data[number]))
    for key, source, target, data in edges:
        link = links.get(key)
        if link is None:
            problems.append(f"{reader}: link {key} was never written")
            continue
        expect(f"{reader}: ends of {key}", (link["source"], link["target"]), (source, target))
        expect(f"{reader}: kind of {key}", link["kind"], data["kind"])
        for field in ("start", "end", "start_earliest", "start_latest", "end_earliest", "end_latest",
                      "status"):
            expect(f"{reader}: {field} of {key}", link.get(field) or "", data.get(field) or "")
        if link["evidence"]:
            quote = legal(link["evidence"][0]["quote"])[:40]
            got = data.get("evidence") or ""
            expect(f"{reader}: evidence of {key}", quote, got[:len(quote)])


def with_networkx(path, wanted):
    import networkx
    graph = networkx.read_graphml(path, force_multigraph=True)
    expect("NetworkX: directed multigraph", (True, True), (graph.is_directed(), graph.is_multigraph()))
    edges = [(key, s, t, data) for s, t, key, data in graph.edges(keys=True, data=True)]
    compare("NetworkX", wanted, dict(graph.nodes(data=True)), edges)
    return Counter(data["kind"] for *_, data in edges)


def with_igraph(path, wanted):
    import igraph
    graph = igraph.Graph.Read_GraphML(str(path))
    names = graph.vs["id"]
    nodes = {vertex["id"]: vertex.attributes() for vertex in graph.vs}
    edges = [(edge["id"], names[edge.source], names[edge.target], edge.attributes())
             for edge in graph.es]
    expect("igraph: directed", True, graph.is_directed())
    compare("igraph", wanted, nodes, edges)
    return Counter(graph.es["kind"]) if edges else Counter()


def count(path, nodes, edges):
    import igraph
    import networkx
    seen = networkx.read_graphml(path, force_multigraph=True)
    data = dict(seen.nodes(data=True))
    expect("NetworkX: nodes, edges", (nodes, edges), (len(seen), seen.number_of_edges()))
    expect("NetworkX: nodes with label, kind, place and colour", nodes,
           sum(all(key in node for key in ("label", "kind", "x", "y", "color")) for node in data.values()))
    expect("NetworkX: edges with label and kind", edges,
           sum("label" in edge and "kind" in edge for *_, edge in seen.edges(data=True)))
    drawn = igraph.Graph.Read_GraphML(str(path))
    expect("igraph: nodes, edges", (nodes, edges), (drawn.vcount(), drawn.ecount()))
    expect("igraph: labels", {name: node["label"] for name, node in data.items()},
           dict(zip(drawn.vs["id"], drawn.vs["label"])) if nodes else {})
    print("\n".join(problems) or f"{nodes} nodes, {edges} edges: whole")
    return 1 if problems else 0


def main():
    path, json_path = sys.argv[1:]
    if re.fullmatch(r"\d+/\d+", json_path):
        return count(path, *map(int, json_path.split("/")))
    with open(json_path, encoding="utf-8") as file:
        wanted = json.load(file)
    expect("both readers agree on kinds", with_networkx(path, wanted), with_igraph(path, wanted))
    print("\n".join(problems) or f"{len(wanted['nodes'])} nodes, {len(wanted['links'])} links: whole")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Opens exported GEXF, GraphML and spreadsheets with Gephi's own importers and compares what Gephi then
has with what stands in the files.

    gephi_readers.py BUILD_DIR FILE...

A FILE may be NODES.csv:EDGES.csv, opened into one workspace. Wanted of each: no warning, no error; all
nodes, edges, kinds, labels, colours, positions (spreadsheets have no looks), and all spells, but in GraphML,
which has none. (That the files hold what graph.json holds is tested by gexf_readers.py and
graphml_readers.py.) Needs java and mvn; the library, 80 MB, is copied once below BUILD_DIR. Exit code
77, with a word why, where it cannot be had.
"""
import csv
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from fetching import fetch, skip

HERE = Path(__file__).resolve().parent / "gephi"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
BLANK = "".join(map(chr, range(33)))
problems = []


def expect(what, wanted, got):
    if wanted != got:
        problems.append(f"{what}: wanted {wanted!r:.300}, got {got!r:.300}")


def toolkit(build):
    found = list((build / "gephi").glob("gephi-toolkit-*-all.jar"))
    if found:
        return found[0]
    for program in ("java", "mvn"):
        if shutil.which(program) is None:
            skip(f"{program} is not installed")
    command = ["mvn", "-q", "-B", "-f", str(HERE / "pom.xml"), "dependency:copy-dependencies",
               f"-DoutputDirectory={build / 'gephi'}"]
    fetch("Maven", command, 240)
    found = list((build / "gephi").glob("gephi-toolkit-*-all.jar"))
    if not found:
        sys.exit("Maven fetched no gephi-toolkit-*-all.jar")
    return found[0]


def unescaped(cell):
    return re.sub(r"\\(.)", lambda m: {"t": "\t", "n": "\n", "r": "\r"}.get(m[1], m[1]), cell)


def seen_by_gephi(jar, files):
    command = ["java", "-Djava.awt.headless=true", "-cp", str(jar), str(HERE / "GephiReader.java"), *files]
    told = subprocess.run(command, capture_output=True, timeout=300)
    seen = {}
    for line in told.stdout.decode("utf-8").split("\n"):
        what, *cells = [unescaped(cell) for cell in line.split("\t")]
        if what == "file":
            one = seen[cells[0]] = {"issue": [], "graph": [], "node": {}, "edge": {}}
        elif what in ("node", "edge"):
            one[what][cells[0]] = cells[1:]
        elif what in ("issue", "graph"):
            one[what].append(cells)
    expect("files opened", list(files), list(seen))
    if told.returncode != 0:
        problems.append(told.stderr.decode("utf-8", "replace")[-2000:])
    return seen


def spells_of(element, space):
    return " ".join(f"{s.get('start')}/{s.get('end', '..')}"
                    for s in element.iterfind(f"{space}spells/{space}spell"))


def gexf(path):
    root = ElementTree.parse(path).getroot()
    space = root.tag[:root.tag.index("}") + 1]
    viz = space.replace("}", "/viz}")
    nodes, edges = {}, {}
    for node in root.iter(f"{space}node"):
        colour = node.find(f"{viz}color")
        place = node.find(f"{viz}position")
        values = {v.get("for"): v.get("value") for v in node.iter(f"{space}attvalue")}
        nodes[node.get("id")] = [
            node.get("label"), values["kind"], float(place.get("x")), float(place.get("y")),
            float(node.find(f"{viz}size").get("value")),
            "#" + "".join(f"{int(colour.get(c)):02X}" for c in "rgb"), spells_of(node, space)]
    for edge in root.iter(f"{space}edge"):
        edges[edge.get("id")] = [edge.get("source"), edge.get("target"), edge.get("label"),
                                 edge.get("kind") or "", float(edge.get("weight")),
                                 spells_of(edge, space)]
    return nodes, edges


def graphml(path):
    root = ElementTree.parse(path).getroot()
    nodes, edges = {}, {}
    for node in root.iter(f"{GRAPHML}node"):
        data = {d.get("key"): d.text for d in node.iter(f"{GRAPHML}data")}
        nodes[node.get("id")] = [data["label"], data["n_kind"], float(data["x"]), float(data["y"]),
                                 float(data["size"]), data["color"], ""]
    for edge in root.iter(f"{GRAPHML}edge"):
        data = {d.get("key"): d.text for d in edge.iter(f"{GRAPHML}data")}
        edges[edge.get("id")] = [edge.get("source"), edge.get("target"), data["edgelabel"],
                                 edge.get("label") or "", float(data["weight"]), ""]
    return nodes, edges


def table(path):
    """As Gephi reads it: backslashes are escapes, what Java calls white space goes off the ends."""
    with open(path, encoding="utf-8", newline="") as file:
        return [{name: cell.replace("\\\\", "\\").strip(BLANK) for name, cell in row.items()} for row in csv.DictReader(file)]


def spreadsheet(pair):
    nodes_path, edges_path = pair.split(os.pathsep)
    nodes = {row["Id"]: [row["Label"], row["kind"], None, None, None, None, ""] for row in table(nodes_path)}
    edges = {}
    for row in table(edges_path):
        spells = re.findall(r"\[(\S+), ([^]]+)\]", row["Timeset"])
        edges[row["Id"]] = [row["Source"], row["Target"], row["Label"], row["Kind"], float(row["Weight"]),
                            " ".join(f"{a}/{'..' if b == 'Infinity' else b}" for a, b in spells)]
    return nodes, edges


def near(wanted, got):
    """Gephi keeps numbers as 32 bits."""
    return abs(wanted - float(got)) <= 1e-4 * max(1, abs(wanted))


def agree(wanted, got):
    return all(w is None or (near(w, g) if isinstance(w, float) else w == g) for w, g in zip(wanted, got))


def compare(path, seen):
    read = spreadsheet if path.endswith(".csv") else gexf if path.endswith(".gexf") else graphml
    nodes, edges = read(path)
    bad = [issue for issue in seen["issue"] if issue[0] not in ("INFO",)]
    expect(f"{path}: issues", [], bad)
    expect(f"{path}: nodes", set(nodes), set(seen["node"]))
    expect(f"{path}: edges", set(edges), set(seen["edge"]))
    for what, wanted in (("node", nodes), ("edge", edges)):
        for name, cells in wanted.items():
            got = seen[what].get(name)
            if got is not None and not agree(cells, got):
                problems.append(f"{path}: {what} {name}: wanted {cells!r:.300}, got {got!r:.300}")
    spells = sum(len(cells[-1].split()) for cells in [*nodes.values(), *edges.values()])
    kinds = len({cells[3] for cells in edges.values()})
    print(f"Gephi: {Path(path).name}: {len(seen['node'])} nodes, {len(seen['edge'])} edges of {kinds} "
          f"kinds, {spells} spells, {len(bad)} warnings")


def main():
    build, *files = sys.argv[1:]
    seen = seen_by_gephi(toolkit(Path(build)), files)
    for path in files:
        if path in seen:
            compare(path, seen[path])
    print("\n".join(problems[:20]) or "whole")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

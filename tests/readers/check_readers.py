#!/usr/bin/env python3
"""Holds what `tenure check` says of bad files against what other people's programs do with them.

    check_readers.py TENURE BUILD_DIR READER

READER is python (NetworkX, igraph) or gephi. For each file of bad_files.py the program must refuse what
Tenure says it refuses, and else see as many nodes and edges as Tenure says it shows; Gephi must warn of
nothing that Tenure does not. Exit code 77 where the reader cannot be had.
"""
import re
import subprocess
import sys
import warnings
from pathlib import Path

import bad_files

problems = []

# Gephi's warnings, and the findings one of which must be there.
TOLD = {
    "Data value": ("graph.number", "graph.fraction", "graph.too-large", "graph.spaces", "graphml.reserved",
                   "graphml.label-case", "graphml.reserved"),
    "Attribute type for": ("graphml.type", "gexf.type"),
    "Attribute type not found": ("graphml.no-type",),
    "default value cannot be cast": ("graph.number",),
    "Graph attributes": ("graphml.for-graph",),
    "Data key is missing": ("graphml.undeclared",),
    "cant be parsed": ("graph.colour",),
    "Node id is missing": ("graph.node-no-id",),
    "Edge already exists": ("graph.edge-twice",),
    "is missing. The edge is ignored": ("graph.edge-no-end", "graph.empty-end"),
    "doesn't fit with default set": ("graph.mixed-direction",),
    "is not recognized. Set to default value": ("graph.mutual",),
    "Edge weight of id": ("graph.number",),
    "could not be parsed": ("gexf.not-a-day", "gexf.no-timeformat", "graph.number"),
    "open intervals": ("gexf.open-interval",),
    "A problem was encountered while adding": ("gexf.overlap", "gexf.backwards"),
    "time representation": ("gexf.timestamps",),
    "pid": ("gexf.pid",),
}
# Said by Gephi and of no harm, or said too rarely to be looked for.
UNTOLD = {"for-port.graphml", "data-no-key.graphml", "version-none.gexf", "version-none-as-1.2.gexf", "size-text.graphml"}


def said(tenure, path, tool):
    told = subprocess.run([tenure, "check", path, "--for", tool], capture_output=True, text=True)
    if told.returncode not in (0, 3) or told.stderr:
        problems.append(f"{path.name}: exit {told.returncode}: {told.stderr}")
    lines = told.stdout.strip().split("\n")
    codes = set(re.findall(r"\[([a-z]+\.[a-z0-9-]+)\]$", told.stdout, re.M))
    shown = re.fullmatch(r"\w+: (?:a \w+ of )?(\d+) nodes?, (\d+) edges?.*", lines[-1])
    refused = re.fullmatch(r"\w+: refuses the file \(([\w.-]+)\)", lines[-1])
    if not shown and not refused:
        problems.append(f"{path.name}: {tool}: no verdict in {lines[-1]!r}")
    if refused and refused[1] not in codes:
        problems.append(f"{path.name}: {tool}: refused for {refused[1]}, which is no finding")
    if refused and told.returncode != 3:
        problems.append(f"{path.name}: {tool}: refused, and exit code {told.returncode}")
    return (int(shown[1]), int(shown[2])) if shown else None, codes


def compare(tenure, path, tool, got):
    wanted, codes = said(tenure, path, tool)
    if wanted != got:
        problems.append(f"{path.name}: {tool}: Tenure says {wanted or 'refused'}, "
                        f"the program has {got or 'refused'}; {sorted(codes)}")
    return codes


def by_networkx(path):
    import networkx
    try:
        graph = (networkx.read_gexf if path.suffix == ".gexf" else networkx.read_graphml)(path)
        return graph.number_of_nodes(), graph.number_of_edges()
    except Exception:  # whatever it raises, nothing was opened
        return None


def by_igraph(path):
    import igraph
    try:
        graph = igraph.Graph.Read_GraphML(str(path))
        return graph.vcount(), graph.ecount()
    except Exception:
        return None


def python(tenure, files, build):
    import networkx
    recent = tuple(map(int, networkx.__version__.split(".")[:2])) >= (3, 6)
    warnings.simplefilter("ignore")
    for path in files:
        if path.suffix == ".graphml":
            compare(tenure, path, "igraph", by_igraph(path))
        if path.suffix == ".graphml" or recent or "http://gexf.net/1.3" not in path.read_text("utf-8"):
            compare(tenure, path, "networkx", by_networkx(path))


def gephi(tenure, files, build):
    import gephi_readers
    seen = gephi_readers.seen_by_gephi(gephi_readers.toolkit(build), [str(path) for path in files])
    for path in files:
        one = seen.get(str(path))
        if one is None:
            problems.append(f"{path.name}: Gephi said nothing")
            continue
        refused = any(level == "CRITICAL" for level, *_ in one["issue"])
        codes = compare(tenure, path, "gephi", None if refused else (len(one["node"]), len(one["edge"])))
        for level, text in one["issue"]:
            known = [codes & set(wanted) for words, wanted in TOLD.items() if words in text]
            if level in ("WARNING", "SEVERE") and path.name not in UNTOLD and not any(known):
                problems.append(f"{path.name}: Gephi says {text!r:.150}, Tenure {sorted(codes)}")


def main():
    tenure, build, reader = sys.argv[1], Path(sys.argv[2]), sys.argv[3]
    folder = build / "bad"
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, text in bad_files.FILES.items():
        files.append(folder / name)
        files[-1].write_text(text, encoding="utf-8")
    globals()[reader](tenure, files, build)
    print("\n".join(problems[:60]) or f"{len(files)} files: all as said")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Exports graphs in every way and opens the files with other people's programs.

    all_readers.py TENURE BUILD_DIR READER NAME=GRAPH...

READER is python (NetworkX, igraph and our own checks of the plain formats), rdf (RDFLib, rapper),
xmllint (RELAX NG), node (graphology, Cytoscape.js), gephi (its own importers) or followthemoney. GRAPH is
a graph.json, or a folder of documents to build one from; one that is missing is a failure. Prints a line for
each file; exit code 77 when the reader cannot be had here for want of a program or a network.
"""
import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

from fetching import fetch, skip

HERE = Path(__file__).resolve().parent
MODELS = ("roles", "tenures", "edges", "co-service")
TOOLS = ("gephi", "networkx", "igraph", "yed", "cytoscape", "neo4j")
problems = []


def run(*command):
    told = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    if told.returncode not in (0, 77):
        problems.append(f"{' '.join(map(str, command))}: {told.returncode}\n{told.stdout}{told.stderr}"[:3000])
    return told


class Exports:
    """The files of one graph."""

    def __init__(self, tenure, folder, graph):
        self.tenure, self.folder, self.json = tenure, folder, graph

    def write(self, ending, *options):
        path = self.folder / ("-".join([o.lstrip("-") for o in options] + ["graph"]) + ending)
        run(self.tenure, "export", self.json, "-o", path, "-q", *options)
        return path

    def counts(self):
        with open(self.json, encoding="utf-8") as file:
            graph = json.load(file)
        return len(graph["nodes"]), len(graph["links"])


def python(name, exports, build):
    # NetworkX takes yEd's places for the node's own, as text: xmllint checks that profile.
    checks = [("graphml_readers.py", exports.write(".graphml", "--for", tool))
              for tool in TOOLS if tool != "yed"]
    checks += [("gexf_readers.py", exports.write(".gexf")),
               ("gexf_readers.py", exports.write(".gexf", "--format", "gexf-1.2"))]
    for script, path in checks:
        told = run(sys.executable, HERE / script, path, exports.json)
        print(f"{name}: {script}: {path.name}: {told.stdout.strip()[:200]}")
    for path, nodes, edges in drawn(exports, (".graphml",)):
        told = run(sys.executable, HERE / "graphml_readers.py", path, f"{nodes}/{edges}")
        print(f"{name}: graphml_readers.py: {path.name}: {told.stdout.strip()[:200]}")
        model = path.name.removeprefix("model-").removesuffix("-graph.graphml")
        older = exports.write(".gexf", "--format", "gexf-1.2", "--model", model)
        told = run(sys.executable, HERE / "gexf_readers.py", older, f"{nodes}/{edges}")
        print(f"{name}: gexf_readers.py: {older.name}: {told.stdout.strip()[:200]}")
    told = run(sys.executable, HERE / "json_readers.py", exports.json,
               HERE.parent.parent / "docs" / "graph.schema.json")
    print(f"{name}: json_readers.py: {told.stdout.strip()[:200]}")
    for form in ("csv", "gephi-nodes", "gephi-edges", "graphology", "cytoscape", "dot", "popolo",
                 "followthemoney", "neo4j-nodes", "neo4j-relationships", "cypher", "mermaid",
                 "markdown"):
        told = run(sys.executable, HERE / "other_formats.py", form,
                   exports.write("." + form, "--format", form), exports.json)
        print(f"{name}: {form}: {told.stdout.strip()[:200]}")


def rdf(name, exports, build):
    for ending in (".ttl", ".nq"):
        told = run(sys.executable, HERE / "rdf_readers.py", exports.write(ending), exports.json)
        print(f"{name}: {ending}: {told.stdout.strip()[:300]}")


def xmllint(name, exports, build):
    if shutil.which("xmllint") is None:
        skip("xmllint is not installed")
    files = [("graphml.rng", exports.write(".graphml", "--model", model)) for model in MODELS]
    files += [("graphml.rng", exports.write(".graphml", "--for", tool)) for tool in TOOLS]
    files += [("gexf-1.3.rng", exports.write(".gexf", "--model", model)) for model in MODELS]
    files += [("gexf-1.2.rng", exports.write(".gexf", "--format", "gexf-1.2"))]
    for schema, path in files:
        told = run("xmllint", "--huge", "--noout", "--relaxng", HERE / schema, path)
        print(f"{name}: {path.name}: {'valid' if told.returncode == 0 else 'INVALID'} by {schema}")


def drawn(exports, endings=(".graphml", ".gexf", ".graphology.json", ".cyjs")):
    """Files of all models that draw, with the nodes and edges that the XML of that model has."""
    for model in MODELS:
        graphml = exports.write(".graphml", "--model", model)
        tags = Counter(e.tag.split("}")[1] for e in ElementTree.parse(graphml).getroot().iter())
        if model == "roles" and (tags["node"], tags["edge"]) != exports.counts():
            problems.append(f"{graphml}: not all of graph.json")
        for ending in endings:
            path = graphml if ending == ".graphml" else exports.write(ending, "--model", model)
            yield path, tags["node"], tags["edge"]


def node(name, exports, build):
    folder = build / "node"
    if not (folder / "ready").exists():
        for program in ("node", "npm"):
            if shutil.which(program) is None:
                skip(f"{program} is not installed")
        folder.mkdir(parents=True, exist_ok=True)
        for file in ("package.json", "package-lock.json"):
            shutil.copy(HERE / "node" / file, folder)
        fetch("npm", ["npm", "ci", "--no-audit", "--no-fund"], 120, cwd=folder)
        (folder / "ready").touch()
    shutil.copy(HERE / "node" / "readers.mjs", folder)
    wanted = list(drawn(exports))
    told = run("node", folder / "readers.mjs", *(path for path, *_ in wanted))
    lines = [json.loads(line) for line in told.stdout.split("\n") if line]
    for (path, nodes, edges), seen in zip(wanted, lines):
        got = (seen.get("nodes"), seen.get("edges"), seen.get("labels"), seen.get("places"))
        if got != (nodes, edges, nodes, nodes) or seen.get("types"):
            problems.append(f"{name}: {path.name}: wanted {nodes} nodes, {edges} edges, saw {seen}")
        print(f"{name}: {path.name}: {seen.get('nodes')} nodes, {seen.get('edges')} edges"
              f"{' ' + seen['error'] if 'error' in seen else ''}")
    if len(lines) != len(wanted):
        problems.append(f"{name}: {len(lines)} of {len(wanted)} files were opened")


def gephi(name, exports, build):
    files = [path for path, *_ in drawn(exports, (".graphml", ".gexf"))]
    for model in MODELS:  # a pair: the edges table goes into the workspace of the nodes table
        pair = [str(exports.write(ending, "--model", model)) for ending in (".nodes.csv", ".edges.csv")]
        files.append(os.pathsep.join(pair))
    told = run(sys.executable, HERE / "gephi_readers.py", build, *files)
    if told.returncode == 77:
        skip(told.stdout.strip().removeprefix("skipped: "))
    for line in told.stdout.strip().split("\n"):
        print(f"{name}: {line}"[:300])


def followthemoney(name, exports, build):
    told = run(sys.executable, HERE / "ftm_readers.py", build, exports.write(".ftm.jsonl"))
    if told.returncode == 77:
        skip(told.stdout.strip().removeprefix("skipped: "))
    print(f"{name}: {told.stdout.strip()[:300]}")


def main():
    tenure, build, reader, *graphs = sys.argv[1:]
    build = Path(build)
    for given in graphs:
        name, place = given.split("=", 1)
        folder = build / reader / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        graph = Path(place)
        if not graph.exists():
            problems.append(f"{name}: {place} is not here")
            continue
        if graph.is_dir():
            run(tenure, "build", graph, "-o", folder, "-q", "--format", "gexf")
            graph = folder / "graph.json"
        globals()[reader](name, Exports(tenure, folder, graph), build)
    print("\n".join(problems[:10]) or "whole")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

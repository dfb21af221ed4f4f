#!/usr/bin/env python3
"""Checks a graph.json against docs/graph.schema.json and opens it with NetworkX.

    json_readers.py GRAPH.json SCHEMA.json
"""
import json
import sys

import jsonschema
import networkx


def main():
    graph_path, schema_path = sys.argv[1:]
    with open(graph_path, encoding="utf-8") as file:
        graph = json.load(file)
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    errors = sorted(validator(schema).iter_errors(graph), key=lambda e: list(map(str, e.path)))
    for error in errors[:20]:
        print("/".join(map(str, error.path)) + ": " + error.message[:300])
    if graph["links"] != graph["edges"]:
        errors.append("the links under the two names differ")
    opened = networkx.node_link_graph(graph)
    counts = (opened.number_of_nodes(), opened.number_of_edges())
    wanted = (len(graph["nodes"]), len(graph["links"]))
    if counts != wanted:
        errors.append("counts")
        print(f"NetworkX sees {counts} nodes and links, the file has {wanted}")
    print(f"{wanted[0]} nodes, {wanted[1]} links, {len(errors)} errors")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Opens the smaller exports and compares them with graph.json.

    other_formats.py FORMAT FILE GRAPH.json
"""
import csv
import json
import os
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


NOT_HELD = ("candidate", "nominated", "elect", "future")


def held_links(wanted):
    return [link for link in wanted["links"]
            if link["kind"] == "held" and link["status"] not in NOT_HELD]


def read_popolo(path, wanted):
    import jsonschema
    with open(path, encoding="utf-8") as file:
        popolo = json.load(file)
    with open(os.path.join(os.path.dirname(__file__), "popolo.schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    expect("errors by the schema", [], [f"{list(e.path)}: {e.message:.200}"
                                        for e in validator(schema).iter_errors(popolo)])
    of_kind = {"persons": "person", "organizations": "organization", "posts": "role",
               "motions": "decision"}
    for name, kind in of_kind.items():
        expect(name, [node["id"] for node in wanted["nodes"] if node["kind"] == kind],
               [item["id"] for item in popolo[name]])
    held = held_links(wanted)
    expect("memberships", [(k["id"], k["source"], k["target"]) for k in held],
           [(m["id"], m["person_id"], m["post_id"]) for m in popolo["memberships"]])
    for link, item in zip(held, popolo["memberships"]):
        expect(f"bounds of {link['id']}", link, item["tenure"])
        expect(f"sources of {link['id']}", [e["quote"] for e in link["evidence"]],
               [source["note"] for source in item["sources"]])
    for item in popolo["persons"] + popolo["organizations"]:
        node = next(node for node in wanted["nodes"] if node["id"] == item["id"])
        expect(f"name of {item['id']}", node["label"], item["name"])
    attended = [link for link in wanted["links"] if link["kind"] == "attended" and link["date"]
                and link["target"].startswith("org/")]
    expect("attendances", len(attended), sum(len(event["attendees"]) for event in popolo["events"]))


def read_followthemoney(path, wanted):
    with open(path, encoding="utf-8", newline="\n") as file:
        entities = [json.loads(line) for line in file.read().split("\n") if line]
    ids = [entity["id"] for entity in entities]
    expect("ids are unique", len(ids), len(set(ids)))
    expect("ids are legal", [], [i for i in ids if not re.fullmatch(r"[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?", i)])
    schemas = {"person": "Person", "organization": "Organization", "role": "Position",
               "decision": "Event", "document": "Document"}
    expect("things", [schemas[node["kind"]] for node in wanted["nodes"]],
           [entity["schema"] for entity in entities if entity["schema"] != "Occupancy"])
    expect("names", [[node["label"]] if node["label"] else None for node in wanted["nodes"]],
           [e["properties"].get("name") for e in entities if e["schema"] != "Occupancy"])
    held = [entity for entity in entities if entity["schema"] == "Occupancy"]
    expect("occupancies", [link["id"] for link in held_links(wanted)],
           [entity["properties"]["recordId"][0] for entity in held])
    known = set(ids)
    for entity in entities:
        for name in ("holder", "post", "organization", "parent", "organizer", "proof"):
            expect(f"{name} of {entity['id']}", [],
                   [i for i in entity["properties"].get(name, []) if i not in known])
        for name in ("startDate", "endDate", "date"):
            expect(f"{name} of {entity['id']}", [],
                   [d for d in entity["properties"].get(name, [])
                    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", d)])


def read_neo4j_nodes(path, wanted):
    rows = rows_of(path)
    expect("nodes", [node["id"] for node in wanted["nodes"]], [row["id:ID"] for row in rows])
    expect("labels", [node["kind"].capitalize() for node in wanted["nodes"]],
           [row[":LABEL"] for row in rows])
    expect("names", [node["label"] or node["id"] for node in wanted["nodes"]],
           [row["name"] for row in rows])


def read_neo4j_relationships(path, wanted):
    rows = rows_of(path)
    expect("links", [(k["id"], k["source"], k["target"], k["kind"].upper()) for k in wanted["links"]],
           [(r["id"], r[":START_ID"], r[":END_ID"], r[":TYPE"]) for r in rows])
    for link, row in zip(wanted["links"], rows):
        for bound in ("start_earliest", "start_latest", "end_earliest", "end_latest"):
            expect(f"{bound} of {link['id']}", link.get(bound) or "", row[bound + ":date"])


CYPHER_TEXT = re.compile(r"'(?:[^'\\]|\\.)*'")


def read_cypher(path, wanted):
    with open(path, encoding="utf-8", newline="\n") as file:
        statements = file.read().split("\n")
    expect("nothing behind the last statement", "", statements.pop())
    bare = [CYPHER_TEXT.sub("''", statement) for statement in statements]
    expect("statements on a line of their own", [],
           [s for s in bare if s.count(";") != 1 or not s.endswith(";") or "'" in s.replace("''", "")])
    for opening, closing in ("()", "{}", "[]"):
        expect(f"balanced {opening}{closing}", [], [s for s in bare if s.count(opening) != s.count(closing)])
    nodes = [s for s in bare if s.startswith("MERGE (n:Tenure {id: ''}) SET n:`")]
    links = [s for s in bare if s.startswith("MATCH (a:Tenure {id: ''}), (b:Tenure {id: ''}) MERGE (a)-[r:`")]
    expect("nodes", len(wanted["nodes"]), len(nodes))
    expect("links", len(wanted["links"]), len(links))
    expect("all statements", len(bare), 1 + len(nodes) + len(links))


def read_mermaid(path, wanted):
    with open(path, encoding="utf-8", newline="\n") as file:
        lines = file.read().split("\n")
    expect("a gantt", "gantt", lines[0])
    task = re.compile(r"    (?:[^:;#%]|#\d+;)+ :(active, )?(\d{4}-\d\d-\d\d), (\d{4}-\d\d-\d\d)")
    tasks = [task.fullmatch(line) for line in lines[3:] if " :" in line]
    expect("tasks that Mermaid can read", [], [i for i, found in enumerate(tasks) if not found])
    expect("ends after starts", [], [t.group(0) for t in tasks if t and t.group(2) >= t.group(3)])
    sections = [line for line in lines[3:-1] if " :" not in line]
    expect("sections", [], [s for s in sections if not re.fullmatch(r"    section (?:[^:;#%]|#\d+;)+", s)])
    dated = [link for link in held_links(wanted) if link["start_earliest"] or link["end_earliest"]]
    expect("tasks", True, 0 < len(tasks) <= len(dated))


def read_markdown(path, wanted):
    with open(path, encoding="utf-8", newline="\n") as file:
        text = file.read()
    lines = text.split("\n")
    defined = re.findall(r"^\[\^(\d+)\]: ", text, re.M)
    expect("footnotes in order", [str(i + 1) for i in range(len(defined))], defined)
    used = re.findall(r"\[\^(\d+)\](?!:)", text)
    expect("footnotes used once each", sorted(defined), sorted(used))
    rows = [line for line in lines if line.startswith("| ") and not line.startswith("| post")]
    for row in rows:
        expect(f"cells of {row}", 6, len(re.findall(r"(?<!\\)\|", row)))
    held = [link for link in wanted["links"] if link["kind"] == "held"]
    expect("each tenure stands under its body and its person", 2 * len(held), len(rows))
    expect("no markup of others", None, re.search(r"(?<!\\)<", text))


def main():
    form, path, json_path = sys.argv[1:]
    with open(json_path, encoding="utf-8") as file:
        wanted = json.load(file)
    globals()["read_" + form.replace("-", "_")](path, wanted)
    print("\n".join(problems[:20]) or "whole")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

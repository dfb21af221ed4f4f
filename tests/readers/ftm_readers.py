#!/usr/bin/env python3
"""Validates exported FollowTheMoney entities with the library that defines them.

    ftm_readers.py BUILD_DIR FILE.ftm.jsonl...

Every entity must be of a known schema, have what the schema requires, and only properties that it has;
no value may be lost in cleaning but for a name's outer spaces; references must lead to entities of the
file. The library is installed once below BUILD_DIR; exit code 77, with a word why, where it cannot be had.
"""
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from fetching import fetch

VERSION = "4.11.2"


def with_library(build):
    """Runs this script again with a Python that has the library."""
    python = build / "followthemoney" / "bin" / "python"
    if not (build / "followthemoney" / "ready").exists():
        commands = [[sys.executable, "-m", "venv", str(build / "followthemoney")],
                    [str(python), "-m", "pip", "install", "-q", f"followthemoney=={VERSION}"]]
        for command in commands:
            fetch("followthemoney", command, 150)
        (build / "followthemoney" / "ready").touch()
    sys.exit(subprocess.run([str(python), *sys.argv, "--here"]).returncode)


def problems_of(path):
    from followthemoney import model
    with open(path, encoding="utf-8", newline="\n") as file:
        wanted = [json.loads(line) for line in file.read().split("\n") if line]
    ids = {entity["id"] for entity in wanted}
    kinds = Counter()
    for entity in wanted:
        schema = model.get(entity["schema"])
        if schema is None:
            yield f"{entity['id']}: no schema {entity['schema']}"
            continue
        kinds[schema.name] += 1
        unknown = [name for name in entity["properties"] if name not in schema.properties]
        if unknown:
            yield f"{entity['id']}: {schema.name} has no {unknown}"
            continue
        proxy = model.get_proxy({**entity, "properties": {}})
        for name, values in entity["properties"].items():
            kind = schema.properties[name].type.name
            for value in values:
                proxy.add(name, value, cleaned=False)
                if kind == "entity" and value not in ids:
                    yield f"{entity['id']}: {name} leads to {value}, which is not in the file"
            # Each value, but for those that are the same once cleaned.
            if not proxy.get(name) and any(value.strip() for value in values):
                yield f"{entity['id']}: {name} is refused: {values!r:.200}"
        for name in schema.required:
            if not proxy.get(name):
                yield f"{entity['id']}: {schema.name} without {name}"
    print(f"FollowTheMoney {VERSION}: {Path(path).name}: {len(wanted)} entities, "
          + ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())))


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--here"]
    build, *files = arguments
    if "--here" not in sys.argv:
        with_library(Path(build))
    problems = [problem for path in files for problem in problems_of(path)]
    print("\n".join(problems[:20]) or "whole")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

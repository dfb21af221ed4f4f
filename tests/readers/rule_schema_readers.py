#!/usr/bin/env python3
"""Holds files against a JSON Schema of docs/ as an editor does.

    rule_schema_readers.py SCHEMA.json FILE.json...    exit code 1 when one does not fit
"""
import json
import sys

import jsonschema


def main():
    schema_path, *paths = sys.argv[1:]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema)
    wrong = 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        for error in sorted(validator.iter_errors(document), key=lambda e: list(map(str, e.path))):
            wrong += 1
            print(f"{path}: {'/'.join(map(str, error.path))}: {error.message[:300]}")
    print(f"{len(paths)} files, {wrong} errors")
    return 1 if wrong or not paths else 0


if __name__ == "__main__":
    sys.exit(main())

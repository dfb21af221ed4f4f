#!/usr/bin/env python3
"""Holds that floors only rise: floors.json against every version of it that git knows.

    tests/quality/floors.py            exit code 1 when a floor is lower than it was, or gone

`contradicted` is a ceiling, which only sinks. Exit 77 where there is no history.
"""
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FILE = "tests/quality/floors.json"


def git(*arguments):
    done = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True)
    return done.stdout if done.returncode == 0 else ""


def flat(floors):
    return {(name, task, measure): value for name, tasks in floors.items()
            for task, measures in tasks.items() for measure, value in measures.items()}


def sunk(old, new):
    """What of the old floors does not hold any more, as (floor, was, is)."""
    for key, was in old.items():
        value = new.get(key)
        worse = value is None or (value > was if key[2] == "contradicted" else value < was)
        if worse:
            yield " ".join(key), was, value


def main():
    versions = git("log", "--format=%h", "--", FILE).split()
    if not versions:
        print("skipped: no history here")
        return 77
    now = flat(json.loads((ROOT / FILE).read_text()))
    if not list(sunk({("a", "b", "f1"): 0.5, ("a", "b", "contradicted"): 1},
                     {("a", "b", "f1"): 0.4, ("a", "b", "contradicted"): 2})):
        sys.exit("this test can no longer fail")
    found = 0
    for version in versions:
        for floor, was, value in sunk(flat(json.loads(git("show", f"{version}:{FILE}"))), now):
            found += 1
            print(f"{floor}: {was} in {version}, now {value}")
    print(f"{len(now)} floors, {len(versions)} versions, {found} lower than before")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

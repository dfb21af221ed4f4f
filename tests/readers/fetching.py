"""Fetching other people's programs: what may fail for want of a network, and what may not."""
import re
import subprocess
import sys

NO_NETWORK = re.compile(
    r"ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT"
    r"|network (request|timeout)|Network is unreachable|UnknownHost|[Uu]nknown host|Connection (refused|reset)"
    r"|[Cc]onnect(ion)? timed out|Read timed out|No route to host|Temporary failure in name resolution"
    r"|NewConnectionError|Max retries exceeded|status code: (403|407|502|503|504)|HTTP Error (403|407|502|503|504)"
    r"|\b(E403|E407|E502|E503|E504)\b")


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)


def fetch(what, command, seconds, **options):
    """Runs a command that fetches something. Skips the test where there is no network or registry; any
    other failure ends it as a failure."""
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=seconds, **options)
    except subprocess.TimeoutExpired:
        skip(f"{what}: nothing came in {seconds} s")
    if told.returncode == 0:
        return
    said = (told.stdout.strip() + "\n" + told.stderr.strip()).strip()
    if NO_NETWORK.search(said):
        skip(f"{what}: no network or registry: {said[-300:]}")
    sys.exit(f"{what}: {' '.join(map(str, command))} failed: {said[-2000:]}")

"""Puts lots away over GraphQL, several callers at once, until it is told to stop (SIGTERM).

Usage: steady_load.py PORT CALLERS

Then prints "N requests, N failed, longest N ms" and the reasons of failures, and ends with code 1 if any failed.
"""

import http.client
import json
import signal
import sys
import threading
import time

MUTATION = """mutation($input: BatchPutawayInput!) {
  getBatchPutawayRecommendations(input: $input) { recommendations { locationCode } processingSummary { totalItems } } }"""

stopping = threading.Event()
failures = []
milliseconds = []


def put_away(connection, lot):
    variables = {"input": {"facilityId": "facility-1", "items": [
        {"materialId": "material-1", "quantity": 1, "lotNumber": lot, "cubicFeet": 0.1, "weightLbs": 0.1}]}}
    body = json.dumps({"query": MUTATION, "variables": variables})
    connection.request("POST", "/graphql", body, {"Content-Type": "application/json"})
    response = connection.getresponse()
    answer = json.loads(response.read())
    if response.status != 200 or "errors" in answer:
        raise RuntimeError(f"{response.status} {answer}")
    if len(answer["data"]["getBatchPutawayRecommendations"]["recommendations"]) != 1:
        raise RuntimeError(f"not placed: {answer}")


def call(caller):
    number = 0
    while not stopping.is_set():
        number += 1
        begun = time.monotonic()
        # A connection for each request, as new callers have; those that stay open are the proxy's own.
        connection = http.client.HTTPConnection("127.0.0.1", int(sys.argv[1]), timeout=30)
        try:
            put_away(connection, f"LOAD-{caller}-{number}")
        except Exception as failure:  # whatever it is, the caller has no answer
            failures.append(repr(failure))
        finally:
            connection.close()
        milliseconds.append(1000 * (time.monotonic() - begun))
        stopping.wait(0.02)


signal.signal(signal.SIGTERM, lambda *ignored: stopping.set())
callers = [threading.Thread(target=call, args=(caller,)) for caller in range(int(sys.argv[2]))]
for thread in callers:
    thread.start()
for thread in callers:
    thread.join()
print(f"{len(milliseconds)} requests, {len(failures)} failed, longest {max(milliseconds):.0f} ms")
for failure in failures[:10]:
    print(failure)
sys.exit(1 if failures else 0)

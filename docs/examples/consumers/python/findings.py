#!/usr/bin/env python3
"""Prints Crosswire's findings, one line each, read from Kafka with nothing but a Kafka client and Avro.

On Debian: apt-get install python3-confluent-kafka python3-avro

    ./findings.py --kind contradiction,divergence --severity high

At least once: a finding counts as read when its line is printed, so after a crash the last few come again. Whoever must not
do a thing twice keeps the header ce_id (finding id and version) of what was done.
"""

import argparse
import io
import json
import pathlib
import signal
import struct
import sys
import time
import unicodedata
import urllib.error
import urllib.request

import avro.io
import avro.schema
from confluent_kafka import Consumer, KafkaError

READER_SCHEMA = pathlib.Path(__file__).resolve().parent.parent / "finding-reader.avsc"
MAGIC = 0
HEADER = struct.Struct(">bI")  # magic byte, id of the writer's schema


class Unreadable(Exception):
    """The bytes are no finding; what comes after them may be."""


class RegistryAway(Exception):
    """The registry did not answer, which says nothing about the bytes."""


class Registry:
    """Writers' schemas by id. A schema never changes, so each is asked for once."""

    def __init__(self, url):
        self.url = url.rstrip("/")
        self.schemas = {}

    def schema(self, number):
        if number not in self.schemas:
            try:
                with urllib.request.urlopen(f"{self.url}/schemas/ids/{number}", timeout=10) as answer:
                    text = json.load(answer)["schema"]
            except urllib.error.HTTPError as error:
                if error.code == 404:
                    raise Unreadable(f"the registry knows no schema {number}") from error
                raise RegistryAway(f"the registry answered {error.code}") from error
            except (OSError, ValueError, KeyError) as error:
                raise RegistryAway(f"the registry did not answer ({error})") from error
            self.schemas[number] = avro.schema.parse(text)
        return self.schemas[number]


class FindingReader(avro.io.DatumReader):
    """Avro's reader, with the default of an enum where the writer knows symbols that came later."""

    def read_enum(self, writers_schema, readers_schema, decoder):
        index = decoder.read_int()
        if not 0 <= index < len(writers_schema.symbols):
            raise Unreadable(f"{writers_schema.name} has no symbol number {index}")
        symbol = writers_schema.symbols[index]
        return symbol if symbol in readers_schema.symbols else readers_schema.props["default"]


def decode(value, registry, wanted):
    """A finding as a dict with the fields of the wanted schema, from the Confluent wire format."""
    if len(value) < HEADER.size or value[0] != MAGIC:
        raise Unreadable("it does not begin with a magic byte and a schema id")
    _, number = HEADER.unpack_from(value)
    writer = registry.schema(number)
    try:
        return FindingReader(writer, wanted).read(avro.io.BinaryDecoder(io.BytesIO(value[HEADER.size:])))
    except Unreadable:
        raise
    except Exception as error:  # Avro's reader raises whatever the bytes lead it to
        raise Unreadable(f"it is not what its schema says ({error or type(error).__name__})") from error


def printable(text):
    """Published text without what a terminal would obey: control characters, direction marks, line ends."""
    return "".join("?" if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") else c for c in text)


def line(finding):
    values = []
    for cluster in finding["clusters"]:
        sources = {it["claim"]["attribution"]["source"]: None for it in cluster["representatives"]}
        values.append(f"{cluster['label']}: {', '.join(sources)} (origins: {cluster['origins']})")
    return printable(
        f"{finding['kind']} {finding['severity']} {finding['state']} v{finding['version']}"
        f" {finding['headline']} [{' | '.join(values)}] {finding['id']}"
    )


def is_wanted(message, arguments):
    """Looks at the headers only, so that nothing is decoded in vain; a record without them is looked at."""
    headers = {name: value.decode("utf-8", "replace") for name, value in message.headers() or [] if value}
    kind, severity = headers.get("ce_kind"), headers.get("ce_severity")
    return (not arguments.kind or kind is None or kind in arguments.kind) and (
        not arguments.severity or severity is None or severity in arguments.severity
    )


def handle(message, arguments, registry, wanted):
    """Does what there is to do with one record; here it prints a line."""
    if message.value() is None:
        # A tombstone on crosswire.alert.v1: the alert is past its retention.
        print(printable(f"GONE {(message.key() or b'').decode('utf-8', 'replace')}"), flush=True)
    elif is_wanted(message, arguments):
        while True:
            try:
                print(line(decode(message.value(), registry, wanted)), flush=True)
                return
            except RegistryAway as error:
                say(f"{error}; trying again")
                time.sleep(2)
            except Unreadable as error:
                say(f"left out, {message.topic()} partition {message.partition()} offset {message.offset()}: {error}")
                return


def say(sentence):
    print(printable(sentence), file=sys.stderr, flush=True)


def parse():
    def values(text):
        return {value.strip().upper() for value in text.split(",") if value.strip()}

    parser = argparse.ArgumentParser(description="Prints Crosswire's findings, one line each.")
    parser.add_argument("--bootstrap", default="127.0.0.1:9092", help="Kafka broker")
    parser.add_argument("--registry", default="http://127.0.0.1:8085/apis/ccompat/v7", help="schema registry")
    parser.add_argument("--topic", default="crosswire.finding.v1", help="or crosswire.alert.v1, crosswire.desk.<desk>.v1")
    parser.add_argument("--group", default="finding-printer", help="consumer group: who goes on where it stopped")
    parser.add_argument("--kind", type=values, default=set(), help="only these, separated by commas")
    parser.add_argument("--severity", type=values, default=set(), help="only these, separated by commas")
    return parser.parse_args()


def main():
    arguments = parse()
    registry = Registry(arguments.registry)
    wanted = avro.schema.parse(READER_SCHEMA.read_text(encoding="utf-8"))
    consumer = Consumer({
        "bootstrap.servers": arguments.bootstrap,
        "group.id": arguments.group,
        "auto.offset.reset": "earliest",
        "isolation.level": "read_committed",
        # Offsets are committed in the background, but only of records that were handled: see store_offsets.
        "enable.auto.commit": True,
        "enable.auto.offset.store": False,
    })
    running = True

    def stop(*_):
        nonlocal running
        running = False

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    try:
        consumer.subscribe([arguments.topic])
        while running:
            message = consumer.poll(0.5)
            if message is None:
                continue
            if message.error():
                if message.error().code() != KafkaError._PARTITION_EOF:
                    say(f"Kafka says: {message.error().str()}")
                continue
            handle(message, arguments, registry, wanted)
            consumer.store_offsets(message)
    except BrokenPipeError:
        sys.stderr.close()  # nobody reads any more
    finally:
        consumer.close()  # commits what was handled, and leaves the group at once


if __name__ == "__main__":
    main()

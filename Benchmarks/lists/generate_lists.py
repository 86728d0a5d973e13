"""Writes a contact list about people who do not exist, as large as wanted.

    generate_lists.py linkedin ROWS FILE     LinkedIn's Connections.csv
    generate_lists.py vcard CARDS FILE       vCards, as address books export them
    generate_lists.py mbox BYTES FILE        the mail of one person, whole messages

The same arguments write the same file; `--seed` makes another one. What is written is not kept in
memory.
"""

import argparse
from collections.abc import Iterator

import connections
import mailbox_file
import vcards
from people import Choices

KINDS = {
    "linkedin": connections.parts,
    "vcard": vcards.parts,
    "mbox": mailbox_file.parts,
}


def write(path: str, parts: Iterator[str]) -> None:
    with open(path, "wb", buffering=1 << 20) as file:
        for part in parts:
            file.write(part.encode())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("size", type=int, help="rows, cards or bytes")
    parser.add_argument("file")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    write(options.file, KINDS[options.kind](options.size, Choices(options.seed)))


if __name__ == "__main__":
    main()

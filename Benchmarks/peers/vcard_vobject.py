"""vCards with vobject: the fields that whom reads."""

import vobject
from peers.list_times import report


def read(path: str) -> int:
    records = 0
    with open(path, encoding="utf-8", newline="") as file:
        for card in vobject.readComponents(file, allowQP=True):
            values = {
                name: [line.value for line in card.contents.get(name, [])]
                for name in ("n", "fn", "org", "title", "email", "tel", "url", "uid")
            }
            records += bool(values["fn"])
    return records


if __name__ == "__main__":
    report(read)

#!/usr/bin/env python3
"""Turns marked-up text into annotated lines: annotate.py claims.en.txt > claims.en.jsonl

An item starts with a line "# id [date]". A figure is {quote|reading|counted|source > origin}, and
{quote!kind} is a number that claims nothing. A reading is a value (or low..high, or - if vague),
then any of: ~ >= > <= < near (modifier), a unit, by to from with up or down (change), nw (not
worth checking), opt (scored neither way), carried (the source stands in an earlier sentence).
A figure may stand inside another one. README.md beside this file has the rest.
"""
import json
import re
import sys

MODIFIER = {"~": "about", ">=": "atLeast", ">": "moreThan", "<=": "atMost", "<": "lessThan",
            "near": "nearly"}


def split(text):
    """Parts of a mark, parted by bars outside inner marks."""
    parts, depth, start = [], 0, 0
    for i, c in enumerate(text):
        depth += (c == "{") - (c == "}")
        if c == "|" and depth == 0:
            parts.append(text[start:i])
            start = i + 1
    return parts + [text[start:]]


def reading(quote, start, reading, counted="", chain=""):
    value, *flags = reading.split()
    low, _, high = value.partition("..")
    claim = {"quote": quote, "start": start, "end": start + len(quote),
             "value": None if low == "-" else low}
    modifier = "vague" if low == "-" else "range" if high else "exact"
    if high:
        claim["high"] = high
    change, direction, unit, extra = None, None, "1", {}
    for flag in flags:
        if flag in MODIFIER:
            modifier = MODIFIER[flag] if not high else modifier
        elif flag in ("by", "to", "from"):
            change = flag
        elif flag in ("up", "down"):
            direction = flag
        elif flag in ("opt", "carried"):
            extra["optional" if flag == "opt" else "carried"] = True
        elif flag == "nw":
            extra["worthy"] = False
        else:
            unit = flag
    claim.update(modifier=modifier, unit=unit, change=change, direction=direction,
                 counted=counted, chain=[s.strip() for s in chain.split(" > ") if s.strip()],
                 worthy=True)
    claim.update(extra)
    return claim


def plain(marked, at, claims, negatives):
    """The text without its marks; at is where it starts in the whole text."""
    out, i = "", 0
    while i < len(marked):
        if marked[i] != "{":
            out += marked[i]
            i += 1
            continue
        depth, j = 1, i + 1
        while depth:
            depth += (marked[j] == "{") - (marked[j] == "}")
            j += 1
        inner, here = marked[i + 1:j - 1], at + len(out)
        parts = split(inner)
        if len(parts) == 1:
            quote, kind = inner.rsplit("!", 1)
            negatives.append({"quote": quote, "start": here, "end": here + len(quote),
                              "kind": kind})
        else:
            place = len(claims)
            quote = plain(parts[0], here, claims, negatives)
            claims.insert(place, reading(quote, here, *parts[1:]))
        out += quote
        i = j
    return out


def main(file):
    lang = re.search(r"claims\.(\w+)\.txt$", file).group(1)
    for block in re.split(r"^# ", open(file, encoding="utf-8").read(), flags=re.M)[1:]:
        head, _, marked = block.partition("\n")
        name, *date = head.split()
        claims, negatives = [], []
        text = plain(marked.strip(), 0, claims, negatives)
        assert all(text[c["start"]:c["end"]] == c["quote"] for c in claims + negatives)
        item = {"id": name, "lang": lang, "text": text}
        if date:
            item["date"] = date[0]
        item.update(claims=claims, negatives=negatives)
        print(json.dumps(item, ensure_ascii=False))


main(sys.argv[1])

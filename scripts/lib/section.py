#!/usr/bin/env python3
"""Writes a section of a page anew from lines `measured: …`: section.py PAGE SECTION HEAD FILE."""

import pathlib
import re
import sys

page, section, head, lines = sys.argv[1:]
page = pathlib.Path(page)
text = page.read_text()
said = [line.split("measured: ", 1)[1] for line in pathlib.Path(lines).read_text().splitlines() if "measured: " in line]
written = f"## {section}\n\n{head}\n\n" + "".join(f"- {line}\n" for line in said)
found = re.search(rf"^## {re.escape(section)}\n.*?(?=^## |\Z)", text, re.M | re.S)
if found:
    rest = text[found.end():]
    text = text[:found.start()] + written + ("\n" + rest if rest else "")
else:
    text = text.rstrip("\n") + "\n\n" + written
page.write_text(text)

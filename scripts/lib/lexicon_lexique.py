"""Lexique 3.83: forms with their readings and frequencies."""
import unicodedata

POS = {"NOM": "N", "ADJ": "A", "VER": "V", "AUX": "V", "ADV": "R"}


def reading(line, column):
    """(form, (lemma, pos, gender, number, verb form, frequency per hundred million)) of a line."""
    cells = line.rstrip("\n").split("\t")
    cell = lambda name: cells[column[name]].strip()
    form = unicodedata.normalize("NFC", cell("1_ortho").lower())
    lemma = unicodedata.normalize("NFC", cell("3_lemme").lower())
    pos = POS.get(cell("4_cgram"), "O")
    spoken, written = (float(cell(name).replace(",", ".") or 0) for name in ("9_freqfilms2", "10_freqlivres"))
    inflection = cell("11_infover")
    verb = "-"
    if pos == "V":
        verb = "i" if "inf" in inflection else "p" if "par:pas" in inflection else "f"
    return form, (lemma, pos, cell("5_genre") or "-", cell("6_nombre") or "-", verb, round((spoken + written) * 50))


def readings(path, ligatured):
    """{form: [reading…]}, a reading met twice (as auxiliary and as verb) counted once, its frequencies added.

    The file is in Latin-1, so it writes `oe` for `œ`: `ligatured` gives the words that have one."""
    table = {}
    with open(path, encoding="latin-1") as file:
        column = {name: at for at, name in enumerate(file.readline().rstrip("\n").split("\t"))}
        for line in file:
            form, (*key, frequency) = reading(line, column)
            form, key[0] = ligatured.get(form, form), ligatured.get(key[0], key[0])
            if form and "\t" not in form:
                rows = table.setdefault(form, {})
                rows[tuple(key)] = rows.get(tuple(key), 0) + frequency
    return {form: [(*key, frequency) for key, frequency in rows.items()] for form, rows in table.items()}

"""dictionary-fr (Grammalecte's Hunspell dictionary): words and inflections that Lexique does not have."""
import re
import unicodedata

NOUN, ADJECTIVE, VERB, NAME = "N", "A", "V", "P"


def rules(path):
    """{flag: [(strip, add, condition)…]} of the suffixes."""
    found = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            cells = line.split()
            if len(cells) >= 5 and cells[0] == "SFX":
                _, flag, strip, add, condition, *_rest = cells
                add = add.split("/")[0]
                pattern = None if condition == "." else re.compile(f"(?:{condition})$")
                found.setdefault(flag, []).append(("" if strip == "0" else strip, "" if add == "0" else add, pattern))
    return found


def inflected(stem, flag, table):
    for strip, add, condition in table.get(flag, ()):
        if stem.endswith(strip) and (condition is None or condition.search(stem)):
            yield stem[: len(stem) - len(strip)] + add


def ligatured(affixes, words):
    """{`oeuvre`: `œuvre`…} for every form written with a ligature."""
    suffixes = rules(affixes)
    table = {}
    with open(words, encoding="utf-8") as file:
        for line in file:
            stem, _, flags = line.strip().lower().partition("/")
            if "œ" in stem or "æ" in stem:
                flags = line.strip().partition("/")[2]
                forms = [stem]
                for at in range(0, len(flags), 2):
                    forms += inflected(stem, flags[at : at + 2], suffixes)
                for form in forms:
                    table[form.replace("œ", "oe").replace("æ", "ae")] = form
    return table


def readings(affixes, words, known):
    """{form: [(lemma, pos, gender, number, verb form, 0)…]} of the words whose stem is not in `known`.

    Proper names are taken even when known: they tell `Paris` from a plural. The dictionary gives no word class: an infinitive that takes endings is a verb, a word that has a feminine an
    adjective, any other a noun."""
    suffixes = rules(affixes)
    table = {}

    def add(form, row):
        form = unicodedata.normalize("NFC", form.lower())
        if (form not in known or row[1] == NAME) and " " not in form and row not in table.setdefault(form, []):
            table[form].append(row)

    with open(words, encoding="utf-8") as file:
        for line in file:
            entry = line.split()[0] if line.strip() else ""
            stem, _, flags = entry.partition("/")
            if len(stem) < 2 or not stem[0].isalpha() or not re.fullmatch(r"[\w'’\-]+", stem) or re.search(r"[\dʳᵉˢ₀-₉]", stem):
                continue
            flags = [flags[at : at + 2] for at in range(0, len(flags), 2)]
            lemma = unicodedata.normalize("NFC", stem.lower())
            verb = stem.endswith(("er", "ir", "re")) and any(flag[0] in "abcdefgpqrstuvwxyz" for flag in flags)
            feminine = any(flag in ("F.", "F*", "W.", "W*") for flag in flags)
            pos = VERB if verb else ADJECTIVE if feminine else NOUN
            if stem[0].isupper() and not stem.isupper():
                add(stem, (lemma, NAME, "-", "-", "-", 0))
                continue
            add(stem, (lemma, pos, "-" if verb else "m" if feminine else "-", "-" if verb else "s", "i" if verb else "-", 0))
            for flag in flags:
                for form in inflected(stem, flag, suffixes):
                    if form == stem:
                        continue
                    if verb:
                        kind = "p" if re.search(r"(é|i|u)(e?s?)$", form) else "f"
                        add(form, (lemma, pos, "-", "-", kind, 0))
                    else:
                        plural = form.endswith(("s", "x")) and not stem.endswith(("s", "x"))
                        gender = "f" if feminine and form.rstrip("s").endswith("e") else "m" if feminine else "-"
                        add(form, (lemma, pos, gender, "p" if plural else "s", "-", 0))
    return table

"""A data folder made by a program of any age: its example, and an afternoon on top of it.

Everything is done by the program itself, through its pages, as people would: nothing is written into the database from here.
"""

import gzip
import html.parser
import http.cookiejar
import json
import pathlib
import signal
import sqlite3
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

SLUG = "atelier-numerique"


class Forms(html.parser.HTMLParser):
    """The forms of a page: their address and fields."""

    def __init__(self):
        super().__init__()
        self.forms = []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form":
            self.forms.append((attrs.get("action", ""), []))
        elif tag in ("input", "textarea", "button", "select") and self.forms:
            self.forms[-1][1].append((tag, attrs))


class Browser:
    def __init__(self, base):
        jar = http.cookiejar.CookieJar()
        no_proxy = urllib.request.ProxyHandler({})
        self.base = base
        self.open = urllib.request.build_opener(no_proxy, urllib.request.HTTPCookieProcessor(jar)).open

    def get(self, path):
        with self.open(self.base + path, timeout=30) as answer:
            return answer.read().decode()

    def post(self, path, fields):
        body = urllib.parse.urlencode(fields).encode()
        request = urllib.request.Request(self.base + path, body, {"Origin": self.base})
        try:
            with self.open(request, timeout=30) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def forms(self, path):
        parser = Forms()
        parser.feed(self.get(path))
        return parser.forms


def filled(fields, turn):
    """What a person might answer to a form: hidden fields as they are, the nth choice, some words."""
    out, choices = [], []
    for tag, attrs in fields:
        name, kind = attrs.get("name"), attrs.get("type", "text")
        if not name:
            continue
        if kind == "hidden":
            out.append((name, attrs.get("value", "")))
        elif kind in ("radio", "checkbox") and name != "blanc":
            choices.append((name, attrs.get("value", "")))
        elif tag == "textarea" or kind in ("text", "number"):
            out.append((name, ["plus de temps", "un lieu", "des ateliers le soir"][turn % 3]))
    if choices:
        out.append(choices[turn % len(choices)])
    return out


def afternoon(base, first):
    desk = Browser(base)
    desk.get(urllib.parse.urlparse(first["facilitator"]).path)
    console = f"/animer/{SLUG}"
    room = f"/{first['code']}"
    phones = [Browser(base) for _ in range(4)]
    with_base = next(dict((f.get("name"), f.get("value")) for _, f in fields) for action, fields in desk.forms(console)
                     if action.endswith("/decider") and any(f.get("name") == "base" for _, f in fields))
    base_now = with_base["base"]
    keys = []
    for action, fields in desk.forms(console):
        for _, attrs in fields:
            if action.endswith("/decider") and attrs.get("name") == "question" and attrs.get("value") not in keys:
                keys.append(attrs["value"])

    def decide(**form):
        nonlocal base_now
        for action, fields in desk.forms(console):
            for _, attrs in fields:
                if attrs.get("name") == "base":
                    base_now = attrs["value"]
        status, page = desk.post(f"{console}/decider", {"base": base_now, **form})
        assert status == 200, (form, status, page[:300])

    taken = 0
    for question in keys:
        decide(act="open", question=question)
        for turn, phone in enumerate(phones):
            for _ in range(2):
                forms = phone.forms(room)
                group = [fields for action, fields in forms if action.endswith("/groupe")]
                answer = [fields for action, fields in forms if action.endswith("/reponse")]
                if answer:
                    status, page = phone.post(f"{room}/reponse", filled(answer[0], turn))
                    assert status == 200, (question, status, page[:500])
                    taken += 1
                    break
                assert group, (question, forms)
                phone.post(f"{room}/groupe", filled(group[0], turn))
        # One changes their mind.
        forms = [fields for action, fields in phones[0].forms(room) if action.endswith("/reponse")]
        if forms:
            phones[0].post(f"{room}/reponse", filled(forms[0], 1))
        decide(act="close", question=question)
    assert taken > len(keys), "nobody answered"
    return keys


def rows(database):
    """What is in the data, read without the program."""
    conn = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    people = {row[0]: row[1:] for row in conn.execute('SELECT id, uuid, "group", channel FROM person')}
    # Of a person's attempts at a question the highest counts.
    standing = {}
    for answer, question, round, person, attempt, state, channel, payload in conn.execute(
            "SELECT answer, question, round, person, attempt, state, channel, payload FROM ballot ORDER BY attempt"):
        key = (question, round, person) if person else answer
        standing[key] = [answer.hex(), question, round, people[person][0].hex() if person else None, attempt, state,
                         channel, json.loads(payload) if payload else None]
    said = {
        "schema": conn.execute("PRAGMA user_version").fetchone()[0],
        "people": sorted([uuid.hex(), group, channel] for uuid, group, channel in people.values()),
        "ballots": sorted(standing.values()),
        "ideas": sorted([question, f"i-{number}", text] for question, number, text in conn.execute(
            "SELECT question, number, text FROM idea")),
        "decisions": [[uuid.hex(), revision, actor] for uuid, revision, actor in conn.execute(
            "SELECT uuid, revision, actor FROM decision ORDER BY revision")],
        "revision": conn.execute("SELECT revision FROM workshop").fetchone()[0],
        "script": conn.execute("SELECT source FROM script ORDER BY version DESC LIMIT 1").fetchone()[0],
    }
    conn.close()
    return said


def main():
    program, to = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as home:
        home = pathlib.Path(home)
        data = home / "data"
        surroundings = {"HOME": str(home), "LANG": "fr_FR.UTF-8"}
        serving = subprocess.Popen([program, "demo", "--json", "--port", "0", "--data", data], cwd=home, env=surroundings,
                                   stdout=subprocess.PIPE)
        try:
            first = json.loads(serving.stdout.readline())
            port = urllib.parse.urlparse(first["participant"]).port
            afternoon(f"http://127.0.0.1:{port}", first)
        finally:
            serving.send_signal(signal.SIGTERM)
            serving.wait(timeout=60)
        said = rows(data / "glane.sqlite")
        report = [program, "report", "--json", "--workshop", SLUG, "--data", data]
        told = subprocess.run(report, cwd=home, env=surroundings, stdout=subprocess.PIPE, check=True)
        version = subprocess.run([program, "--version"], env=surroundings, stdout=subprocess.PIPE, check=True)
        said["program"] = version.stdout.decode().split()[-1]
        said["report"] = json.loads(told.stdout)
        base = to / f"{said['schema']}.sqlite.gz"
        if base.exists():
            sys.exit(f"{base} is there: a fixture is what people have, it is not made again")
        to.mkdir(parents=True, exist_ok=True)
        with gzip.GzipFile(base, "wb", 9, mtime=0) as out:
            out.write((data / "glane.sqlite").read_bytes())
        text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        with gzip.GzipFile(to / f"{said['schema']}.json.gz", "wb", 9, mtime=0) as out:
            out.write(text.encode())
        print(f"{base}: {len(said['people'])} people, {len(said['ballots'])} ballots, {len(said['decisions'])} decisions")


main()

"""Many small rooms on one machine over PostgreSQL, for scripts/bench-live rooms: what a phone, an answer and a room cost."""

import asyncio
import pathlib
import random
import resource
import subprocess
import tempfile
import time
import urllib.parse

import bench_nodes
from bench_nodes import OPTIONS, PATIENCE, QUESTION, SCRIPT, Machine, Relay, processor

# As a centre's evening has them.
PHONES = 71
JOIN, THINK = 15, 25
ASSETS = ["/assets/participant.css", "/assets/participant.js"]
PAGE = resource.getpagesize()


def resident(pid):
    return int(pathlib.Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE


class Line:
    """A connection that asks and reads answers."""

    def __init__(self, host):
        self.host = host
        self.reader = self.writer = None

    async def ask(self, path, cookie="", body=None):
        if not self.writer:
            address, port = self.host.split(":")
            self.reader, self.writer = await asyncio.open_connection(address, int(port))
        verb = "GET" if body is None else "POST"
        form = "" if body is None else (f"x-glane-part: 1\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {len(body)}\r\n")
        self.writer.write(f"{verb} {path} HTTP/1.1\r\nhost: {self.host}\r\naccept-encoding: gzip\r\n{cookie}{form}\r\n{body or ''}".encode())
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode()
        length = next((int(line.split(": ")[1]) for line in head.split("\r\n") if line.lower().startswith("content-length: ")), None)
        if length is not None:
            await self.reader.readexactly(length)
        # A page comes in pieces, each after its length; the last is empty.
        while length is None:
            piece = int(await self.reader.readline(), 16)
            await self.reader.readexactly(piece + 2)
            if not piece:
                break
        return int(head.split(" ")[1]), head

    async def follow(self, path, cookie=""):
        """Reads a stream for ever."""
        address, port = self.host.split(":")
        reader, self.writer = await asyncio.open_connection(address, int(port))
        self.writer.write(f"GET {path} HTTP/1.1\r\nhost: {self.host}\r\naccept: text/event-stream\r\naccept-encoding: gzip\r\n{cookie}\r\n".encode())
        while await reader.read(65536):
            pass

    def close(self):
        if self.writer:
            self.writer.close()


class Phone:
    def __init__(self, host, code, seed):
        self.host, self.code, self.draw = host, code, random.Random(seed)
        self.cookie = ""

    async def join(self):
        """The page, what it loads, and its stream."""
        await asyncio.sleep(self.draw.uniform(0, JOIN))
        line = Line(self.host)
        while True:
            status, head = await line.ask(f"/{self.code}")
            if status == 200:
                break
            await asyncio.sleep(1)
        cookie = next(line for line in head.split("\r\n") if line.lower().startswith("set-cookie: "))
        self.cookie = f"cookie: {cookie[12:].split(';')[0]}\r\n"
        for path in ASSETS:
            await line.ask(path, self.cookie)
        line.close()
        self.stream = asyncio.create_task(Line(self.host).follow(f"/{self.code}/direct", self.cookie))

    async def answer(self):
        await asyncio.sleep(self.draw.uniform(0, THINK))
        first, second = self.draw.sample(OPTIONS, 2)
        line = Line(self.host)
        status, head = await line.ask(f"/{self.code}/reponse", self.cookie, f"question={QUESTION}&round=1&v={first}&v={second}&attempt=1&age=0")
        line.close()
        if status != 200 or "x-glane-taken: yes" not in head.lower():
            raise SystemExit(f"an answer was not taken: {head}")


class Evening:
    """One machine, its relay and database, and rooms with a console and a screen each."""

    def __init__(self, program, at, surroundings, rooms, postgres):
        at = pathlib.Path(at)
        surroundings = {name: value for name, value in surroundings.items() if not name.startswith("GLANE_")}
        self.database = f"salles{rooms}"
        postgres.make(self.database)
        self.postgres, self.relay = postgres, Relay()
        store = ["--store", f"postgres://glane@{urllib.parse.quote(str(postgres.folder), safe='')}/{self.database}"]
        for room in range(rooms):
            script = at / f"salle{room}.atelier.toml"
            script.write_text(SCRIPT.replace(f'nom = "{bench_nodes.SLUG}"', f'nom = "salle{room}"'))
            subprocess.run([program, "create", str(script), *store], env={**surroundings, "HOME": str(at)}, cwd=at, check=True, stdout=subprocess.DEVNULL)
        self.machine = Machine(program, at / "machine", surroundings, *store, "--bus", self.relay.address, "--node", "un")
        rows = postgres.ask(self.database, "SELECT slug, code, projector_key FROM workshop JOIN workshop_secret ON workshop = workshop.id ORDER BY slug")
        self.rooms = [row.split("|") for row in rows.splitlines()]

    def used(self):
        return {"Glane": processor(self.machine.process.pid), "PostgreSQL": processor(self.postgres.process.pid, True),
                "relay": processor(self.relay.process.pid)}

    def end(self):
        self.machine.end()
        self.relay.end()

    async def live(self):
        """The costs, in µs and bytes."""
        host, told = self.machine.host, {}
        base = resident(self.machine.process.pid)
        browser = self.machine.browser()
        browser.open(self.machine.first["facilitator"], None, PATIENCE).close()
        desk = "".join(f"cookie: {cookie.name}={cookie.value}\r\n" for handler in browser.handlers if hasattr(handler, "cookiejar") for cookie in handler.cookiejar)
        streams = []
        for slug, _, key in self.rooms:
            streams += [asyncio.create_task(Line(host).follow(f"/animer/{slug}/direct", desk)),
                        asyncio.create_task(Line(host).follow(f"/ecran/{key}/direct"))]
        await asyncio.sleep(2)
        told["KB a room"] = (resident(self.machine.process.pid) - base) / len(self.rooms) / 1024
        phones = [Phone(host, code, number * 1000 + room) for room, (_, code, _) in enumerate(self.rooms) for number in range(PHONES)]

        async def cost(name, of, work):
            before = self.used()
            since = time.monotonic()
            await work
            after = self.used()
            told[name] = {who: (after[who] - before[who]) / of * 1e6 for who in before}
            told[name]["seconds"] = time.monotonic() - since

        async def all_of(works):
            await asyncio.gather(*works)

        filled = resident(self.machine.process.pid)
        await cost("a phone that joins", len(phones), all_of(phone.join() for phone in phones))
        await asyncio.sleep(1)
        told["KB a phone"] = (resident(self.machine.process.pid) - filled) / len(phones) / 1024
        await cost("a second of all rooms, nothing new", 10, asyncio.sleep(10))

        async def opened():
            for slug, _, _ in self.rooms:
                await asyncio.to_thread(self.open, browser, slug)
            await asyncio.sleep(1)

        await cost("a question opened to a room", len(self.rooms), opened())
        before = self.written()
        await cost("an answer", len(phones), all_of(phone.answer() for phone in phones))
        told["written"] = [(now - then) / len(phones) for now, then in zip(self.written(), before)]
        for task in streams + [phone.stream for phone in phones]:
            task.cancel()
        return told

    def written(self):
        """Bytes: of the database's journal, and of the database."""
        asked = "SELECT pg_current_wal_lsn() - '0/0'::pg_lsn, pg_database_size(current_database())"
        return [int(part) for part in self.postgres.ask(self.database, asked).split("|")]

    def open(self, browser, slug):
        page = self.machine.read(f"/animer/{slug}", browser)
        base = bench_nodes.re.search(r'name="base" value="(\d+)"', page)[1]
        self.machine.read(f"/animer/{slug}/decider", browser, {"act": "open", "question": QUESTION, "base": base})


def measure(program, postgres, surroundings, levels):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    for rooms in levels:
        with tempfile.TemporaryDirectory(prefix="glane-rooms-") as at:
            evening = Evening(program, at, surroundings, rooms, postgres)
            try:
                told = asyncio.run(evening.live())
            finally:
                evening.end()
        print(f"\n{rooms} rooms of {PHONES} phones, each with its console and its screen, {JOIN} s to join, {THINK} s to answer")
        print(f"  {'CPU µs for':40} {'Glane':>10} {'PostgreSQL':>11} {'relay':>7} {'seconds':>8}")
        for name, one in told.items():
            if isinstance(one, dict):
                print(f"  {name:40} {one['Glane']:>10,.0f} {one['PostgreSQL']:>11,.0f} {one['relay']:>7,.0f} {one['seconds']:>8.1f}")
        print(f"  memory of Glane: {told['KB a room']:,.0f} KB a room, {told['KB a phone']:,.1f} KB a phone; "
              f"PostgreSQL wrote {told['written'][0]:,.0f} bytes of journal an answer, and grew by {told['written'][1]:,.0f}")

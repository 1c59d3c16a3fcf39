"""Several Glanes over one PostgreSQL beside one over its own file, for scripts/bench-live nodes: the program as it is handed out."""

import http.cookiejar
import json
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request

TICKS = os.sysconf("SC_CLK_TCK")
SLUG, QUESTION = "mesure", "canaux"
# As scripts/bench/src/answer.rs has it: what is handed in answers it.
OPTIONS = ["site", "facebook", "instagram", "snapchat", "tiktok", "discord", "courriel", "affiche"]
SCRIPT = f"""[atelier]
nom = "{SLUG}"
titre = "Une mesure"
date = 2026-01-15
organisateur = "Un centre social"

[[question]]
cle = "{QUESTION}"
type = "plusieurs-choix"
texte = "Lesquels ?"
maximum = 4
options = [{", ".join(f'{{ cle = "{one}", texte = "{one}" }}' for one in OPTIONS)}]
"""
KINDS = {"its own file (SQLite)": 0, "PostgreSQL, 1 machine": 1, "PostgreSQL, 2 machines": 2, "PostgreSQL, 3 machines": 3}
PATIENCE = 30


def stat(pid):
    """The fields of a process behind its name."""
    return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()


def processor(pid, with_children=False):
    """Seconds of the processor that a process has used; with those of its children, gone or not."""
    fields = stat(pid)
    ticks = sum(int(field) for field in fields[11:15 if with_children else 13])
    if with_children:
        for other in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                own = stat(other.name)
            except OSError:
                continue  # gone meanwhile
            if own[1] == str(pid):
                ticks += int(own[11]) + int(own[12])
    return ticks / TICKS


def idle():
    """Seconds of all cores together in which nothing ran, so far."""
    fields = pathlib.Path("/proc/stat").read_text().splitlines()[0].split()
    return (int(fields[4]) + int(fields[5])) / TICKS


def until(what, is_so):
    end = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > end:
            raise SystemExit(f"not so in time: {what}")
        time.sleep(0.05)


class Relay:
    """A NATS server."""

    def __init__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        program = shutil.which("nats-server") or "/usr/sbin/nats-server"
        self.address = f"nats://127.0.0.1:{port}"
        self.process = subprocess.Popen([program, "-a", "127.0.0.1", "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def answers():
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
            except OSError:
                return False
            return True

        until("the relay answers", answers)

    def end(self):
        self.process.terminate()
        self.process.wait(20)


class Machine:
    """A Glane that serves."""

    def __init__(self, program, home, surroundings, *args):
        home.mkdir(exist_ok=True)
        own = {**surroundings, "HOME": str(home), "LANG": "fr_FR.UTF-8"}
        self.process = subprocess.Popen([program, "serve", "--json", "--no-mdns", "--listen", "127.0.0.1:0", *args], env=own, cwd=home,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{program} does not start: exit code {self.process.wait()}")
        self.first = json.loads(line)
        self.host = urllib.parse.urlsplit(self.first["facilitator"]).netloc
        self.room = f"/{self.first['code']}"

    def browser(self):
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        return urllib.request.build_opener(urllib.request.ProxyHandler({}), jar)

    def read(self, path, browser=None, form=None):
        data = urllib.parse.urlencode(form).encode() if form else None
        with (browser or self.browser()).open(f"http://{self.host}{path}", data, PATIENCE) as answer:
            return answer.read().decode()

    def ask(self):
        """Opens the question, as whoever leads the room does."""
        browser = self.browser()
        browser.open(self.first["facilitator"], None, PATIENCE).close()
        base = re.search(r'name="base" value="(\d+)"', self.read(f"/animer/{SLUG}", browser))[1]
        self.read(f"/animer/{SLUG}/decider", browser, {"act": "open", "question": QUESTION, "base": base})

    def asks(self):
        return f'value="{QUESTION}"' in self.read(self.room)

    def end(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class House:
    """Machines over one store, with the question asked at all of them."""

    def __init__(self, program, at, surroundings, machines, postgres, database):
        at = pathlib.Path(at)
        script = at / "mesure.atelier.toml"
        script.write_text(SCRIPT)
        self.postgres = self.relay = None
        surroundings = {name: value for name, value in surroundings.items() if not name.startswith("GLANE_")}
        if machines:
            self.postgres = postgres
            postgres.make(database)
            self.relay = Relay()
            store = ["--store", f"postgres://glane@{urllib.parse.quote(str(postgres.folder), safe='')}/{database}"]
        else:
            store = ["--data", str(at / "donnees")]
        made = subprocess.run([program, "create", str(script), *store], env={**surroundings, "HOME": str(at)}, cwd=at, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if made.returncode:
            raise SystemExit(made.stdout)
        self.machines = []
        for number in range(max(1, machines)):
            own = [*store, "--bus", self.relay.address, "--node", f"machine{number}"] if machines else store
            self.machines.append(Machine(program, at / f"machine{number}", surroundings, *own))
        self.machines[0].ask()
        for machine in self.machines:
            until("the question is asked everywhere", machine.asks)

    def used(self):
        """Seconds of the processor so far, by who used them."""
        used = {"machines": sum(processor(machine.process.pid) for machine in self.machines), "idle": idle()}
        used["PostgreSQL"] = processor(self.postgres.process.pid, True) if self.postgres else 0.0
        used["relay"] = processor(self.relay.process.pid) if self.relay else 0.0
        return used

    def end(self):
        for machine in self.machines:
            machine.end()
        if self.relay:
            self.relay.end()


def load(house, hand_in, connections, seconds, seed):
    """Hands in answers at all machines at once, the connections shared among them."""
    each = connections // len(house.machines)
    clients = [subprocess.Popen([hand_in, machine.host, f"{machine.room}/reponse", str(each), str(seconds), str(seed * 10 + number)],
                                stdout=subprocess.PIPE, text=True) for number, machine in enumerate(house.machines)]
    for client in clients:
        assert client.stdout.readline().strip() == "start"
    before = {**house.used(), "load": sum(processor(client.pid) for client in clients)}
    told = [json.loads(client.stdout.readline()) for client in clients]
    after = house.used()
    # A client that has told is read before it is waited for: it is still in the list of processes.
    after["load"] = sum(processor(client.pid) for client in clients)
    if any(client.wait() for client in clients) or any(one["refused"] for one in told):
        raise SystemExit(f"answers were refused: {told}")
    answers = sum(one["answers"] for one in told)
    used = {f"{who}, µs": (after[who] - before[who]) / max(1, answers) * 1e6 for who in before if who != "idle"}
    busy = 1 - (after["idle"] - before["idle"]) / (seconds * os.cpu_count())
    return {"rate": answers / seconds, "p50": max(one["p50"] for one in told), "p99": max(one["p99"] for one in told), "busy": busy, **used}


def compare(program, hand_in, postgres, surroundings, levels, seconds, runs):
    """Measures each kind at each number of connections, in turn, and prints the middle of the runs."""
    databases = 0
    for connections in levels:
        seen = {name: [] for name in KINDS}
        for run in range(runs):
            for name, machines in KINDS.items():
                databases += 1
                with tempfile.TemporaryDirectory(prefix="glane-nodes-") as at:
                    house = House(program, at, surroundings, machines, postgres, f"mesure{databases}")
                    try:
                        seen[name].append(load(house, hand_in, connections, seconds, run + 1))
                    finally:
                        house.end()
        middle = {name: {key: statistics.median(one[key] for one in all_runs) for key in all_runs[0]} for name, all_runs in seen.items()}
        print(f"\n{connections} connections{'':10} {'answers/s':>10} {'p50 ms':>8} {'p99 ms':>8} {'CPU µs an answer: Glane':>24} {'PostgreSQL':>11}"
              f" {'relay':>6} {'load':>6} {'cores busy':>11} {'of its own file':>16}")
        alone = next(iter(middle.values()))
        for name, one in middle.items():
            print(f"  {name:23} {one['rate']:>10,.0f} {one['p50']:>8.2f} {one['p99']:>8.2f} {one['machines, µs']:>24.1f} {one['PostgreSQL, µs']:>11.1f}"
                  f" {one['relay, µs']:>6.1f} {one['load, µs']:>6.1f} {one['busy']:>10.0%} {one['rate'] / alone['rate']:>15.2f}×")

"""Python packages for a script, installed once in these versions into a folder of target/."""
import importlib.util
import pathlib
import subprocess
import venv

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def python_with(name, requirements):
    """The Python of target/NAME, which has the packages of a text of requirements, one a line."""
    folder = ROOT / "target" / name
    python = folder / "bin" / "python"
    done = folder / "requirements.txt"
    if done.exists() and done.read_text() == requirements:
        return python
    if importlib.util.find_spec("ensurepip") is None:
        # Debian keeps it apart from python3. It is no program, so need_packages always finds it missing.
        need = ". scripts/lib/need.sh && need_packages ensurepip:python3-venv"
        subprocess.run(["bash", "-c", need], check=True, cwd=ROOT)
    print("installing", *requirements.split(), flush=True)
    venv.create(folder, with_pip=True, clear=True)
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements.split()]
    subprocess.run(pip, check=True)
    done.write_text(requirements)
    return python

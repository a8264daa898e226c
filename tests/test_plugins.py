"""No plugin that the machine happens to have is given what the records say: some of Pydantic's write it to logs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.processes import run

SPY = """
from pathlib import Path

class Spy:
    def new_schema_validator(self, *about):
        Path(__file__).with_name("seen").touch()
        return None, None, None

spy = Spy()
"""
READ = "from casebook.model import Case; Case.model_validate({})"
ANYBODY = "import pydantic; pydantic.create_model('Anybody', name=str)"


def plugged_in(folder: Path, code: str) -> bool:
    """True if pydantic called the plugin while the code ran."""
    about = folder / "spy-1.0.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: spy\nVersion: 1.0\n", "utf-8")
    (about / "entry_points.txt").write_text("[pydantic]\nspy = spy:spy\n", "utf-8")
    (folder / "spy.py").write_text(SPY, "utf-8")
    places = os.pathsep.join(filter(None, (str(folder), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": places, "PYTHONDONTWRITEBYTECODE": "1"}
    environment.pop("PYDANTIC_DISABLE_PLUGINS", None)
    run([sys.executable, "-c", code], env=environment)
    return (folder / "seen").exists()


def test_a_plugin_of_pydantic_is_asked_by_others_and_not_by_us(tmp_path: Path) -> None:
    assert plugged_in(tmp_path / "others", ANYBODY)
    assert not plugged_in(tmp_path / "ours", READ)

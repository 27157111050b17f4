"""E-mails against what mail clients support (caniemail) and what HTML allows (html-validate).

Both are npm packages: `npm install --prefix .cache/npm caniemail html-validate`.
"""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from notices.model import NoticeKind
from tests.browsing import MODULES

CLIENTS = ("gmail.*", "outlook.*", "apple-mail.*", "yahoo.*", "samsung-email.*")

KNOWN = {
    "@media": "dark mode is an addition: a client that ignores the query shows the light mail",
    "<style> element": "it holds nothing but that query",
    "<body> element": "clients put their own in its place; ours only has its margin taken off",
    "display:none": "the preheader alone is hidden: a client that shows it shows a true sentence twice",
    "height property": "the checker takes `line-height` for `height`, which no style of ours sets",
}
"""What caniemail reports as unsupported, and why it may stand."""

OLDEST_NODE = 20

SCRIPT = """
import { caniemail } from '%s';
import fs from 'fs';
const errors = [];
for (const [name, html] of Object.entries(JSON.parse(fs.readFileSync(0, 'utf8')))) {
  const found = caniemail({ clients: %s, html });
  for (const [client, issues] of found.issues.errors)
    for (const issue of issues) errors.push([name, client, issue.title]);
}
console.log(JSON.stringify(errors));
"""
RULES = {
    "extends": ["html-validate:recommended"],
    "rules": {
        "no-inline-style": "off",  # mail clients drop style sheets, so styles stand in the elements
        "no-conditional-comment": "off",  # Outlook for Windows knows no max-width without one
    },
}


def node(package: str) -> str:
    path = shutil.which("node")
    if path is None or not (MODULES / package).is_dir():
        pytest.skip(f"{package} is not installed (npm install --prefix .cache/npm {package})")
    version = subprocess.run([path, "--version"], capture_output=True, text=True, check=True, timeout=600).stdout
    if int(version.strip("v \n").split(".")[0]) < OLDEST_NODE:
        pytest.skip(f"not here: {package} needs Node.js {OLDEST_NODE}, this is {version.strip()}")
    return path


@pytest.fixture(scope="module")
def mails(composed):
    """Kind and language → HTML of the mail, for all there are; one start of a checker looks at all of them."""
    return {
        f"{kind}.{language}": composed(str(kind), (language,)).messages[0].part("html")
        for kind in NoticeKind
        for language in ("en", "zh-Hans")
    }


def test_clients_support_what_we_use(mails, tmp_path):
    runner = node("caniemail")
    script = tmp_path / "check.mjs"
    script.write_text(SCRIPT % (MODULES / "caniemail" / "dist" / "index.js", json.dumps(CLIENTS)))
    done = subprocess.run(
        [runner, script], input=json.dumps(mails).encode(), capture_output=True, check=True, timeout=600
    )
    assert [issue for issue in json.loads(done.stdout) if issue[2] not in KNOWN] == []
    assert [name for name, page in mails.items() if " height:" in page.replace("line-height", "")] == []


def test_emails_are_valid_html(mails, tmp_path):
    runner = node("html-validate")
    (tmp_path / "rules.json").write_text(json.dumps(RULES))
    for name, page in mails.items():
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    command = [runner, MODULES / "html-validate" / "bin" / "html-validate.mjs", "--config", tmp_path / "rules.json"]
    done = subprocess.run([*command, *tmp_path.glob("*.html")], capture_output=True, check=False, timeout=600)
    assert done.returncode == 0, done.stdout.decode()

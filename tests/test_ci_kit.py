"""The files that other repositories' jobs call, held against the validators that their authors or others publish."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copyfile, copytree, ignore_patterns

import pytest
import yaml

from tests.repositories import IDENTITY, Repo

ROOT = Path(__file__).resolve().parents[1]
ACTION = ROOT / "action.yml"
WORKFLOW = ROOT / ".github" / "workflows" / "policydiff.yml"
GITLAB = ROOT / "ci" / "gitlab.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
PAGE = ROOT / "docs" / "ci.md"
SHOWN = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def validator(name: str) -> str:
    """The program, beside this Python."""
    found = Path(sys.executable).with_name(name)
    if not found.exists():
        pytest.skip(f"{name} is not installed (pip install '.[dev]')")
    return str(found)


def ran(*command: str | Path, cwd: Path = ROOT) -> None:
    """Run a validator, and show what it says where it refuses."""
    done = subprocess.run([*map(str, command)], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def examples() -> list[str]:
    """The YAML that the page shows."""
    return [found[1] for found in SHOWN.finditer(PAGE.read_text("utf-8"))]


@pytest.fixture
def shown(tmp_path: Path) -> list[Path]:
    """The page's workflows, where a repository has them."""
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    written = []
    for number, text in enumerate(each for each in examples() if re.search(r"^jobs:", each, re.MULTILINE)):
        written.append(folder / f"{number}.yml")
        written[-1].write_text(text, "utf-8")
    assert written
    return written


@pytest.mark.parametrize(
    ("options", "file"),
    [
        (("vendor.github-actions",), ACTION),
        (("vendor.github-workflows",), WORKFLOW),
        (("custom.github-workflows-require-timeout",), WORKFLOW),
        (("vendor.gitlab-ci", "--data-transform", "gitlab-ci"), GITLAB),
    ],
)
def test_each_is_as_its_schema_says(options, file):
    ran(validator("check-jsonschema"), "--builtin-schema", *options, file)


def test_the_page_shows_workflows_that_run(shown):
    for file in shown:
        ran(validator("check-jsonschema"), "--builtin-schema", "vendor.github-workflows", file)
    ran(validator("actionlint"), *shown)


def test_the_page_shows_jobs_that_gitlab_takes(tmp_path):
    jobs = [text for text in examples() if "include:" in text or "script:" in text]
    assert jobs
    for number, text in enumerate(jobs):
        file = tmp_path / f"{number}.yml"
        file.write_text(text, "utf-8")
        ran(
            validator("check-jsonschema"),
            *("--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci", file),
        )


def test_the_workflow_is_linted():
    ran(validator("actionlint"), WORKFLOW)


def test_nothing_lets_a_stranger_in():
    ran(validator("zizmor"), "--offline", "--quiet", ACTION, WORKFLOW)


def test_a_validator_refuses_what_is_wrong(tmp_path):
    """Else the tests above would say nothing."""
    wrong = tmp_path / "action.yml"
    wrong.write_text(
        ACTION.read_text("utf-8").replace('run: exit "$STATUS"', "run: exit ${{ inputs.fail-on }}"), "utf-8"
    )
    with pytest.raises(AssertionError, match="template-injection"):
        ran(validator("zizmor"), "--offline", "--quiet", wrong)
    wrong.write_text(ACTION.read_text("utf-8").replace("using: composite", "using: nothing"), "utf-8")
    with pytest.raises(AssertionError, match="nothing"):
        ran(validator("check-jsonschema"), "--builtin-schema", "vendor.github-actions", wrong)


def test_no_input_stands_in_a_script():
    for step in yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]:
        assert "${{" not in step.get("run", ""), step


def test_only_the_comment_is_given_the_token():
    steps = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]
    assert [step["name"] for step in steps if "inputs.token" in str(step)] == ["Comment"]


def test_every_input_and_output_is_used_and_told():
    action = yaml.safe_load(ACTION.read_text("utf-8"))
    page = PAGE.read_text("utf-8")
    for name in (*action["inputs"], *action["outputs"]):
        assert f"`{name}`" in page, name
    for name in action["inputs"]:
        assert f"inputs.{name}" in str(action["runs"]), name


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("privacy.md", True),
        ("legal/Privacy-Policy.de.html", True),
        ("_pages/terms_of_service.markdown", True),
        ("site/cookie-notice.htm", True),
        ("privacy.py", False),
        ("privacy/index.js", False),
        ("readme.md", False),
        ("privacy/pictures.md", False),
    ],
)
def test_hooks_take_files_named_like_a_policy(path, taken):
    for hook in yaml.safe_load(HOOKS.read_text("utf-8")):
        assert bool(re.search(hook["files"], path)) == taken


def test_the_hooks_manifest_is_one():
    ran(validator("pre-commit"), "validate-manifest", HOOKS)


@pytest.mark.slow
def test_pre_commit_installs_and_runs_the_hooks(repo: Repo, tmp_path, monkeypatch):
    """In a scratch repository, from a clone of this one as it stands; the hooks' environment is made anew."""
    program = validator("pre-commit")
    for name, value in IDENTITY.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "home"))
    clone = Repo(tmp_path / "clone")
    clone.root.mkdir()
    clone.git("init", "-q")
    for name in ("policydiff", "notices"):
        copytree(ROOT / name, clone.root / name, ignore=ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", HOOKS.name):
        copyfile(ROOT / name, clone.root / name)
    clone.commit()
    text = "# Privacy\n\nEffective: January 1, 2024\n\n## Logs\n\nWe keep logs for 30 days.\n"
    repo.commit("v1", privacy__md=text, terms__md=text.replace("Privacy", "Terms"))
    repo.write("privacy.md", text.replace("30", "90"))
    repo.write("terms.md", text.replace("Privacy", "Terms").replace("30", "60"))
    repo.git("add", "--all")
    done = subprocess.run(
        [program, "try-repo", str(clone.root), "policydiff", "--verbose"],
        cwd=repo.root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if re.search("No matching distribution|Temporary failure in name resolution|Could not fetch", done.stdout):
        pytest.skip("needs a place to install packages from")
    assert "privacy.md: substantive, high" in done.stdout, done.stdout + done.stderr
    assert "terms.md: substantive, high" in done.stdout
    assert done.returncode == 0


def recipe(heading: str) -> list[str]:
    """The commands that the page gives below a heading."""
    part = PAGE.read_text("utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"^\$ (.*)$", part, re.MULTILINE)


def test_git_shows_policies_as_the_page_says(repo: Repo, monkeypatch):
    folder = str(Path(sys.executable).parent)
    monkeypatch.setenv("PATH", folder, prepend=os.pathsep)
    for name, value in IDENTITY.items():
        monkeypatch.setenv(name, value)
    text = "# Privacy\n\n## Logs\n\nWe keep logs for 30 days.\n"
    for tag, days in (("v1", "30"), ("v2", "60")):
        repo.write("legal/privacy.md", text.replace("30", days))
        repo.commit(tag)
    repo.write("legal/privacy.md", text.replace("30", "90"))
    shown = []
    for command in recipe("git diff and git difftool"):
        done = subprocess.run(["bash", "-c", command], cwd=repo.root, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), command
        shown.append((command, done.stdout))
    told = {command: out for command, out in shown if out}
    assert [command.split()[1] for command in told] == ["diff", "log", "show", "difftool"]
    assert "[-60-]{+90+} days" in told["git diff"]
    assert "[-30-]{+60+} days" in told["git difftool --tool=policydiff --no-prompt v1 v2 -- legal/privacy.md"]

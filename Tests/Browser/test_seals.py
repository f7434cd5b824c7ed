"""The page /verify in Chromium: codes are checked in the browser, and with the network gone."""
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from chromium import DESKTOP, PHONE, axe_findings, launch

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build" / "debug" / "zhikao"
EXAM = "guangyuan-2017-1"


def zhikao(*words):
    """What a command says; it must succeed."""
    return subprocess.run(
        [PROGRAM, *words], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def prepare(folder):
    """A store with a published exam and a key; the words that unlock it, and the codes."""
    data, secret = folder / "data", folder / "pass"
    zhikao("rehearse", f"exam-configs/{EXAM}.yaml", "--candidates", "20", "--data", data,
           "--output", folder / "output")
    secret.write_text("青川 竹笋 四百 二十 七\n", encoding="utf-8")
    secret.chmod(0o600)
    unlocked = ["--data", data, "--passphrase-file", secret]
    zhikao("keys", "new", *unlocked)
    codes = [
        zhikao("keys", "codes", kind, "--exam", EXAM, *unlocked).split("\n")[0].split("\t")
        for kind in ("tickets", "notices", "certificates")]
    return data, secret, codes


def serve(data, secret):
    """The service, and its address."""
    service = subprocess.Popen(
        [PROGRAM, "serve", "--drill", "--port", "0", "--log", "error", "--data", data,
         "--seal-passphrase-file", secret], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    return service, service.stdout.readline().split()[-1].rstrip("/")


def check(page, code, name="", number=""):
    """What the page says of a code."""
    page.fill("#code", code)
    page.fill("#name", name)
    page.fill("#id-number", number)
    page.click("button[type=submit]")
    return page.inner_text("#verdict")


def walk(page, address, codes):
    """The page with the network, then without."""
    page.goto(f"{address}/verify")
    page.wait_for_function("document.getElementById('where').textContent !== ''")
    found = axe_findings(page)
    assert not found, found
    page.context.set_offline(True)
    kinds = ("准考证", "成绩通知单", "合格证")
    for kind, (number, code) in zip(kinds, codes):
        said = check(page, f"\n {code} \n")
        assert f"✓ {kind}，签名有效" in said and number in said, said
        changed = code[:40] + ("7" if code[40] != "7" else "8") + code[41:]
        assert "✕ 未通过" in check(page, changed)
        assert "移来" in check(page, code, "某某", "510***********0000")
    assert "没有读全" in check(page, codes[0][1][:30])
    assert "没有读全" in check(page, "https://example.org")


def main():
    """Ends with 0 when the page says what it should."""
    pictures = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as name:
        data, secret, codes = prepare(Path(name))
        service, address = serve(data, secret)
        try:
            with sync_playwright() as playwright:
                browser = launch(playwright)
                for size in (DESKTOP, PHONE):
                    context = browser.new_context(viewport=size)
                    page = context.new_page()
                    walk(page, address, codes)
                    check(page, codes[1][1])
                    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                    assert over <= 0, f"{over} pixels too wide"
                    if pictures:
                        page.screenshot(
                            path=pictures / f"verify-{size['width']}.png", full_page=True)
                    context.close()
                browser.close()
        finally:
            service.terminate()
            service.wait()
    print("The page of codes holds, with the network and without.")


if __name__ == "__main__":
    main()

"""A headless Chromium over its DevTools protocol: as much of it as the tests of reports need."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time

import websocket

KEYS = {
    "Tab": 9, "Enter": 13, "Escape": 27, "End": 35, "Home": 36, "ArrowLeft": 37, "ArrowUp": 38,
    "ArrowRight": 39, "ArrowDown": 40,
}


class Browser:
    """A browser with one page; what it reports is kept until `begin` forgets it."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp(prefix="bakeoff-browser-")
        self.process = subprocess.Popen(
            [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-background-networking", "--remote-debugging-port=0",
             "--remote-allow-origins=*", "--hide-scrollbars", f"--user-data-dir={self.folder}",
             "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.number = 0
        self.session = None
        self.events = []
        self.socket = websocket.create_connection(self._address(), timeout=60)
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def _address(self):
        file = os.path.join(self.folder, "DevToolsActivePort")
        for _ in range(300):
            if os.path.exists(file):
                lines = open(file, encoding="utf-8").read().split("\n")
                if len(lines) > 1:
                    return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
            time.sleep(0.1)
        raise SystemExit("failed: the browser did not start within 30 seconds")

    def close(self):
        try:
            self.socket.close()
        finally:
            self.process.terminate()
            self.process.wait(20)
            shutil.rmtree(self.folder, ignore_errors=True)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.socket.send(json.dumps(message))
        while True:
            reply = json.loads(self.socket.recv())
            if reply.get("id") == self.number:
                if "error" in reply:
                    raise RuntimeError(f"{method}: {reply['error']}")
                return reply["result"]
            if "method" in reply:
                self._heard(reply)

    def _heard(self, event):
        self.events.append((event["method"], event["params"]))
        if event["method"] == "Page.javascriptDialogOpening":
            self.number += 1
            self.socket.send(json.dumps({
                "id": self.number, "sessionId": self.session,
                "method": "Page.handleJavaScriptDialog", "params": {"accept": False}}))

    def begin(self):
        """Forgets what was reported so far."""
        self.events = []

    def open(self, address, width, height=900, dark=False):
        """Opens a page and waits for it; gives nothing, and keeps what is reported meanwhile."""
        self.begin()
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"}])
        self.call("Page.navigate", url=address)
        for _ in range(600):
            if any(name == "Page.loadEventFired" for name, _ in self.events):
                return
            self.run("0")
            time.sleep(0.05)
        raise RuntimeError(f"{address} did not load within 30 seconds")

    def run(self, script):
        """The value of a script's last expression; a promise is waited for."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{result['exceptionDetails']}")
        return result["result"].get("value")

    def press(self, key, shift=False):
        """A key on the keyboard."""
        common = {"key": key, "code": key, "windowsVirtualKeyCode": KEYS[key],
                  "modifiers": 8 if shift else 0}
        text = {"text": "\r"} if key == "Enter" else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", **common, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def type(self, text):
        for character in text:
            self.call("Input.dispatchKeyEvent", type="keyDown", text=character, key=character)
            self.call("Input.dispatchKeyEvent", type="keyUp", key=character)

    def trouble(self, address):
        """What a good page never causes: errors, violations of its policy, requests, dialogs."""
        self.run("0")
        found = []
        for name, event in self.events:
            if name == "Runtime.consoleAPICalled":
                found.append(f"console {event['type']}: {event['args']}")
            elif name == "Runtime.exceptionThrown":
                found.append(f"exception: {event['exceptionDetails']}")
            elif name == "Log.entryAdded":
                found.append(f"log: {event['entry'].get('text')}")
            elif name == "Page.javascriptDialogOpening":
                found.append(f"dialog: {event.get('message')}")
            elif name == "Network.requestWillBeSent" and event["request"]["url"] != address:
                found.append(f"request: {event['request']['url']}")
        return found

    def picture(self, path):
        """A picture of the whole page."""
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": min(size["height"], 12_000),
                "scale": 1}
        shot = self.call("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))

    def pdf(self, path):
        data = self.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))
        return os.path.getsize(path)

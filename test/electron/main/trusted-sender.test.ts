import { describe, expect, test } from "vitest";
import { isTrustedSender } from "#electron/main/trusted-sender.ts";

const top = { url: "app://bundle/index.html", parent: null };

describe("who is trusted", () => {
  test("the top frame of the app's own page", () => {
    expect(isTrustedSender({ senderFrame: top })).toBe(true);
  });

  test.each([
    ["a frame inside it", { ...top, parent: top }],
    ["a frame that is gone", null],
    ["another host", { ...top, url: "app://bundle.evil.example/index.html" }],
    ["another scheme", { ...top, url: "https://bundle/index.html" }],
    ["a data page", { ...top, url: "data:text/html,app://bundle/" }],
    ["an empty address", { ...top, url: "" }],
    ["a user name that looks like the host", { ...top, url: "app://bundle@evil/index.html" }],
  ])("not %s", (_name, senderFrame) => {
    expect(isTrustedSender({ senderFrame })).toBe(false);
  });
});

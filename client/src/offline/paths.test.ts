import { describe, expect, it } from "vitest";
import { kindOf, mayIgnoreParameters } from "./paths.ts";

const FILES = new Set(["/index.html", "/assets/index-1a2b.js"]);
const kind = (path: string, isNavigation = false) =>
  kindOf(new URL(path, "http://127.0.0.1:3000"), isNavigation, FILES);

describe("what the worker does with a request", () => {
  it("knows the program's own files and pages", () => {
    expect([kind("/assets/index-1a2b.js"), kind("/?workspace=field", true), kind("/planning?hamlet=3", true)]).toEqual([
      "file",
      "page",
      "page",
    ]);
    // a file of another version is the server's to answer, and so is what it hands out for download
    expect([kind("/assets/index-9z8y.js"), kind("/report.docx", true)]).toEqual(["other", "other"]);
  });

  it("keeps for the road what field work reads, and nothing of what only one's own organisation may see", () => {
    const kept = [
      "/api/session",
      "/api/hamlets/12",
      "/api/hamlets/gaps?service=mobile&by=any",
      "/api/field/visits?ownOnly=true",
    ];
    expect(kept.map((path) => kind(path))).toEqual(kept.map(() => "answer"));
    const others = [
      "/api/sectors/4",
      "/api/sites/4",
      "/api/incidents",
      "/api/field/visits/0/photos/1",
      "/api/exports/x",
    ];
    expect(others.map((path) => kind(path))).toEqual(others.map(() => "other"));
    expect(kind("/api/sites/4", true)).toBe("other");
  });

  it("takes a tile of an older version rather than none", () => {
    expect(mayIgnoreParameters(new URL("http://a/tiles/hamlets/9/1/2.mvt?v=3"))).toBe(true);
    expect(mayIgnoreParameters(new URL("http://a/api/field/hamlets?units=1"))).toBe(false);
  });
});

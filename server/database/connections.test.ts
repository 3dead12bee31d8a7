import { describe, expect, it } from "vitest";
import { connectionsOf, socketUrl } from "./connections.ts";

describe("the ways into an outside database", () => {
  it("takes an application's address as it is, and migrates only with an owner's", () => {
    const app = "postgres://tram_chung_app:secret@db:5432/province";
    expect(connectionsOf(app)).toEqual({ app, owner: undefined });
    expect(connectionsOf(app, "postgres://owner@db/province")).toEqual({ app, owner: "postgres://owner@db/province" });
  });

  it("never lets the application sign in as the owner, nor with the owner's password", () => {
    const owner = "postgres://postgres:s%40cret@db:5433/province?sslmode=require";
    const found = connectionsOf(owner);
    expect(found.owner).toBe(owner);
    expect(found.app).toMatch(/^postgres:\/\/tram_chung_app:[0-9a-f]{64}@db:5433\/province\?sslmode=require$/);
    expect(connectionsOf(owner)).toEqual(found);
    expect(connectionsOf("postgres://postgres:other@db:5433/province").app).not.toContain(new URL(found.app).password);
  });

  it("needs no password where the owner needs none", () => {
    expect(connectionsOf("postgres://postgres@localhost/province").app).toBe(
      "postgres://tram_chung_app@localhost/province",
    );
  });

  it("names a Unix socket by its folder", () => {
    const place = { host: "/tmp/a folder", port: 5432, user: "tram_chung_app", database: "province" };
    const url = new URL(socketUrl(place));
    expect(url.searchParams.get("host")).toBe("/tmp/a folder");
    expect(url.pathname).toBe("/province");
  });
});

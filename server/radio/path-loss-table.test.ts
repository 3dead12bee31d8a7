import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { needsReference, referencePath } from "../testing/reference.ts";
import { ituLossTable, linkLossTable } from "./path-loss-table.ts";

const profiles = {
  name: "profiles.csv",
  text: `path_id,n,step_m,clutter,h0..,R0..
a,4,100,0,10,12,11,10
b,3,50,1,10,12,11,0,15,0
`,
};
const header = "path_id,f_ghz,htg_m,hrg_m,pol,p_pct,pL_pct,lat_t,lon_t,lat_r,lon_r,dN,N0";
const row = (cells: Partial<Record<string, string>>) => {
  const usual: Record<string, string> = { path_id: "a", f_ghz: "0.9", htg_m: "30", hrg_m: "1.5", pol: "V" };
  Object.assign(usual, { p_pct: "50", pL_pct: "50", lat_t: "12", lon_t: "106", lat_r: "12", lon_r: "106.003" });
  Object.assign(usual, { dN: "45", N0: "325" }, cells);
  return header
    .split(",")
    .map((name) => usual[name])
    .join(",");
};
const table = (...rows: string[]) => linkLossTable(profiles, { name: "links.csv", text: [header, ...rows].join("\n") });

describe("table of link losses", () => {
  test("prints a row a link with nine decimals, and warns below 0.25 km", () => {
    const [head, first, second] = table(row({}), row({ path_id: "b", f_ghz: "2.1", pol: "h" }))
      .trim()
      .split("\n");
    expect(head).toBe("path_id,f_ghz,htg_m,hrg_m,p_pct,lb_full_db,lb_raster_db,warnings");
    expect(first).toMatch(/^a,0\.9,30,1\.5,50,8\d\.\d{9},8\d\.\d{9},$/);
    expect(second).toMatch(/^b,2\.1,30,1\.5,50,\d+\.\d{9},\d+\.\d{9},distance 0\.1 km is below 0\.25 km/);
  });

  test("says that it computed at 50 % when the file asks for another time percentage", () => {
    expect(table(row({ p_pct: "1" }))).toMatch(/,50,[\d.]+,[\d.]+,"?p_pct 1 in the file; computed at 50 %/);
  });

  test.each([
    [{ f_ghz: "-0.9" }, 'links.csv, row 2, column f_ghz: is "-0.9"; permitted: 0.03 to 6 GHz'],
    [{ htg_m: "0" }, 'links.csv, row 2, column htg_m: is "0"; permitted: 1 to 3000 m'],
    [{ hrg_m: "" }, "links.csv, row 2, column hrg_m: is empty; permitted: 1 to 3000 m"],
    [{ pol: "X" }, 'links.csv, row 2, column pol: is "X"; permitted: H, V'],
    [{ path_id: "zz" }, 'links.csv, row 2, column path_id: "zz" is not among the profiles'],
  ])("refuses %j with its place", (cells, message) => {
    expect(() => table(row(cells))).toThrow(message);
  });

  test("refuses a missing column and profiles of the wrong length", () => {
    expect(() => linkLossTable(profiles, { name: "l.csv", text: "path_id,f_ghz\n" })).toThrow(
      "l.csv, row 1, column pol: is missing from the header",
    );
    const short = { name: "p.csv", text: "path_id,n\na,4,100,0,10,12,11\n" };
    expect(() => linkLossTable(short, { name: "l.csv", text: header })).toThrow(
      "p.csv, row 2, column 8: n is 4 and clutter 0: expected 8 cells, found 7",
    );
    const letters = { name: "p.csv", text: "path_id,n\na,3,100,0,10,x,11\n" };
    expect(() => linkLossTable(letters, { name: "l.csv", text: header })).toThrow('p.csv, row 2, column h1: is "x"');
  });
});

describe("table of an ITU validation profile", needsReference("reference/itu-r-p1812"), () => {
  test("agrees with the losses in the file to their eight decimals", () => {
    const path = referencePath("reference/itu-r-p1812/profiles/rburg_urban_with_clutter.csv")!;
    const text = readFileSync(path, "utf8");
    const rows = ituLossTable({ name: "rburg.csv", text }).trim().split("\n");
    expect(rows[0]).toBe("row,f_mhz,lb_db");
    const wanted = text
      .split("{Begin of Measurements}")[1]!
      .trim()
      .split(/\r?\n/)
      .slice(0, -1)
      .map((line) => line.split(","));
    expect(rows.length - 1).toBe(wanted.length);
    wanted.forEach((cells, i) => {
      const [number, frequency, loss] = rows[i + 1]!.split(",");
      expect([number, frequency]).toEqual([String(i + 1), cells[0]]);
      expect(Math.abs(Number(loss) - Number(cells[17]))).toBeLessThan(1e-6);
    });
  });

  test("names the row of a broken measurement", () => {
    const path = referencePath("reference/itu-r-p1812/profiles/b2iseac.csv")!;
    const text = readFileSync(path, "utf8").replace("95.3,60,,7,1,,,,,,,,30,,10", "95.3,60,,7,1,,,,,,,,30,,99");
    expect(() => ituLossTable({ name: "x.csv", text })).toThrow(/^x\.csv, row 256, column Time percentage: is "99"/);
  });
});

import { describe, expect, it } from "vitest";
import { fateOf, type WorkFacts, type ZoneRules } from "./classify.ts";

const CLASSES = { pole: ["C1", "C2"], underground: ["N1", "N2"] };
const SILENT: ZoneRules = {
  permittedMastClasses: null,
  permittedCableClasses: null,
  greatestHeightM: null,
  removeBy: null,
  undergroundBy: null,
};
const work = (kind: WorkFacts["kind"], change: Partial<WorkFacts> = {}): WorkFacts => ({
  kind,
  status: "existing",
  worksClass: null,
  heightM: null,
  ...change,
});
const fate = (facts: WorkFacts, rules: Partial<ZoneRules> = {}) => fateOf(facts, { ...SILENT, ...rules }, CLASSES);
const what = (facts: WorkFacts, rules: Partial<ZoneRules> = {}) => fate(facts, rules).disposition;

describe("a mast", () => {
  const mast = work("mast", { worksClass: "A2b", heightM: 42 });
  it("stays, goes or may not be there by its class and height, and goes only where a day is set", () => {
    expect(what(mast)).toBe("unregulated");
    expect(what(mast, { permittedMastClasses: ["A1a", "A2b"] })).toBe("stays");
    expect(what(mast, { permittedMastClasses: ["A1a"] })).toBe("not-permitted");
    expect(fate(mast, { permittedMastClasses: ["A1a"], removeBy: "2028-12-31" })).toEqual({
      disposition: "remove",
      by: "2028-12-31",
    });
    expect(what(mast, { permittedMastClasses: ["A2b"], greatestHeightM: 42 })).toBe("stays");
    expect(what(mast, { permittedMastClasses: ["A2b"], greatestHeightM: 41.9 })).toBe("not-permitted");
  });

  it("of an unknown class or height is unknown, unless nothing at all is permitted", () => {
    const unknown = work("mast");
    expect(what(unknown, { permittedMastClasses: ["A1a"], removeBy: "2028-12-31" })).toBe("unknown");
    expect(what(unknown, { permittedMastClasses: [] })).toBe("not-permitted");
    expect(what(unknown, { greatestHeightM: 20 })).toBe("unknown");
    expect(what(work("mast", { worksClass: "A2b" }), { permittedMastClasses: ["A1a"], greatestHeightM: 20 })).toBe(
      "not-permitted",
    );
  });

  it("that is planned is named where it goes against the plan", () => {
    expect(what({ ...mast, status: "planned" })).toBe("planned");
    expect(what({ ...mast, status: "planned" }, { permittedMastClasses: ["A1a"] })).toBe("planned-against");
  });
});

describe("cables and what carries them", () => {
  const UNDERGROUND = { permittedCableClasses: ["N1", "N2"], undergroundBy: "2027-06-30" };
  it("go underground by the day, with the poles under them", () => {
    expect(fate(work("aerial"), UNDERGROUND)).toEqual({ disposition: "underground", by: "2027-06-30" });
    expect(fate(work("pole-line", { worksClass: "C2" }), UNDERGROUND)).toEqual({
      disposition: "remove",
      by: "2027-06-30",
    });
    expect(what(work("pole-line", { worksClass: "C2" }), { ...UNDERGROUND, permittedCableClasses: ["C2", "N1"] })).toBe(
      "stays",
    );
    expect(what(work("in-duct"), UNDERGROUND)).toBe("stays");
    expect(what(work("aerial", { status: "planned" }), UNDERGROUND)).toBe("planned-against");
    expect(what(work("in-duct", { status: "planned" }), UNDERGROUND)).toBe("planned");
  });

  it("are judged by their class, and of an unknown class only where all or none may be", () => {
    expect(what(work("pole-line"), { permittedCableClasses: ["C1", "C2"] })).toBe("stays");
    expect(what(work("pole-line"), { permittedCableClasses: ["C1"] })).toBe("unknown");
    expect(what(work("pole-line", { worksClass: "C2" }), { permittedCableClasses: ["C1"] })).toBe("not-permitted");
    expect(what(work("duct"), { permittedCableClasses: ["C1"] })).toBe("not-permitted");
    expect(what(work("duct"), { permittedCableClasses: ["N2"] })).toBe("unknown");
    expect(what(work("aerial"), { permittedCableClasses: ["N1"] })).toBe("not-permitted");
    expect(what(work("buried"))).toBe("unregulated");
  });
});

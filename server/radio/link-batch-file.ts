import { middleLatitudeDeg } from "./p1812/great-circle.ts";
import type { P1812Link } from "./p1812/path-loss.ts";
import type { PathProfile } from "./p1812/profile.ts";
import { FileFault, type FileRow, fileRows, numberAt } from "./table-file.ts";

/** One row of a link file, on a profile of the profile file. */
export interface BatchLink {
  pathId: string;
  profile: PathProfile;
  link: P1812Link;
  warnings: string[];
}

const heights = { minimum: -500, maximum: 9000, unit: "m" };
const clutterHeights = { minimum: 0, maximum: 500, unit: "m" };
const linkColumns = {
  f_ghz: { minimum: 0.03, maximum: 6, unit: "GHz" },
  htg_m: { minimum: 1, maximum: 3000, unit: "m" },
  hrg_m: { minimum: 1, maximum: 3000, unit: "m" },
  p_pct: { minimum: 1, maximum: 50, unit: "%" },
  pL_pct: { minimum: 1, maximum: 99, unit: "%" },
  lat_t: { minimum: -90, maximum: 90, unit: "degrees" },
  lon_t: { minimum: -180, maximum: 180, unit: "degrees" },
  lat_r: { minimum: -90, maximum: 90, unit: "degrees" },
  lon_r: { minimum: -180, maximum: 180, unit: "degrees" },
  dN: { minimum: 0, maximum: 150, unit: "N-units/km" },
  N0: { minimum: 200, maximum: 500, unit: "N-units" },
} as const;

function readProfileRow(row: FileRow): [string, PathProfile] {
  const pathId = row.cells[0]!;
  if (pathId === "") throw new FileFault(row.file, row.row, "path_id", "is empty");
  const count = numberAt(row, 1, "n", { minimum: 3, maximum: 100_000, unit: "samples", whole: true });
  const stepM = numberAt(row, 2, "step_m", { minimum: 0.1, maximum: 10_000, unit: "m" });
  const hasClutter = numberAt(row, 3, "clutter", { minimum: 0, maximum: 1, unit: "", whole: true }) === 1;
  const expected = 4 + count * (hasClutter ? 2 : 1);
  if (row.cells.length !== expected) {
    const fault = `n is ${count} and clutter ${hasClutter ? 1 : 0}: expected ${expected} cells, found ${row.cells.length}`;
    throw new FileFault(row.file, row.row, `${Math.min(expected, row.cells.length) + 1}`, fault);
  }
  const values = (from: number, name: string, range: typeof heights) =>
    Float64Array.from({ length: count }, (_, i) => numberAt(row, from + i, `${name}${i}`, range));
  const profile: PathProfile = {
    distanceKm: Float64Array.from({ length: count }, (_, i) => (i * stepM) / 1000),
    heightM: values(4, "h", heights),
  };
  if (hasClutter) profile.clutterHeightM = values(4 + count, "R", clutterHeights);
  return [pathId, profile];
}

/** Profiles by path_id. Row layout: path_id, n, step_m, clutter (0 or 1), n heights, n clutter heights if 1. */
export function readProfileFile(file: string, text: string): Map<string, PathProfile> {
  const [header, ...rows] = fileRows(file, text);
  if (header?.cells[0] !== "path_id") {
    throw new FileFault(file, 1, "1", `is "${header?.cells[0] ?? ""}"; a header that starts with path_id is expected`);
  }
  const profiles = new Map<string, PathProfile>();
  for (const row of rows) {
    const [pathId, profile] = readProfileRow(row);
    if (profiles.has(pathId)) throw new FileFault(file, row.row, "path_id", `${pathId} occurs twice`);
    profiles.set(pathId, profile);
  }
  return profiles;
}

type ColumnReader = (name: keyof typeof linkColumns) => number;

function readLinkRow(row: FileRow, column: (name: string) => number, profiles: Map<string, PathProfile>): BatchLink {
  const pathId = row.cells[column("path_id")] ?? "";
  const profile = profiles.get(pathId);
  if (!profile) throw new FileFault(row.file, row.row, "path_id", `"${pathId}" is not among the profiles`);
  const read: ColumnReader = (name) => numberAt(row, column(name), name, linkColumns[name]);
  const polarisation = row.cells[column("pol")]?.toUpperCase();
  if (polarisation !== "H" && polarisation !== "V") {
    throw new FileFault(row.file, row.row, "pol", `is "${row.cells[column("pol")] ?? ""}"; permitted: H, V`);
  }
  const timePercent = read("p_pct");
  const warnings = timePercent === 50 ? [] : [`p_pct ${timePercent} in the file; computed at 50 %`];
  return {
    pathId,
    profile,
    warnings,
    link: {
      frequencyGhz: read("f_ghz"),
      transmitterHeightM: read("htg_m"),
      receiverHeightM: read("hrg_m"),
      polarisation: polarisation === "H" ? "horizontal" : "vertical",
      timePercent: 50,
      locationPercent: read("pL_pct"),
      latitudeDeg: middleLatitudeDeg(
        { latitudeDeg: read("lat_t"), longitudeDeg: read("lon_t") },
        { latitudeDeg: read("lat_r"), longitudeDeg: read("lon_r") },
        profile.distanceKm[profile.distanceKm.length - 1]!,
      ),
      deltaN: read("dN"),
      surfaceRefractivity: read("N0"),
    },
  };
}

/** Links with their profiles, in the order of the file; columns are found by name, further columns are left alone. */
export function readLinkFile(file: string, text: string, profiles: Map<string, PathProfile>): BatchLink[] {
  const [header, ...rows] = fileRows(file, text);
  const positions = new Map(header?.cells.map((name, index) => [name, index]));
  for (const name of ["path_id", "pol", ...Object.keys(linkColumns)]) {
    if (!positions.has(name)) throw new FileFault(file, 1, name, "is missing from the header");
  }
  return rows.map((row) => readLinkRow(row, (name) => positions.get(name)!, profiles));
}

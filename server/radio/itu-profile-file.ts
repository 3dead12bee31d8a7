import { middleLatitudeDeg } from "./p1812/great-circle.ts";
import type { P1812Link } from "./p1812/path-loss.ts";
import type { PathProfile } from "./p1812/profile.ts";
import { FileFault, type FileRow, fileRows, numberAt } from "./table-file.ts";

/** A validation profile of ITU-R Study Group 3: one path and the links measured or computed on it. */
export interface ItuProfile {
  profile: PathProfile;
  links: P1812Link[];
}

const profileRanges = {
  distance: { minimum: 0, maximum: 3000, unit: "km" },
  height: { minimum: -500, maximum: 9000, unit: "m" },
  clutter: { minimum: 0, maximum: 500, unit: "m" },
  zone: { minimum: 1, maximum: 4, unit: "", whole: true },
};
const linkRanges = {
  frequency: { minimum: 30, maximum: 6000, unit: "MHz" },
  antenna: { minimum: 1, maximum: 3000, unit: "m" },
  polarisation: { minimum: 1, maximum: 2, unit: "(1 horizontal, 2 vertical)", whole: true },
  time: { minimum: 1, maximum: 50, unit: "%" },
};

/** Rows strictly between the lines {Begin of NAME} and {End of NAME}. */
function section(rows: readonly FileRow[], file: string, name: string): FileRow[] {
  const at = (mark: string) => {
    const index = rows.findIndex(({ cells }) => cells[0]!.toLowerCase() === `{${mark} of ${name.toLowerCase()}}`);
    if (index < 0) {
      throw new FileFault(file, rows.at(-1)?.row ?? 1, "1", `the line {${mark} of ${name}} is missing`);
    }
    return index;
  };
  return rows.slice(at("begin") + 1, at("end"));
}

/** The number behind a label such as "Tx LAT:". */
function labelled(
  rows: readonly FileRow[],
  file: string,
  label: string,
  range: Parameters<typeof numberAt>[3],
): number {
  const row = rows.find(({ cells }) => cells[0]!.startsWith(label));
  if (!row) throw new FileFault(file, 1, "1", `the line "${label}" is missing`);
  return numberAt(row, 1, label, range);
}

function readProfile(rows: FileRow[]): PathProfile {
  const samples = rows.filter(({ cells }) => !cells[0]!.startsWith("Number of Points"));
  const column = (index: number, name: string, range: Parameters<typeof numberAt>[3]) =>
    Float64Array.from(samples, (row) => numberAt(row, index, name, range));
  const distanceKm = column(0, "distance", profileRanges.distance);
  for (let i = 1; i < distanceKm.length; i++) {
    if (distanceKm[i]! <= distanceKm[i - 1]!) {
      const { file, row } = samples[i]!;
      throw new FileFault(file, row, "distance", `is ${distanceKm[i]} km, not beyond the row above`);
    }
  }
  const first = samples[0];
  if (first && distanceKm[0] !== 0) {
    throw new FileFault(first.file, first.row, "distance", `is ${distanceKm[0]} km; a profile starts at 0 km`);
  }
  return {
    distanceKm,
    heightM: column(1, "ground height", profileRanges.height),
    clutterHeightM: column(3, "ground cover height", profileRanges.clutter),
    zones: column(4, "radio met code", profileRanges.zone),
  };
}

/**
 * Reads an ITU validation profile (CSV). Throws a {@link FileFault} that names file, row and column.
 * Heights of antennas are above ground; frequencies in the file are MHz.
 */
export function readItuProfile(file: string, text: string): ItuProfile {
  const rows = fileRows(file, text);
  const profileRows = section(rows, file, "Profile");
  const profile = readProfile(profileRows);
  if (profile.distanceKm.length < 3) {
    const row = profileRows[0]?.row ?? 1;
    throw new FileFault(file, row, "distance", `the profile has ${profile.distanceKm.length} samples; 3 are needed`);
  }
  const angle = (label: string, limit: number) =>
    labelled(rows, file, label, { minimum: -limit, maximum: limit, unit: "degrees" });
  const latitudeDeg = middleLatitudeDeg(
    { latitudeDeg: angle("Tx LAT:", 90), longitudeDeg: angle("Tx LON:", 180) },
    { latitudeDeg: angle("Rx LAT:", 90), longitudeDeg: angle("Rx LON:", 180) },
    profile.distanceKm[profile.distanceKm.length - 1]!,
  );
  const deltaN = labelled(rows, file, "Average annual values dN", { minimum: 0, maximum: 150, unit: "N-units/km" });
  const surfaceRefractivity = labelled(rows, file, "Average annual sea-level surface refractivity", {
    minimum: 200,
    maximum: 500,
    unit: "N-units",
  });
  const links = section(rows, file, "Measurements").map(
    (row): P1812Link => ({
      frequencyGhz: numberAt(row, 0, "Frequency", linkRanges.frequency) / 1000,
      transmitterHeightM: numberAt(row, 1, "Tx antenna height", linkRanges.antenna),
      receiverHeightM: numberAt(row, 3, "Rx antenna height", linkRanges.antenna),
      polarisation: numberAt(row, 4, "Polarisation", linkRanges.polarisation) === 1 ? "horizontal" : "vertical",
      timePercent: numberAt(row, 14, "Time percentage", linkRanges.time),
      latitudeDeg,
      deltaN,
      surfaceRefractivity,
    }),
  );
  return { profile, links };
}

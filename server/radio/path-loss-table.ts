import { readItuProfile } from "./itu-profile-file.ts";
import { readLinkFile, readProfileFile } from "./link-batch-file.ts";
import { p1812PathLoss } from "./p1812/path-loss.ts";
import { rasterLoss } from "./p1812/raster-loss.ts";

export interface NamedText {
  name: string;
  text: string;
}

const lines = (rows: readonly string[]) => `${rows.join("\n")}\n`;

/** Warnings as one cell. */
function warningCell(warnings: readonly string[]): string {
  const text = warnings.join("; ");
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * CSV of the loss of every link by the full method and in raster mode, at 50 % of time, dB with 9 decimals.
 * Throws FileFault (file, row, column) for a row that cannot be computed.
 */
export function linkLossTable(profiles: NamedText, links: NamedText): string {
  const batch = readLinkFile(links.name, links.text, readProfileFile(profiles.name, profiles.text));
  const rows = batch.map(({ pathId, profile, link, warnings }) => {
    const full = p1812PathLoss(profile, link);
    const losses = [full.lossDb, rasterLoss(profile, link).lossDb].map((loss) => loss.toFixed(9));
    const { frequencyGhz, transmitterHeightM, receiverHeightM, timePercent } = link;
    const inputs = [pathId, frequencyGhz, transmitterHeightM, receiverHeightM, timePercent];
    return [...inputs, ...losses, warningCell([...warnings, ...full.warnings])].join(",");
  });
  return lines(["path_id,f_ghz,htg_m,hrg_m,p_pct,lb_full_db,lb_raster_db,warnings", ...rows]);
}

/** CSV of the full method's loss for each measurement row of an ITU validation profile, numbered from 1. */
export function ituLossTable(file: NamedText): string {
  const { profile, links } = readItuProfile(file.name, file.text);
  const rows = links.map((link, index) => {
    const frequencyMhz = Number((link.frequencyGhz * 1000).toPrecision(12));
    return [index + 1, frequencyMhz, p1812PathLoss(profile, link).lossDb.toFixed(9)].join(",");
  });
  return lines(["row,f_mhz,lb_db", ...rows]);
}

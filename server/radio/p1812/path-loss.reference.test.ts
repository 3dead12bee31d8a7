import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { needsReference, referencePath } from "../../testing/reference.ts";
import { readItuProfile } from "../itu-profile-file.ts";
import { type P1812Result, p1812PathLoss } from "./path-loss.ts";

const folder = "reference/itu-r-p1812";

/** Where each line of a reference log is found in our result. */
const logged: Record<string, (result: P1812Result) => number> = {
  "d (km)": (r) => r.distanceKm,
  "dlt (km)": (r) => r.horizons.transmitterKm,
  "dlr (km)": (r) => r.horizons.receiverKm,
  "th_t (mrad)": (r) => r.horizons.transmitterMrad,
  "th_r (mrad)": (r) => r.horizons.receiverMrad,
  "th (mrad)": (r) => r.horizons.angularDistanceMrad,
  "hts (m)": (r) => r.transmitterAmslM,
  "hrs (m)": (r) => r.receiverAmslM,
  "htc (m)": (r) => r.transmitterAmslM,
  "hrc (m)": (r) => r.receiverAmslM,
  w: (r) => r.seaFraction,
  "dtm (km)": (r) => r.longestLandKm,
  "dlm (km)": (r) => r.longestInlandKm,
  "b0 (%)": (r) => r.betaZeroPercent,
  "ae (km)": (r) => r.effectiveEarthRadiusKm,
  "hstd (m)": (r) => r.smoothEarth.diffractionTransmitterM,
  "hsrd (m)": (r) => r.smoothEarth.diffractionReceiverM,
  "hst (m) Eq (85)": (r) => r.smoothEarth.fitTransmitterM,
  "hsr (m) Eq (86)": (r) => r.smoothEarth.fitReceiverM,
  "htc (m) Eq (37a)": (r) => r.transmitterAmslM - r.smoothEarth.diffractionTransmitterM,
  "hrc (m) Eq (37b)": (r) => r.receiverAmslM - r.smoothEarth.diffractionReceiverM,
  "hst (m) Eq (90a)": (r) => r.transmitterAmslM - r.ductingTransmitterM,
  "hsr (m) Eq (90b)": (r) => r.receiverAmslM - r.ductingReceiverM,
  "hte (m)": (r) => r.ductingTransmitterM,
  "hre (m)": (r) => r.ductingReceiverM,
  "hm (m)": (r) => r.roughnessM,
  Fi: (r) => r.timeFactor,
  Fj: (r) => r.angleFactor,
  Fk: (r) => r.distanceFactor,
  Lbfs: (r) => r.freeSpaceDb,
  Lb0p: (r) => r.lineOfSightDb,
  Lb0b: (r) => r.lineOfSightBetaDb,
  // The logs hold the parts of the later of the two evaluations, that at the beta0 effective Earth radius.
  "Lbulla (dB)": (r) => r.betaDiffraction.actualDb,
  "Lbulls (dB)": (r) => r.betaDiffraction.smoothDb,
  "Ldsph (dB)": (r) => r.betaDiffraction.sphericalDb,
  "Ld50 (dB)": (r) => r.medianDiffraction.lossDb,
  "Ldb (dB)": (r) => r.betaDiffraction.lossDb,
  "Ldp (dB)": (r) => r.diffractionDb,
  "Lbd50 (dB)": (r) => r.medianDiffractionLossDb,
  // Printed after eq 61 has replaced it: rburg_urban_with_clutter_0 says 170.38 where its own Lb0p + Ldp give 174.05.
  "Lbd (dB)": (r) => r.diffractionOrAnomalousDb,
  "Lminb0p (dB)": (r) => r.notionalMinimumDb,
  "Lba (dB)": (r) => r.anomalousDb,
  "Lminbap (dB)": (r) => r.notionalAnomalousDb,
  "Lbda (dB)": (r) => r.diffractionOrAnomalousDb,
  "Lbam (dB)": (r) => r.modifiedDb,
  "Lbs (dB)": (r) => r.troposcatterDb,
  "Lbc (dB)": (r) => r.combinedDb,
  "Lb (dB)": (r) => r.lossDb,
  "Ep (dBuV/m)": (r) => r.fieldStrengthDbuvm,
};
const inputs = /^(Ptx|Gtx|Grx|f \(|p \(|pL|sigmaL|phi_|lam_|htg|hrg|pol|DN|N0|dct|dcr|R2|Rn-1|Ct |#|$|Ep .*w\.r\.t)/;

function compareWithLog(result: P1812Result, latitudeDeg: number, log: string): number {
  let compared = 0;
  let sumOfLogged = 0;
  for (const line of log.split(/\r?\n/)) {
    const [name = "", reference = "", , text = ""] = line.split(",");
    if (inputs.test(name)) continue;
    const find = logged[`${name} ${reference}`] ?? logged[name];
    if (!find && name !== "phi (deg)") throw new Error(`the log's "${line}" is compared with nothing`);
    if (name === "Lb0p" || name === "Ldp (dB)") sumOfLogged += Number(text);
    const expected = Number(text);
    const actual = find ? find(result) : latitudeDeg;
    // The logs hold ten significant digits.
    const tolerance = Math.max(1e-6, 1e-9 * Math.abs(expected));
    expect(Math.abs(actual - expected), `${name} ${reference}: ${actual} for ${expected}`).toBeLessThan(tolerance);
    compared++;
  }
  expect(Math.abs(result.diffractionLossDb - sumOfLogged), "Lbd as Lb0p + Ldp").toBeLessThan(1e-6); // eq 43
  return compared;
}

describe("full P.1812 on the validation profiles of ITU-R Study Group 3", needsReference(folder), () => {
  const root = referencePath(folder);
  const files = root ? readdirSync(`${root}/profiles`) : [];
  test.each(files)("every intermediate value and the loss of %s", (name) => {
    const { profile, links } = readItuProfile(name, readFileSync(`${root}/profiles/${name}`, "utf8"));
    expect(links.length).toBeGreaterThan(0);
    links.forEach((link, index) => {
      const log = readFileSync(`${root}/results/${name.replace(".csv", "")}_${index}_log.csv`, "utf8");
      expect(compareWithLog(p1812PathLoss(profile, link), link.latitudeDeg, log)).toBeGreaterThanOrEqual(49);
    });
  });

  test("covers every result file", () => {
    const rows = files.map(
      (name) => readItuProfile(name, readFileSync(`${root}/profiles/${name}`, "utf8")).links.length,
    );
    expect(rows.reduce((sum, count) => sum + count, 0)).toBe(readdirSync(`${root}/results`).length);
  });
});

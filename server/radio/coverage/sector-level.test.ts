import { expect, test } from "vitest";
import { createPattern, TR_36814_MACRO_PANEL, TR_38901_ELEMENT } from "../antenna-pattern.ts";
import { createSectorAntenna, sectorGainDb } from "../antenna-sector.ts";
import { sampleGains } from "./sector-level.ts";

const samplesPerRadial = 359;
const radials = 50;
const cuts = createPattern({
  kind: "cuts",
  name: "front and back differ",
  peakGainDbi: 15,
  horizontal: [0, 60, 120, 180, 240, 300].map((angleDeg) => ({ angleDeg, lossDb: Math.abs(180 - angleDeg) / -9 + 20 })),
  vertical: [0, 10, 90, 180, 270, 350].map((angleDeg) => ({
    angleDeg,
    lossDb: angleDeg === 0 ? 0 : 12 + angleDeg / 30,
  })),
  builtInTiltDeg: 1,
});

/** Where samples of each radial lie, evenly, as far as they matter to gains. */
const stencil = {
  window: { column0: 0, row0: 0, columns: 0, rows: 0 },
  stepKm: 0.1,
  rings: samplesPerRadial,
  radials,
  radialStart: Int32Array.from({ length: radials + 1 }, (_, radial) => radial * samplesPerRadial),
  ring: new Uint16Array(0),
  sampleOfCell: new Int32Array(0),
};

test("gains of a site's samples are those of single directions within 1e-5 dB, over any range of elevations", () => {
  const ranges = [
    { from: -89.8, step: 0.5 },
    { from: -7, step: 0.035 },
    { from: 18, step: 0.03 },
    { from: -24, step: 0.011 },
    { from: -1.2, step: 0 },
  ];
  for (const pattern of [createPattern(TR_36814_MACRO_PANEL), createPattern(TR_38901_ELEMENT), cuts]) {
    for (const { from, step } of ranges) {
      const elevationDeg = Float32Array.from(
        { length: radials * samplesPerRadial },
        (_, i) => from + (i % samplesPerRadial) * step,
      );
      for (const mechanicalTiltDeg of [0, 3, -7.5, 30]) {
        const antenna = createSectorAntenna(pattern, { azimuthDeg: 290, mechanicalTiltDeg, electricalTiltDeg: 2 });
        const gains = sampleGains({ stencil, elevationDeg }, antenna);
        const far = elevationDeg.findIndex((elevation, i) => {
          const bearing = (360 * Math.floor(i / samplesPerRadial)) / radials;
          return !(Math.abs(gains[i]! - sectorGainDb(antenna, bearing, elevation)) < 1e-5);
        });
        expect({ pattern: pattern.name, mechanicalTiltDeg, from, far }).toMatchObject({ far: -1 });
      }
    }
  }
});

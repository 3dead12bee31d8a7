import { unacceptable } from "../../errors.ts";
import type { Ground } from "../../planning-case/ground.ts";
import { directionBetween } from "../../radio/coverage/station-link.ts";
import { terrainProfileBetween } from "../../radio/coverage/terrain-profile.ts";
import { earthBulgeM, fresnelRadiusM } from "../../radio/knife-edge.ts";
import { clearanceDemands, hopClearance, MEDIAN_RADIUS_FACTOR, rayHeightM } from "../../radio/microwave-clearance.ts";
import type { MicrowaveAnswer, MicrowaveQuery } from "./backhaul.schemas.ts";

const SHORTEST_M = 100;
const LONGEST_M = 100_000;
/** Bands of radio-relay links of mobile networks, GHz. */
const BANDS_GHZ = [7, 15, 23];

const rounded = (value: number) => Math.round(value * 100) / 100;

/** The terrain between the ends. Throws 422 for ends too near or too far, or on ground that is not known all along. */
function profileBetween({ grid, name }: Ground, query: MicrowaveQuery) {
  const from = { longitudeDeg: query.fromLon, latitudeDeg: query.fromLat };
  const to = { longitudeDeg: query.toLon, latitudeDeg: query.toLat };
  const { distanceM } = directionBetween(from, to);
  if (!(distanceM >= SHORTEST_M && distanceM <= LONGEST_M)) {
    const permitted = `${SHORTEST_M} m to ${LONGEST_M / 1000} km`;
    throw unacceptable("profile-length", `the ends are ${Math.round(distanceM)} m apart; permitted: ${permitted}`);
  }
  const profile = terrainProfileBetween(grid, from, to);
  const unknown = profile.heightM.findIndex(Number.isNaN);
  if (unknown >= 0) {
    const atM = Math.round(1000 * profile.distanceKm[unknown]!);
    throw unacceptable("terrain-unknown", `${name} does not know the ground ${atM} m from the first end`, undefined, {
      atM,
    });
  }
  return profile;
}

/** Whether a microwave hop between two masts is clear, in the usual bands; the drawing is of the band asked for. */
export function checkMicrowave(ground: Ground, query: MicrowaveQuery): MicrowaveAnswer {
  const profile = profileBetween(ground, query);
  const lengthKm = profile.distanceKm.at(-1)!;
  const hopAt = (frequencyGhz: number) => ({
    frequencyGhz,
    fromHeightM: query.fromHeightM,
    toHeightM: query.toHeightM,
  });
  const drawn = hopAt(query.frequencyGhz);
  const column = (valueAt: (nearKm: number, sample: number) => number) =>
    Array.from(profile.distanceKm, (nearKm, sample) => rounded(valueAt(nearKm, sample)));
  return {
    terrainName: ground.name,
    hasClutter: ground.grid.clutterHeightM !== undefined,
    distanceM: rounded(1000 * lengthKm),
    bearingDeg: rounded(profile.bearingDeg),
    frequencyGhz: query.frequencyGhz,
    bands: [...new Set([...BANDS_GHZ, query.frequencyGhz])]
      .sort((a, b) => a - b)
      .map((frequencyGhz) => {
        const checks = clearanceDemands(lengthKm).map((demand) => hopClearance(profile, hopAt(frequencyGhz), demand));
        return {
          frequencyGhz,
          // [P.525, eq 4]
          freeSpaceDb: rounded(92.45 + 20 * Math.log10(frequencyGhz) + 20 * Math.log10(lengthKm)),
          isClear: checks.every(({ raiseM }) => raiseM <= 0),
          raiseM: rounded(Math.max(...checks.map(({ raiseM }) => raiseM))),
          checks: checks.map(({ radiusFactor, neededShare, share, distanceKm }) => ({
            radiusFactor: rounded(radiusFactor),
            neededShare,
            share: rounded(share),
            atM: rounded(1000 * distanceKm),
          })),
        };
      }),
    samples: {
      distanceM: column((nearKm) => 1000 * nearKm),
      groundM: column((_, sample) => profile.heightM[sample]!),
      clutterM: column((_, sample) => profile.clutterHeightM[sample]!),
      bulgeM: column((nearKm) => earthBulgeM(nearKm, lengthKm - nearKm, MEDIAN_RADIUS_FACTOR)),
      rayM: column((_, sample) => rayHeightM(profile, drawn, sample)),
      fresnelRadiusM: column((nearKm) => fresnelRadiusM(nearKm, lengthKm - nearKm, query.frequencyGhz)),
    },
  };
}

import { unacceptable } from "../../errors.ts";
import type { Ground } from "../../planning-case/ground.ts";
import { linkReport } from "../../radio/coverage/link-report.ts";
import { directionBetween } from "../../radio/coverage/station-link.ts";
import { type Place, terrainProfileBetween } from "../../radio/coverage/terrain-profile.ts";
import type { ProfileAnswer, ProfileQuery, Reason } from "./planning.schemas.ts";

/** Nearer ends are the same mast; farther ones are no link of a mobile network or of its backhaul. */
const SHORTEST_M = 20;
const LONGEST_M = 150_000;
/** Where ITU-R P.1812 begins. */
const MODEL_SHORTEST_M = 250;

/** Rounded for the wire: a centimetre, a hundredth of a decibel. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/** The terrain between the ends. Throws 422 for ends too near or too far, or on ground that is not known all along. */
function knownProfile({ grid, name }: Ground, from: Place, to: Place) {
  const { distanceM } = directionBetween(from, to);
  if (!(distanceM >= SHORTEST_M && distanceM <= LONGEST_M)) {
    const permitted = `${SHORTEST_M} m to ${LONGEST_M / 1000} km`;
    throw unacceptable(
      "profile-length",
      `the ends are ${Math.round(distanceM)} m apart; permitted: ${permitted}`,
      undefined,
      {
        distanceM: Math.round(distanceM),
        shortestM: SHORTEST_M,
        longestM: LONGEST_M,
      },
    );
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

/** A path with terrain, the Earth's bulge, the first Fresnel zone, what obstructs it and the loss by its parts. */
export function pathProfile(ground: Ground, asked: ProfileQuery): Omit<ProfileAnswer, "budget"> {
  const from = { longitudeDeg: asked.fromLon, latitudeDeg: asked.fromLat };
  const to = { longitudeDeg: asked.toLon, latitudeDeg: asked.toLat };
  const profile = knownProfile(ground, from, to);
  const report = linkReport(profile, {
    frequencyGhz: asked.frequencyMhz / 1000,
    timePercent: 50,
    transmitterHeightM: asked.fromHeightM,
    receiverHeightM: asked.toHeightM,
    polarisation: "vertical",
    latitudeDeg: profile.latitudeDeg,
  });
  const lengthKm = report.detail.distanceKm;
  const column = (pick: (sample: (typeof report.samples)[number]) => number) => report.samples.map(pick).map(rounded);
  const warnings: Reason[] = [];
  if (1000 * lengthKm < MODEL_SHORTEST_M) {
    warnings.push({
      code: "below-model-range",
      parameters: { distanceM: rounded(1000 * lengthKm), minimumM: MODEL_SHORTEST_M },
    });
  }
  return {
    model: `${report.model}, p = 50 %, pL = 50 %`,
    terrainName: ground.name,
    hasClutter: ground.grid.clutterHeightM !== undefined,
    frequencyMhz: asked.frequencyMhz,
    distanceM: rounded(1000 * lengthKm),
    bearingDeg: rounded(profile.bearingDeg),
    lineOfSight: report.lineOfSight,
    fresnelClearance: rounded(report.fresnelClearance),
    lossDb: rounded(report.lossDb),
    freeSpaceDb: rounded(report.freeSpaceDb),
    diffractionDb: rounded(report.diffractionDb),
    otherMechanismsDb: rounded(report.otherMechanismsDb),
    effectiveEarthRadiusKm: rounded(report.detail.effectiveEarthRadiusKm),
    samples: {
      distanceM: column((sample) => 1000 * sample.distanceKm),
      groundM: column((sample) => sample.groundM),
      clutterM: column((sample) => sample.clutterM),
      bulgeM: column((sample) => sample.bulgeM),
      rayM: column((sample) => sample.rayM),
      fresnelRadiusM: column((sample) => sample.fresnelRadiusM),
    },
    obstructions: report.obstructions.map(({ distanceKm, topM, aboveRayM, nu }) => {
      const share = distanceKm / lengthKm;
      return {
        center: [
          asked.fromLon + (asked.toLon - asked.fromLon) * share,
          asked.fromLat + (asked.toLat - asked.fromLat) * share,
        ],
        distanceM: rounded(1000 * distanceKm),
        topM: rounded(topM),
        aboveRayM: rounded(aboveRayM),
        nu: rounded(nu),
      };
    }),
    warnings,
  };
}

import { clamp } from "./plane.ts";
import type { Random } from "./random.ts";

/** A mast's build. */
export interface Mast {
  readonly mastClassCode: string;
  readonly heightM: number;
  readonly buildingHeightM: number | null;
  readonly freeHeightM: number;
  readonly freeLoadKg: number;
}

const CITY_PER_KM2 = 1_600;
const TOWN_PER_KM2 = 450;
const TENANT_LENGTH_M = 3.5;

/** Builds a mast to suit its surroundings: roofs in towns, ground masts of 30 to 60 m in the country. */
export function buildMast(densityPerKm2: number, tenants: number, random: Random): Mast {
  const mastClassCode = chooseClass(densityPerKm2, tenants, random);
  const buildingHeightM = mastClassCode === "A2a" || mastClassCode === "A1a" ? roofM(mastClassCode, random) : null;
  const heightM = mastHeightM(mastClassCode, buildingHeightM, densityPerKm2, random);
  const usedM = TENANT_LENGTH_M * tenants + heightM * random.between(0.35, 0.75);
  const freeHeightM = mastClassCode === "A1a" ? 0 : Math.round(clamp(heightM - usedM, 0, heightM * 0.5));
  const freeLoadKg = freeHeightM === 0 ? 0 : 10 * Math.round(clamp(random.normal(freeHeightM * 16, 60), 0, 520) / 10);
  return { mastClassCode, heightM, buildingHeightM, freeHeightM, freeLoadKg };
}

function chooseClass(densityPerKm2: number, tenants: number, random: Random): string {
  const classes = ["A1a", "A1b", "A2a", "A2b"];
  // A mast of at most 3 m on a roof carries one operator.
  const small = tenants > 1 ? 0 : 1;
  if (densityPerKm2 > CITY_PER_KM2) return classes[random.pickIndex([9 * small, 9, 64, 18])]!;
  if (densityPerKm2 > TOWN_PER_KM2) return classes[random.pickIndex([2 * small, 5, 30, 63])]!;
  return classes[random.pickIndex([0, 1, 3, 96])]!;
}

function roofM(mastClassCode: string, random: Random): number {
  // At most 20 % of its building: 3 m of mast need 15 m of house.
  return mastClassCode === "A1a" ? random.integer(15, 24) : random.integer(7, 20);
}

function mastHeightM(
  mastClassCode: string,
  buildingHeightM: number | null,
  densityPerKm2: number,
  random: Random,
): number {
  if (mastClassCode === "A1a") return Math.min(3, Math.floor(0.2 * buildingHeightM!));
  if (mastClassCode === "A1b") return random.integer(14, 22);
  if (mastClassCode === "A2a") return random.integer(6, 18);
  const heights = [27, 30, 36, 42, 45, 50, 60];
  return heights[
    random.pickIndex(densityPerKm2 > TOWN_PER_KM2 ? [14, 34, 28, 20, 4, 0, 0] : [4, 14, 24, 42, 10, 4, 2])
  ]!;
}

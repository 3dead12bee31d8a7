import type { FibreSetting, LayingKind, Materials } from "./fibre.schemas.ts";

export const NO_MATERIALS: Materials = {
  cableM: 0,
  ductM: 0,
  trenchM: 0,
  handholes: 0,
  newPoles: 0,
  usedPoles: 0,
  closures: 0,
  cabinets: 0,
};

/** What a stretch of one kind takes; pieces are rounded up. `branches`: how often the tree forks at its ends. */
export function stretchMaterials(
  kind: LayingKind,
  lengthM: number,
  branches: number,
  setting: FibreSetting,
): Materials {
  const poles = Math.ceil(lengthM / setting.poleSpacingM);
  return {
    ...NO_MATERIALS,
    cableM: lengthM * (1 + setting.cableSlackShare),
    ductM: kind === "duct" ? lengthM : 0,
    trenchM: kind === "new-trench" ? lengthM : 0,
    handholes: kind === "new-trench" ? Math.ceil(lengthM / setting.handholeSpacingM) : 0,
    newPoles: kind === "new-poles" ? poles : 0,
    usedPoles: kind === "poles" ? poles : 0,
    closures: Math.floor(lengthM / setting.closureSpacingM) + branches,
  };
}

export function addMaterials(all: readonly Materials[]): Materials {
  const names = Object.keys(NO_MATERIALS) as (keyof Materials)[];
  const sums = names.map((name) => [name, all.reduce((sum, each) => sum + each[name], 0)] as const);
  return Object.fromEntries(sums) as Materials;
}

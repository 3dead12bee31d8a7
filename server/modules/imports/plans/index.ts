import type { ImportKind } from "../imports.schemas.ts";
import type { RecordPlan } from "../plan/record-plan.ts";
import { accessPoints } from "./access-points.ts";
import { ducts } from "./ducts.ts";
import { fibre } from "./fibre.ts";
import { hamlets } from "./hamlets.ts";
import { type InventoryPlan, inventory } from "./inventory.ts";
import { poleLines } from "./pole-lines.ts";
import { priorityPlaces } from "./priority-places.ts";
import { clutter, population, type RasterPlan, terrain } from "./rasters.ts";
import { type FiguresPlan, residents } from "./residents.ts";
import { roadWorks } from "./road-works.ts";
import { roads } from "./roads.ts";
import { units } from "./units.ts";
import { streets, zones } from "./zones.ts";

export type Plan = InventoryPlan | RecordPlan | RasterPlan | FiguresPlan;

/** How each kind of file is understood and stored. A new kind that is missing here does not compile. */
export const PLANS: Readonly<Record<ImportKind, Plan>> = {
  units,
  hamlets,
  residents,
  population,
  terrain,
  clutter,
  roads,
  "road-works": roadWorks,
  "priority-places": priorityPlaces,
  inventory,
  fibre,
  "access-points": accessPoints,
  ducts,
  "pole-lines": poleLines,
  zones,
  streets,
};

/** All kinds, in the order in which several files are best imported: places first, then what stands in them. */
export const KINDS = Object.keys(PLANS) as ImportKind[];

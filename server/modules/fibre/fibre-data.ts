import type { Position } from "../../geometry/road-network-graph.ts";
import type { FibreSetting, UsedCost } from "./fibre.schemas.ts";

/** What trees are computed from, as plain data: it goes to threads as it is. */
export interface FibreData {
  readonly roads: readonly RoadLine[];
  readonly ducts: readonly DuctLine[];
  readonly poleLines: readonly OwnedLine[];
  readonly cables: readonly CableLine[];
  readonly accessPoints: readonly AccessPoint[];
  readonly hamlets: readonly Hamlet[];
  readonly costs: readonly UsedCost[];
  readonly setting: FibreSetting;
  readonly inputVersions: Readonly<Record<string, number>>;
}

export interface RoadLine {
  readonly id: number;
  readonly name: string | null;
  readonly isUrban: boolean;
  readonly positions: readonly Position[];
}

export interface OwnedLine {
  readonly id: number;
  readonly code: string;
  readonly ownerOrganisationId: number;
  /** The road that it says to lie along; null: found by its course. */
  readonly roadId: number | null;
  readonly positions: readonly Position[];
}

export interface DuctLine extends OwnedLine {
  /** null: unknown. */
  readonly freePipes: number | null;
}

export interface CableLine {
  readonly id: number;
  readonly code: string;
  readonly organisationId: number;
  readonly positions: readonly Position[];
}

export interface AccessPoint {
  readonly id: number;
  readonly code: string;
  readonly organisationId: number;
  /** null: unknown. */
  readonly freePorts: number | null;
  readonly position: Position;
}

export interface Hamlet {
  readonly id: number;
  readonly name: string;
  readonly unitName: string | null;
  readonly population: number | null;
  readonly households: number | null;
  readonly position: Position;
}

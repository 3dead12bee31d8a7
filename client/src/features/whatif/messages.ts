import type {
  PreviewHamlets,
  PreviewSectors,
  PreviewSetup,
} from "../../../../server/modules/coverage/preview.schemas.ts";
import type { Corners } from "../../map/live-image.ts";
import type { LevelLook } from "../../map/panel-props.ts";
import type { Proposal } from "./proposal.ts";

export type PreviewHamletRow = PreviewHamlets["hamlets"][number];

/** What is painted: the station's own level, or only what it adds to what serves today. */
export type Shown = "level" | "gain";

type Place = PreviewSectors["places"][number];

/** Another setting of one existing sector: it as it is, as it would be, and the operator's other sectors around. */
export interface SectorTrial {
  readonly today: Place;
  readonly now: Place;
  readonly others: readonly Place[];
}

/** What the worker is asked for; the newest question counts. */
export interface PreviewQuestion {
  readonly number: number;
  /** By the page's own clock, ms. */
  readonly askedMs: number;
  readonly proposal: Proposal;
  readonly setup: PreviewSetup;
  /** The operator's layer of the technology as it is published; null: the operator has none. */
  readonly base: { readonly layerId: number; readonly version: string } | null;
  readonly look: LevelLook;
  /** A hand is still on it: an answer at once is worth more than the last cell, unless `isExact`. */
  readonly isMoving: boolean;
  readonly isExact?: boolean;
  readonly shown: Shown;
  /** An existing sector is changed: it takes the place of the proposal's antennas. */
  readonly sector?: SectorTrial;
}

/** What the worker hears: a question, or that its long preparation is no longer wanted. */
export type PreviewMessage = PreviewQuestion | { readonly kind: "stop" };

export interface HamletGain {
  readonly id: number;
  readonly name: string;
  readonly center: readonly [number, number];
  readonly population: number | null;
  readonly rsrpDbm: number | null;
  readonly servedShare: number;
  /** Nobody served it with mobile broadband before. */
  readonly isFirst: boolean;
}

export interface PreviewFigures {
  /** Hamlets that this operator does not serve today and would serve. */
  readonly gained: readonly HamletGain[];
  /** Hamlets that this operator serves today and would no longer; empty for a station that is added. */
  readonly lost: readonly HamletGain[];
  readonly lostKm2: number;
  /** Cells that reach the required level now and did not before, in km². */
  readonly addedKm2: number;
  readonly coveredKm2: number;
  readonly groundM: number | null;
  /** Cells along the side of a square that shares one level: 1 is exact, more only while the mast is moved. */
  readonly squareCells: number;
  /** How long the engine took, ms. */
  readonly computeMs: number;
}

export type PreviewReply =
  /** Stations computed of those that are needed before the first answer. */
  | { readonly kind: "step"; readonly done: number; readonly total: number }
  | { readonly kind: "stopped" }
  | {
      readonly kind: "picture";
      readonly number: number;
      readonly askedMs: number;
      readonly isMoving: boolean;
      readonly picture: ImageBitmap;
      readonly corners: Corners;
      readonly figures: PreviewFigures;
    }
  | {
      readonly kind: "problem";
      readonly number: number;
      /** A quantity outside its range, or null for anything else. */
      readonly range: {
        readonly name: string;
        readonly value: number;
        readonly min: number;
        readonly max: number;
        readonly unit: string;
      } | null;
      readonly message: string;
    };

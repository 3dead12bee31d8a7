import type { PreviewHamlets, PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import type { Corners } from "../../map/live-image.ts";
import type { LevelLook } from "../../map/panel-props.ts";
import type { Proposal } from "./proposal.ts";

export type PreviewHamletRow = PreviewHamlets["hamlets"][number];

/** What is painted: the station's own level, or only what it adds to what serves today. */
export type Shown = "level" | "gain";

/** What the worker is asked for; the newest question counts. */
export interface PreviewQuestion {
  readonly number: number;
  readonly proposal: Proposal;
  readonly setup: PreviewSetup;
  /** The operator's layer of the technology as it is published; null: the operator has none. */
  readonly base: { readonly layerId: number; readonly version: string } | null;
  readonly look: LevelLook;
  readonly shown: Shown;
}

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
  /** Cells that reach the required level now and did not before, in km². */
  readonly addedKm2: number;
  readonly coveredKm2: number;
  readonly groundM: number | null;
  /** How long the engine took, ms. */
  readonly computeMs: number;
}

export type PreviewReply =
  | {
      readonly kind: "picture";
      readonly number: number;
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

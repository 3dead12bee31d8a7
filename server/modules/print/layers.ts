import type { Conversation } from "../../database/conversation.ts";
import { communes, districts, ducts, fibre, planZones, poleLines, roads, roadWorks } from "./layers-lines.ts";
import { accessPoints, hamlets, priorityPlaces, sectors, sites } from "./layers-points.ts";
import type { LayerContext, Primitives } from "./primitives.ts";
import type { PrintLayer } from "./print.schemas.ts";

export interface LayerPrinter {
  /** Below this zoom the layer is not drawn, as on the screen. */
  readonly minZoom: number;
  /** Reads and draws the layer as the actor of the conversation may see it. */
  draw(context: LayerContext, client: Conversation): Promise<Primitives>;
}

/** Every layer that can be printed; one that is missing here does not compile. */
export const LAYER_PRINTERS: Readonly<Record<PrintLayer, LayerPrinter>> = {
  districts: { minZoom: 0, draw: districts },
  communes: { minZoom: 0, draw: communes },
  "plan-zones": { minZoom: 0, draw: planZones },
  roads: { minZoom: 0, draw: roads },
  "road-works": { minZoom: 0, draw: roadWorks },
  "pole-lines": { minZoom: 9, draw: poleLines },
  ducts: { minZoom: 9, draw: ducts },
  fibre: { minZoom: 0, draw: fibre },
  "access-points": { minZoom: 9, draw: accessPoints },
  "priority-places": { minZoom: 0, draw: priorityPlaces },
  sectors: { minZoom: 10.5, draw: sectors },
  sites: { minZoom: 0, draw: sites },
  hamlets: { minZoom: 0, draw: hamlets },
};

import type { PrintLayer, PrintRequest } from "../../../../server/modules/print/print.schemas.ts";
import type { VectorLayerId } from "../../../../server/modules/tiles/tiles.schemas.ts";
import { api } from "../../api/client.ts";

export const PRINT_KIND = "print";

const PRINTED: Readonly<Record<PrintLayer, true>> = {
  districts: true,
  communes: true,
  "plan-zones": true,
  roads: true,
  "road-works": true,
  "pole-lines": true,
  ducts: true,
  fibre: true,
  "access-points": true,
  "priority-places": true,
  sectors: true,
  sites: true,
  hamlets: true,
};
/** From above, as the legend has them. */
export const PRINT_LAYERS = (Object.keys(PRINTED) as PrintLayer[]).toReversed();
export const isPrinted = (layer: VectorLayerId): layer is VectorLayerId & PrintLayer => layer in PRINTED;

export const startPrint = (body: PrintRequest) => api<{ taskId: number }>("/api/prints", { method: "POST", body });

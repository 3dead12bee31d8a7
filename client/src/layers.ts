import type { VectorLayerId } from "../../server/modules/tiles/tiles.schemas.ts";
import { communesLayer, districtsLayer } from "./features/areas/areas.layer.ts";
import { priorityPlacesLayer } from "./features/areas/priority-places.layer.ts";
import { ductsLayer, poleLinesLayer, roadWorksLayer } from "./features/corridors/corridors.layer.ts";
import { roadsLayer } from "./features/corridors/roads.layer.ts";
import { accessPointsLayer, fibreLayer } from "./features/fiber/fiber.layer.ts";
import { hamletsLayer } from "./features/hamlets/hamlets.layer.ts";
import { sectorsLayer } from "./features/sectors/sectors.layer.ts";
import { sitesLayer } from "./features/sites/sites.layer.ts";
import { planZonesLayer } from "./features/zones/zones.layer.ts";
import type { LayerRegistry } from "./map/layer-definition.ts";

/** Every layer of the map; one that the server serves and that is missing here does not compile. */
export const LAYERS: LayerRegistry = {
  districts: districtsLayer,
  communes: communesLayer,
  "plan-zones": planZonesLayer,
  roads: roadsLayer,
  "road-works": roadWorksLayer,
  "pole-lines": poleLinesLayer,
  ducts: ductsLayer,
  fibre: fibreLayer,
  "access-points": accessPointsLayer,
  "priority-places": priorityPlacesLayer,
  hamlets: hamletsLayer,
  sites: sitesLayer,
  sectors: sectorsLayer,
};

/** From below: areas, lines, masts over their fans, and on top of all the hamlets, which everything else is for. */
export const DRAWING_ORDER: readonly VectorLayerId[] = [
  "districts",
  "communes",
  "plan-zones",
  "roads",
  "road-works",
  "pole-lines",
  "ducts",
  "fibre",
  "access-points",
  "priority-places",
  "sectors",
  "sites",
  "hamlets",
];

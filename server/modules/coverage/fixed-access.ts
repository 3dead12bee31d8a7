import type { LineString } from "geojson";
import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { buildRoadNetwork, type Position } from "../../geometry/road-network.ts";
import * as queries from "./coverage.queries.ts";
import type { HamletPlace } from "./hamlet-verdict.ts";

/**
 * Judges FTTH by distance: served where an access point of the operator lies within the threshold along roads.
 * A hamlet that no road reaches is measured in a straight line, and that is told.
 */
export async function putFixedVerdicts(
  runId: number,
  hamlets: readonly HamletPlace[],
  thresholdM: number,
  client: Conversation,
): Promise<void> {
  const roads = (await ask(queries.roads, undefined, client)).map(
    (row) => (row.geometry as LineString).coordinates as unknown as Position[],
  );
  const points = await ask(queries.accessPoints, undefined, client);
  const places: Position[] = [...hamlets, ...points].map(({ lon, lat }) => [lon, lat]);
  const network = buildRoadNetwork(roads, places);
  await ask(queries.forgetFixed, undefined, client);
  const numbered = points.map((point, i) => ({ ...point, place: hamlets.length + i }));
  for (const [organisationId, own] of Map.groupBy(numbered, (point) => point.organisationId)) {
    const byRoadM = network.distancesM(own.map((point) => point.place));
    const distances = hamlets.map((hamlet, i) => {
      const byRoad = !Number.isNaN(network.approachM[i]);
      const distanceM = byRoad ? (byRoadM[i] as number) : Math.min(...own.map((point) => straightM(hamlet, point)));
      return { distanceM: Number.isFinite(distanceM) ? distanceM : null, byRoad };
    });
    await ask(
      queries.putFixed,
      {
        runId,
        organisationId,
        thresholdM,
        hamletIds: hamlets.map((hamlet) => hamlet.id),
        distances: distances.map((each) => each.distanceM) as number[],
        byRoad: distances.map((each) => each.byRoad),
        verdicts: distances.map((each) => (each.distanceM !== null && each.distanceM <= thresholdM ? "yes" : "no")),
      },
      client,
    );
  }
}

interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** Straight distance in metres over a few kilometres. */
function straightM(a: Place, b: Place): number {
  const scale = Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot((a.lon - b.lon) * scale, a.lat - b.lat) * 111_195;
}

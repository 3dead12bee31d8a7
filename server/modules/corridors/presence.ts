import { cutLine, unionLength } from "../../geometry/cut-line.ts";
import { matchCables, type NamedLine } from "../../geometry/match-cables.ts";
import type { Position } from "../../geometry/road-network.ts";
import type {
  CableAlong,
  CableKind,
  CorridorSetting,
  DuctAlong,
  PolesAlong,
  RoadWorkKind,
  WorkAlong,
} from "./corridors.schemas.ts";

interface Line {
  readonly id: number;
  readonly positions: readonly Position[];
}
export interface RoadLine extends Line {
  readonly isUrban: boolean;
}
export interface CableLine extends Line {
  readonly organisationId: number;
  readonly kind: CableKind;
  readonly status: "existing" | "planned";
}
export interface DuctLine extends Line {
  readonly code: string;
  readonly organisationId: number;
  readonly status: "existing" | "planned";
  readonly pipes: number;
  readonly freePipes: number | null;
}
export interface PoleLine extends Line {
  readonly organisationId: number;
}
export interface WorkLine extends Line {
  readonly name: string;
  readonly kind: RoadWorkKind;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Every line that matters to the corridors, [longitude, latitude] in degrees. */
export interface CorridorLines {
  readonly roads: readonly RoadLine[];
  readonly cables: readonly CableLine[];
  readonly ducts: readonly DuctLine[];
  readonly poles: readonly PoleLine[];
  readonly works: readonly WorkLine[];
}

/** A stretch of an urban road with all that runs along it. */
export interface SegmentPresence {
  readonly roadId: number;
  /** From 0 along the road. */
  readonly part: number;
  readonly fromM: number;
  readonly toM: number;
  readonly lengthM: number;
  readonly positions: readonly Position[];
  readonly cables: CableAlong[];
  readonly ducts: DuctAlong[];
  readonly poles: PolesAlong[];
  readonly works: WorkAlong[];
  /** Length of the segment that has an existing duct beside it, several beside each other counted once. */
  readonly ductM: number;
}

/** A road has at most so many segments: their number is part of the segment's id. */
export const MOST_PARTS = 63;

type Stretch = readonly [fromM: number, toM: number];
type Along<Item> = { readonly item: Item; readonly stretches: Stretch[] };

/** The matching tells the middles of the first and last piece beside a road; the outer half of each lies beside it as well. */
const HALF_PIECE_M = 4;

/** Finds the road parts beside each line. The result names parts by `ROAD:PART`. */
function matched<Item extends Line>(roads: readonly NamedLine[], lines: readonly Item[], positionErrorM: number) {
  const byId = new Map(lines.map((line) => [String(line.id), line]));
  const found = new Map<string, Map<number, Along<Item>>>();
  const named = lines.map(({ id, positions }) => ({ id: String(id), positions }));
  for (const { cableId, roadId, fromM, toM, roadFromM, roadToM } of matchCables(roads, named, { positionErrorM })) {
    const item = byId.get(cableId) as Item;
    const ofRoad = found.get(roadId) ?? new Map<number, Along<Item>>();
    const along = ofRoad.get(item.id) ?? { item, stretches: [] };
    const outerM = Math.min(HALF_PIECE_M, Math.max(0, (toM - fromM - (roadToM - roadFromM)) / 2));
    along.stretches.push([roadFromM - outerM, roadToM + outerM]);
    ofRoad.set(item.id, along);
    found.set(roadId, ofRoad);
  }
  return (roadId: string, lengthM: number): Along<Item>[] =>
    [...(found.get(roadId)?.values() ?? [])].map(({ item, stretches }) => ({
      item,
      stretches: stretches.map(([fromM, toM]) => [Math.max(0, fromM), Math.min(lengthM, toM)] as const),
    }));
}

/** An operator's cables of one kind are one entry, however many run beside each other. */
function cablesAlong(found: readonly Along<CableLine>[]): CableAlong[] {
  const groups = Map.groupBy(found, ({ item }) => `${item.organisationId} ${item.kind} ${item.status}`);
  return [...groups.values()].map((group) => {
    const { organisationId, kind, status } = group[0]!.item;
    return { organisationId, kind, status, lengthM: unionLength(group.flatMap(({ stretches }) => stretches)) };
  });
}

function polesAlong(found: readonly Along<PoleLine>[]): PolesAlong[] {
  const groups = Map.groupBy(found, ({ item }) => item.organisationId);
  return [...groups].map(([organisationId, group]) => ({
    organisationId,
    lengthM: unionLength(group.flatMap(({ stretches }) => stretches)),
  }));
}

/** Cuts the urban roads into segments and finds what runs along each one. */
export function findPresence(
  lines: CorridorLines,
  setting: Pick<CorridorSetting, "positionErrorM" | "longestSegmentM">,
): SegmentPresence[] {
  const urban = lines.roads
    .filter(({ isUrban }) => isUrban)
    .flatMap(({ id, positions }) =>
      cutLine(positions, setting.longestSegmentM, MOST_PARTS).map((part, index) => ({
        roadId: id,
        part: index,
        ...part,
      })),
    );
  const key = (roadId: number, part: number) => `${roadId}:${part}`;
  // Cables along a country road must not be taken for cables along the town's street beside it.
  const roads: NamedLine[] = [
    ...urban.map(({ roadId, part, positions }) => ({ id: key(roadId, part), positions })),
    ...lines.roads.filter(({ isUrban }) => !isUrban).map(({ id, positions }) => ({ id: key(id, 0), positions })),
  ];
  const cables = matched(roads, lines.cables, setting.positionErrorM);
  const ducts = matched(roads, lines.ducts, setting.positionErrorM);
  const poles = matched(roads, lines.poles, setting.positionErrorM);
  const works = matched(roads, lines.works, setting.positionErrorM);
  return urban.map(({ roadId, part, fromM, toM, positions }) => {
    const name = key(roadId, part);
    const ductsHere = ducts(name, toM - fromM);
    const existing = ductsHere.filter(({ item }) => item.status === "existing");
    return {
      roadId,
      part,
      fromM,
      toM,
      lengthM: toM - fromM,
      positions,
      cables: cablesAlong(cables(name, toM - fromM)),
      ducts: ductsHere.map(({ item: { id, positions: _line, ...duct }, stretches }) => ({
        ductId: id,
        ...duct,
        lengthM: unionLength(stretches),
      })),
      poles: polesAlong(poles(name, toM - fromM)),
      works: works(name, toM - fromM)
        .map(({ item: { id, positions: _line, ...work }, stretches }) => ({
          workId: id,
          ...work,
          lengthM: unionLength(stretches),
        }))
        .sort((a, b) => a.startsOn.localeCompare(b.startsOn)),
      ductM: unionLength(existing.flatMap(({ stretches }) => stretches)),
    };
  });
}

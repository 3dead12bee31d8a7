import type { CoverageLayer } from "../../../../server/modules/coverage/coverage.schemas.ts";
import type { PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import type { ScenarioItem } from "../../../../server/scenarios/scenarios.schemas.ts";
import type { LonLat } from "../../map/selection.ts";
import { type PreviewTechnology, type Proposal, spread, withRadio } from "./proposal.ts";

/** The bands that the operator uses as far as the reader may see, else the province's usual band, else the lowest of the technology. */
export function bandsFor(
  organisationId: number,
  technology: PreviewTechnology,
  setup: PreviewSetup,
  layers: readonly CoverageLayer[],
): string[] {
  const known = setup.bands.filter((band) => band.technology === technology).map(({ code }) => code);
  const used = layers.flatMap((layer) =>
    layer.organisationId === organisationId && layer.technology === technology && layer.bandCode !== null
      ? [layer.bandCode]
      : [],
  );
  const own = known.filter((code) => used.includes(code));
  const usual = setup.assumed.bandCodes[technology];
  if (own.length > 0) return own;
  return usual !== undefined && known.includes(usual) ? [usual] : known.slice(0, 1);
}

export function firstProposal(
  [lon, lat]: LonLat,
  organisationId: number,
  setup: PreviewSetup,
  layers: readonly CoverageLayer[],
): Proposal {
  return {
    lon,
    lat,
    organisationId,
    technology: "4G",
    bandCodes: bandsFor(organisationId, "4G", setup, layers),
    heightM: setup.assumed.heightM,
    azimuthsDeg: spread(3, 0),
    electricalTiltDeg: setup.assumed.tiltDeg,
    mechanicalTiltDeg: 0,
    powerDbm: null,
    patternCode: null,
    siteId: null,
  };
}

/** What a scenario's item proposes; what it leaves open is as for a first proposal. */
export function proposalOfItem(
  item: ScenarioItem,
  first: Proposal,
  setup: PreviewSetup,
  layers: readonly CoverageLayer[],
): Proposal {
  const [lon, lat] = item.place ?? [first.lon, first.lat];
  const technology = item.technology === null || item.technology === "2G" ? first.technology : item.technology;
  const organisationId = item.organisationId ?? first.organisationId;
  const base: Proposal = {
    ...first,
    lon,
    lat,
    technology,
    organisationId,
    bandCodes: bandsFor(organisationId, technology, setup, layers),
    heightM: item.heightM ?? first.heightM,
    siteId: item.kind === "mast" ? null : item.siteId,
  };
  return withRadio(base, item.properties.radio);
}

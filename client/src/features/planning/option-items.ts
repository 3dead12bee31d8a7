import type { OptionsAnswer, ServingOption } from "../../../../server/modules/planning/planning.schemas.ts";
import type { ItemToAdd } from "../../../../server/modules/scenarios/scenarios.schemas.ts";
import type { ProposedRadio } from "../../../../server/scenarios/scenarios.schemas.ts";

/** The antennas that the option was judged with: equal sectors, the first towards the hamlet. */
function radioOf(option: ServingOption, { antenna }: OptionsAnswer["basis"]): ProposedRadio {
  const sectors = Array.from({ length: antenna.sectors }, (_, i) => ({
    azimuthDeg: Math.round((option.azimuthDeg ?? 0) + (360 * i) / antenna.sectors) % 360,
    electricalTiltDeg: antenna.tiltDeg,
    mechanicalTiltDeg: 0,
  }));
  return { bandCodes: [antenna.bandCode], sectors, patternCode: null, powerDbm: null };
}

/** Whose network is roamed on, as the option's reasons tell. */
function hostOf({ reasons, ownerName }: ServingOption) {
  const served = reasons.find(({ code }) => code === "served-by-host");
  return { hostOrganisationId: served?.parameters.organisationId ?? null, hostName: ownerName };
}

/** A way to serve a hamlet as the proposals of a scenario: antennas and roaming by operator, a new mast once. */
export function optionItems(option: ServingOption, answer: OptionsAnswer): ItemToAdd[] {
  const { kind, siteId, center, antennaHeightM, gains, investmentVnd, monthlyVnd, peopleGained } = option;
  const common = { hamletId: answer.hamletId, technology: answer.technology, reasons: [...option.reasons] };
  const radio = radioOf(option, answer.basis);
  if (kind === "new-mast" && center !== null) {
    const organisationIds = gains.map(({ organisationId }) => organisationId);
    const geometry = { type: "Point" as const, coordinates: [...center] };
    const properties = { radio, organisationIds };
    return [
      { ...common, kind: "mast", geometry, heightM: antennaHeightM, properties, costVnd: investmentVnd, peopleGained },
    ];
  }
  const share = (amount: number | null) => (amount === null ? null : amount / Math.max(gains.length, 1));
  return gains.map((gain): ItemToAdd => {
    const own = { ...common, organisationId: gain.organisationId, peopleGained: gain.peopleGained };
    if (kind === "roaming") return { ...own, kind: "roaming", costVnd: investmentVnd, properties: hostOf(option) };
    const properties = { radio, monthlyVnd: share(monthlyVnd) };
    return { ...own, kind: "antenna", siteId, heightM: antennaHeightM, costVnd: share(investmentVnd), properties };
  });
}

import { MAX_SECTORS, type PreviewTechnology, type Proposal } from "./proposal.ts";

const TECHNOLOGIES: readonly PreviewTechnology[] = ["3G", "4G", "5G"];
const numberOf = (text: string | undefined): number | null =>
  text !== undefined && /^-?\d{1,4}(\.\d{1,9})?$/.test(text) ? Number(text) : null;

/** The proposal in the tool's part of the address; the place is kept to about 0.1 m. */
export function writeProposal(proposal: Proposal): { at: string; mast: string } {
  const { organisationId, technology, bandCodes, heightM, azimuthsDeg, electricalTiltDeg, mechanicalTiltDeg } =
    proposal;
  const { powerDbm, patternCode, siteId } = proposal;
  const parts = [
    organisationId,
    technology,
    bandCodes.join("!"),
    heightM,
    azimuthsDeg.join("!"),
    electricalTiltDeg,
    mechanicalTiltDeg,
    powerDbm ?? "",
    patternCode ?? "",
    siteId ?? "",
  ];
  return { at: `${proposal.lon.toFixed(6)},${proposal.lat.toFixed(6)}`, mast: parts.join("~") };
}

/** The proposal that an address holds; undefined where it holds none or a broken one. */
export function readProposal(state: Readonly<Record<string, string>>): Proposal | undefined {
  const [lon, lat] = (state.at ?? "").split(",").map((text) => numberOf(text));
  const [organisation, technology, bands, height, azimuths, electrical, mechanical, power, pattern, site] = (
    state.mast ?? ""
  ).split("~");
  const known = TECHNOLOGIES.find((each) => each === technology);
  const heightM = numberOf(height);
  const azimuthsDeg = (azimuths ?? "").split("!").flatMap((text) => numberOf(text) ?? []);
  const organisationId = numberOf(organisation);
  const bandCodes = (bands ?? "").split("!").filter((code) => code !== "");
  if (lon == null || lat == null || known === undefined || heightM === null || organisationId === null)
    return undefined;
  if (azimuthsDeg.length === 0 || azimuthsDeg.length > MAX_SECTORS || bandCodes.length === 0) return undefined;
  return {
    lon,
    lat,
    organisationId,
    technology: known,
    bandCodes,
    heightM,
    azimuthsDeg,
    electricalTiltDeg: numberOf(electrical) ?? 0,
    mechanicalTiltDeg: numberOf(mechanical) ?? 0,
    powerDbm: numberOf(power),
    patternCode: pattern === undefined || pattern === "" ? null : pattern,
    siteId: numberOf(site),
  };
}

import { DEFAULT_MEASURED_RULE } from "../measured/rule.ts";
import type { Access } from "../module.ts";
import { ExportLayerId } from "../modules/exports/exports.schemas.ts";
import { DEFAULT_RULES } from "../modules/permits/setting.ts";
import { DEFAULT_TEMPLATE } from "../modules/targets/default-template.ts";
import { VECTOR_LAYERS } from "../modules/tiles/tiles.schemas.ts";
import { type OwnObjects, PLACE, type World } from "./authorisation-world.ts";

/** What a route may do to whom, written down a second time on purpose: a change of it in the code must be a change here too. */
export interface AuthorisationRow {
  readonly access: Access;
  /** The address with the parameters of an object; `own` are the objects of one of the two operators. */
  readonly url: (own: OwnObjects, world: World) => string;
  readonly payload?: object;
  /** Beyond cookie and token. */
  readonly headers?: Record<string, string>;
  /** Further addresses of the route that must not leak either, whoever may call them. */
  readonly moreUrls?: (own: OwnObjects, world: World) => readonly string[];
  /** Where the object is wholly confidential: a competitor gets 404, as if it did not exist. */
  readonly hiddenFromCompetitors?: boolean;
  /** The request ends what the test needs (its own session): only the refusals are tried. */
  readonly onlyRefusals?: boolean;
  /** The answer never ends by itself (server-sent events). */
  readonly isStream?: boolean;
}

/** The tile at zoom 12 in which everything lies. */
export const TILE = "12/3264/1916";

const MAY_PLAN = ["authority", "planner", "construction"] as const;
const MAY_MEASURE = ["authority", "planner", "inspector"] as const;
const MAY_IMPORT = ["authority", "planner", "construction"] as const;

const MAY_MAKE_PLANS = ["authority", "construction"] as const;
const PLAN_ZONE = {
  code: "S1",
  kind: "street",
  name: "Street",
  geometry: {
    type: "LineString",
    coordinates: [
      [107, 11.5],
      [107.01, 11.5],
    ],
  },
  reachM: 20,
  permittedMastClasses: [],
  permittedCableClasses: null,
  greatestHeightM: null,
  removeBy: null,
  undergroundBy: null,
  source: "test",
  sourceDate: null,
  isVerified: false,
};

const ORGANISATION = {
  code: "newcomer",
  name: "Newcomer",
  kind: "tower",
  isMobile: false,
  isFixed: false,
  plmn: null,
  mapSymbol: "star",
  mapColour: "#123456",
};

const FIELD_VISIT = {
  ...{ hamletId: null, placeName: null, operatorId: 1, technology: "4G", verdict: "covered" },
  ...{ measuredAt: "2026-05-01T03:00:00Z", lon: 107, lat: 11.5, accuracyM: null, positionSource: "map" },
  ...{ levelDbm: null, levelSamples: null, levelFile: null, downMbps: null, upMbps: null, latencyMs: null, note: null },
};

const FIBRE_TREE = {
  hamletIds: [1],
  organisationId: null,
  newBuild: "by-road",
  maxApproachM: 2_000,
  forbiddenRoadIds: [],
  preferredRoadIds: [],
  pinnedRoadIds: [],
};

/** Every route of the application. A route that is missing here fails the tests. */
export const AUTHORISATION: Readonly<Record<string, AuthorisationRow>> = {
  "GET /api/session": { access: "public", url: () => "/api/session" },
  "POST /api/session": {
    access: "public",
    url: () => "/api/session",
    payload: { login: "x", password: "y" },
    onlyRefusals: true,
  },
  "DELETE /api/session": { access: "public", url: () => "/api/session", onlyRefusals: true },
  "GET /api/sessions": { access: "member", url: () => "/api/sessions" },
  "DELETE /api/sessions/:sessionId": {
    access: "member",
    url: ({ sessionId }) => `/api/sessions/${sessionId}`,
    hiddenFromCompetitors: true,
    onlyRefusals: true,
  },
  "DELETE /api/sessions": { access: "member", url: () => "/api/sessions", onlyRefusals: true },
  "PUT /api/account/password": {
    access: "member",
    url: () => "/api/account/password",
    payload: { current: "not the password", password: "another password" },
    onlyRefusals: true,
  },
  "POST /api/one-time-link": {
    access: "public",
    url: () => "/api/one-time-link",
    payload: { secret: "unknown" },
    onlyRefusals: true,
  },
  "POST /api/one-time-link/password": {
    access: "public",
    url: () => "/api/one-time-link/password",
    payload: { secret: "unknown", password: "another password" },
    onlyRefusals: true,
  },
  "GET /api/users": { access: ["authority"], url: () => "/api/users" },
  "POST /api/users": {
    access: ["authority"],
    url: () => "/api/users",
    payload: { login: "new", displayName: "New", role: "planner", organisationId: 1, days: 7 },
  },
  "PATCH /api/users/:userId": {
    access: ["authority"],
    url: () => "/api/users/1",
    payload: { displayName: "Other" },
    headers: { "if-match": '"1"' },
  },
  "POST /api/users/:userId/link": {
    access: ["authority"],
    url: () => "/api/users/1/link",
    payload: { days: 7 },
    onlyRefusals: true,
  },
  "DELETE /api/users/:userId/link": { access: ["authority"], url: () => "/api/users/1/link" },
  "GET /api/users/:userId/access": { access: ["authority"], url: () => "/api/users/1/access" },
  "DELETE /api/users/:userId/sessions/:sessionId": {
    access: ["authority"],
    url: ({ sessionId }) => `/api/users/1/sessions/${sessionId}`,
    onlyRefusals: true,
  },
  "DELETE /api/users/:userId/tokens/:tokenId": {
    access: ["authority"],
    url: ({ sessionId }) => `/api/users/1/tokens/${sessionId}`,
  },
  "GET /api/audit": {
    access: ["authority", "planner", "construction"],
    url: () => "/api/audit?limit=1000",
    moreUrls: ({ organisationId }) => [`/api/audit?organisationId=${organisationId}&topic=changes`],
  },
  "GET /api/audit/people": { access: ["authority", "planner", "construction"], url: () => "/api/audit/people" },
  "GET /api/shares": { access: ["authority", "planner", "construction"], url: () => "/api/shares" },
  "POST /api/shares": {
    access: ["authority", "planner", "construction"],
    url: () => "/api/shares",
    payload: { title: "Share", view: "", days: 1, scenarioId: null },
  },
  "DELETE /api/shares/:shareId": {
    access: ["authority", "planner", "construction"],
    url: ({ shareId }) => `/api/shares/${shareId}`,
    hiddenFromCompetitors: true,
    onlyRefusals: true,
  },
  "POST /api/shares/open": {
    access: "public",
    url: () => "/api/shares/open",
    payload: { secret: "unknown" },
    onlyRefusals: true,
  },
  "POST /api/shares/file": {
    access: "public",
    url: () => "/api/shares/file",
    payload: { secret: "unknown", documentId: 1 },
    onlyRefusals: true,
  },
  "GET /api/system": { access: ["authority"], url: () => "/api/system" },
  "POST /api/system/tasks/:taskId/stop": {
    access: ["authority"],
    url: ({ taskId }) => `/api/system/tasks/${taskId}/stop`,
  },
  "POST /api/system/tasks/:taskId/retry": {
    access: ["authority"],
    url: ({ taskId }) => `/api/system/tasks/${taskId}/retry`,
  },
  "GET /api/organisations": { access: ["authority"], url: () => "/api/organisations" },
  "POST /api/organisations": { access: ["authority"], url: () => "/api/organisations", payload: ORGANISATION },
  "PUT /api/organisations/:organisationId": {
    access: ["authority"],
    url: ({ organisationId }) => `/api/organisations/${organisationId}`,
    payload: { ...ORGANISATION, code: undefined, isRetired: false },
    headers: { "if-match": '"99"' },
  },
  "GET /api/catalogue": { access: "public", url: () => "/api/catalogue" },
  "GET /api/history": {
    access: "member",
    url: ({ siteId }) => `/api/history?table=site&rowId=${siteId}`,
    moreUrls: ({ sectorId }) => [`/api/history?table=sector&rowId=${sectorId}`],
  },
  "POST /api/history/:historyId/undo": {
    access: ["authority", "planner", "construction"],
    url: ({ historyId }) => `/api/history/${historyId}/undo`,
    hiddenFromCompetitors: true,
    onlyRefusals: true,
  },
  "GET /api/sectors/:sectorId": {
    access: "member",
    url: ({ sectorId }) => `/api/sectors/${sectorId}`,
    hiddenFromCompetitors: true,
  },
  "GET /api/tasks": { access: "member", url: () => "/api/tasks" },
  "GET /api/tasks/:taskId": {
    access: "member",
    url: ({ taskId }) => `/api/tasks/${taskId}`,
    hiddenFromCompetitors: true,
  },
  "DELETE /api/tasks/:taskId": {
    access: "member",
    url: ({ taskId }) => `/api/tasks/${taskId}`,
    hiddenFromCompetitors: true,
  },
  "GET /api/corridors/segments": { access: "member", url: () => "/api/corridors/segments" },
  "GET /api/corridors/segments/:segmentId": { access: "member", url: () => "/api/corridors/segments/64" },
  "GET /api/corridors/tiles/:z/:x/:y.mvt": { access: "member", url: () => `/api/corridors/tiles/${TILE}.mvt` },
  "GET /api/corridors/setting": { access: "member", url: () => "/api/corridors/setting" },
  "PUT /api/corridors/setting": {
    access: ["authority"],
    url: () => "/api/corridors/setting",
    payload: { setting: {}, source: "test" },
  },
  "GET /api/catalogue/entries": { access: "member", url: () => "/api/catalogue/entries" },
  "POST /api/catalogue/costs/:code": {
    access: ["authority"],
    url: () => "/api/catalogue/costs/no-such-cost",
    payload: { validFrom: "2026-01-01", amountVnd: 1, isAssumption: true, source: "test", note: "" },
  },
  "PATCH /api/catalogue/costs/:costId/price": {
    access: ["authority"],
    url: () => "/api/catalogue/costs/1/price",
    payload: { amountVnd: 1, isAssumption: true, source: "test", note: "" },
    headers: { "if-match": '"99"' },
  },
  "DELETE /api/catalogue/costs/:costId/price": {
    access: ["authority"],
    url: () => "/api/catalogue/costs/1/price",
    headers: { "if-match": '"99"' },
  },
  "POST /api/catalogue/bands": {
    access: ["authority"],
    url: () => "/api/catalogue/bands",
    payload: {
      code: "L1800",
      name: "x",
      technology: "4G",
      downlinkMhz: 1842.5,
      duplex: "FDD",
      subcarrierSpacingKhz: 15,
      defaultBandwidthMhz: 20,
      defaultPowerDbm: 46,
      defaultPatternCode: "none",
      source: "test",
    },
  },
  "PATCH /api/catalogue/bands/:code": {
    access: ["authority"],
    url: () => "/api/catalogue/bands/L1800",
    payload: { name: "x", defaultBandwidthMhz: 20, defaultPowerDbm: 46, defaultPatternCode: "none", source: "test" },
    headers: { "if-match": '"99"' },
  },
  "DELETE /api/catalogue/bands/:code": {
    access: ["authority"],
    url: () => "/api/catalogue/bands/none",
    headers: { "if-match": '"99"' },
  },
  "DELETE /api/catalogue/mast-classes/:code": {
    access: ["authority"],
    url: () => "/api/catalogue/mast-classes/none",
    headers: { "if-match": '"99"' },
  },
  "POST /api/catalogue/mast-classes": {
    access: ["authority"],
    url: () => "/api/catalogue/mast-classes",
    payload: { code: "X1", nameVi: "x", nameEn: "x", place: "ground", source: "test" },
  },
  "PATCH /api/catalogue/mast-classes/:code": {
    access: ["authority"],
    url: () => "/api/catalogue/mast-classes/none",
    payload: { nameVi: "x", nameEn: "x", place: "ground", source: "test" },
    headers: { "if-match": '"99"' },
  },
  "GET /api/settings": { access: "member", url: () => "/api/settings" },
  "PUT /api/settings/:key": {
    access: ["authority"],
    url: () => "/api/settings/ftth",
    payload: { value: { distanceM: 0 }, source: "test" },
    headers: { "if-match": '"0"' },
  },
  "DELETE /api/settings/:key": {
    access: ["authority"],
    url: () => "/api/settings/ftth",
    headers: { "if-match": '"99"' },
  },
  "GET /api/antenna-patterns": { access: "member", url: () => "/api/antenna-patterns" },
  "POST /api/antenna-patterns": {
    access: ["authority", "planner"],
    url: () => "/api/antenna-patterns",
    payload: { fileName: "a.msi", text: "NAME A" },
  },
  "POST /api/permits/check": {
    access: "member",
    url: () => "/api/permits/check",
    payload: { lon: 107, lat: 11.5, mastClass: "A2b", heightM: 42, buildingHeightM: null, operatorId: 1 },
  },
  "GET /api/permits/rules": { access: "member", url: () => "/api/permits/rules" },
  "PUT /api/permits/rules": { access: ["authority"], url: () => "/api/permits/rules", payload: DEFAULT_RULES },
  "GET /api/zones/plans": { access: "member", url: () => "/api/zones/plans" },
  "POST /api/zones/plans": {
    access: MAY_MAKE_PLANS,
    url: () => "/api/zones/plans",
    payload: { name: "Plan", note: "", basedOnId: null },
  },
  "PUT /api/zones/plans/:planId": {
    access: MAY_MAKE_PLANS,
    url: () => "/api/zones/plans/1",
    payload: { name: "Plan", decision: null, sourceUrl: null, note: "", validFrom: null },
    headers: { "if-match": '"1"' },
  },
  "DELETE /api/zones/plans/:planId": {
    access: MAY_MAKE_PLANS,
    url: () => "/api/zones/plans/1",
    headers: { "if-match": '"1"' },
  },
  "POST /api/zones/plans/:planId/publication": {
    access: MAY_MAKE_PLANS,
    url: () => "/api/zones/plans/1/publication",
    headers: { "if-match": '"1"' },
  },
  "DELETE /api/zones/plans/:planId/publication": {
    access: MAY_MAKE_PLANS,
    url: () => "/api/zones/plans/1/publication",
    headers: { "if-match": '"1"' },
  },
  "GET /api/zones/plans/:planId/differences": {
    access: "member",
    url: () => "/api/zones/plans/1/differences?from=2",
  },
  "GET /api/zones/plans/:planId/zones": { access: "member", url: () => "/api/zones/plans/1/zones" },
  "POST /api/zones/plans/:planId/zones": {
    access: MAY_MAKE_PLANS,
    url: () => "/api/zones/plans/1/zones",
    payload: PLAN_ZONE,
  },
  "PUT /api/zones/plans/:planId/zones/:zoneId": {
    access: MAY_MAKE_PLANS,
    url: () => "/api/zones/plans/1/zones/1",
    payload: PLAN_ZONE,
    headers: { "if-match": '"1"' },
  },
  "DELETE /api/zones/plans/:planId/zones/:zoneId": {
    access: MAY_MAKE_PLANS,
    url: () => "/api/zones/plans/1/zones/1",
    headers: { "if-match": '"1"' },
  },
  "GET /api/zones/plans/:planId/works": { access: "member", url: () => "/api/zones/plans/1/works" },
  "POST /api/zones/plans/:planId/documents": { access: "member", url: () => "/api/zones/plans/1/documents" },
  "GET /api/zones/streets": { access: "member", url: () => "/api/zones/streets?text=hung" },
  "GET /api/zones/cable-classes": { access: "member", url: () => "/api/zones/cable-classes" },
  "GET /api/corridors/works": { access: "member", url: () => "/api/corridors/works" },
  "GET /api/corridors/works/:workId": { access: "member", url: () => "/api/corridors/works/1" },
  "POST /api/corridors/works/:workId/invitations": {
    access: ["construction", "authority"],
    url: () => "/api/corridors/works/1/invitations",
    payload: { organisationIds: [1], replyBy: "2099-01-01", message: "" },
  },
  "GET /api/corridors/invitations": { access: "member", url: () => "/api/corridors/invitations" },
  "PATCH /api/corridors/invitations/:invitationId": {
    access: ["planner"],
    url: ({ invitationId }) => `/api/corridors/invitations/${invitationId}`,
    payload: { answer: "not-in-plan", reason: null, pipesWanted: null },
    headers: { "if-match": '"1"' },
    hiddenFromCompetitors: true,
  },
  "DELETE /api/corridors/invitations/:invitationId": {
    access: ["construction", "authority"],
    url: ({ invitationId }) => `/api/corridors/invitations/${invitationId}`,
    headers: { "if-match": '"1"' },
  },
  "POST /api/corridors/dossiers": {
    access: "member",
    url: () => "/api/corridors/dossiers",
    payload: { segmentIds: [64] },
  },
  "POST /api/prints": {
    access: "member",
    url: () => "/api/prints",
    payload: {
      paper: "A4",
      orientation: "landscape",
      scale: 50_000,
      center: [PLACE.longitude, PLACE.latitude],
      title: "Test",
      language: "vi",
      layers: ["communes"],
      operators: [],
      mastClasses: [],
      statuses: [],
      gaps: { service: "mobile", by: "any" },
      coverage: null,
    },
  },
  "GET /api/documents/:documentId": { access: "member", url: () => "/api/documents/1" },
  "GET /api/priority/places": { access: "member", url: () => "/api/priority/places" },
  "GET /api/priority/legacy": { access: "member", url: () => "/api/priority/legacy" },
  "GET /api/coverage": { access: "public", url: () => "/api/coverage" },
  "POST /api/coverage/runs": {
    access: ["authority", "planner"],
    url: () => "/api/coverage/runs",
    payload: { scope: "province" },
  },
  "DELETE /api/coverage/runs/:runId": { access: ["authority", "planner"], url: () => "/api/coverage/runs/1" },
  "GET /api/coverage/events": { access: "public", url: () => "/api/coverage/events", isStream: true },
  "GET /api/coverage/at": {
    access: "member",
    url: () => `/api/coverage/at?lon=${PLACE.longitude}&lat=${PLACE.latitude}`,
  },
  "GET /api/access-tokens": { access: "member", url: () => "/api/access-tokens" },
  "POST /api/access-tokens": {
    access: "member",
    url: () => "/api/access-tokens",
    payload: { name: "QGIS", days: 30 },
    onlyRefusals: true,
  },
  "DELETE /api/access-tokens/:tokenId": {
    access: "member",
    url: () => "/api/access-tokens/00000000-0000-4000-8000-000000000000",
  },
  "GET /ogc": { access: "public", url: () => "/ogc" },
  "GET /ogc/conformance": { access: "public", url: () => "/ogc/conformance" },
  "GET /ogc/api": { access: "public", url: () => "/ogc/api" },
  "GET /ogc/collections": { access: "public", url: () => "/ogc/collections" },
  "GET /ogc/collections/:collectionId": { access: "public", url: () => "/ogc/collections/sites" },
  "GET /ogc/collections/:collectionId/items": {
    access: "public",
    url: () => "/ogc/collections/sites/items?limit=1000",
    moreUrls: () => ExportLayerId.enum.map((id) => `/ogc/collections/${id}/items?limit=1000`),
  },
  "GET /ogc/collections/:collectionId/items/:featureId": {
    access: "public",
    url: ({ siteId }) => `/ogc/collections/sites/items/${siteId}`,
    moreUrls: ({ sectorId }) => [`/ogc/collections/sectors/items/${sectorId}`],
  },
  "GET /ogc/network-link.kml": { access: "public", url: () => "/ogc/network-link.kml" },
  "GET /ogc/kml/:collectionId": {
    access: "public",
    url: () => "/ogc/kml/sites?bbox=106,11,108,12",
    moreUrls: () => ["/ogc/kml/sectors?bbox=106,11,108,12", "/ogc/kml/stations?bbox=106,11,108,12"],
  },
  "GET /api/exports": { access: "public", url: () => "/api/exports" },
  "GET /api/exports/file": {
    access: "public",
    url: () => "/api/exports/file?layers=sites&format=csv&lang=en",
    // The exports' own tests look into the other formats, which are written from the same rows.
    moreUrls: () => ExportLayerId.enum.map((layer) => `/api/exports/file?layers=${layer}&format=geojson`),
  },
  "GET /api/exports/coverage/:layerId": {
    access: "public",
    url: () => "/api/exports/coverage/1?format=tif",
    moreUrls: () => ["/api/exports/coverage/1?format=geojson"],
  },
  "GET /api/measurements/sets": { access: "member", url: () => "/api/measurements/sets" },
  "GET /api/measurements/template.csv": { access: MAY_MEASURE, url: () => "/api/measurements/template.csv" },
  "POST /api/measurements/sets": {
    access: MAY_MEASURE,
    url: () => "/api/measurements/sets?fileName=a.csv&name=a&kind=field&source=test&dryRun=true",
    payload: {},
  },
  "DELETE /api/measurements/sets/:setId": {
    access: MAY_MEASURE,
    url: ({ measurementSetId }) => `/api/measurements/sets/${measurementSetId}`,
    hiddenFromCompetitors: true,
    onlyRefusals: true,
  },
  "GET /api/measurements/sets/:setId/points": {
    access: "member",
    url: ({ measurementSetId }) => `/api/measurements/sets/${measurementSetId}/points`,
    hiddenFromCompetitors: true,
  },
  "POST /api/measurements/comparisons": {
    access: MAY_MEASURE,
    url: () => "/api/measurements/comparisons",
    payload: { setIds: [2_000_000_000] },
  },
  "GET /api/measurements/comparisons": { access: "member", url: () => "/api/measurements/comparisons" },
  "GET /api/measurements/comparisons/:comparisonId": {
    access: "member",
    url: ({ comparisonId }) => `/api/measurements/comparisons/${comparisonId}`,
    hiddenFromCompetitors: true,
  },
  "GET /api/measurements/comparisons/:comparisonId/points": {
    access: "member",
    url: ({ comparisonId }) => `/api/measurements/comparisons/${comparisonId}/points`,
    hiddenFromCompetitors: true,
  },
  "GET /api/calibrations": { access: "member", url: () => "/api/calibrations" },
  "POST /api/calibrations": {
    access: ["authority", "planner"],
    url: () => "/api/calibrations",
    payload: { comparisonId: 2_000_000_000, byClutter: true, minimumCells: 30, reason: "test" },
  },
  "PUT /api/calibrations/:calibrationId/decision": {
    access: ["authority"],
    url: ({ calibrationId }) => `/api/calibrations/${calibrationId}/decision`,
    payload: { decision: "take-back" },
    onlyRefusals: true,
  },
  "GET /api/hamlets/gaps": { access: "public", url: () => "/api/hamlets/gaps" },
  "GET /api/hamlets": { access: "public", url: (_own, { hamletId }) => `/api/hamlets?hamletIds=${hamletId}` },
  "GET /api/hamlets/:hamletId": { access: "public", url: (_own, { hamletId }) => `/api/hamlets/${hamletId}` },
  "GET /api/hamlets/:hamletId/options": {
    access: "member",
    url: (_own, { hamletId }) => `/api/hamlets/${hamletId}/options?includeRejected=true`,
  },
  "GET /api/hamlets/best-options": {
    access: "member",
    url: (_own, { hamletId }) => `/api/hamlets/best-options?hamletIds=${hamletId}`,
  },
  "GET /api/profile": {
    access: "member",
    url: () =>
      "/api/profile?fromLon=106.9&fromLat=11.5&fromHeightM=40&toLon=106.95&toLat=11.5&toHeightM=30&frequencyMhz=1842.5",
  },
  "GET /api/roaming": { access: "public", url: () => "/api/roaming?service=4G" },
  "GET /api/roaming/hamlets": {
    access: "public",
    url: () => "/api/roaming/hamlets?service=4G&guest=1",
    moreUrls: () => ["/api/roaming/hamlets?service=4G&guest=1&host=2"],
  },
  "GET /api/preview": { access: "member", url: () => "/api/preview" },
  "GET /api/preview/ground/:column/:row": { access: "public", url: () => "/api/preview/ground/0/0" },
  "GET /api/preview/levels/:layerId/:column/:row": { access: "member", url: () => "/api/preview/levels/1/0/0" },
  "GET /api/preview/hamlets": {
    access: "member",
    url: () => "/api/preview/hamlets?west=106.8&south=11.4&east=107&north=11.6&technology=4G",
  },
  "GET /api/preview/sectors": {
    access: "member",
    url: () => "/api/preview/sectors?organisationId=1&technology=4G&west=106.8&south=11.4&east=107&north=11.6",
    moreUrls: (_own, { viettel }) => [
      `/api/preview/sectors?organisationId=${viettel.organisationId}&technology=4G&west=106.8&south=11.4&east=107&north=11.6`,
    ],
  },
  "GET /api/scenarios": { access: "member", url: () => "/api/scenarios" },
  "POST /api/scenarios": { access: MAY_PLAN, url: () => "/api/scenarios", payload: { name: "Plan" } },
  "GET /api/scenarios/:scenarioId": {
    access: "member",
    url: ({ scenarioId }) => `/api/scenarios/${scenarioId}`,
    hiddenFromCompetitors: true,
  },
  "PATCH /api/scenarios/:scenarioId": {
    access: MAY_PLAN,
    url: ({ scenarioId }) => `/api/scenarios/${scenarioId}`,
    payload: { note: "seen" },
    headers: { "if-match": '"1"' },
    hiddenFromCompetitors: true,
  },
  "DELETE /api/scenarios/:scenarioId": {
    access: MAY_PLAN,
    url: ({ scenarioId }) => `/api/scenarios/${scenarioId}`,
    headers: { "if-match": '"1"' },
    hiddenFromCompetitors: true,
    onlyRefusals: true,
  },
  "PUT /api/scenarios/:scenarioId/restored": {
    access: MAY_PLAN,
    url: ({ scenarioId }) => `/api/scenarios/${scenarioId}/restored`,
    hiddenFromCompetitors: true,
  },
  "POST /api/scenarios/:scenarioId/items": {
    access: MAY_PLAN,
    url: ({ scenarioId }) => `/api/scenarios/${scenarioId}/items`,
    payload: { items: [{ kind: "site-removal", siteId: 1 }] },
    hiddenFromCompetitors: true,
  },
  "PATCH /api/scenarios/:scenarioId/items/:itemId": {
    access: MAY_PLAN,
    url: ({ scenarioId, scenarioItemId }) => `/api/scenarios/${scenarioId}/items/${scenarioItemId}`,
    payload: { decision: "pinned" },
    headers: { "if-match": '"1"' },
    hiddenFromCompetitors: true,
  },
  "DELETE /api/scenarios/:scenarioId/items/:itemId": {
    access: MAY_PLAN,
    url: ({ scenarioId, scenarioItemId }) => `/api/scenarios/${scenarioId}/items/${scenarioItemId}`,
    headers: { "if-match": '"1"' },
    hiddenFromCompetitors: true,
    onlyRefusals: true,
  },
  "POST /api/scenarios/:scenarioId/computations": {
    access: MAY_PLAN,
    url: ({ scenarioId }) => `/api/scenarios/${scenarioId}/computations`,
    hiddenFromCompetitors: true,
  },
  "GET /api/scenarios/:scenarioId/rasters/:rasterId": {
    access: "member",
    url: ({ scenarioId }) => `/api/scenarios/${scenarioId}/rasters/1?state=after`,
    hiddenFromCompetitors: true,
  },
  "GET /api/fibre": { access: "member", url: () => "/api/fibre" },
  "GET /api/fibre/hamlets/:hamletId/options": {
    access: "member",
    url: (_own, { hamletId }) => `/api/fibre/hamlets/${hamletId}/options`,
  },
  "POST /api/fibre/preview": { access: "member", url: () => "/api/fibre/preview", payload: FIBRE_TREE },
  "POST /api/fibre/trees": {
    access: ["authority", "planner"],
    url: () => "/api/fibre/trees",
    payload: { ...FIBRE_TREE, phaseBudgetsVnd: [], seconds: 10 },
  },
  "POST /api/fibre/scenarios": {
    access: ["authority", "planner"],
    url: () => "/api/fibre/scenarios",
    payload: { taskId: 2_147_483_647, name: "x" },
    onlyRefusals: true,
  },
  "GET /api/fibre/backhaul": {
    access: "member",
    url: () => `/api/fibre/backhaul?lon=${PLACE.longitude}&lat=${PLACE.latitude}`,
    onlyRefusals: true,
  },
  "GET /api/fibre/microwave": {
    access: "member",
    url: () =>
      "/api/fibre/microwave?fromLon=106.9&fromLat=11.5&fromHeightM=40&toLon=106.95&toLat=11.5&toHeightM=30&frequencyGhz=15",
  },
  "GET /api/search": { access: "public", url: () => "/api/search?q=S1" },
  "GET /api/sharing/overview": { access: "member", url: () => "/api/sharing/overview" },
  "GET /api/sharing/pairs": { access: "member", url: () => "/api/sharing/pairs" },
  "GET /api/sharing/pairs/effects": { access: "member", url: () => "/api/sharing/pairs/effects" },
  "POST /api/sharing/pairs/effects": {
    access: ["authority", "planner"],
    url: () => "/api/sharing/pairs/effects",
    payload: {},
  },
  "POST /api/sharing/runs": {
    access: ["authority", "planner"],
    url: () => "/api/sharing/runs",
    payload: {
      area: { kind: "province" },
      technology: "4G",
      organisationIds: [],
      objective: "cover",
      minimumSharedShare: 0,
      allowNewMasts: true,
      seconds: 20,
      decisions: [],
    },
  },
  "GET /api/sharing/plans": { access: "member", url: () => "/api/sharing/plans" },
  "GET /api/sharing/plans/:scenarioId": { access: "member", url: () => "/api/sharing/plans/1" },
  "GET /api/sharing/requests": { access: ["authority", "planner"], url: () => "/api/sharing/requests" },
  "POST /api/sharing/requests": {
    access: ["planner"],
    url: () => "/api/sharing/requests",
    payload: { siteId: 1, technology: "4G", antennaHeightM: 30, message: "x" },
    onlyRefusals: true,
  },
  "GET /api/sharing/requests/:requestId": {
    access: ["authority", "planner"],
    url: () => "/api/sharing/requests/1",
  },
  "POST /api/sharing/requests/:requestId/messages": {
    access: ["authority", "planner"],
    url: () => "/api/sharing/requests/1/messages",
    payload: { message: "x" },
  },
  "PUT /api/sharing/requests/:requestId/seen": {
    access: ["authority", "planner"],
    url: () => "/api/sharing/requests/1/seen",
  },
  "GET /api/sites/:siteId": { access: "member", url: ({ siteId }) => `/api/sites/${siteId}` },
  "GET /api/sites/:siteId/sectors": { access: "member", url: ({ siteId }) => `/api/sites/${siteId}/sectors` },
  "PATCH /api/sectors/:sectorId": {
    access: ["authority", "planner"],
    url: ({ sectorId }) => `/api/sectors/${sectorId}`,
    payload: { azimuthDeg: 10 },
    headers: { "if-match": '"1"' },
    hiddenFromCompetitors: true,
    onlyRefusals: true,
  },
  "GET /api/targets": { access: "public", url: () => "/api/targets" },
  "GET /api/targets/:code/breakdown": {
    access: "member",
    url: () => "/api/targets/sites-shared/breakdown",
    moreUrls: () => ["/api/targets/urban-undergrounding/breakdown?geography=district"],
  },
  "GET /api/targets/shapes": { access: "public", url: () => "/api/targets/shapes?geography=commune" },
  "POST /api/targets": {
    access: ["authority"],
    url: () => "/api/targets",
    payload: {
      code: "test",
      nameVi: "x",
      nameEn: "x",
      unit: "%",
      direction: "up",
      definitionVi: "x",
      source: "test",
    },
  },
  "DELETE /api/targets/:code": { access: ["authority"], url: () => "/api/targets/none-such" },
  "PUT /api/targets/:code/targets": {
    access: ["authority"],
    url: () => "/api/targets/sites-shared/targets",
    payload: { targets: [{ year: 2025, value: 25 }], source: "test" },
  },
  "GET /api/targets/:code/values": { access: "member", url: () => "/api/targets/sites-shared/values" },
  "GET /api/targets/units": { access: "member", url: () => "/api/targets/units" },
  "POST /api/targets/values": {
    access: ["authority"],
    url: () => "/api/targets/values",
    payload: { indicatorCode: "fixed-lines", year: 2025, unitId: null, organisationId: null, value: 1, source: "test" },
  },
  "PATCH /api/targets/values/:valueId": {
    access: ["authority"],
    url: () => "/api/targets/values/1",
    payload: { value: 1, source: "test" },
    headers: { "if-match": '"1"' },
  },
  "DELETE /api/targets/values/:valueId": {
    access: ["authority"],
    url: () => "/api/targets/values/1",
    headers: { "if-match": '"1"' },
  },
  "GET /api/targets/freezes": { access: "member", url: () => "/api/targets/freezes" },
  "POST /api/targets/freezes": { access: ["authority"], url: () => "/api/targets/freezes", payload: { note: "test" } },
  "GET /api/targets/report-template": { access: "member", url: () => "/api/targets/report-template" },
  "GET /api/targets/report-template/versions/:version": {
    access: "member",
    url: () => "/api/targets/report-template/versions/0",
  },
  "PUT /api/targets/report-template": {
    access: ["authority"],
    url: () => "/api/targets/report-template",
    payload: { content: DEFAULT_TEMPLATE },
    headers: { "if-match": '"0"' },
  },
  "POST /api/targets/report-template/previews": {
    access: ["authority"],
    url: () => "/api/targets/report-template/previews",
    payload: { content: DEFAULT_TEMPLATE, freezeId: 2147483647 },
  },
  "POST /api/targets/freezes/:freezeId/reports": {
    access: "member",
    url: () => "/api/targets/freezes/2147483647/reports",
  },
  "POST /api/targets/imports": {
    access: ["authority"],
    url: () => "/api/targets/imports",
    payload: { fileName: "a.csv", content: "AAAA", isDryRun: true },
  },
  "POST /api/imports": { access: MAY_IMPORT, url: () => "/api/imports", payload: {} },
  "GET /api/imports": { access: MAY_IMPORT, url: () => "/api/imports" },
  "GET /api/imports/template.xlsx": { access: MAY_IMPORT, url: () => "/api/imports/template.xlsx" },
  "GET /api/imports/fields": { access: MAY_IMPORT, url: () => "/api/imports/fields" },
  "GET /api/imports/mapping": { access: MAY_IMPORT, url: () => "/api/imports/mapping?kind=inventory" },
  "PUT /api/imports/mapping": {
    access: MAY_IMPORT,
    url: () => "/api/imports/mapping?kind=inventory",
    payload: { mapping: {} },
  },
  "GET /api/imports/:importId": {
    access: MAY_IMPORT,
    url: ({ importId }) => `/api/imports/${importId}`,
    hiddenFromCompetitors: true,
  },
  "GET /api/imports/:importId/preview": {
    access: MAY_IMPORT,
    url: ({ importId }) => `/api/imports/${importId}/preview`,
    hiddenFromCompetitors: true,
  },
  "POST /api/imports/:importId/stop": {
    access: MAY_IMPORT,
    url: ({ importId }) => `/api/imports/${importId}/stop`,
    hiddenFromCompetitors: true,
  },
  "POST /api/imports/:importId/undo": {
    access: MAY_IMPORT,
    url: ({ importId }) => `/api/imports/${importId}/undo`,
    hiddenFromCompetitors: true,
  },
  "POST /api/imports/:importId/undo-preview": {
    access: MAY_IMPORT,
    url: ({ importId }) => `/api/imports/${importId}/undo-preview`,
    hiddenFromCompetitors: true,
  },
  "POST /api/imports/:importId/store": {
    access: MAY_IMPORT,
    url: ({ importId }) => `/api/imports/${importId}/store`,
    payload: { partial: false },
    hiddenFromCompetitors: true,
  },
  "GET /api/grids": { access: "member", url: () => "/api/grids" },
  "PUT /api/grids/current": {
    access: ["authority"],
    url: () => "/api/grids/current",
    payload: { kind: "clutter", gridId: null },
  },
  "GET /api/field/visits": { access: "member", url: () => "/api/field/visits" },
  "GET /api/field/visits/:visitId": {
    access: "member",
    url: ({ visitId }) => `/api/field/visits/${visitId}`,
    hiddenFromCompetitors: true,
  },
  "PUT /api/field/visits/:visitId": {
    access: ["authority", "inspector"],
    url: ({ visitId }) => `/api/field/visits/${visitId}`,
    payload: FIELD_VISIT,
  },
  "PUT /api/field/visits/:visitId/photos/:photoId": {
    access: ["authority", "inspector"],
    url: ({ visitId, fieldPhotoId }) => `/api/field/visits/${visitId}/photos/${fieldPhotoId}`,
    headers: { "content-type": "image/png" },
  },
  "GET /api/field/visits/:visitId/photos/:photoId": {
    access: "member",
    url: ({ visitId, fieldPhotoId }) => `/api/field/visits/${visitId}/photos/${fieldPhotoId}`,
    hiddenFromCompetitors: true,
  },
  "GET /api/field/hamlets": { access: "member", url: () => "/api/field/hamlets" },
  "GET /api/field/status": { access: "member", url: () => "/api/field/status" },
  "GET /api/field/rule": { access: "member", url: () => "/api/field/rule" },
  "PUT /api/field/rule": {
    access: ["authority"],
    url: () => "/api/field/rule",
    payload: { rule: DEFAULT_MEASURED_RULE, source: "test" },
  },
  "GET /api/incidents": { access: "public", url: () => "/api/incidents" },
  "POST /api/incidents": { access: "public", url: () => "/api/incidents", onlyRefusals: true },
  "GET /api/incidents/:incidentId": {
    access: "member",
    url: ({ incidentId }) => `/api/incidents/${incidentId}`,
    hiddenFromCompetitors: true,
  },
  "GET /api/incidents/:incidentId/photos/:photoId": {
    access: "member",
    url: ({ incidentId, incidentPhotoId }) => `/api/incidents/${incidentId}/photos/${incidentPhotoId}`,
    hiddenFromCompetitors: true,
  },
  "POST /api/incidents/:incidentId/steps": {
    access: ["authority", "planner", "construction"],
    url: ({ incidentId }) => `/api/incidents/${incidentId}/steps`,
    payload: { step: "say", words: "a word of those who handle it" },
    headers: { "if-match": '"1"' },
    hiddenFromCompetitors: true,
  },
  "POST /api/incidents/track": {
    access: "public",
    url: () => "/api/incidents/track",
    payload: { code: "0000-0000-0000-0000" },
    onlyRefusals: true,
  },
  "POST /api/incidents/track/words": {
    access: "public",
    url: () => "/api/incidents/track/words",
    payload: { code: "0000-0000-0000-0000", words: "more words" },
    onlyRefusals: true,
  },
  "GET /api/incidents/setting": { access: "public", url: () => "/api/incidents/setting" },
  "PUT /api/incidents/setting": {
    access: ["authority"],
    url: () => "/api/incidents/setting",
    payload: { setting: {}, source: "test" },
  },
  "GET /api/layers": { access: "public", url: () => "/api/layers" },
  "GET /api/tiles": {
    access: "public",
    url: () => `/api/tiles?tiles=${TILE}&layers=sites,hamlets`,
    moreUrls: () => VECTOR_LAYERS.map((layer) => `/api/tiles?tiles=${TILE}&layers=${layer}`),
  },
  "GET /tiles/:layer/tile.json": {
    access: "public",
    url: () => "/tiles/sites/tile.json",
    moreUrls: () => VECTOR_LAYERS.map((layer) => `/tiles/${layer}/tile.json`),
  },
  "GET /tiles/:layer/:z/:x/:y.mvt": {
    access: "public",
    url: () => `/tiles/sites/${TILE}.mvt`,
    moreUrls: () => VECTOR_LAYERS.map((layer) => `/tiles/${layer}/${TILE}.mvt`),
  },
  "GET /tiles/terrain/:z/:x/:y.png": { access: "public", url: () => "/tiles/terrain/8/204/119.png" },
  "GET /tiles/coverage/:layerId/:z/:x/:y.png": { access: "public", url: () => "/tiles/coverage/1/8/204/119.png" },
};

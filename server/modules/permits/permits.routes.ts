import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { unacceptable } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { planningSettingOf } from "../../planning-case/setting.ts";
import { judgeNeighbour } from "./neighbours.ts";
import * as queries from "./permits.queries.ts";
import { PermitAnswer, PermitAsked, PermitRules } from "./permits.schemas.ts";
import { type MastPlace, permitFindings, topM, type ZoneAt } from "./rules.ts";
import { permitRulesOf } from "./setting.ts";

const tags = ["permits"];

/** Today as YYYY-MM-DD in Viet Nam. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

async function readRules(client: Conversation): Promise<PermitRules> {
  return permitRulesOf((await askOne(queries.permitSettingRow, undefined, client))?.value);
}

/** Where the class stands and who asks. Throws 422 for a class or an organisation that there is not, or a building under a mast on the ground. */
async function readAsked({ mastClass, operatorId, buildingHeightM }: PermitAsked, client: Conversation) {
  const found = await askOne(queries.mastClass, { code: mastClass }, client);
  if (found === undefined) {
    const known = (await ask(queries.mastClassCodes, undefined, client)).map(({ code }) => code).join(", ");
    throw unacceptable("unknown-mast-class", `mastClass is ${mastClass}; permitted: ${known}`, "body.mastClass");
  }
  if (found.place === "ground" && (buildingHeightM ?? 0) > 0) {
    throw unacceptable(
      "mast-on-ground",
      `buildingHeightM is ${buildingHeightM}; permitted for ${mastClass}, a mast on the ground: 0 or none`,
      "body.buildingHeightM",
    );
  }
  const operator = await askOne(queries.operator, { id: operatorId }, client);
  if (operator === undefined) {
    throw unacceptable("not-an-operator", `organisation ${operatorId} is none that builds masts`, "body.operatorId");
  }
  return { place: found.place as MastPlace, operatorName: operator.name };
}

function planOf(found: queries.IPlanInForceResult | undefined): PermitAnswer["plan"] {
  if (found === undefined) return null;
  const { id, name, decision, sourceUrl, validFrom } = found;
  return { id, name, decision, sourceUrl, validFrom };
}

async function check(asked: PermitAsked, client: Conversation): Promise<PermitAnswer> {
  const { place, operatorName } = await readAsked(asked, client);
  const rules = await readRules(client);
  const setting = planningSettingOf((await askOne(queries.planningSettingRow, undefined, client))?.value);
  const { lon, lat } = asked;
  const checkedOn = asked.on ?? today();
  const found = await askOne(queries.planInForce, { day: checkedOn }, client);
  const zones =
    found === undefined ? [] : ((await ask(queries.zonesAt, { lon, lat, planId: found.id }, client)) as ZoneAt[]);
  const sharingDistanceM = rules.sharingDistanceM.value;
  const masts = await ask(queries.mastsNear, { lon, lat, radiusM: sharingDistanceM }, client);
  const neighbours = masts.map((mast) =>
    judgeNeighbour(
      { ...mast, sourceDate: mast.sourceDate ?? null },
      asked,
      topM(asked, place),
      sharingDistanceM,
      setting,
    ),
  );
  return {
    checkedOn,
    asked,
    plan: planOf(found),
    operatorName,
    findings: permitFindings({ asked, place, rules, zones, zonesInForce: found?.zones ?? 0, neighbours }),
    neighbours,
    tenantRoomM: setting.tenantRoomM,
    tenantLoadKg: setting.tenantLoadKg,
  };
}

/** What the rules say of a mast that somebody wants to build, and the zones, streets and figures that they rest on. */
export const permitsRoutes: Module = async (app, { database }) => {
  app.post(
    "/api/permits/check",
    { config: { access: "member" }, schema: { body: PermitAsked, response: { 200: PermitAnswer }, tags } },
    ({ actor, body }) => database.withActor(actor, (client) => check(body, client)),
  );

  app.get(
    "/api/permits/rules",
    { config: { access: "member" }, schema: { response: { 200: PermitRules }, tags } },
    ({ actor }) => database.withActor(actor, readRules),
  );

  app.put(
    "/api/permits/rules",
    { config: { access: ["authority"] }, schema: { body: PermitRules, response: { 200: PermitRules }, tags } },
    ({ actor, body }) =>
      database.withActor(actor, async (client) => {
        const source = Object.values(body).map((rule) => rule.source);
        const row = { value: JSON.stringify(body), source: [...new Set(source)].join("; ") };
        await ask(queries.storePermitSetting, row, client);
        return readRules(client);
      }),
  );
};

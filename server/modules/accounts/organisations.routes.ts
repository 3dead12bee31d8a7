import { Type } from "typebox";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError, notFound } from "../../errors.ts";
import { expectedVersion, staleVersion } from "../../if-match.ts";
import type { Module } from "../../module.ts";
import * as queries from "./organisations.queries.ts";
import { ManagedOrganisation, NewOrganisation, OrganisationEdit, OrganisationParams } from "./organisations.schemas.ts";

const config = { access: ["authority"] } as const;
const tags = ["administration"];

/** Who takes part: operators, tower companies, departments; kept by the authority. */
export const organisationsRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/organisations",
    { config, schema: { response: { 200: Type.Array(ManagedOrganisation) }, tags } },
    ({ actor }) => database.withActor(actor, (client) => list(client, null)),
  );

  app.post(
    "/api/organisations",
    { config, schema: { body: NewOrganisation, response: { 201: ManagedOrganisation }, tags } },
    async ({ actor, body }, reply) => {
      const made = await database.withActor(actor, async (client) => {
        const added = await askOne(queries.createOrganisation, body, client);
        if (added === undefined) {
          throw new AppError(409, "code-in-use", `the code ${body.code} is in use`, { path: "body/code" });
        }
        return find(client, added.id);
      });
      return reply.status(201).send(made);
    },
  );

  app.put(
    "/api/organisations/:organisationId",
    {
      config,
      schema: { params: OrganisationParams, body: OrganisationEdit, response: { 200: ManagedOrganisation }, tags },
    },
    ({ actor, params: { organisationId }, body, headers }) => {
      const expected = expectedVersion(headers["if-match"]);
      return database.withActor(actor, async (client) => {
        const stored = await askOne(queries.lockOrganisation, { organisationId }, client);
        if (stored === undefined) throw notFound("organisation", organisationId);
        if (stored.version !== expected) {
          throw staleVersion(`organisation ${organisationId}`, expected, stored.version);
        }
        await checkUsers(client, organisationId, body);
        await ask(queries.changeOrganisation, { ...body, organisationId }, client);
        return find(client, organisationId);
      });
    },
  );
};

/** Throws 409 where accounts would be left that the organisation may no longer have. */
async function checkUsers(client: Conversation, organisationId: number, edit: OrganisationEdit): Promise<void> {
  const roles = await ask(queries.rolesIn, { organisationId }, client);
  const mayStay = (role: string) => !edit.isRetired && (!isBoundToKind(role) || role === edit.kind);
  const left = roles.filter(({ role }) => !mayStay(role)).reduce((sum, { count }) => sum + count, 0);
  if (left === 0) return;
  throw new AppError(
    409,
    "organisation-has-users",
    `${left} accounts must be moved or disabled first: a retired organisation has none, and the roles authority and construction stay in organisations of that kind`,
    { details: { users: left } },
  );
}

const isBoundToKind = (role: string) => role === "authority" || role === "construction";

async function find(client: Conversation, organisationId: number): Promise<ManagedOrganisation> {
  const [found] = await list(client, organisationId);
  if (found === undefined) throw notFound("organisation", organisationId);
  return found;
}

const list = async (client: Conversation, organisationId: number | null) =>
  (await ask(queries.listOrganisations, { organisationId }, client)) as ManagedOrganisation[];

import type { Conversation } from "../../database/conversation.ts";
import { expectedVersion } from "../../if-match.ts";
import type { Module } from "../../module.ts";
import { startTask } from "../../tasks/store.ts";
import { ReportStarted } from "./freezes.schemas.ts";
import { readFreeze } from "./freezes.ts";
import { checkTemplate, PLACEHOLDERS } from "./placeholders.ts";
import { REPORT_TASK } from "./report.task.ts";
import { PreviewRequest, TemplateAnswer, TemplateChange, TemplateContent, TemplateParams } from "./template.schemas.ts";
import { currentTemplate, newestFreezeId, saveTemplate, templateOf, templateVersions } from "./template-store.ts";

const tags = ["targets"];

async function answerOf(client: Conversation): Promise<TemplateAnswer> {
  const { version, content } = await currentTemplate(client);
  const versions = await templateVersions(client);
  const freezeId = await newestFreezeId(client);
  const freeze = freezeId === undefined ? undefined : (await readFreeze(freezeId, client))[0];
  const [newest] = versions as [(typeof versions)[number]];
  return {
    current: { ...newest, version, content },
    versions,
    placeholders: Object.entries(PLACEHOLDERS).map(([name, { vi, en, value }]) => ({
      name,
      meaningVi: vi,
      meaningEn: en,
      value: freeze === undefined ? null : value(freeze),
    })),
  };
}

/** The words of the annual report: read by members, written by the authority, each saving a version of its own. */
export const templateRoutes: Module = async (app, { database, jobs }) => {
  app.get(
    "/api/targets/report-template",
    { config: { access: "member" }, schema: { response: { 200: TemplateAnswer }, tags } },
    ({ actor }) => database.withActor(actor, answerOf),
  );

  app.get(
    "/api/targets/report-template/versions/:version",
    { config: { access: "member" }, schema: { params: TemplateParams, response: { 200: TemplateContent }, tags } },
    ({ actor, params }) => database.withActor(actor, (client) => templateOf(params.version, client)),
  );

  app.put(
    "/api/targets/report-template",
    {
      config: { access: ["authority"] },
      schema: { body: TemplateChange, response: { 200: TemplateContent }, tags },
    },
    async ({ actor, body, headers }) => {
      const basedOn = expectedVersion(headers["if-match"]);
      checkTemplate(body.content);
      return database.withActor(actor, (client) => saveTemplate(body.content, body.note ?? "", basedOn, client));
    },
  );

  app.post(
    "/api/targets/report-template/previews",
    {
      config: { access: ["authority"] },
      schema: { body: PreviewRequest, response: { 202: ReportStarted }, tags },
    },
    async ({ actor, body }, reply) => {
      checkTemplate(body.content);
      await database.withActor(actor, (client) => readFreeze(body.freezeId, client));
      const parameters = { freezeId: body.freezeId, preview: body.content };
      return reply.status(202).send({ taskId: await startTask(REPORT_TASK, parameters, actor, database, jobs) });
    },
  );
};

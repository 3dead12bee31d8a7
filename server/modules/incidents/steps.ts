import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Conversation } from "../../database/conversation.ts";
import { AppError, unacceptable } from "../../errors.ts";
import { staleVersion } from "../../if-match.ts";
import * as queries from "./incidents.queries.ts";
import type { IncidentState, NewStep, StepKind } from "./incidents.schemas.ts";
import { plainText } from "./receive.ts";

type Step = NewStep["step"];

/** From which states a step may be taken, where it leads (null: stays), and what the history calls it. */
const STEPS: Record<Step, { from: readonly IncidentState[]; to: IncidentState | null; kind: StepKind }> = {
  assign: { from: ["received", "assigned"], to: "assigned", kind: "assigned" },
  fix: { from: ["received", "assigned"], to: "fixed", kind: "fixed" },
  refuse: { from: ["received", "assigned"], to: "refused", kind: "refused" },
  reopen: { from: ["fixed", "refused"], to: "received", kind: "reopened" },
  say: { from: ["received", "assigned", "fixed", "refused"], to: null, kind: "words" },
};
const AUTHORITY_ONLY: readonly Step[] = ["assign", "reopen"];
const FEWEST_LETTERS = 5;

/** What the step needs to be understood by the sender. Throws 422. */
function checkWords(step: Step, words: string): void {
  if ((step === "refuse" || step === "say" || step === "reopen") && words.length < FEWEST_LETTERS) {
    throw unacceptable(
      "words-needed",
      `words has ${words.length} letters; permitted with "${step}": ${FEWEST_LETTERS} to 4000`,
      "body.words",
    );
  }
}

async function assign(incidentId: number, { organisationId, dueOn }: NewStep, client: Conversation): Promise<string> {
  if (organisationId === undefined) {
    throw unacceptable("organisation-needed", "organisationId is missing; whom to assign it to", "body.organisationId");
  }
  const found = await askOne(queries.organisationForIncident, { organisationId }, client);
  if (found === undefined || found.kind === "authority") {
    throw unacceptable(
      "not-assignable",
      `organisation ${organisationId} can be given no incident; permitted: operators and owners of infrastructure, construction`,
      "body.organisationId",
    );
  }
  if (dueOn !== undefined && (Number.isNaN(Date.parse(dueOn)) || dueOn < today())) {
    throw unacceptable("due-date-past", `dueOn is ${dueOn}; permitted: today, ${today()}, or later`, "body.dueOn");
  }
  const row = await askOne(queries.assignIncident, { incidentId, organisationId, dueOn: dueOn ?? null }, client);
  if (row === undefined) throw new Error(`incident ${incidentId} has no case`);
  return row.dueOn;
}

/** Today as YYYY-MM-DD in Viet Nam. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

export interface StepBasis {
  readonly id: number;
  readonly state: IncidentState;
  readonly version: number;
  readonly maySay: boolean;
}

/**
 * Takes one step with an incident. Throws 409 where it may not be taken from its state or by this organisation, 412 where
 * somebody else was faster, 422 where something is missing.
 */
export async function takeStep(
  basis: StepBasis,
  body: NewStep,
  expected: number,
  actor: Actor,
  client: Conversation,
): Promise<void> {
  const { from, to, kind } = STEPS[body.step];
  const isAuthority = actor.kind === "member" && actor.role === "authority";
  if (!basis.maySay || (AUTHORITY_ONLY.includes(body.step) && !isAuthority)) {
    throw new AppError(
      409,
      "not-yours-to-do",
      `"${body.step}" is for the authority${basis.maySay ? "" : " and the organisation that it is assigned to"}`,
    );
  }
  if (!from.includes(basis.state)) {
    throw new AppError(409, "wrong-state", `"${body.step}" is possible from ${from.join(", ")}; it is ${basis.state}`);
  }
  const words = plainText(body.words);
  checkWords(body.step, words);
  const moved = await askOne(
    queries.moveIncident,
    { incidentId: basis.id, version: expected, state: to ?? basis.state },
    client,
  );
  if (moved === undefined) throw staleVersion(`incident ${basis.id}`, expected, basis.version);
  const dueOn = body.step === "assign" ? await assign(basis.id, body, client) : null;
  const ownOrganisation = actor.kind === "member" ? actor.organisationId : null;
  await ask(
    queries.insertIncidentStep,
    {
      incidentId: basis.id,
      kind,
      side: isAuthority ? "authority" : "assigned",
      words,
      organisationId: body.step === "assign" ? (body.organisationId ?? null) : ownOrganisation,
      dueOn,
    },
    client,
  );
}

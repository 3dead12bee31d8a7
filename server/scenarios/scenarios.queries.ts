/** Types generated for queries found in "server/scenarios/scenarios.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'InsertScenario' parameters type */
export interface IInsertScenarioParams {
  costs: unknown;
  name: string;
  note: string;
  organisationId: number;
  outcome?: unknown | null | void;
  parameters: unknown;
  source: string;
  userId: number;
}

/** 'InsertScenario' return type */
export interface IInsertScenarioResult {
  id: number;
}

/** 'InsertScenario' query type */
export interface IInsertScenarioQuery {
  params: IInsertScenarioParams;
  result: IInsertScenarioResult;
}

const insertScenarioIR: any = {"usedParamSet":{"name":true,"note":true,"organisationId":true,"userId":true,"source":true,"parameters":true,"costs":true,"outcome":true},"params":[{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":123,"b":128}]},{"name":"note","required":true,"transform":{"type":"scalar"},"locs":[{"a":131,"b":136}]},{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":139,"b":154}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":164}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":174}]},{"name":"parameters","required":true,"transform":{"type":"scalar"},"locs":[{"a":177,"b":188}]},{"name":"costs","required":true,"transform":{"type":"scalar"},"locs":[{"a":191,"b":197}]},{"name":"outcome","required":false,"transform":{"type":"scalar"},"locs":[{"a":226,"b":233}]}],"statement":"INSERT INTO scenario (name, note, organisation_id, created_by, source, parameters, costs, input_versions, outcome)\nVALUES (:name!, :note!, :organisationId!, :userId!, :source!, :parameters!, :costs!, current_input_versions(), :outcome)\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO scenario (name, note, organisation_id, created_by, source, parameters, costs, input_versions, outcome)
 * VALUES (:name!, :note!, :organisationId!, :userId!, :source!, :parameters!, :costs!, current_input_versions(), :outcome)
 * RETURNING id
 * ```
 */
export const insertScenario = new PreparedQuery<IInsertScenarioParams,IInsertScenarioResult>(insertScenarioIR);


/** 'InsertItems' parameters type */
export interface IInsertItemsParams {
  items: unknown;
  scenarioId: number;
}

/** 'InsertItems' return type */
export type IInsertItemsResult = void;

/** 'InsertItems' query type */
export interface IInsertItemsQuery {
  params: IInsertItemsParams;
  result: IInsertItemsResult;
}

const insertItemsIR: any = {"usedParamSet":{"scenarioId":true,"items":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":266,"b":277}]},{"name":"items","required":true,"transform":{"type":"scalar"},"locs":[{"a":548,"b":554}]}],"statement":"-- The items come as one JSON array, so that thousands of them are one statement.\nINSERT INTO scenario_item (scenario_id, position, kind, decision, organisation_id, site_id, hamlet_id, technology, geom, height_m, properties, reasons, cost_vnd, people_gained)\nSELECT :scenarioId!, i.position, i.kind, i.decision, i.\"organisationId\", i.\"siteId\", i.\"hamletId\", i.technology,\n  ST_SetSRID(ST_GeomFromGeoJSON(i.geometry), 4326), i.\"heightM\", coalesce(i.properties, '{}'), coalesce(i.reasons, '[]'), i.\"costVnd\", i.\"peopleGained\"\nFROM jsonb_to_recordset(:items!) AS i (position integer, kind text, decision text, \"organisationId\" integer, \"siteId\" integer, \"hamletId\" integer,\n  technology text, geometry jsonb, \"heightM\" double precision, properties jsonb, reasons jsonb, \"costVnd\" double precision, \"peopleGained\" integer)"};

/**
 * Query generated from SQL:
 * ```
 * -- The items come as one JSON array, so that thousands of them are one statement.
 * INSERT INTO scenario_item (scenario_id, position, kind, decision, organisation_id, site_id, hamlet_id, technology, geom, height_m, properties, reasons, cost_vnd, people_gained)
 * SELECT :scenarioId!, i.position, i.kind, i.decision, i."organisationId", i."siteId", i."hamletId", i.technology,
 *   ST_SetSRID(ST_GeomFromGeoJSON(i.geometry), 4326), i."heightM", coalesce(i.properties, '{}'), coalesce(i.reasons, '[]'), i."costVnd", i."peopleGained"
 * FROM jsonb_to_recordset(:items!) AS i (position integer, kind text, decision text, "organisationId" integer, "siteId" integer, "hamletId" integer,
 *   technology text, geometry jsonb, "heightM" double precision, properties jsonb, reasons jsonb, "costVnd" double precision, "peopleGained" integer)
 * ```
 */
export const insertItems = new PreparedQuery<IInsertItemsParams,IInsertItemsResult>(insertItemsIR);



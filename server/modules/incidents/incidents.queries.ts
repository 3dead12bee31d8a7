/** Types generated for queries found in "server/modules/incidents/incidents.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

/** 'HoldIncidentCode' parameters type */
export interface IHoldIncidentCodeParams {
  codeHash: string;
}

/** 'HoldIncidentCode' return type */
export interface IHoldIncidentCodeResult {
  hash: string | null;
}

/** 'HoldIncidentCode' query type */
export interface IHoldIncidentCodeQuery {
  params: IHoldIncidentCodeParams;
  result: IHoldIncidentCodeResult;
}

const holdIncidentCodeIR: any = {"usedParamSet":{"codeHash":true},"params":[{"name":"codeHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":44,"b":53}]}],"statement":"SELECT set_config('app.incident_code_hash', :codeHash!, true) AS hash"};

/**
 * Query generated from SQL:
 * ```
 * SELECT set_config('app.incident_code_hash', :codeHash!, true) AS hash
 * ```
 */
export const holdIncidentCode = new PreparedQuery<IHoldIncidentCodeParams,IHoldIncidentCodeResult>(holdIncidentCodeIR);


/** 'IncidentSetting' parameters type */
export type IIncidentSettingParams = void;

/** 'IncidentSetting' return type */
export interface IIncidentSettingResult {
  source: string;
  value: unknown;
}

/** 'IncidentSetting' query type */
export interface IIncidentSettingQuery {
  params: IIncidentSettingParams;
  result: IIncidentSettingResult;
}

const incidentSettingIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT value, source FROM setting WHERE key = 'incidents'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT value, source FROM setting WHERE key = 'incidents'
 * ```
 */
export const incidentSetting = new PreparedQuery<IIncidentSettingParams,IIncidentSettingResult>(incidentSettingIR);


/** 'StoreIncidentSetting' parameters type */
export interface IStoreIncidentSettingParams {
  source: string;
  value: unknown;
}

/** 'StoreIncidentSetting' return type */
export type IStoreIncidentSettingResult = void;

/** 'StoreIncidentSetting' query type */
export interface IStoreIncidentSettingQuery {
  params: IStoreIncidentSettingParams;
  result: IStoreIncidentSettingResult;
}

const storeIncidentSettingIR: any = {"usedParamSet":{"value":true,"source":true},"params":[{"name":"value","required":true,"transform":{"type":"scalar"},"locs":[{"a":62,"b":68}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":71,"b":78}]}],"statement":"INSERT INTO setting (key, value, source) VALUES ('incidents', :value!, :source!)\nON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, updated_at = now()"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO setting (key, value, source) VALUES ('incidents', :value!, :source!)
 * ON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, updated_at = now()
 * ```
 */
export const storeIncidentSetting = new PreparedQuery<IStoreIncidentSettingParams,IStoreIncidentSettingResult>(storeIncidentSettingIR);


/** 'CommuneAt' parameters type */
export interface ICommuneAtParams {
  lat: number;
  lon: number;
}

/** 'CommuneAt' return type */
export interface ICommuneAtResult {
  hasCommunes: boolean;
  unitId: number | null;
}

/** 'CommuneAt' query type */
export interface ICommuneAtQuery {
  params: ICommuneAtParams;
  result: ICommuneAtResult;
}

const communeAtIR: any = {"usedParamSet":{"lon":true,"lat":true},"params":[{"name":"lon","required":true,"transform":{"type":"scalar"},"locs":[{"a":218,"b":222}]},{"name":"lat","required":true,"transform":{"type":"scalar"},"locs":[{"a":225,"b":229}]}],"statement":"-- Outside: the province's communes are known and none holds the place.\nSELECT (SELECT u.id FROM administrative_unit u\n    WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)) LIMIT 1) AS \"unitId?\",\n  EXISTS (SELECT FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND u.geom IS NOT NULL) AS \"hasCommunes!\""};

/**
 * Query generated from SQL:
 * ```
 * -- Outside: the province's communes are known and none holds the place.
 * SELECT (SELECT u.id FROM administrative_unit u
 *     WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)) LIMIT 1) AS "unitId?",
 *   EXISTS (SELECT FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND u.geom IS NOT NULL) AS "hasCommunes!"
 * ```
 */
export const communeAt = new PreparedQuery<ICommuneAtParams,ICommuneAtResult>(communeAtIR);


/** 'InsertIncident' parameters type */
export interface IInsertIncidentParams {
  kind: string;
  lat: number;
  lon: number;
  unitId?: number | null | void;
}

/** 'InsertIncident' return type */
export interface IInsertIncidentResult {
  id: number;
}

/** 'InsertIncident' query type */
export interface IInsertIncidentQuery {
  params: IInsertIncidentParams;
  result: IInsertIncidentResult;
}

const insertIncidentIR: any = {"usedParamSet":{"kind":true,"lon":true,"lat":true,"unitId":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":63}]},{"name":"lon","required":true,"transform":{"type":"scalar"},"locs":[{"a":97,"b":101}]},{"name":"lat","required":true,"transform":{"type":"scalar"},"locs":[{"a":143,"b":147}]},{"name":"unitId","required":false,"transform":{"type":"scalar"},"locs":[{"a":190,"b":196}]}],"statement":"INSERT INTO incident (kind, rough_place, unit_id)\nVALUES (:kind!, ST_SetSRID(ST_MakePoint((floor(:lon!::float8 / 0.005) + 0.5) * 0.005, (floor(:lat!::float8 / 0.005) + 0.5) * 0.005), 4326), :unitId)\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO incident (kind, rough_place, unit_id)
 * VALUES (:kind!, ST_SetSRID(ST_MakePoint((floor(:lon!::float8 / 0.005) + 0.5) * 0.005, (floor(:lat!::float8 / 0.005) + 0.5) * 0.005), 4326), :unitId)
 * RETURNING id
 * ```
 */
export const insertIncident = new PreparedQuery<IInsertIncidentParams,IInsertIncidentResult>(insertIncidentIR);


/** 'InsertIncidentCase' parameters type */
export interface IInsertIncidentCaseParams {
  codeHash: string;
  days: number;
  incidentId: number;
  lat: number;
  lon: number;
  nearId?: number | null | void;
  nearLayer?: string | null | void;
  words: string;
}

/** 'InsertIncidentCase' return type */
export interface IInsertIncidentCaseResult {
  dueOn: string;
}

/** 'InsertIncidentCase' query type */
export interface IInsertIncidentCaseQuery {
  params: IInsertIncidentCaseParams;
  result: IInsertIncidentCaseResult;
}

const insertIncidentCaseIR: any = {"usedParamSet":{"incidentId":true,"codeHash":true,"lon":true,"lat":true,"words":true,"nearLayer":true,"nearId":true,"days":true},"params":[{"name":"incidentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":102,"b":113}]},{"name":"codeHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":123,"b":132}]},{"name":"lon","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":171}]},{"name":"lat","required":true,"transform":{"type":"scalar"},"locs":[{"a":174,"b":178}]},{"name":"words","required":true,"transform":{"type":"scalar"},"locs":[{"a":189,"b":195}]},{"name":"nearLayer","required":false,"transform":{"type":"scalar"},"locs":[{"a":198,"b":207}]},{"name":"nearId","required":false,"transform":{"type":"scalar"},"locs":[{"a":210,"b":216}]},{"name":"days","required":true,"transform":{"type":"scalar"},"locs":[{"a":269,"b":274}]}],"statement":"INSERT INTO incident_case (incident_id, code_hash, place, words, near_layer, near_id, due_on)\nVALUES (:incidentId!, decode(:codeHash!, 'hex'), ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326), :words!, :nearLayer, :nearId,\n  (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + :days!::integer)\nRETURNING to_char(due_on, 'YYYY-MM-DD') AS \"dueOn!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO incident_case (incident_id, code_hash, place, words, near_layer, near_id, due_on)
 * VALUES (:incidentId!, decode(:codeHash!, 'hex'), ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326), :words!, :nearLayer, :nearId,
 *   (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + :days!::integer)
 * RETURNING to_char(due_on, 'YYYY-MM-DD') AS "dueOn!"
 * ```
 */
export const insertIncidentCase = new PreparedQuery<IInsertIncidentCaseParams,IInsertIncidentCaseResult>(insertIncidentCaseIR);


/** 'InsertIncidentPhoto' parameters type */
export interface IInsertIncidentPhotoParams {
  content: Buffer;
  heightPx: number;
  incidentId: number;
  mediaType: string;
  widthPx: number;
}

/** 'InsertIncidentPhoto' return type */
export type IInsertIncidentPhotoResult = void;

/** 'InsertIncidentPhoto' query type */
export interface IInsertIncidentPhotoQuery {
  params: IInsertIncidentPhotoParams;
  result: IInsertIncidentPhotoResult;
}

const insertIncidentPhotoIR: any = {"usedParamSet":{"incidentId":true,"mediaType":true,"widthPx":true,"heightPx":true,"content":true},"params":[{"name":"incidentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":102}]},{"name":"mediaType","required":true,"transform":{"type":"scalar"},"locs":[{"a":105,"b":115}]},{"name":"widthPx","required":true,"transform":{"type":"scalar"},"locs":[{"a":118,"b":126}]},{"name":"heightPx","required":true,"transform":{"type":"scalar"},"locs":[{"a":129,"b":138}]},{"name":"content","required":true,"transform":{"type":"scalar"},"locs":[{"a":141,"b":149}]}],"statement":"INSERT INTO incident_photo (incident_id, media_type, width_px, height_px, content) VALUES (:incidentId!, :mediaType!, :widthPx!, :heightPx!, :content!)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO incident_photo (incident_id, media_type, width_px, height_px, content) VALUES (:incidentId!, :mediaType!, :widthPx!, :heightPx!, :content!)
 * ```
 */
export const insertIncidentPhoto = new PreparedQuery<IInsertIncidentPhotoParams,IInsertIncidentPhotoResult>(insertIncidentPhotoIR);


/** 'InsertIncidentContact' parameters type */
export interface IInsertIncidentContactParams {
  contact: string;
  incidentId: number;
}

/** 'InsertIncidentContact' return type */
export type IInsertIncidentContactResult = void;

/** 'InsertIncidentContact' query type */
export interface IInsertIncidentContactQuery {
  params: IInsertIncidentContactParams;
  result: IInsertIncidentContactResult;
}

const insertIncidentContactIR: any = {"usedParamSet":{"incidentId":true,"contact":true},"params":[{"name":"incidentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":71}]},{"name":"contact","required":true,"transform":{"type":"scalar"},"locs":[{"a":74,"b":82}]}],"statement":"INSERT INTO incident_contact (incident_id, contact) VALUES (:incidentId!, :contact!)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO incident_contact (incident_id, contact) VALUES (:incidentId!, :contact!)
 * ```
 */
export const insertIncidentContact = new PreparedQuery<IInsertIncidentContactParams,IInsertIncidentContactResult>(insertIncidentContactIR);


/** 'InsertSenderStep' parameters type */
export interface IInsertSenderStepParams {
  incidentId: number;
  kind: string;
  words: string;
}

/** 'InsertSenderStep' return type */
export type IInsertSenderStepResult = void;

/** 'InsertSenderStep' query type */
export interface IInsertSenderStepQuery {
  params: IInsertSenderStepParams;
  result: IInsertSenderStepResult;
}

const insertSenderStepIR: any = {"usedParamSet":{"incidentId":true,"kind":true,"words":true},"params":[{"name":"incidentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":67,"b":78}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":81,"b":86}]},{"name":"words","required":true,"transform":{"type":"scalar"},"locs":[{"a":99,"b":105}]}],"statement":"INSERT INTO incident_step (incident_id, kind, side, words) VALUES (:incidentId!, :kind!, 'sender', :words!)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO incident_step (incident_id, kind, side, words) VALUES (:incidentId!, :kind!, 'sender', :words!)
 * ```
 */
export const insertSenderStep = new PreparedQuery<IInsertSenderStepParams,IInsertSenderStepResult>(insertSenderStepIR);


/** 'InsertIncidentStep' parameters type */
export interface IInsertIncidentStepParams {
  dueOn?: DateOrString | null | void;
  incidentId: number;
  kind: string;
  organisationId?: number | null | void;
  side: string;
  words: string;
}

/** 'InsertIncidentStep' return type */
export type IInsertIncidentStepResult = void;

/** 'InsertIncidentStep' query type */
export interface IInsertIncidentStepQuery {
  params: IInsertIncidentStepParams;
  result: IInsertIncidentStepResult;
}

const insertIncidentStepIR: any = {"usedParamSet":{"incidentId":true,"kind":true,"side":true,"words":true,"organisationId":true,"dueOn":true},"params":[{"name":"incidentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":101,"b":112}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":115,"b":120}]},{"name":"side","required":true,"transform":{"type":"scalar"},"locs":[{"a":123,"b":128}]},{"name":"words","required":true,"transform":{"type":"scalar"},"locs":[{"a":131,"b":137}]},{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":157,"b":171}]},{"name":"dueOn","required":false,"transform":{"type":"scalar"},"locs":[{"a":174,"b":179}]}],"statement":"INSERT INTO incident_step (incident_id, kind, side, words, user_id, organisation_id, due_on)\nVALUES (:incidentId!, :kind!, :side!, :words!, actor_user_id(), :organisationId, :dueOn::date)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO incident_step (incident_id, kind, side, words, user_id, organisation_id, due_on)
 * VALUES (:incidentId!, :kind!, :side!, :words!, actor_user_id(), :organisationId, :dueOn::date)
 * ```
 */
export const insertIncidentStep = new PreparedQuery<IInsertIncidentStepParams,IInsertIncidentStepResult>(insertIncidentStepIR);


/** 'IncidentRows' parameters type */
export interface IIncidentRowsParams {
  incidentId?: number | null | void;
}

/** 'IncidentRows' return type */
export interface IIncidentRowsResult {
  assignedName: string | null;
  assignedOrganisationId: number | null;
  closedOn: string | null;
  dueOn: string | null;
  id: number;
  isOverdue: boolean | null;
  kind: string;
  lat: number | null;
  lon: number | null;
  maySay: boolean;
  nearId: number | null;
  /** the thing on the map that the sender had chosen, as the sender says */
  nearLayer: string | null;
  photoIds: numberArray;
  receivedOn: string;
  roughLat: number;
  roughLon: number;
  state: string;
  unitCode: string | null;
  unitName: string | null;
  version: number;
  words: string | null;
}

/** 'IncidentRows' query type */
export interface IIncidentRowsQuery {
  params: IIncidentRowsParams;
  result: IIncidentRowsResult;
}

const incidentRowsIR: any = {"usedParamSet":{"incidentId":true},"params":[{"name":"incidentId","required":false,"transform":{"type":"scalar"},"locs":[{"a":1212,"b":1222},{"a":1251,"b":1261}]}],"statement":"SELECT i.id AS \"id!\", i.kind AS \"kind!\", i.state AS \"state!\", u.code AS \"unitCode?\", u.type || ' ' || u.name AS \"unitName?\",\n  to_char(i.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS \"receivedOn!\",\n  to_char(i.closed_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS \"closedOn?\",\n  round(ST_X(i.rough_place)::numeric, 4)::float8 AS \"roughLon!\", round(ST_Y(i.rough_place)::numeric, 4)::float8 AS \"roughLat!\", i.version AS \"version!\",\n  ST_X(c.place) AS \"lon?\", ST_Y(c.place) AS \"lat?\", c.words AS \"words?\", c.near_layer AS \"nearLayer?\", c.near_id AS \"nearId?\",\n  c.assigned_organisation_id AS \"assignedOrganisationId?\", o.name AS \"assignedName?\", to_char(c.due_on, 'YYYY-MM-DD') AS \"dueOn?\",\n  (i.closed_at IS NULL AND c.due_on < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS \"isOverdue?\",\n  ARRAY(SELECT p.id FROM incident_photo p WHERE p.incident_id = i.id ORDER BY p.id) AS \"photoIds!\",\n  coalesce(actor_handles_incident(c.assigned_organisation_id), false) AND c.incident_id IS NOT NULL AS \"maySay!\"\nFROM incident i\nLEFT JOIN incident_case c ON c.incident_id = i.id\nLEFT JOIN administrative_unit u ON u.id = i.unit_id\nLEFT JOIN organisation o ON o.id = c.assigned_organisation_id\nWHERE (:incidentId::integer IS NULL OR i.id = :incidentId)\nORDER BY i.received_at DESC, i.id DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT i.id AS "id!", i.kind AS "kind!", i.state AS "state!", u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?",
 *   to_char(i.received_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "receivedOn!",
 *   to_char(i.closed_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "closedOn?",
 *   round(ST_X(i.rough_place)::numeric, 4)::float8 AS "roughLon!", round(ST_Y(i.rough_place)::numeric, 4)::float8 AS "roughLat!", i.version AS "version!",
 *   ST_X(c.place) AS "lon?", ST_Y(c.place) AS "lat?", c.words AS "words?", c.near_layer AS "nearLayer?", c.near_id AS "nearId?",
 *   c.assigned_organisation_id AS "assignedOrganisationId?", o.name AS "assignedName?", to_char(c.due_on, 'YYYY-MM-DD') AS "dueOn?",
 *   (i.closed_at IS NULL AND c.due_on < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AS "isOverdue?",
 *   ARRAY(SELECT p.id FROM incident_photo p WHERE p.incident_id = i.id ORDER BY p.id) AS "photoIds!",
 *   coalesce(actor_handles_incident(c.assigned_organisation_id), false) AND c.incident_id IS NOT NULL AS "maySay!"
 * FROM incident i
 * LEFT JOIN incident_case c ON c.incident_id = i.id
 * LEFT JOIN administrative_unit u ON u.id = i.unit_id
 * LEFT JOIN organisation o ON o.id = c.assigned_organisation_id
 * WHERE (:incidentId::integer IS NULL OR i.id = :incidentId)
 * ORDER BY i.received_at DESC, i.id DESC
 * ```
 */
export const incidentRows = new PreparedQuery<IIncidentRowsParams,IIncidentRowsResult>(incidentRowsIR);


/** 'HeldIncident' parameters type */
export interface IHeldIncidentParams {
  codeHash: string;
}

/** 'HeldIncident' return type */
export interface IHeldIncidentResult {
  incidentId: number;
}

/** 'HeldIncident' query type */
export interface IHeldIncidentQuery {
  params: IHeldIncidentParams;
  result: IHeldIncidentResult;
}

const heldIncidentIR: any = {"usedParamSet":{"codeHash":true},"params":[{"name":"codeHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":63,"b":72}]}],"statement":"SELECT incident_id FROM incident_case WHERE code_hash = decode(:codeHash!, 'hex')"};

/**
 * Query generated from SQL:
 * ```
 * SELECT incident_id FROM incident_case WHERE code_hash = decode(:codeHash!, 'hex')
 * ```
 */
export const heldIncident = new PreparedQuery<IHeldIncidentParams,IHeldIncidentResult>(heldIncidentIR);


/** 'StepsOfIncident' parameters type */
export interface IStepsOfIncidentParams {
  incidentId: number;
}

/** 'StepsOfIncident' return type */
export interface IStepsOfIncidentResult {
  at: string;
  by: string | null;
  dueOn: string | null;
  id: number;
  kind: string;
  /** whom it was assigned to, or whose member wrote */
  organisationId: number | null;
  side: string;
  words: string;
}

/** 'StepsOfIncident' query type */
export interface IStepsOfIncidentQuery {
  params: IStepsOfIncidentParams;
  result: IStepsOfIncidentResult;
}

const stepsOfIncidentIR: any = {"usedParamSet":{"incidentId":true},"params":[{"name":"incidentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":270,"b":281}]}],"statement":"SELECT s.id, to_char(s.at, 'YYYY-MM-DD\"T\"HH24:MI:SSTZH:TZM') AS \"at!\", s.kind, s.side, s.words, a.display_name AS \"by?\", s.organisation_id,\n  to_char(s.due_on, 'YYYY-MM-DD') AS \"dueOn?\"\nFROM incident_step s LEFT JOIN app_user a ON a.id = s.user_id\nWHERE s.incident_id = :incidentId! ORDER BY s.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.id, to_char(s.at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "at!", s.kind, s.side, s.words, a.display_name AS "by?", s.organisation_id,
 *   to_char(s.due_on, 'YYYY-MM-DD') AS "dueOn?"
 * FROM incident_step s LEFT JOIN app_user a ON a.id = s.user_id
 * WHERE s.incident_id = :incidentId! ORDER BY s.id
 * ```
 */
export const stepsOfIncident = new PreparedQuery<IStepsOfIncidentParams,IStepsOfIncidentResult>(stepsOfIncidentIR);


/** 'StepsForHolder' parameters type */
export interface IStepsForHolderParams {
  incidentId: number;
}

/** 'StepsForHolder' return type */
export interface IStepsForHolderResult {
  at: string;
  dueOn: string | null;
  id: number;
  kind: string;
  /** whom it was assigned to, or whose member wrote */
  organisationId: number | null;
  side: string;
  words: string;
}

/** 'StepsForHolder' query type */
export interface IStepsForHolderQuery {
  params: IStepsForHolderParams;
  result: IStepsForHolderResult;
}

const stepsForHolderIR: any = {"usedParamSet":{"incidentId":true},"params":[{"name":"incidentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":202,"b":213}]}],"statement":"SELECT s.id, to_char(s.at, 'YYYY-MM-DD\"T\"HH24:MI:SSTZH:TZM') AS \"at!\", s.kind, s.side, s.words, s.organisation_id, to_char(s.due_on, 'YYYY-MM-DD') AS \"dueOn?\"\nFROM incident_step s WHERE s.incident_id = :incidentId! ORDER BY s.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.id, to_char(s.at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "at!", s.kind, s.side, s.words, s.organisation_id, to_char(s.due_on, 'YYYY-MM-DD') AS "dueOn?"
 * FROM incident_step s WHERE s.incident_id = :incidentId! ORDER BY s.id
 * ```
 */
export const stepsForHolder = new PreparedQuery<IStepsForHolderParams,IStepsForHolderResult>(stepsForHolderIR);


/** 'PhotosOfIncident' parameters type */
export interface IPhotosOfIncidentParams {
  incidentId: number;
}

/** 'PhotosOfIncident' return type */
export interface IPhotosOfIncidentResult {
  heightPx: number;
  id: number;
  widthPx: number;
}

/** 'PhotosOfIncident' query type */
export interface IPhotosOfIncidentQuery {
  params: IPhotosOfIncidentParams;
  result: IPhotosOfIncidentResult;
}

const photosOfIncidentIR: any = {"usedParamSet":{"incidentId":true},"params":[{"name":"incidentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":71,"b":82}]}],"statement":"SELECT id, width_px, height_px FROM incident_photo WHERE incident_id = :incidentId! ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, width_px, height_px FROM incident_photo WHERE incident_id = :incidentId! ORDER BY id
 * ```
 */
export const photosOfIncident = new PreparedQuery<IPhotosOfIncidentParams,IPhotosOfIncidentResult>(photosOfIncidentIR);


/** 'FindIncidentPhoto' parameters type */
export interface IFindIncidentPhotoParams {
  incidentId: number;
  photoId: number;
}

/** 'FindIncidentPhoto' return type */
export interface IFindIncidentPhotoResult {
  content: Buffer;
  mediaType: string;
}

/** 'FindIncidentPhoto' query type */
export interface IFindIncidentPhotoQuery {
  params: IFindIncidentPhotoParams;
  result: IFindIncidentPhotoResult;
}

const findIncidentPhotoIR: any = {"usedParamSet":{"photoId":true,"incidentId":true},"params":[{"name":"photoId","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":66}]},{"name":"incidentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":86,"b":97}]}],"statement":"SELECT media_type, content FROM incident_photo WHERE id = :photoId! AND incident_id = :incidentId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT media_type, content FROM incident_photo WHERE id = :photoId! AND incident_id = :incidentId!
 * ```
 */
export const findIncidentPhoto = new PreparedQuery<IFindIncidentPhotoParams,IFindIncidentPhotoResult>(findIncidentPhotoIR);


/** 'ContactOfIncident' parameters type */
export interface IContactOfIncidentParams {
  incidentId: number;
}

/** 'ContactOfIncident' return type */
export interface IContactOfIncidentResult {
  contact: string;
}

/** 'ContactOfIncident' query type */
export interface IContactOfIncidentQuery {
  params: IContactOfIncidentParams;
  result: IContactOfIncidentResult;
}

const contactOfIncidentIR: any = {"usedParamSet":{"incidentId":true},"params":[{"name":"incidentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":57,"b":68}]}],"statement":"SELECT contact FROM incident_contact WHERE incident_id = :incidentId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT contact FROM incident_contact WHERE incident_id = :incidentId!
 * ```
 */
export const contactOfIncident = new PreparedQuery<IContactOfIncidentParams,IContactOfIncidentResult>(contactOfIncidentIR);


/** 'OwnerOfNear' parameters type */
export interface IOwnerOfNearParams {
  id: number;
  layer: string;
}

/** 'OwnerOfNear' return type */
export interface IOwnerOfNearResult {
  ownerId: number | null;
}

/** 'OwnerOfNear' query type */
export interface IOwnerOfNearQuery {
  params: IOwnerOfNearParams;
  result: IOwnerOfNearResult;
}

const ownerOfNearIR: any = {"usedParamSet":{"layer":true,"id":true},"params":[{"name":"layer","required":true,"transform":{"type":"scalar"},"locs":[{"a":98,"b":104},{"a":187,"b":193},{"a":281,"b":287},{"a":376,"b":382},{"a":467,"b":473}]},{"name":"id","required":true,"transform":{"type":"scalar"},"locs":[{"a":125,"b":128},{"a":214,"b":217},{"a":313,"b":316},{"a":403,"b":406},{"a":502,"b":505}]}],"statement":"SELECT c.owner_id AS \"ownerId?\"\nFROM (\n  SELECT owner_organisation_id AS owner_id FROM site WHERE :layer! = 'sites' AND id = :id!\n  UNION ALL SELECT owner_organisation_id FROM duct WHERE :layer! = 'ducts' AND id = :id!\n  UNION ALL SELECT owner_organisation_id FROM pole_line WHERE :layer! = 'pole-lines' AND id = :id!\n  UNION ALL SELECT organisation_id FROM fibre_route WHERE :layer! = 'fibre' AND id = :id!\n  UNION ALL SELECT organisation_id FROM access_point WHERE :layer! = 'access-points' AND id = :id!\n) c"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.owner_id AS "ownerId?"
 * FROM (
 *   SELECT owner_organisation_id AS owner_id FROM site WHERE :layer! = 'sites' AND id = :id!
 *   UNION ALL SELECT owner_organisation_id FROM duct WHERE :layer! = 'ducts' AND id = :id!
 *   UNION ALL SELECT owner_organisation_id FROM pole_line WHERE :layer! = 'pole-lines' AND id = :id!
 *   UNION ALL SELECT organisation_id FROM fibre_route WHERE :layer! = 'fibre' AND id = :id!
 *   UNION ALL SELECT organisation_id FROM access_point WHERE :layer! = 'access-points' AND id = :id!
 * ) c
 * ```
 */
export const ownerOfNear = new PreparedQuery<IOwnerOfNearParams,IOwnerOfNearResult>(ownerOfNearIR);


/** 'NearestSite' parameters type */
export interface INearestSiteParams {
  lat: number;
  lon: number;
}

/** 'NearestSite' return type */
export interface INearestSiteResult {
  code: string;
  distanceM: number;
  id: number;
  ownerOrganisationId: number;
}

/** 'NearestSite' query type */
export interface INearestSiteQuery {
  params: INearestSiteParams;
  result: INearestSiteResult;
}

const nearestSiteIR: any = {"usedParamSet":{"lon":true,"lat":true},"params":[{"name":"lon","required":true,"transform":{"type":"scalar"},"locs":[{"a":147,"b":151}]},{"name":"lat","required":true,"transform":{"type":"scalar"},"locs":[{"a":154,"b":158}]}],"statement":"SELECT s.id, s.code, s.owner_organisation_id, ST_Distance(s.geom::geography, p.place) AS \"distanceM!\"\nFROM site s, (SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography AS place) p\nWHERE s.status = 'existing' AND ST_DWithin(s.geom::geography, p.place, 300)\nORDER BY 4 LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.id, s.code, s.owner_organisation_id, ST_Distance(s.geom::geography, p.place) AS "distanceM!"
 * FROM site s, (SELECT ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326)::geography AS place) p
 * WHERE s.status = 'existing' AND ST_DWithin(s.geom::geography, p.place, 300)
 * ORDER BY 4 LIMIT 1
 * ```
 */
export const nearestSite = new PreparedQuery<INearestSiteParams,INearestSiteResult>(nearestSiteIR);


/** 'MoveIncident' parameters type */
export interface IMoveIncidentParams {
  incidentId: number;
  state: string;
  version: number;
}

/** 'MoveIncident' return type */
export interface IMoveIncidentResult {
  id: number;
}

/** 'MoveIncident' query type */
export interface IMoveIncidentQuery {
  params: IMoveIncidentParams;
  result: IMoveIncidentResult;
}

const moveIncidentIR: any = {"usedParamSet":{"state":true,"incidentId":true,"version":true},"params":[{"name":"state","required":true,"transform":{"type":"scalar"},"locs":[{"a":28,"b":34},{"a":59,"b":65}]},{"name":"incidentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":161,"b":172}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":188,"b":196}]}],"statement":"UPDATE incident SET state = :state!, closed_at = CASE WHEN :state! IN ('fixed', 'refused') THEN coalesce(closed_at, now()) END, version = version + 1\nWHERE id = :incidentId! AND version = :version!\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE incident SET state = :state!, closed_at = CASE WHEN :state! IN ('fixed', 'refused') THEN coalesce(closed_at, now()) END, version = version + 1
 * WHERE id = :incidentId! AND version = :version!
 * RETURNING id
 * ```
 */
export const moveIncident = new PreparedQuery<IMoveIncidentParams,IMoveIncidentResult>(moveIncidentIR);


/** 'AssignIncident' parameters type */
export interface IAssignIncidentParams {
  dueOn?: DateOrString | null | void;
  incidentId: number;
  organisationId: number;
}

/** 'AssignIncident' return type */
export interface IAssignIncidentResult {
  dueOn: string;
}

/** 'AssignIncident' query type */
export interface IAssignIncidentQuery {
  params: IAssignIncidentParams;
  result: IAssignIncidentResult;
}

const assignIncidentIR: any = {"usedParamSet":{"organisationId":true,"dueOn":true,"incidentId":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":52,"b":67}]},{"name":"dueOn","required":false,"transform":{"type":"scalar"},"locs":[{"a":88,"b":93}]},{"name":"incidentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":130,"b":141}]}],"statement":"UPDATE incident_case SET assigned_organisation_id = :organisationId!, due_on = coalesce(:dueOn::date, due_on) WHERE incident_id = :incidentId!\nRETURNING to_char(due_on, 'YYYY-MM-DD') AS \"dueOn!\""};

/**
 * Query generated from SQL:
 * ```
 * UPDATE incident_case SET assigned_organisation_id = :organisationId!, due_on = coalesce(:dueOn::date, due_on) WHERE incident_id = :incidentId!
 * RETURNING to_char(due_on, 'YYYY-MM-DD') AS "dueOn!"
 * ```
 */
export const assignIncident = new PreparedQuery<IAssignIncidentParams,IAssignIncidentResult>(assignIncidentIR);


/** 'OrganisationForIncident' parameters type */
export interface IOrganisationForIncidentParams {
  organisationId: number;
}

/** 'OrganisationForIncident' return type */
export interface IOrganisationForIncidentResult {
  kind: string;
}

/** 'OrganisationForIncident' query type */
export interface IOrganisationForIncidentQuery {
  params: IOrganisationForIncidentParams;
  result: IOrganisationForIncidentResult;
}

const organisationForIncidentIR: any = {"usedParamSet":{"organisationId":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":41,"b":56}]}],"statement":"SELECT kind FROM organisation WHERE id = :organisationId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT kind FROM organisation WHERE id = :organisationId!
 * ```
 */
export const organisationForIncident = new PreparedQuery<IOrganisationForIncidentParams,IOrganisationForIncidentResult>(organisationForIncidentIR);


/** 'DeleteOldContacts' parameters type */
export interface IDeleteOldContactsParams {
  afterClosing: number;
  atMost: number;
}

/** 'DeleteOldContacts' return type */
export interface IDeleteOldContactsResult {
  incidentId: number;
}

/** 'DeleteOldContacts' query type */
export interface IDeleteOldContactsQuery {
  params: IDeleteOldContactsParams;
  result: IDeleteOldContactsResult;
}

const deleteOldContactsIR: any = {"usedParamSet":{"afterClosing":true,"atMost":true},"params":[{"name":"afterClosing","required":true,"transform":{"type":"scalar"},"locs":[{"a":147,"b":160}]},{"name":"atMost","required":true,"transform":{"type":"scalar"},"locs":[{"a":221,"b":228}]}],"statement":"WITH gone AS (\n  DELETE FROM incident_contact c USING incident i\n  WHERE i.id = c.incident_id\n    AND (i.closed_at < now() - make_interval(days => :afterClosing!::integer) OR i.received_at < now() - make_interval(days => :atMost!::integer))\n  RETURNING c.incident_id\n)\nINSERT INTO incident_step (incident_id, kind, side) SELECT incident_id, 'personal-data-deleted', 'system' FROM gone RETURNING incident_id"};

/**
 * Query generated from SQL:
 * ```
 * WITH gone AS (
 *   DELETE FROM incident_contact c USING incident i
 *   WHERE i.id = c.incident_id
 *     AND (i.closed_at < now() - make_interval(days => :afterClosing!::integer) OR i.received_at < now() - make_interval(days => :atMost!::integer))
 *   RETURNING c.incident_id
 * )
 * INSERT INTO incident_step (incident_id, kind, side) SELECT incident_id, 'personal-data-deleted', 'system' FROM gone RETURNING incident_id
 * ```
 */
export const deleteOldContacts = new PreparedQuery<IDeleteOldContactsParams,IDeleteOldContactsResult>(deleteOldContactsIR);


/** 'DeleteOldPhotos' parameters type */
export interface IDeleteOldPhotosParams {
  afterClosing: number;
}

/** 'DeleteOldPhotos' return type */
export interface IDeleteOldPhotosResult {
  id: number;
}

/** 'DeleteOldPhotos' query type */
export interface IDeleteOldPhotosQuery {
  params: IDeleteOldPhotosParams;
  result: IDeleteOldPhotosResult;
}

const deleteOldPhotosIR: any = {"usedParamSet":{"afterClosing":true},"params":[{"name":"afterClosing","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":134}]}],"statement":"DELETE FROM incident_photo p USING incident i\nWHERE i.id = p.incident_id AND i.closed_at < now() - make_interval(days => :afterClosing!::integer)\nRETURNING p.id"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM incident_photo p USING incident i
 * WHERE i.id = p.incident_id AND i.closed_at < now() - make_interval(days => :afterClosing!::integer)
 * RETURNING p.id
 * ```
 */
export const deleteOldPhotos = new PreparedQuery<IDeleteOldPhotosParams,IDeleteOldPhotosResult>(deleteOldPhotosIR);



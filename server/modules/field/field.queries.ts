/** Types generated for queries found in "server/modules/field/field.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'PlaceOfVisit' parameters type */
export interface IPlaceOfVisitParams {
  hamletId?: number | null | void;
  lat: number;
  lon: number;
  operatorId: number;
}

/** 'PlaceOfVisit' return type */
export interface IPlaceOfVisitResult {
  hasCommunes: boolean;
  hasHamlet: boolean;
  isInside: boolean;
  isOperator: boolean;
}

/** 'PlaceOfVisit' query type */
export interface IPlaceOfVisitQuery {
  params: IPlaceOfVisitParams;
  result: IPlaceOfVisitResult;
}

const placeOfVisitIR: any = {"usedParamSet":{"lon":true,"lat":true,"operatorId":true,"hamletId":true},"params":[{"name":"lon","required":true,"transform":{"type":"scalar"},"locs":[{"a":220,"b":224}]},{"name":"lat","required":true,"transform":{"type":"scalar"},"locs":[{"a":227,"b":231}]},{"name":"operatorId","required":true,"transform":{"type":"scalar"},"locs":[{"a":445,"b":456}]},{"name":"hamletId","required":false,"transform":{"type":"scalar"},"locs":[{"a":495,"b":503},{"a":567,"b":575}]}],"statement":"-- Outside: the province's communes are known and none holds the place.\nSELECT EXISTS (SELECT FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL\n    AND ST_Covers(u.geom, ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326))) AS \"isInside!\",\n  EXISTS (SELECT FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND u.geom IS NOT NULL) AS \"hasCommunes!\",\n  EXISTS (SELECT FROM organisation o WHERE o.id = :operatorId! AND o.is_mobile) AS \"isOperator!\",\n  :hamletId::integer IS NULL OR EXISTS (SELECT FROM hamlet h WHERE h.id = :hamletId) AS \"hasHamlet!\""};

/**
 * Query generated from SQL:
 * ```
 * -- Outside: the province's communes are known and none holds the place.
 * SELECT EXISTS (SELECT FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL
 *     AND ST_Covers(u.geom, ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326))) AS "isInside!",
 *   EXISTS (SELECT FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND u.geom IS NOT NULL) AS "hasCommunes!",
 *   EXISTS (SELECT FROM organisation o WHERE o.id = :operatorId! AND o.is_mobile) AS "isOperator!",
 *   :hamletId::integer IS NULL OR EXISTS (SELECT FROM hamlet h WHERE h.id = :hamletId) AS "hasHamlet!"
 * ```
 */
export const placeOfVisit = new PreparedQuery<IPlaceOfVisitParams,IPlaceOfVisitResult>(placeOfVisitIR);


/** 'InsertVisit' parameters type */
export interface IInsertVisitParams {
  accuracyM?: number | null | void;
  conflictsWith?: string | null | void;
  contentHash: string;
  downMbps?: number | null | void;
  hamletId?: number | null | void;
  id: string;
  lat: number;
  latencyMs?: number | null | void;
  levelDbm?: number | null | void;
  levelFile?: string | null | void;
  levelSamples?: number | null | void;
  lon: number;
  measuredAt: DateOrString;
  note?: string | null | void;
  operatorId: number;
  placeName?: string | null | void;
  positionSource: string;
  technology: string;
  upMbps?: number | null | void;
  verdict: string;
}

/** 'InsertVisit' return type */
export interface IInsertVisitResult {
  /** drawn by the browser that wrote it down */
  id: string;
}

/** 'InsertVisit' query type */
export interface IInsertVisitQuery {
  params: IInsertVisitParams;
  result: IInsertVisitResult;
}

const insertVisitIR: any = {"usedParamSet":{"id":true,"hamletId":true,"placeName":true,"operatorId":true,"technology":true,"verdict":true,"measuredAt":true,"lon":true,"lat":true,"accuracyM":true,"positionSource":true,"levelDbm":true,"levelSamples":true,"levelFile":true,"downMbps":true,"upMbps":true,"latencyMs":true,"note":true,"contentHash":true,"conflictsWith":true},"params":[{"name":"id","required":true,"transform":{"type":"scalar"},"locs":[{"a":288,"b":291}]},{"name":"hamletId","required":false,"transform":{"type":"scalar"},"locs":[{"a":336,"b":344}]},{"name":"placeName","required":false,"transform":{"type":"scalar"},"locs":[{"a":347,"b":356}]},{"name":"operatorId","required":true,"transform":{"type":"scalar"},"locs":[{"a":359,"b":370}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":373,"b":384}]},{"name":"verdict","required":true,"transform":{"type":"scalar"},"locs":[{"a":387,"b":395}]},{"name":"measuredAt","required":true,"transform":{"type":"scalar"},"locs":[{"a":398,"b":409}]},{"name":"lon","required":true,"transform":{"type":"scalar"},"locs":[{"a":412,"b":416}]},{"name":"lat","required":true,"transform":{"type":"scalar"},"locs":[{"a":419,"b":423}]},{"name":"accuracyM","required":false,"transform":{"type":"scalar"},"locs":[{"a":426,"b":435}]},{"name":"positionSource","required":true,"transform":{"type":"scalar"},"locs":[{"a":440,"b":455}]},{"name":"levelDbm","required":false,"transform":{"type":"scalar"},"locs":[{"a":458,"b":466}]},{"name":"levelSamples","required":false,"transform":{"type":"scalar"},"locs":[{"a":469,"b":481}]},{"name":"levelFile","required":false,"transform":{"type":"scalar"},"locs":[{"a":484,"b":493}]},{"name":"downMbps","required":false,"transform":{"type":"scalar"},"locs":[{"a":496,"b":504}]},{"name":"upMbps","required":false,"transform":{"type":"scalar"},"locs":[{"a":507,"b":513}]},{"name":"latencyMs","required":false,"transform":{"type":"scalar"},"locs":[{"a":516,"b":525}]},{"name":"note","required":false,"transform":{"type":"scalar"},"locs":[{"a":528,"b":532}]},{"name":"contentHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":535,"b":547}]},{"name":"conflictsWith","required":false,"transform":{"type":"scalar"},"locs":[{"a":550,"b":563}]}],"statement":"INSERT INTO field_visit (id, organisation_id, user_id, hamlet_id, place_name, operator_id, technology, verdict, measured_at, lon_deg, lat_deg, accuracy_m,\n  position_source, level_dbm, level_samples, level_file, down_mbps, up_mbps, latency_ms, note, content_hash, conflicts_with)\nVALUES (:id!, actor_organisation_id(), actor_user_id(), :hamletId, :placeName, :operatorId!, :technology!, :verdict!, :measuredAt!, :lon!, :lat!, :accuracyM,\n  :positionSource!, :levelDbm, :levelSamples, :levelFile, :downMbps, :upMbps, :latencyMs, :note, :contentHash!, :conflictsWith)\nON CONFLICT DO NOTHING\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO field_visit (id, organisation_id, user_id, hamlet_id, place_name, operator_id, technology, verdict, measured_at, lon_deg, lat_deg, accuracy_m,
 *   position_source, level_dbm, level_samples, level_file, down_mbps, up_mbps, latency_ms, note, content_hash, conflicts_with)
 * VALUES (:id!, actor_organisation_id(), actor_user_id(), :hamletId, :placeName, :operatorId!, :technology!, :verdict!, :measuredAt!, :lon!, :lat!, :accuracyM,
 *   :positionSource!, :levelDbm, :levelSamples, :levelFile, :downMbps, :upMbps, :latencyMs, :note, :contentHash!, :conflictsWith)
 * ON CONFLICT DO NOTHING
 * RETURNING id
 * ```
 */
export const insertVisit = new PreparedQuery<IInsertVisitParams,IInsertVisitResult>(insertVisitIR);


/** 'VisitContent' parameters type */
export interface IVisitContentParams {
  visitId: string;
}

/** 'VisitContent' return type */
export interface IVisitContentResult {
  /** SHA-256 of what was sent: the same id with other content is a conflict */
  contentHash: string;
  isOurs: boolean;
}

/** 'VisitContent' query type */
export interface IVisitContentQuery {
  params: IVisitContentParams;
  result: IVisitContentResult;
}

const visitContentIR: any = {"usedParamSet":{"visitId":true},"params":[{"name":"visitId","required":true,"transform":{"type":"scalar"},"locs":[{"a":104,"b":112}]}],"statement":"SELECT content_hash, organisation_id = actor_organisation_id() AS \"isOurs!\" FROM field_visit WHERE id = :visitId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT content_hash, organisation_id = actor_organisation_id() AS "isOurs!" FROM field_visit WHERE id = :visitId!
 * ```
 */
export const visitContent = new PreparedQuery<IVisitContentParams,IVisitContentResult>(visitContentIR);


/** 'ConflictOf' parameters type */
export interface IConflictOfParams {
  contentHash: string;
  visitId: string;
}

/** 'ConflictOf' return type */
export interface IConflictOfResult {
  /** drawn by the browser that wrote it down */
  id: string;
}

/** 'ConflictOf' query type */
export interface IConflictOfQuery {
  params: IConflictOfParams;
  result: IConflictOfResult;
}

const conflictOfIR: any = {"usedParamSet":{"visitId":true,"contentHash":true},"params":[{"name":"visitId","required":true,"transform":{"type":"scalar"},"locs":[{"a":50,"b":58}]},{"name":"contentHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":79,"b":91}]}],"statement":"SELECT id FROM field_visit WHERE conflicts_with = :visitId! AND content_hash = :contentHash!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM field_visit WHERE conflicts_with = :visitId! AND content_hash = :contentHash!
 * ```
 */
export const conflictOf = new PreparedQuery<IConflictOfParams,IConflictOfResult>(conflictOfIR);


/** 'VisitRows' parameters type */
export interface IVisitRowsParams {
  hamletId?: number | null | void;
  ownOnly: boolean;
  visitId?: string | null | void;
}

/** 'VisitRows' return type */
export interface IVisitRowsResult {
  /** as the device states it; null: unknown */
  accuracyM: number | null;
  /** this one came under the id of that one with other content; both are kept */
  conflictsWith: string | null;
  distanceM: number | null;
  downMbps: number | null;
  /** null: a place of its own, which says nothing of a hamlet */
  hamletId: number | null;
  hamletName: string | null;
  /** drawn by the browser that wrote it down */
  id: string;
  isOwn: boolean;
  lat: number;
  latencyMs: number | null;
  /** RSRP (4G), SS-RSRP (5G), RSCP (3G), RxLev (2G); with level_samples the median of so many */
  levelDbm: number | null;
  levelFile: string | null;
  levelSamples: number | null;
  lon: number;
  measuredAt: string;
  note: string | null;
  operatorId: number;
  organisationId: number;
  organisationName: string;
  person: string | null;
  photos: unknown;
  placeName: string | null;
  positionSource: string;
  receivedAt: string;
  technology: string;
  total: number;
  upMbps: number | null;
  userId: number | null;
  verdict: string;
}

/** 'VisitRows' query type */
export interface IVisitRowsQuery {
  params: IVisitRowsParams;
  result: IVisitRowsResult;
}

const visitRowsIR: any = {"usedParamSet":{"visitId":true,"hamletId":true,"ownOnly":true},"params":[{"name":"visitId","required":false,"transform":{"type":"scalar"},"locs":[{"a":1256,"b":1263},{"a":1289,"b":1296}]},{"name":"hamletId","required":false,"transform":{"type":"scalar"},"locs":[{"a":1304,"b":1312},{"a":1348,"b":1356}]},{"name":"ownOnly","required":true,"transform":{"type":"scalar"},"locs":[{"a":1370,"b":1378}]}],"statement":"SELECT v.id, v.hamlet_id, h.name AS \"hamletName?\", v.place_name, v.operator_id, v.technology, v.verdict,\n  to_char(v.measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') AS \"measuredAt!\",\n  to_char(v.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"receivedAt!\",\n  v.lon_deg AS lon, v.lat_deg AS lat, v.accuracy_m, v.position_source, v.level_dbm, v.level_samples, v.level_file, v.down_mbps, v.up_mbps, v.latency_ms, v.note,\n  v.organisation_id, o.name AS organisation_name, a.person AS \"person?\", coalesce(v.user_id = actor_user_id(), false) AS \"isOwn!\", v.conflicts_with, v.user_id,\n  CASE WHEN h.id IS NULL THEN NULL WHEN ST_Covers(h.area, p.place) THEN 0 ELSE ST_DistanceSphere(h.geom, p.place) END AS \"distanceM?\",\n  coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'widthPx', f.width_px, 'heightPx', f.height_px) ORDER BY f.received_at, f.id)\n    FROM field_photo f WHERE f.visit_id = v.id), '[]') AS \"photos!\",\n  count(*) OVER ()::integer AS \"total!\"\nFROM field_visit v\nJOIN organisation o ON o.id = v.organisation_id\nLEFT JOIN hamlet h ON h.id = v.hamlet_id\nLEFT JOIN LATERAL history_author(v.user_id) a ON true\nCROSS JOIN LATERAL (SELECT ST_SetSRID(ST_MakePoint(v.lon_deg, v.lat_deg), 4326) AS place) p\nWHERE (:visitId::uuid IS NULL OR v.id = :visitId) AND (:hamletId::integer IS NULL OR v.hamlet_id = :hamletId)\n  AND (NOT :ownOnly!::boolean OR v.user_id = actor_user_id())\nORDER BY v.measured_at DESC, v.received_at DESC, v.id\nLIMIT 500"};

/**
 * Query generated from SQL:
 * ```
 * SELECT v.id, v.hamlet_id, h.name AS "hamletName?", v.place_name, v.operator_id, v.technology, v.verdict,
 *   to_char(v.measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "measuredAt!",
 *   to_char(v.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "receivedAt!",
 *   v.lon_deg AS lon, v.lat_deg AS lat, v.accuracy_m, v.position_source, v.level_dbm, v.level_samples, v.level_file, v.down_mbps, v.up_mbps, v.latency_ms, v.note,
 *   v.organisation_id, o.name AS organisation_name, a.person AS "person?", coalesce(v.user_id = actor_user_id(), false) AS "isOwn!", v.conflicts_with, v.user_id,
 *   CASE WHEN h.id IS NULL THEN NULL WHEN ST_Covers(h.area, p.place) THEN 0 ELSE ST_DistanceSphere(h.geom, p.place) END AS "distanceM?",
 *   coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'widthPx', f.width_px, 'heightPx', f.height_px) ORDER BY f.received_at, f.id)
 *     FROM field_photo f WHERE f.visit_id = v.id), '[]') AS "photos!",
 *   count(*) OVER ()::integer AS "total!"
 * FROM field_visit v
 * JOIN organisation o ON o.id = v.organisation_id
 * LEFT JOIN hamlet h ON h.id = v.hamlet_id
 * LEFT JOIN LATERAL history_author(v.user_id) a ON true
 * CROSS JOIN LATERAL (SELECT ST_SetSRID(ST_MakePoint(v.lon_deg, v.lat_deg), 4326) AS place) p
 * WHERE (:visitId::uuid IS NULL OR v.id = :visitId) AND (:hamletId::integer IS NULL OR v.hamlet_id = :hamletId)
 *   AND (NOT :ownOnly!::boolean OR v.user_id = actor_user_id())
 * ORDER BY v.measured_at DESC, v.received_at DESC, v.id
 * LIMIT 500
 * ```
 */
export const visitRows = new PreparedQuery<IVisitRowsParams,IVisitRowsResult>(visitRowsIR);


/** 'Rivals' parameters type */
export interface IRivalsParams {
  hamletIds?: numberArray | null | void;
}

/** 'Rivals' return type */
export interface IRivalsResult {
  distanceM: number;
  /** null: a place of its own, which says nothing of a hamlet */
  hamletId: number;
  /** drawn by the browser that wrote it down */
  id: string;
  measuredAt: string;
  operatorId: number;
  organisationId: number;
  technology: string;
  userId: number | null;
  verdict: string;
}

/** 'Rivals' query type */
export interface IRivalsQuery {
  params: IRivalsParams;
  result: IRivalsResult;
}

const rivalsIR: any = {"usedParamSet":{"hamletIds":true},"params":[{"name":"hamletIds","required":false,"transform":{"type":"scalar"},"locs":[{"a":562,"b":571},{"a":613,"b":622}]}],"statement":"-- All visits of the same hamlets, operators and technologies: what counts is judged among them.\nSELECT v.id, v.hamlet_id AS \"hamletId!\", v.operator_id, v.technology, v.user_id, v.organisation_id, v.verdict,\n  to_char(v.measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') AS \"measuredAt!\",\n  CASE WHEN ST_Covers(h.area, p.place) THEN 0 ELSE ST_DistanceSphere(h.geom, p.place) END AS \"distanceM!\"\nFROM field_visit v\nJOIN hamlet h ON h.id = v.hamlet_id\nCROSS JOIN LATERAL (SELECT ST_SetSRID(ST_MakePoint(v.lon_deg, v.lat_deg), 4326) AS place) p\nWHERE :hamletIds::integer[] IS NULL OR v.hamlet_id = ANY(:hamletIds)\nORDER BY v.measured_at, v.received_at, v.id"};

/**
 * Query generated from SQL:
 * ```
 * -- All visits of the same hamlets, operators and technologies: what counts is judged among them.
 * SELECT v.id, v.hamlet_id AS "hamletId!", v.operator_id, v.technology, v.user_id, v.organisation_id, v.verdict,
 *   to_char(v.measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "measuredAt!",
 *   CASE WHEN ST_Covers(h.area, p.place) THEN 0 ELSE ST_DistanceSphere(h.geom, p.place) END AS "distanceM!"
 * FROM field_visit v
 * JOIN hamlet h ON h.id = v.hamlet_id
 * CROSS JOIN LATERAL (SELECT ST_SetSRID(ST_MakePoint(v.lon_deg, v.lat_deg), 4326) AS place) p
 * WHERE :hamletIds::integer[] IS NULL OR v.hamlet_id = ANY(:hamletIds)
 * ORDER BY v.measured_at, v.received_at, v.id
 * ```
 */
export const rivals = new PreparedQuery<IRivalsParams,IRivalsResult>(rivalsIR);


/** 'PhotosOfVisit' parameters type */
export interface IPhotosOfVisitParams {
  visitId: string;
}

/** 'PhotosOfVisit' return type */
export interface IPhotosOfVisitResult {
  photos: number;
}

/** 'PhotosOfVisit' query type */
export interface IPhotosOfVisitQuery {
  params: IPhotosOfVisitParams;
  result: IPhotosOfVisitResult;
}

const photosOfVisitIR: any = {"usedParamSet":{"visitId":true},"params":[{"name":"visitId","required":true,"transform":{"type":"scalar"},"locs":[{"a":72,"b":80}]}],"statement":"SELECT count(*)::integer AS \"photos!\" FROM field_photo WHERE visit_id = :visitId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT count(*)::integer AS "photos!" FROM field_photo WHERE visit_id = :visitId!
 * ```
 */
export const photosOfVisit = new PreparedQuery<IPhotosOfVisitParams,IPhotosOfVisitResult>(photosOfVisitIR);


/** 'LockVisit' parameters type */
export interface ILockVisitParams {
  visitId: string;
}

/** 'LockVisit' return type */
export interface ILockVisitResult {
  isLocked: boolean | null;
}

/** 'LockVisit' query type */
export interface ILockVisitQuery {
  params: ILockVisitParams;
  result: ILockVisitResult;
}

const lockVisitIR: any = {"usedParamSet":{"visitId":true},"params":[{"name":"visitId","required":true,"transform":{"type":"scalar"},"locs":[{"a":63,"b":71}]}],"statement":"SELECT pg_advisory_xact_lock(hashtext('field_visit'), hashtext(:visitId!)) IS NULL AS \"isLocked\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT pg_advisory_xact_lock(hashtext('field_visit'), hashtext(:visitId!)) IS NULL AS "isLocked"
 * ```
 */
export const lockVisit = new PreparedQuery<ILockVisitParams,ILockVisitResult>(lockVisitIR);


/** 'InsertPhoto' parameters type */
export interface IInsertPhotoParams {
  content: Buffer;
  heightPx: number;
  mediaType: string;
  photoId: string;
  sentHash: string;
  visitId: string;
  widthPx: number;
}

/** 'InsertPhoto' return type */
export interface IInsertPhotoResult {
  id: string;
}

/** 'InsertPhoto' query type */
export interface IInsertPhotoQuery {
  params: IInsertPhotoParams;
  result: IInsertPhotoResult;
}

const insertPhotoIR: any = {"usedParamSet":{"photoId":true,"visitId":true,"mediaType":true,"widthPx":true,"heightPx":true,"content":true,"sentHash":true},"params":[{"name":"photoId","required":true,"transform":{"type":"scalar"},"locs":[{"a":100,"b":108}]},{"name":"visitId","required":true,"transform":{"type":"scalar"},"locs":[{"a":111,"b":119}]},{"name":"mediaType","required":true,"transform":{"type":"scalar"},"locs":[{"a":122,"b":132}]},{"name":"widthPx","required":true,"transform":{"type":"scalar"},"locs":[{"a":135,"b":143}]},{"name":"heightPx","required":true,"transform":{"type":"scalar"},"locs":[{"a":146,"b":155}]},{"name":"content","required":true,"transform":{"type":"scalar"},"locs":[{"a":158,"b":166}]},{"name":"sentHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":169,"b":178}]}],"statement":"INSERT INTO field_photo (id, visit_id, media_type, width_px, height_px, content, sent_hash)\nVALUES (:photoId!, :visitId!, :mediaType!, :widthPx!, :heightPx!, :content!, :sentHash!)\nON CONFLICT DO NOTHING\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO field_photo (id, visit_id, media_type, width_px, height_px, content, sent_hash)
 * VALUES (:photoId!, :visitId!, :mediaType!, :widthPx!, :heightPx!, :content!, :sentHash!)
 * ON CONFLICT DO NOTHING
 * RETURNING id
 * ```
 */
export const insertPhoto = new PreparedQuery<IInsertPhotoParams,IInsertPhotoResult>(insertPhotoIR);


/** 'FindPhoto' parameters type */
export interface IFindPhotoParams {
  photoId: string;
}

/** 'FindPhoto' return type */
export interface IFindPhotoResult {
  heightPx: number;
  id: string;
  mediaType: string;
  /** SHA-256 of the file as it came: the same photo twice is stored once */
  sentHash: string;
  visitId: string;
  widthPx: number;
}

/** 'FindPhoto' query type */
export interface IFindPhotoQuery {
  params: IFindPhotoParams;
  result: IFindPhotoResult;
}

const findPhotoIR: any = {"usedParamSet":{"photoId":true},"params":[{"name":"photoId","required":true,"transform":{"type":"scalar"},"locs":[{"a":92,"b":100}]}],"statement":"SELECT id, visit_id, media_type, width_px, height_px, sent_hash FROM field_photo WHERE id = :photoId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, visit_id, media_type, width_px, height_px, sent_hash FROM field_photo WHERE id = :photoId!
 * ```
 */
export const findPhoto = new PreparedQuery<IFindPhotoParams,IFindPhotoResult>(findPhotoIR);


/** 'PhotoContent' parameters type */
export interface IPhotoContentParams {
  photoId: string;
  visitId: string;
}

/** 'PhotoContent' return type */
export interface IPhotoContentResult {
  /** rewritten without metadata */
  content: Buffer;
  mediaType: string;
}

/** 'PhotoContent' query type */
export interface IPhotoContentQuery {
  params: IPhotoContentParams;
  result: IPhotoContentResult;
}

const photoContentIR: any = {"usedParamSet":{"photoId":true,"visitId":true},"params":[{"name":"photoId","required":true,"transform":{"type":"scalar"},"locs":[{"a":55,"b":63}]},{"name":"visitId","required":true,"transform":{"type":"scalar"},"locs":[{"a":80,"b":88}]}],"statement":"SELECT media_type, content FROM field_photo WHERE id = :photoId! AND visit_id = :visitId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT media_type, content FROM field_photo WHERE id = :photoId! AND visit_id = :visitId!
 * ```
 */
export const photoContent = new PreparedQuery<IPhotoContentParams,IPhotoContentResult>(photoContentIR);


/** 'FieldHamlets' parameters type */
export interface IFieldHamletsParams {
  units?: stringArray | null | void;
}

/** 'FieldHamlets' return type */
export interface IFieldHamletsResult {
  id: number;
  kind: string;
  lastVisitOn: string | null;
  lat: number;
  lon: number;
  missing: numberArray;
  modelled: string;
  name: string;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
  reasons: stringArray;
  reported: string;
  unitCode: string | null;
  unitName: string | null;
  visits: number;
}

/** 'FieldHamlets' query type */
export interface IFieldHamletsQuery {
  params: IFieldHamletsParams;
  result: IFieldHamletsResult;
}

const fieldHamletsIR: any = {"usedParamSet":{"units":true},"params":[{"name":"units","required":false,"transform":{"type":"scalar"},"locs":[{"a":1572,"b":1577},{"a":1682,"b":1687}]}],"statement":"WITH broadband AS (\n  SELECT hamlet_id, array_agg(DISTINCT organisation_id ORDER BY organisation_id) AS lacking\n  FROM (\n    SELECT hamlet_id, organisation_id FROM hamlet_coverage WHERE technology IN ('4G', '5G')\n    GROUP BY hamlet_id, organisation_id HAVING bool_or(verdict = 'no') AND NOT bool_or(verdict = 'yes')\n  ) one GROUP BY hamlet_id\n), reported AS (\n  SELECT hamlet_id, CASE WHEN bool_or(served) THEN 'yes' ELSE 'no' END AS verdict\n  FROM hamlet_report WHERE service IN ('4G', '5G') GROUP BY hamlet_id\n), visited AS (\n  SELECT hamlet_id, count(*)::integer AS visits, max(measured_at) AS last_at FROM field_visit GROUP BY hamlet_id\n)\nSELECT h.id, h.name, h.kind, u.code AS \"unitCode?\", u.type || ' ' || u.name AS \"unitName?\", h.population, ST_X(h.geom) AS \"lon!\", ST_Y(h.geom) AS \"lat!\",\n  coalesce(s.mobile_any, 'unknown') AS \"modelled!\", coalesce(r.verdict, 'unknown') AS \"reported!\", coalesce(b.lacking, '{}') AS \"missing!\",\n  array_remove(ARRAY[CASE WHEN s.mobile_any = 'no' THEN 'uncovered' END, CASE WHEN s.needs_check THEN 'sources-differ' END,\n    CASE WHEN k.hamlet_id IS NOT NULL THEN 'to-verify' END], NULL) AS \"reasons!\",\n  coalesce(v.visits, 0) AS \"visits!\", to_char(v.last_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS \"lastVisitOn?\"\nFROM hamlet h\nLEFT JOIN administrative_unit u ON u.id = h.unit_id\nLEFT JOIN hamlet_service s ON s.hamlet_id = h.id\nLEFT JOIN hamlet_check k ON k.hamlet_id = h.id\nLEFT JOIN broadband b ON b.hamlet_id = h.id\nLEFT JOIN reported r ON r.hamlet_id = h.id\nLEFT JOIN visited v ON v.hamlet_id = h.id\nWHERE CASE WHEN :units::text[] IS NULL THEN s.mobile_any = 'no' OR s.needs_check OR k.hamlet_id IS NOT NULL ELSE u.code = ANY(:units) END\nORDER BY h.id"};

/**
 * Query generated from SQL:
 * ```
 * WITH broadband AS (
 *   SELECT hamlet_id, array_agg(DISTINCT organisation_id ORDER BY organisation_id) AS lacking
 *   FROM (
 *     SELECT hamlet_id, organisation_id FROM hamlet_coverage WHERE technology IN ('4G', '5G')
 *     GROUP BY hamlet_id, organisation_id HAVING bool_or(verdict = 'no') AND NOT bool_or(verdict = 'yes')
 *   ) one GROUP BY hamlet_id
 * ), reported AS (
 *   SELECT hamlet_id, CASE WHEN bool_or(served) THEN 'yes' ELSE 'no' END AS verdict
 *   FROM hamlet_report WHERE service IN ('4G', '5G') GROUP BY hamlet_id
 * ), visited AS (
 *   SELECT hamlet_id, count(*)::integer AS visits, max(measured_at) AS last_at FROM field_visit GROUP BY hamlet_id
 * )
 * SELECT h.id, h.name, h.kind, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?", h.population, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!",
 *   coalesce(s.mobile_any, 'unknown') AS "modelled!", coalesce(r.verdict, 'unknown') AS "reported!", coalesce(b.lacking, '{}') AS "missing!",
 *   array_remove(ARRAY[CASE WHEN s.mobile_any = 'no' THEN 'uncovered' END, CASE WHEN s.needs_check THEN 'sources-differ' END,
 *     CASE WHEN k.hamlet_id IS NOT NULL THEN 'to-verify' END], NULL) AS "reasons!",
 *   coalesce(v.visits, 0) AS "visits!", to_char(v.last_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "lastVisitOn?"
 * FROM hamlet h
 * LEFT JOIN administrative_unit u ON u.id = h.unit_id
 * LEFT JOIN hamlet_service s ON s.hamlet_id = h.id
 * LEFT JOIN hamlet_check k ON k.hamlet_id = h.id
 * LEFT JOIN broadband b ON b.hamlet_id = h.id
 * LEFT JOIN reported r ON r.hamlet_id = h.id
 * LEFT JOIN visited v ON v.hamlet_id = h.id
 * WHERE CASE WHEN :units::text[] IS NULL THEN s.mobile_any = 'no' OR s.needs_check OR k.hamlet_id IS NOT NULL ELSE u.code = ANY(:units) END
 * ORDER BY h.id
 * ```
 */
export const fieldHamlets = new PreparedQuery<IFieldHamletsParams,IFieldHamletsResult>(fieldHamletsIR);


/** 'StatusChanges' parameters type */
export interface IStatusChangesParams {
  hamletId?: number | null | void;
}

/** 'StatusChanges' return type */
export interface IStatusChangesResult {
  at: string;
  /** why the service is to be verified; null: it is not */
  checkReason: string | null;
  hamletId: number;
  hamletName: string;
  id: number;
  isCurrent: boolean;
  operatorId: number;
  technology: string;
  verdict: string;
  /** the newest visit that counted; null: none counts any more */
  visitId: string | null;
  /** how many visits counted */
  visits: number;
}

/** 'StatusChanges' query type */
export interface IStatusChangesQuery {
  params: IStatusChangesParams;
  result: IStatusChangesResult;
}

const statusChangesIR: any = {"usedParamSet":{"hamletId":true},"params":[{"name":"hamletId","required":false,"transform":{"type":"scalar"},"locs":[{"a":450,"b":458},{"a":494,"b":502}]}],"statement":"SELECT c.id, c.hamlet_id, h.name AS hamlet_name, c.operator_id, c.technology, to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"at!\",\n  c.verdict, c.check_reason, c.visits, c.visit_id,\n  NOT EXISTS (SELECT FROM field_status_change n WHERE n.hamlet_id = c.hamlet_id AND n.operator_id = c.operator_id AND n.technology = c.technology AND n.id > c.id) AS \"isCurrent!\"\nFROM field_status_change c JOIN hamlet h ON h.id = c.hamlet_id\nWHERE :hamletId::integer IS NULL OR c.hamlet_id = :hamletId\nORDER BY c.id DESC\nLIMIT 500"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.id, c.hamlet_id, h.name AS hamlet_name, c.operator_id, c.technology, to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at!",
 *   c.verdict, c.check_reason, c.visits, c.visit_id,
 *   NOT EXISTS (SELECT FROM field_status_change n WHERE n.hamlet_id = c.hamlet_id AND n.operator_id = c.operator_id AND n.technology = c.technology AND n.id > c.id) AS "isCurrent!"
 * FROM field_status_change c JOIN hamlet h ON h.id = c.hamlet_id
 * WHERE :hamletId::integer IS NULL OR c.hamlet_id = :hamletId
 * ORDER BY c.id DESC
 * LIMIT 500
 * ```
 */
export const statusChanges = new PreparedQuery<IStatusChangesParams,IStatusChangesResult>(statusChangesIR);


/** 'CurrentStatuses' parameters type */
export interface ICurrentStatusesParams {
  hamletIds?: numberArray | null | void;
}

/** 'CurrentStatuses' return type */
export interface ICurrentStatusesResult {
  /** why the service is to be verified; null: it is not */
  checkReason: string | null;
  hamletId: number;
  operatorId: number;
  organisationId: number;
  technology: string;
  verdict: string;
  /** the newest visit that counted; null: none counts any more */
  visitId: string | null;
  /** how many visits counted */
  visits: number;
}

/** 'CurrentStatuses' query type */
export interface ICurrentStatusesQuery {
  params: ICurrentStatusesParams;
  result: ICurrentStatusesResult;
}

const currentStatusesIR: any = {"usedParamSet":{"hamletIds":true},"params":[{"name":"hamletIds","required":false,"transform":{"type":"scalar"},"locs":[{"a":180,"b":189},{"a":229,"b":238}]}],"statement":"SELECT DISTINCT ON (hamlet_id, operator_id, technology) hamlet_id, operator_id, technology, verdict, check_reason, visits, visit_id, organisation_id\nFROM field_status_change\nWHERE :hamletIds::integer[] IS NULL OR hamlet_id = ANY(:hamletIds)\nORDER BY hamlet_id, operator_id, technology, id DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT DISTINCT ON (hamlet_id, operator_id, technology) hamlet_id, operator_id, technology, verdict, check_reason, visits, visit_id, organisation_id
 * FROM field_status_change
 * WHERE :hamletIds::integer[] IS NULL OR hamlet_id = ANY(:hamletIds)
 * ORDER BY hamlet_id, operator_id, technology, id DESC
 * ```
 */
export const currentStatuses = new PreparedQuery<ICurrentStatusesParams,ICurrentStatusesResult>(currentStatusesIR);


/** 'OtherSources' parameters type */
export interface IOtherSourcesParams {
  hamletIds?: numberArray | null | void;
}

/** 'OtherSources' return type */
export interface IOtherSourcesResult {
  /** null: a place of its own, which says nothing of a hamlet */
  hamletId: number;
  modelled: string;
  operatorId: number;
  reported: string;
  technology: string;
}

/** 'OtherSources' query type */
export interface IOtherSourcesQuery {
  params: IOtherSourcesParams;
  result: IOtherSourcesResult;
}

const otherSourcesIR: any = {"usedParamSet":{"hamletIds":true},"params":[{"name":"hamletIds","required":false,"transform":{"type":"scalar"},"locs":[{"a":346,"b":355},{"a":395,"b":404}]}],"statement":"SELECT h.hamlet_id AS \"hamletId!\", h.operator_id AS \"operatorId!\", h.technology AS \"technology!\", coalesce(c.verdict, 'unknown') AS \"modelled!\",\n  CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS \"reported!\"\nFROM (SELECT DISTINCT hamlet_id, operator_id, technology FROM field_visit\n  WHERE hamlet_id IS NOT NULL AND (:hamletIds::integer[] IS NULL OR hamlet_id = ANY(:hamletIds))) h\nLEFT JOIN hamlet_coverage c ON c.hamlet_id = h.hamlet_id AND c.organisation_id = h.operator_id AND c.technology = h.technology\nLEFT JOIN hamlet_report r ON r.hamlet_id = h.hamlet_id AND r.organisation_id = h.operator_id AND r.service = h.technology"};

/**
 * Query generated from SQL:
 * ```
 * SELECT h.hamlet_id AS "hamletId!", h.operator_id AS "operatorId!", h.technology AS "technology!", coalesce(c.verdict, 'unknown') AS "modelled!",
 *   CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS "reported!"
 * FROM (SELECT DISTINCT hamlet_id, operator_id, technology FROM field_visit
 *   WHERE hamlet_id IS NOT NULL AND (:hamletIds::integer[] IS NULL OR hamlet_id = ANY(:hamletIds))) h
 * LEFT JOIN hamlet_coverage c ON c.hamlet_id = h.hamlet_id AND c.organisation_id = h.operator_id AND c.technology = h.technology
 * LEFT JOIN hamlet_report r ON r.hamlet_id = h.hamlet_id AND r.organisation_id = h.operator_id AND r.service = h.technology
 * ```
 */
export const otherSources = new PreparedQuery<IOtherSourcesParams,IOtherSourcesResult>(otherSourcesIR);


/** 'InsertStatusChange' parameters type */
export interface IInsertStatusChangeParams {
  checkReason?: string | null | void;
  hamletId: number;
  operatorId: number;
  organisationId: number;
  technology: string;
  verdict: string;
  visitId?: string | null | void;
  visits: number;
}

/** 'InsertStatusChange' return type */
export type IInsertStatusChangeResult = void;

/** 'InsertStatusChange' query type */
export interface IInsertStatusChangeQuery {
  params: IInsertStatusChangeParams;
  result: IInsertStatusChangeResult;
}

const insertStatusChangeIR: any = {"usedParamSet":{"hamletId":true,"operatorId":true,"technology":true,"verdict":true,"checkReason":true,"visits":true,"visitId":true,"organisationId":true},"params":[{"name":"hamletId","required":true,"transform":{"type":"scalar"},"locs":[{"a":135,"b":144}]},{"name":"operatorId","required":true,"transform":{"type":"scalar"},"locs":[{"a":147,"b":158}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":161,"b":172}]},{"name":"verdict","required":true,"transform":{"type":"scalar"},"locs":[{"a":175,"b":183}]},{"name":"checkReason","required":false,"transform":{"type":"scalar"},"locs":[{"a":186,"b":197}]},{"name":"visits","required":true,"transform":{"type":"scalar"},"locs":[{"a":200,"b":207}]},{"name":"visitId","required":false,"transform":{"type":"scalar"},"locs":[{"a":210,"b":217}]},{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":220,"b":235}]}],"statement":"INSERT INTO field_status_change (hamlet_id, operator_id, technology, verdict, check_reason, visits, visit_id, organisation_id)\nVALUES (:hamletId!, :operatorId!, :technology!, :verdict!, :checkReason, :visits!, :visitId, :organisationId!)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO field_status_change (hamlet_id, operator_id, technology, verdict, check_reason, visits, visit_id, organisation_id)
 * VALUES (:hamletId!, :operatorId!, :technology!, :verdict!, :checkReason, :visits!, :visitId, :organisationId!)
 * ```
 */
export const insertStatusChange = new PreparedQuery<IInsertStatusChangeParams,IInsertStatusChangeResult>(insertStatusChangeIR);


/** 'SetHamletCheck' parameters type */
export interface ISetHamletCheckParams {
  hamletId: number;
  technologies: stringArray;
}

/** 'SetHamletCheck' return type */
export type ISetHamletCheckResult = void;

/** 'SetHamletCheck' query type */
export interface ISetHamletCheckQuery {
  params: ISetHamletCheckParams;
  result: ISetHamletCheckResult;
}

const setHamletCheckIR: any = {"usedParamSet":{"hamletId":true,"technologies":true},"params":[{"name":"hamletId","required":true,"transform":{"type":"scalar"},"locs":[{"a":59,"b":68}]},{"name":"technologies","required":true,"transform":{"type":"scalar"},"locs":[{"a":71,"b":84}]}],"statement":"INSERT INTO hamlet_check (hamlet_id, technologies) VALUES (:hamletId!, :technologies!)\nON CONFLICT (hamlet_id) DO UPDATE SET technologies = excluded.technologies"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO hamlet_check (hamlet_id, technologies) VALUES (:hamletId!, :technologies!)
 * ON CONFLICT (hamlet_id) DO UPDATE SET technologies = excluded.technologies
 * ```
 */
export const setHamletCheck = new PreparedQuery<ISetHamletCheckParams,ISetHamletCheckResult>(setHamletCheckIR);


/** 'DropHamletCheck' parameters type */
export interface IDropHamletCheckParams {
  hamletId: number;
}

/** 'DropHamletCheck' return type */
export type IDropHamletCheckResult = void;

/** 'DropHamletCheck' query type */
export interface IDropHamletCheckQuery {
  params: IDropHamletCheckParams;
  result: IDropHamletCheckResult;
}

const dropHamletCheckIR: any = {"usedParamSet":{"hamletId":true},"params":[{"name":"hamletId","required":true,"transform":{"type":"scalar"},"locs":[{"a":43,"b":52}]}],"statement":"DELETE FROM hamlet_check WHERE hamlet_id = :hamletId!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM hamlet_check WHERE hamlet_id = :hamletId!
 * ```
 */
export const dropHamletCheck = new PreparedQuery<IDropHamletCheckParams,IDropHamletCheckResult>(dropHamletCheckIR);


/** 'HamletChecks' parameters type */
export interface IHamletChecksParams {
  hamletIds?: numberArray | null | void;
}

/** 'HamletChecks' return type */
export interface IHamletChecksResult {
  hamletId: number;
  technologies: stringArray;
}

/** 'HamletChecks' query type */
export interface IHamletChecksQuery {
  params: IHamletChecksParams;
  result: IHamletChecksResult;
}

const hamletChecksIR: any = {"usedParamSet":{"hamletIds":true},"params":[{"name":"hamletIds","required":false,"transform":{"type":"scalar"},"locs":[{"a":55,"b":64},{"a":104,"b":113}]}],"statement":"SELECT hamlet_id, technologies FROM hamlet_check WHERE :hamletIds::integer[] IS NULL OR hamlet_id = ANY(:hamletIds)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT hamlet_id, technologies FROM hamlet_check WHERE :hamletIds::integer[] IS NULL OR hamlet_id = ANY(:hamletIds)
 * ```
 */
export const hamletChecks = new PreparedQuery<IHamletChecksParams,IHamletChecksResult>(hamletChecksIR);


/** 'LockStatus' parameters type */
export type ILockStatusParams = void;

/** 'LockStatus' return type */
export interface ILockStatusResult {
  isLocked: boolean | null;
}

/** 'LockStatus' query type */
export interface ILockStatusQuery {
  params: ILockStatusParams;
  result: ILockStatusResult;
}

const lockStatusIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT pg_advisory_xact_lock(hashtext('field_status')) IS NULL AS \"isLocked\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT pg_advisory_xact_lock(hashtext('field_status')) IS NULL AS "isLocked"
 * ```
 */
export const lockStatus = new PreparedQuery<ILockStatusParams,ILockStatusResult>(lockStatusIR);


/** 'StatusInputs' parameters type */
export type IStatusInputsParams = void;

/** 'StatusInputs' return type */
export interface IStatusInputsResult {
  lastFor: string | null;
  lastVersions: unknown | null;
  today: string;
  versions: unknown;
}

/** 'StatusInputs' query type */
export interface IStatusInputsQuery {
  params: IStatusInputsParams;
  result: IStatusInputsResult;
}

const statusInputsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT (SELECT jsonb_object_agg(layer, version) FROM layer_version WHERE layer IN ('field_visit', 'coverage', 'hamlet_report', 'hamlet', 'setting')) AS \"versions!\",\n  to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS \"today!\", r.input_versions AS \"lastVersions?\", to_char(r.computed_for, 'YYYY-MM-DD') AS \"lastFor?\"\nFROM (VALUES (1)) one LEFT JOIN field_status_run r ON true"};

/**
 * Query generated from SQL:
 * ```
 * SELECT (SELECT jsonb_object_agg(layer, version) FROM layer_version WHERE layer IN ('field_visit', 'coverage', 'hamlet_report', 'hamlet', 'setting')) AS "versions!",
 *   to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "today!", r.input_versions AS "lastVersions?", to_char(r.computed_for, 'YYYY-MM-DD') AS "lastFor?"
 * FROM (VALUES (1)) one LEFT JOIN field_status_run r ON true
 * ```
 */
export const statusInputs = new PreparedQuery<IStatusInputsParams,IStatusInputsResult>(statusInputsIR);


/** 'KeepStatusRun' parameters type */
export interface IKeepStatusRunParams {
  today: DateOrString;
  versions: unknown;
}

/** 'KeepStatusRun' return type */
export type IKeepStatusRunResult = void;

/** 'KeepStatusRun' query type */
export interface IKeepStatusRunQuery {
  params: IKeepStatusRunParams;
  result: IKeepStatusRunResult;
}

const keepStatusRunIR: any = {"usedParamSet":{"versions":true,"today":true},"params":[{"name":"versions","required":true,"transform":{"type":"scalar"},"locs":[{"a":68,"b":77}]},{"name":"today","required":true,"transform":{"type":"scalar"},"locs":[{"a":80,"b":86}]}],"statement":"INSERT INTO field_status_run (input_versions, computed_for) VALUES (:versions!, :today!::date)\nON CONFLICT (id) DO UPDATE SET input_versions = excluded.input_versions, computed_for = excluded.computed_for"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO field_status_run (input_versions, computed_for) VALUES (:versions!, :today!::date)
 * ON CONFLICT (id) DO UPDATE SET input_versions = excluded.input_versions, computed_for = excluded.computed_for
 * ```
 */
export const keepStatusRun = new PreparedQuery<IKeepStatusRunParams,IKeepStatusRunResult>(keepStatusRunIR);


/** 'MeasuredSetting' parameters type */
export type IMeasuredSettingParams = void;

/** 'MeasuredSetting' return type */
export interface IMeasuredSettingResult {
  source: string;
  value: unknown;
}

/** 'MeasuredSetting' query type */
export interface IMeasuredSettingQuery {
  params: IMeasuredSettingParams;
  result: IMeasuredSettingResult;
}

const measuredSettingIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT value, source FROM setting WHERE key = 'measured'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT value, source FROM setting WHERE key = 'measured'
 * ```
 */
export const measuredSetting = new PreparedQuery<IMeasuredSettingParams,IMeasuredSettingResult>(measuredSettingIR);


/** 'StoreMeasuredSetting' parameters type */
export interface IStoreMeasuredSettingParams {
  source: string;
  value: unknown;
}

/** 'StoreMeasuredSetting' return type */
export type IStoreMeasuredSettingResult = void;

/** 'StoreMeasuredSetting' query type */
export interface IStoreMeasuredSettingQuery {
  params: IStoreMeasuredSettingParams;
  result: IStoreMeasuredSettingResult;
}

const storeMeasuredSettingIR: any = {"usedParamSet":{"value":true,"source":true},"params":[{"name":"value","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":67}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":70,"b":77}]}],"statement":"INSERT INTO setting (key, value, source) VALUES ('measured', :value!, :source!)\nON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, updated_at = now()"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO setting (key, value, source) VALUES ('measured', :value!, :source!)
 * ON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, updated_at = now()
 * ```
 */
export const storeMeasuredSetting = new PreparedQuery<IStoreMeasuredSettingParams,IStoreMeasuredSettingResult>(storeMeasuredSettingIR);



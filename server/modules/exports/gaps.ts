import type { Conversation } from "../../database/conversation.ts";
import type { Bilingual, Field, Layer } from "../../formats/layer.ts";
import type { OperatorFacts } from "./datasets.ts";
import { flag, HAMLET_KIND, integer, number, text, verdict } from "./fields.ts";

/** The filters of the list of gaps. */
export interface GapsAsked {
  readonly service: "mobile" | "3G" | "4G" | "5G" | "FTTH";
  readonly by: "any" | "each" | number;
  readonly unitCode?: string;
  readonly minPopulation?: number;
}

/** A row of the list, as the module that computes it gives it. */
export interface GapFacts {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly unitCode: string | null;
  readonly unitName: string | null;
  readonly population: number | null;
  readonly center: readonly [number, number];
  readonly servedShare: number | null;
  readonly modelled: string;
  readonly reported: string;
  readonly measured: string;
  readonly needsCheck: boolean;
  readonly accessPointM: number | null;
  readonly missingOrganisationIds: readonly number[];
  readonly wasOnly2g: boolean;
}

/** How the list of gaps reaches the exports: the application hands it over, since modules do not know each other. */
export type GapsReader = (asked: GapsAsked, client: Conversation) => Promise<readonly GapFacts[]>;

export const GAPS_TITLE: Bilingual = { vi: "Thôn chưa có dịch vụ", en: "Hamlets without a service" };

export const GAPS_FIELDS: readonly Field[] = [
  text("name", "Tên", "Name"),
  text("kind", "Loại", "Kind", { words: HAMLET_KIND }),
  text("commune_code", "Mã xã", "Commune code"),
  text("commune", "Xã, phường", "Commune"),
  integer("population", "Dân số", "Population"),
  number("served_share", "Tỷ lệ dân được phủ", "Share of residents served", {
    meaning: { vi: "0 đến 1", en: "0 to 1" },
  }),
  number("access_point_m", "Khoảng cách đến điểm truy nhập", "Distance to the access point", { unit: "m" }),
  text("lacking", "Doanh nghiệp còn thiếu", "Operators lacking"),
  verdict("modelled", "Theo mô hình", "Modelled"),
  verdict("reported", "Theo báo cáo", "Reported"),
  verdict("measured", "Theo đo kiểm", "Measured"),
  flag("needs_check", "Cần xác minh", "Needs a check"),
  flag("was_only_2g", "Trước đây chỉ có 2G", "Had 2G only"),
];

/** The list of hamlets without a service as a layer, with the filters that the list has on screen. */
export async function gapsLayer(
  reader: GapsReader,
  asked: GapsAsked,
  operators: readonly (OperatorFacts & { id: number })[],
  client: Conversation,
): Promise<Layer> {
  const nameOf = new Map(operators.map((each) => [each.id, each.name]));
  const rows = (await reader(asked, client)).map((gap) => ({
    id: gap.id,
    geometry: JSON.stringify({ type: "Point", coordinates: gap.center }),
    properties: {
      name: gap.name,
      kind: gap.kind,
      commune_code: gap.unitCode,
      commune: gap.unitName,
      population: gap.population,
      served_share: gap.servedShare,
      access_point_m: gap.accessPointM,
      lacking: gap.missingOrganisationIds.map((id) => nameOf.get(id) ?? String(id)).join(", "),
      modelled: gap.modelled,
      reported: gap.reported,
      measured: gap.measured,
      needs_check: gap.needsCheck,
      was_only_2g: gap.wasOnly2g,
    },
  }));
  const what =
    asked.service === "mobile"
      ? { vi: "băng rộng di động", en: "mobile broadband" }
      : { vi: asked.service, en: asked.service };
  return {
    id: "gaps",
    title: { vi: `Thôn chưa có ${what.vi}`, en: `Hamlets without ${what.en}` },
    geometryType: "Point",
    fields: GAPS_FIELDS,
    rows,
    nameField: "name",
  };
}

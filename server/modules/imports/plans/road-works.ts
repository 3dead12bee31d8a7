import { codeField, dateField, nameField, wordField } from "../plan/fields.ts";
import { keyOfPlace, known, recordPlan } from "../plan/record-plan.ts";

/** Road works; the Work Zone Data Exchange (WZDx 4) among them. */
export const roadWorks = recordPlan({
  label: { vi: "công trình đường", en: "road works" },
  roles: ["authority", "construction"],
  tables: ["road_work"],
  wanted: "line",
  ownerColumn: null,
  fields: {
    code: codeField(["ma_cong_trinh", "mã công trình", "mã dự án", "core_details.data_source_id_and_event"]),
    name: nameField([
      "tên công trình",
      "tên dự án",
      "ten_cong_trinh",
      "core_details.name",
      "core_details.description",
      "description",
    ]),
    roads: nameField(["core_details.road_names", "tuyến đường", "tên đường", "road_names"]),
    kind: wordField(
      {
        label: { vi: "Loại công trình", en: "Kind" },
        names: ["kind", "loại", "loại công trình", "loai", "types_of_work.type_name", "work_type"],
      },
      {
        new_road: ["xây mới", "làm mới", "mở mới", "new road", "new-road"],
        widening: ["mở rộng", "nâng cấp mở rộng", "widening", "roadway-relocation"],
        resurfacing: ["thảm nhựa", "sửa mặt đường", "nâng cấp", "surface-work", "resurfacing", "overlay"],
        drainage: ["thoát nước", "cống thoát nước", "drainage", "below-road-work"],
        pavement: ["vỉa hè", "hè đường", "pavement", "sidewalk", "roadside-work"],
        other: ["khác", "other", "maintenance"],
      },
      { within: true },
    ),
    startsOn: dateField({
      label: { vi: "Ngày bắt đầu", en: "Start" },
      names: ["starts_on", "start_date", "bắt đầu", "ngày khởi công", "khởi công", "từ ngày", "ngay_bat_dau"],
      required: true,
    }),
    endsOn: dateField({
      label: { vi: "Ngày kết thúc", en: "End" },
      names: ["ends_on", "end_date", "kết thúc", "ngày hoàn thành", "hoàn thành", "đến ngày", "ngay_ket_thuc"],
      required: true,
    }),
    status: wordField(
      { label: { vi: "Trạng thái", en: "Status" }, names: ["status", "event_status", "tình trạng", "trang_thai"] },
      {
        planned: ["dự kiến", "kế hoạch", "chưa khởi công", "planned", "pending"],
        running: ["đang thi công", "đang làm", "active", "running"],
        finished: ["hoàn thành", "đã xong", "completed", "finished"],
        cancelled: ["hủy", "dừng", "cancelled"],
      },
    ),
  },
  build({ code, name, roads, kind, startsOn, endsOn, status }, { record, geometry, suffix, findings }) {
    if (startsOn! > endsOn!) {
      const parameters = {
        labelVi: "Ngày kết thúc",
        labelEn: "End",
        value: endsOn!,
        min: startsOn!,
        max: "9999-12-31",
      };
      findings.refuse({ code: "value.range", parameters }, { row: record.row, layer: record.layer, value: endsOn! });
      return undefined;
    }
    const title = name ?? roads;
    if (title === undefined) {
      findings.refuse(
        { code: "value.missing", parameters: { labelVi: "Tên", labelEn: "The name" } },
        { row: record.row, layer: record.layer },
      );
      return undefined;
    }
    const key = code === undefined ? keyOfPlace("work", geometry, startsOn!, title) : `${code}${suffix}`;
    const fullName = name !== undefined && roads !== undefined ? `${roads}: ${name}` : title;
    return {
      key,
      payload: known({
        code: key,
        name: fullName,
        kind: kind ?? "other",
        starts_on: startsOn,
        ends_on: endsOn,
        status,
      }),
    };
  },
});

import { codeField, integerField, statusField, wordField } from "../plan/fields.ts";
import { keyOfPlace, known, recordPlan } from "../plan/record-plan.ts";

const PORTS = "port|ports|cổng";

export const accessPoints = recordPlan({
  label: { vi: "điểm truy nhập cáp quang", en: "access points" },
  roles: ["authority", "planner"],
  tables: ["access_point"],
  wanted: "point",
  ownerColumn: "organisation_id",
  fields: {
    code: codeField(["mã tủ", "ma_tu", "mã hộp", "tên tủ", "tên"]),
    kind: wordField(
      {
        label: { vi: "Loại", en: "Kind" },
        names: ["kind", "type", "loại", "loại tủ", "loai", "node_type"],
        required: true,
      },
      {
        cabinet: ["tủ", "tủ cáp", "tủ phối quang", "odf", "fdh", "cabinet", "fiberdistributionhub"],
        splitter: ["bộ chia", "hộp", "hộp cáp", "hộp chia", "s2", "odb", "odp", "fat", "splitter"],
        exchange: ["tổng đài", "nhà trạm", "đài viễn thông", "olt", "pop", "exchange", "central office"],
        other: ["khác", "other"],
      },
      { within: true },
    ),
    ports: integerField(
      { label: { vi: "Số cổng", en: "Ports" }, names: ["ports", "số cổng", "tổng cổng", "dung lượng", "so_cong"] },
      0,
      1_000_000,
      PORTS,
    ),
    freePorts: integerField(
      {
        label: { vi: "Cổng trống", en: "Free ports" },
        names: ["free_ports", "cổng trống", "còn trống", "cong_trong", "số cổng trống"],
      },
      0,
      1_000_000,
      PORTS,
    ),
    status: statusField(),
  },
  build({ code, kind, ports, freePorts, status }, { record, geometry, findings }) {
    if (ports !== undefined && freePorts !== undefined && freePorts > ports) {
      const parameters = { labelVi: "Cổng trống", labelEn: "Free ports", value: freePorts, min: 0, max: ports };
      findings.refuse(
        { code: "value.range", parameters },
        { row: record.row, layer: record.layer, value: String(freePorts) },
      );
      return undefined;
    }
    const key = code ?? keyOfPlace("access", geometry);
    return { key, payload: known({ code: key, kind, ports, free_ports: freePorts, status }) };
  },
});

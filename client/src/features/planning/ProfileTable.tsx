import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import type { GridColumn } from "../../ui/DataGrid.tsx";
import { RowGrid } from "../../ui/RowGrid.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import part from "../../ui/TablePart.module.css";
import { Tag } from "../../ui/Tag.tsx";
import { type ProfilePath, pathQuery } from "./PathProfile.tsx";
import { endName, PROFILE_COLUMNS, type ProfileRow, profileRows } from "./profile-rows.ts";
import { useProfilePath } from "./use-profile-path.ts";

const ROW_ZOOM = 14;

const columnsOf = (words: Words): GridColumn<ProfileRow>[] =>
  PROFILE_COLUMNS.map(([id, digits]) => ({
    id,
    title: words.t(`profile.column.${id}`),
    isNumber: true,
    cell: (row) => (row[id] === null ? "–" : words.number(row[id], digits)),
    sortBy: (row) => row[id],
  }));

/** The path sample by sample; a row shows its place on the map. */
export function ProfileTable({ session, state, map }: ToolProps) {
  const words = useWords();
  const { path } = useProfilePath(state);
  if (session.user === null || path === null) return <Empty title={words.t("profile.twoEnds")} />;
  return <Rows path={path} map={map} />;
}

function Rows({ path, map }: { path: ProfilePath; map: ToolProps["map"] }) {
  const words = useWords();
  const { data, error } = useQuery(pathQuery(path));
  const [shown, setShown] = useState<number | null>(null);
  const columns = useMemo(() => columnsOf(words), [words]);
  const rows = useMemo(() => (data === undefined ? [] : profileRows(data)), [data]);
  if (error !== null) return <Failed title={words.t("state.failed")} what={errorText(error, words)} />;
  if (data === undefined) return <Loading label={words.t("state.loading")} />;
  const { from, to } = path;
  const title = words.t("profile.picture.title", { from: endName(from, words), to: endName(to, words) });
  const open = ({ distanceM }: ProfileRow) => {
    const share = distanceM / data.distanceM;
    setShown(distanceM);
    map.flyTo(
      [
        from.center[0] + (to.center[0] - from.center[0]) * share,
        from.center[1] + (to.center[1] - from.center[1]) * share,
      ],
      ROW_ZOOM,
    );
  };
  return (
    <div className={part.table} data-tall>
      <div className={part.head}>
        <h2>{title}</h2>
        <Tag>{words.t("profile.samples", { count: rows.length })}</Tag>
      </div>
      <RowGrid
        label={title}
        rows={rows}
        columns={columns}
        firstSort={{ column: "distanceM", descending: false }}
        keyOf={({ distanceM }) => distanceM}
        selected={shown}
        onOpen={open}
      />
    </div>
  );
}

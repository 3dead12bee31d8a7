import { ActionIcon, Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconNavigation, IconPencilPlus, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { FieldHamlet } from "../../../../server/modules/field/field.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import type { LonLat } from "../../map/selection.ts";
import { Empty } from "../../ui/States.tsx";
import { capitalised } from "../../ui/text.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import { fieldHamletsQuery } from "./field.api.ts";
import styles from "./field.module.css";
import { fieldOverlay } from "./field-overlay.ts";
import { HereField } from "./HereField.tsx";
import { useHere } from "./position.ts";
import { orderStops, routeM, straightM } from "./route-order.ts";
import { useRoute } from "./use-route.ts";

/** The device's own map application finds the way: `geo:` leaves this program, nothing is asked of another host. */
const directionsTo = ({ center: [lon, lat], name }: FieldHamlet) =>
  `geo:${lat},${lon}?q=${lat},${lon}(${encodeURIComponent(name)})`;

interface StopProps {
  readonly hamlet: FieldHamlet;
  readonly at: number;
  readonly isLast: boolean;
  readonly legM: number | null;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onRecord: () => void;
}

function Stop({ hamlet, at, isLast, legM, onMove, onRemove, onRecord }: StopProps) {
  const words = useWords();
  const { t } = words;
  const { name, unitName } = hamlet;
  const facts = [
    ...(unitName === null ? [] : [capitalised(unitName)]),
    ...(legM === null ? [] : [t("field.route.leg", { distance: words.length(legM) })]),
  ];
  return (
    <li className={styles.card}>
      <div className={styles.stop}>
        <span className={styles.number}>{at + 1}</span>
        <div>
          <strong className={styles.stopName}>{name}</strong>
          <p className={styles.facts}>{facts.join(" · ")}</p>
        </div>
        <ActionIcon
          size={44}
          variant="default"
          disabled={at === 0}
          aria-label={t("field.route.up", { name })}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={20} />
        </ActionIcon>
        <ActionIcon
          size={44}
          variant="default"
          disabled={isLast}
          aria-label={t("field.route.down", { name })}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={20} />
        </ActionIcon>
        <ActionIcon size={44} variant="default" aria-label={t("field.route.remove", { name })} onClick={onRemove}>
          <IconTrash size={20} />
        </ActionIcon>
      </div>
      <div className={styles.two}>
        <Button
          size="md"
          aria-label={t("field.nearby.recordAt", { name })}
          leftSection={<IconPencilPlus size={20} aria-hidden="true" />}
          onClick={onRecord}
        >
          {t("field.nearby.record")}
        </Button>
        <Button
          size="md"
          variant="default"
          component="a"
          href={directionsTo(hamlet)}
          aria-label={t("field.route.directionsTo", { name })}
          leftSection={<IconNavigation size={20} aria-hidden="true" />}
        >
          {t("field.route.directions")}
        </Button>
      </div>
    </li>
  );
}

const moved = (ids: readonly number[], at: number, by: 1 | -1): number[] => {
  const next = [...ids];
  const [id] = next.splice(at, 1);
  if (id !== undefined) next.splice(at + by, 0, id);
  return next;
};

/** The hamlets of a day in their order, with the straight distances between them. */
export function RouteTool(props: ToolProps) {
  const words = useWords();
  const { t } = words;
  const { data } = useQuery(fieldHamletsQuery);
  const { here } = useHere();
  const { hamletIds, set } = useRoute(props.session.user?.id ?? 0);
  const place = here?.place ?? null;
  const stops = useMemo(() => {
    const known = new Map((data?.hamlets ?? []).map((hamlet) => [hamlet.id, hamlet]));
    return hamletIds.map((id) => known.get(id)).filter((hamlet) => hamlet !== undefined);
  }, [data, hamletIds]);
  const missing = data === undefined ? [] : hamletIds.filter((id) => !stops.some((stop) => stop.id === id));
  const start: LonLat | null = place ?? stops[0]?.center ?? null;
  useOverlay(useMemo(() => fieldOverlay({ here: place, stops: stops.map(({ center }) => center) }), [place, stops]));
  const ids = stops.map(({ id }) => id);
  const order = () => {
    if (start === null) return;
    const rest = place === null ? stops.slice(1) : stops;
    const sorted = orderStops(start, rest, ({ center }) => center);
    set([...(place === null ? stops.slice(0, 1) : []), ...sorted].map(({ id }) => id));
  };
  const total =
    start === null
      ? 0
      : routeM(
          start,
          stops.map(({ center }) => center),
        );
  return (
    <FieldFrame tool="route" title="field.route.title" props={props}>
      <HereField props={props} without={t("field.route.fromFirst")} />
      {stops.length === 0 ? (
        <Empty title={t("field.route.none")}>
          <p>{t("field.route.noneWhat")}</p>
          <Button size="md" variant="default" onClick={() => props.openTool("field", "nearby")}>
            {t("field.route.toNearby")}
          </Button>
        </Empty>
      ) : (
        <>
          <div className={styles.filters}>
            <strong role="status">
              {t("field.route.total", { distance: words.length(total), count: stops.length })}
            </strong>
            <p className={styles.soft}>{t("field.route.straight")}</p>
            <div className={styles.two}>
              <Button size="md" variant="default" disabled={stops.length < 2} onClick={order}>
                {t("field.route.order")}
              </Button>
              <Button size="md" variant="default" onClick={() => set([])}>
                {t("field.route.clear")}
              </Button>
            </div>
          </div>
          <ol className={styles.cards} aria-label={t("field.route.title")}>
            {stops.map((hamlet, at) => {
              const before = stops[at - 1]?.center ?? place;
              return (
                <Stop
                  key={hamlet.id}
                  {...{ hamlet, at }}
                  isLast={at === stops.length - 1}
                  legM={before === null ? null : straightM(before, hamlet.center)}
                  onMove={(by) => set(moved(ids, at, by))}
                  onRemove={() => set(ids.filter((id) => id !== hamlet.id))}
                  onRecord={() => props.openTool("field", "record", { hamlet: String(hamlet.id) })}
                />
              );
            })}
          </ol>
        </>
      )}
      {missing.map((id) => (
        <p key={id} className={styles.note}>
          {t("field.route.gone", { id: String(id) })}
        </p>
      ))}
    </FieldFrame>
  );
}

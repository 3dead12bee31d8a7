import { Button, SegmentedControl } from "@mantine/core";
import { IconCheck, IconMapPinPlus, IconPencilPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { FieldHamlet } from "../../../../server/modules/field/field.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import type { LonLat } from "../../map/selection.ts";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import { fieldHamletsQuery } from "./field.api.ts";
import styles from "./field.module.css";
import { fieldOverlay } from "./field-overlay.ts";
import { HereField } from "./HereField.tsx";
import { useHere } from "./position.ts";
import { straightM } from "./route-order.ts";
import { useRoute } from "./use-route.ts";

const AT_ONCE = 15;
const HAMLET_ZOOM = 13;
const FILTERS = ["all", "uncovered", "check"] as const;
type Filter = (typeof FILTERS)[number];

const passes = ({ reasons }: FieldHamlet, filter: Filter) =>
  filter === "all" || reasons.some((reason) => (reason === "uncovered") === (filter === "uncovered"));

const TONE = { uncovered: "danger", "sources-differ": "warn", "to-verify": "warn" } as const;

interface Near {
  readonly hamlet: FieldHamlet;
  readonly distanceM: number | null;
}

/** The nearest first; without a position the most people first, unknown last. */
function inOrder(hamlets: readonly FieldHamlet[], place: LonLat | null): Near[] {
  const rows = hamlets.map((hamlet) => ({
    hamlet,
    distanceM: place === null ? null : straightM(place, hamlet.center),
  }));
  return rows.sort((one, other) =>
    place === null
      ? (other.hamlet.population ?? -1) - (one.hamlet.population ?? -1)
      : (one.distanceM ?? 0) - (other.distanceM ?? 0),
  );
}

interface CardProps extends Near {
  readonly isOnRoute: boolean;
  readonly onShow: () => void;
  readonly onRecord: () => void;
  readonly onRoute: () => void;
}

function Card({ hamlet, distanceM, isOnRoute, onShow, onRecord, onRoute }: CardProps) {
  const words = useWords();
  const { t } = words;
  const { name, unitName, population, reasons, lastVisitOn } = hamlet;
  const facts = [
    unitName === null ? t("unknown") : capitalised(unitName),
    population === null ? t("people.unknown") : t("people.count", { count: population }),
    ...(distanceM === null ? [] : [t("field.nearby.away", { distance: words.length(distanceM) })]),
  ];
  return (
    <li className={styles.card}>
      <button type="button" className={styles.name} aria-label={t("field.nearby.show", { name })} onClick={onShow}>
        {name}
      </button>
      <p className={styles.facts}>{facts.join(" · ")}</p>
      <div className={styles.tags}>
        {reasons.map((reason) => (
          <Tag key={reason} tone={TONE[reason]}>
            {t(`field.reason.${reason}`)}
          </Tag>
        ))}
        <span className={styles.soft}>
          {lastVisitOn === null
            ? t("field.nearby.neverVisited")
            : t("field.nearby.lastVisit", { date: words.date(lastVisitOn) })}
        </span>
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
          variant={isOnRoute ? "light" : "default"}
          aria-pressed={isOnRoute}
          aria-label={t(isOnRoute ? "field.nearby.removeOf" : "field.nearby.addOf", { name })}
          leftSection={
            isOnRoute ? <IconCheck size={20} aria-hidden="true" /> : <IconMapPinPlus size={20} aria-hidden="true" />
          }
          onClick={onRoute}
        >
          {t(isOnRoute ? "field.nearby.added" : "field.nearby.add")}
        </Button>
      </div>
    </li>
  );
}

/** Hamlets without service or with contradicting sources, the nearest first. */
export function NearbyTool(props: ToolProps) {
  const words = useWords();
  const { t } = words;
  const userId = props.session.user?.id ?? 0;
  const { data, error, refetch } = useQuery(fieldHamletsQuery);
  const { here } = useHere();
  const route = useRoute(userId);
  const [limit, setLimit] = useState(AT_ONCE);
  const filter = FILTERS.find((each) => each === props.state.why) ?? "all";
  const place = here?.place ?? null;
  const rows = useMemo(
    () =>
      inOrder(
        (data?.hamlets ?? []).filter((hamlet) => passes(hamlet, filter)),
        place,
      ),
    [data, filter, place],
  );
  const stops = useMemo(() => {
    const centres = new Map((data?.hamlets ?? []).map(({ id, center }) => [id, center]));
    return route.hamletIds.map((id) => centres.get(id)).filter((center) => center !== undefined);
  }, [data, route.hamletIds]);
  useOverlay(useMemo(() => fieldOverlay({ here: place, stops }), [place, stops]));
  return (
    <FieldFrame tool="nearby" title="field.nearby.title" props={props}>
      <HereField props={props} without={t("field.here.none")} />
      <div className={styles.filters}>
        <SegmentedControl
          size="md"
          fullWidth
          aria-label={t("field.filter.label")}
          data={FILTERS.map((value) => ({ value, label: t(`field.filter.${value}`) }))}
          value={filter}
          onChange={(why) => props.setState({ why: why === "all" ? null : why }, "replace")}
        />
        <p className={styles.soft}>
          {data !== undefined && `${t("field.nearby.count", { count: rows.length })} · `}
          {t("field.nearby.straight")}
        </p>
      </div>
      {error !== null && data === undefined ? (
        <Failed
          title={t("state.failed")}
          what={errorText(error, words)}
          retryLabel={t("state.retry")}
          onRetry={() => void refetch()}
        />
      ) : data === undefined ? (
        <Loading label={t("state.loading")} />
      ) : rows.length === 0 ? (
        <Empty title={t("field.nearby.none")}>
          <p>{t("field.nearby.noneWhat")}</p>
        </Empty>
      ) : (
        <ul className={styles.cards} aria-label={t("field.nearby.title")}>
          {rows.slice(0, limit).map(({ hamlet, distanceM }) => {
            const isOnRoute = route.hamletIds.includes(hamlet.id);
            return (
              <Card
                key={hamlet.id}
                {...{ hamlet, distanceM, isOnRoute }}
                onShow={() => props.map.flyTo(hamlet.center, HAMLET_ZOOM)}
                onRecord={() => props.openTool("field", "record", { hamlet: String(hamlet.id) })}
                onRoute={() =>
                  route.set(
                    isOnRoute ? route.hamletIds.filter((id) => id !== hamlet.id) : [...route.hamletIds, hamlet.id],
                  )
                }
              />
            );
          })}
        </ul>
      )}
      <div className={styles.end}>
        {rows.length > limit && (
          <Button size="md" variant="default" fullWidth onClick={() => setLimit(limit + AT_ONCE)}>
            {t("field.nearby.more", { count: Math.min(AT_ONCE, rows.length - limit) })}
          </Button>
        )}
        <Button size="md" variant="default" fullWidth onClick={() => props.openTool("field", "record")}>
          {t("field.nearby.free")}
        </Button>
      </div>
    </FieldFrame>
  );
}

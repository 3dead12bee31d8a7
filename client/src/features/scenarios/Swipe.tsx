import { NativeSelect, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Scenario, ScenarioRaster } from "../../../../server/scenarios/scenarios.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { colourTable, paintLevels } from "../../map/level-picture.ts";
import { cornersOf, pictureSource, showPicture } from "../../map/live-image.ts";
import { type MapOverlay, useMapInstance, useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./swipe.module.css";

const PICTURE = "scenario-swipe";
const OVERLAY: MapOverlay = {
  id: PICTURE,
  isGround: true,
  sources: { [PICTURE]: pictureSource() },
  layers: [
    {
      id: PICTURE,
      type: "raster",
      source: PICTURE,
      paint: { "raster-fade-duration": 0, "raster-resampling": "nearest" },
    },
  ],
};
/** Ground colour where nothing is served: what lies below must not shine through as if it were. */
const LAND = [247, 246, 241, 255] as const;
const KEY_STEP = 0.02;

async function rasterOf(scenario: Scenario, raster: ScenarioRaster, state: "before" | "after"): Promise<Int16Array> {
  const path = `/api/scenarios/${scenario.id}/rasters/${raster.id}?state=${state}&v=${scenario.version}`;
  const response = await fetch(path, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${response.status}`);
  return new Int16Array(await response.arrayBuffer());
}

function pictureOf(tenths: Int16Array, raster: ScenarioRaster, table: Uint32Array): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = raster.columns;
  canvas.height = raster.rows;
  const pixels = paintLevels(tenths, table);
  for (let at = 0; at < pixels.length; at += 4) if (pixels[at + 3] === 0) pixels.set(LAND, at);
  canvas.getContext("2d")?.putImageData(new ImageData(pixels, raster.columns, raster.rows), 0, 0);
  return canvas;
}

/** Before on the left of the divider, after on its right, over the window that the scenario changes. */
function useSwipe(
  scenario: Scenario,
  raster: ScenarioRaster | undefined,
  look: ToolProps["levels"],
  share: number,
): void {
  const map = useMapInstance();
  useOverlay(raster === undefined || map === null ? null : OVERLAY);
  const values = useQuery({
    queryKey: ["scenarios", scenario.id, "raster", raster?.id, scenario.version],
    queryFn: async () => {
      const own = raster as ScenarioRaster;
      return { before: await rasterOf(scenario, own, "before"), after: await rasterOf(scenario, own, "after") };
    },
    enabled: raster !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  const pictures = useMemo(() => {
    if (values === undefined || raster === undefined) return null;
    const table = colourTable(look);
    return { before: pictureOf(values.before, raster, table), after: pictureOf(values.after, raster, table) };
  }, [values, raster, look]);
  const joined = useRef<HTMLCanvasElement | null>(null);
  useEffect(() => {
    if (map === null || pictures === null || raster === undefined) return;
    const corners = cornersOf(raster);
    const draw = () => {
      joined.current ??= document.createElement("canvas");
      const canvas = joined.current;
      canvas.width = raster.columns;
      canvas.height = raster.rows;
      const pen = canvas.getContext("2d");
      const width = map.getContainer().clientWidth;
      const { lng } = map.unproject([share * width, 0]);
      const column = Math.round((lng - corners[0][0]) / raster.stepDeg);
      const split = Math.min(Math.max(column, 0), raster.columns);
      pen?.drawImage(pictures.after, 0, 0);
      if (split > 0) pen?.drawImage(pictures.before, 0, 0, split, raster.rows, 0, 0, split, raster.rows);
      return showPicture(map, PICTURE, canvas, corners);
    };
    const first = () => void (draw() && map.off("styledata", first));
    if (!draw()) map.on("styledata", first);
    map.on("move", draw);
    return () => {
      map.off("move", draw);
      map.off("styledata", first);
    };
  }, [map, pictures, raster, share]);
}

function Divider({ share, onShare }: { share: number; onShare: (share: number) => void }) {
  const { t } = useWords();
  const map = useMapInstance();
  if (map === null) return null;
  const clamp = (value: number) => Math.min(Math.max(value, 0.02), 0.98);
  const onPointerMove = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = map.getContainer().getBoundingClientRect();
    onShare(clamp((event.clientX - box.left) / box.width));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -KEY_STEP, ArrowRight: KEY_STEP, Home: -1, End: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onShare(clamp(share + step));
  };
  return createPortal(
    <div className={styles.divider} style={{ left: `${share * 100}%` }}>
      <span className={styles.before}>{t("scenario.before")}</span>
      <span className={styles.after}>{t("scenario.after")}</span>
      <button
        type="button"
        role="slider"
        className={styles.grip}
        aria-label={t("scenario.divider")}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      >
        ⇔
      </button>
    </div>,
    map.getContainer(),
  );
}

/** Coverage before and after the scenario, side by side on the map with a divider between them. */
export function Swipe({
  scenario,
  look,
  state,
  setState,
}: { scenario: Scenario; look: ToolProps["levels"] } & Pick<ToolProps, "state" | "setState">) {
  const words = useWords();
  const [share, setShare] = useState(0.5);
  const { rasters } = scenario;
  const chosen = rasters.find(({ id }) => String(id) === state.swipe);
  useSwipe(scenario, chosen, look, share);
  const first = rasters[0];
  if (first === undefined || scenario.outcome === null) return null;
  return (
    <Section title={words.t("scenario.swipe")}>
      <Switch
        size="xs"
        label={words.t("scenario.swipeOn")}
        checked={chosen !== undefined}
        onChange={(event) => setState({ swipe: event.currentTarget.checked ? String(first.id) : null }, "replace")}
      />
      {chosen !== undefined && (
        <>
          <NativeSelect
            size="xs"
            mt={8}
            label={words.t("scenario.swipeOf")}
            value={String(chosen.id)}
            data={rasters.map(({ id, organisationName, technology }) => ({
              value: String(id),
              label: `${organisationName} · ${technology}`,
            }))}
            onChange={(event) => setState({ swipe: event.currentTarget.value }, "replace")}
          />
          <Divider share={share} onShare={setShare} />
        </>
      )}
    </Section>
  );
}

import type { Session } from "../../server/modules/accounts/accounts.schemas.ts";
import type { Catalogue } from "../../server/modules/catalogue/catalogue.schemas.ts";
import type { CoverageAnswer } from "../../server/modules/coverage/coverage.schemas.ts";
import type { LayersAnswer } from "../../server/modules/tiles/tiles.schemas.ts";
import { CoverageChooser } from "./features/coverage/CoverageChooser.tsx";
import { RunPanel } from "./features/coverage/RunPanel.tsx";
import { activeFilters, FilterPanel } from "./features/tiles/FilterPanel.tsx";
import { LayersPanel } from "./features/tiles/LayersPanel.tsx";
import { useWords } from "./i18n/language.tsx";
import { LAYERS } from "./layers.ts";
import { useShownCamera } from "./map/sight.ts";
import { Section } from "./ui/Section.tsx";
import { COVERAGE_OPACITY, type useMapStyle } from "./use-map-style.ts";
import type { PatchView } from "./use-view.ts";
import type { View } from "./view.ts";

interface Props {
  readonly view: View;
  readonly patch: PatchView;
  readonly session: Session;
  readonly layers: LayersAnswer;
  readonly coverage: CoverageAnswer | undefined;
  readonly catalogue: Pick<Catalogue, "organisations" | "mastClasses">;
  readonly look: ReturnType<typeof useMapStyle>;
}

/** The left panel: the computation, what of it is painted, the layers, the filters. */
export function LayerControls({ view, patch, session, layers, coverage, catalogue, look }: Props) {
  const words = useWords();
  const zoom = useShownCamera()?.zoom ?? view.camera?.zoom ?? null;
  const mayRun = session.user !== null && (session.user.role === "authority" || session.user.role === "planner");
  const active = activeFilters(look.filters);
  return (
    <>
      <Section title={words.t("coverage.title")}>
        {coverage !== undefined && <RunPanel answer={coverage} mayRun={mayRun} />}
        {coverage !== undefined && coverage.layers.length > 0 && (
          <CoverageChooser
            layers={coverage.layers}
            choice={view.coverage}
            isShown={view.isCoverageShown}
            opacity={view.opacity.coverage ?? COVERAGE_OPACITY}
            onChoice={(choice) => patch({ coverage: choice, threshold: null })}
            onShow={(isCoverageShown) => patch({ isCoverageShown })}
            onOpacity={(opacity) => patch({ opacity: { ...view.opacity, coverage: opacity } }, "replace")}
          />
        )}
      </Section>
      <Section title={words.t("layers.title")}>
        <LayersPanel
          registry={LAYERS}
          layers={layers.layers}
          shown={look.shown}
          zoom={zoom}
          relief={
            layers.terrain === null
              ? null
              : { isShown: view.isReliefShown, onShow: (isReliefShown) => patch({ isReliefShown }) }
          }
          contextOf={look.contextOf}
          onShow={(id, isShown) =>
            patch({ layers: isShown ? [...view.layers, id] : view.layers.filter((each) => each !== id) })
          }
          onOpacity={(id, opacity) => patch({ opacity: { ...view.opacity, [id]: opacity } }, "replace")}
        />
      </Section>
      <Section
        title={words.t("filters.title")}
        note={active === 0 ? undefined : words.t("filters.active", { count: active })}
      >
        <FilterPanel
          catalogue={catalogue}
          filters={look.filters}
          onFilters={({ operators, mastClasses, statuses, minPopulation }) => {
            const { minPopulation: _before, ...gaps } = view.gaps;
            patch({ operators, mastClasses, statuses, gaps: minPopulation > 0 ? { ...gaps, minPopulation } : gaps });
          }}
        />
      </Section>
    </>
  );
}

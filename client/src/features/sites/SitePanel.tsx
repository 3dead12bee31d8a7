import { IconLock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { Site, Station } from "../../../../server/modules/sites/sites.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { ApiError } from "../../api/client.ts";
import { errorText } from "../../api/error-text.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import type { SelectionPanelProps } from "../../map/panel-props.ts";
import { Facts, Note, Panel, PanelPart } from "../../ui/Panel.tsx";
import { Provenance } from "../../ui/Provenance.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import styles from "./SitePanel.module.css";
import { siteQuery } from "./sites.api.ts";

interface Tenant {
  readonly organisationId: number;
  readonly organisationName: string;
  readonly stations: readonly Station[];
}

/** Who has stations here, one entry an operator, its technologies in order. */
function tenantsOf(stations: readonly Station[]): Tenant[] {
  const byOperator = Map.groupBy(stations, ({ organisationId }) => organisationId);
  return [...byOperator]
    .map(([organisationId, own]) => ({
      organisationId,
      organisationName: own[0]?.organisationName ?? "",
      stations: own.toSorted((a, b) => compareText(a.technology, b.technology)),
    }))
    .sort((a, b) => compareText(a.organisationName, b.organisationName));
}

function Tenants({ site }: { site: Site }) {
  const { t } = useWords();
  const tenants = tenantsOf(site.stations);
  return (
    <PanelPart
      title={t("site.tenants")}
      note={tenants.length > 1 ? t("site.sharedBy", { count: tenants.length }) : undefined}
    >
      {tenants.length === 0 ? (
        <Note>{t("site.noTenants")}</Note>
      ) : (
        <ul className={styles.stations}>
          {tenants.map(({ organisationId, organisationName, stations }) => (
            <li key={organisationId}>
              <OrganisationName id={organisationId} name={organisationName} />
              <span className={styles.technologies}>
                {stations.map(({ id, technology, status }) => (
                  <Tag key={id} tone={status === "existing" ? "accent" : "neutral"}>
                    {status === "existing" ? technology : `${technology} · ${t(`status.${status}`)}`}
                  </Tag>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </PanelPart>
  );
}

function Mast({ site }: { site: Site }) {
  const words = useWords();
  const { mastClasses } = useCatalogue();
  const named = mastClasses.find(({ code }) => code === site.mastClass);
  const metres = (value: number | null) => (value === null ? null : words.quantity(value, "m", 1));
  const kind =
    site.mastClass === null
      ? null
      : named === undefined
        ? site.mastClass
        : `${named.code} · ${words.language === "vi" ? named.nameVi : named.nameEn}`;
  return (
    <PanelPart title={words.t("site.mast")}>
      <Facts
        rows={[
          [words.t("site.owner"), <OrganisationName key="owner" id={site.ownerOrganisationId} name={site.ownerName} />],
          [words.t("site.mastClass"), kind],
          [words.t("site.height"), metres(site.heightM)],
          ...(site.buildingHeightM === null
            ? []
            : ([[words.t("site.buildingHeight"), metres(site.buildingHeightM)]] as const)),
          [words.t("site.freeHeight"), metres(site.freeHeightM)],
          [words.t("site.freeLoad"), site.freeLoadKg === null ? null : words.quantity(site.freeLoadKg, "kg")],
          [words.t("site.builtYear"), site.builtYear === null ? null : String(site.builtYear)],
        ]}
      />
    </PanelPart>
  );
}

/** Rent and contract, for those only whom the server gives them. */
function Confidential({ confidential }: { confidential: NonNullable<Site["confidential"]> }) {
  const words = useWords();
  const { rentVndPerMonth, contractNumber } = confidential;
  return (
    <PanelPart
      title={words.t("site.confidential")}
      note={
        <Tag>
          <IconLock size={13} aria-hidden="true" />
          {words.t("site.confidentialWhy")}
        </Tag>
      }
    >
      <Facts
        rows={[
          [
            words.t("site.rent"),
            rentVndPerMonth === null ? null : words.t("cost.perMonth", { cost: words.vnd(rentVndPerMonth) }),
          ],
          [words.t("site.contract"), contractNumber],
        ]}
      />
    </PanelPart>
  );
}

/** One site: its place, its mast with the room that is left, who has stations on it. */
export function SitePanel({ id }: SelectionPanelProps) {
  const words = useWords();
  const { data: site, error, refetch } = useQuery(siteQuery(id));
  if (error instanceof ApiError && error.status === 401) {
    return (
      <Empty title={words.t("error.unauthorized")}>
        <p>{words.t("site.forMembers")}</p>
      </Empty>
    );
  }
  if (error !== null && site === undefined) {
    return (
      <Failed
        title={words.t("state.failed")}
        what={errorText(error, words)}
        retryLabel={words.t("state.retry")}
        onRetry={() => void refetch()}
      />
    );
  }
  if (site === undefined) return <Loading label={words.t("state.loading")} />;
  const place = [site.unitName === null ? null : capitalised(site.unitName), site.address].filter(
    (part) => part !== null,
  );
  return (
    <Panel
      title={site.name === null || site.name === site.code ? site.code : `${site.code} · ${site.name}`}
      lines={[words.t("site.site"), ...(place.length > 0 ? [place.join(" · ")] : [])]}
      tags={
        <Tag tone={site.status === "existing" ? "good" : site.status === "planned" ? "warn" : "neutral"}>
          {words.t(`status.${site.status}`)}
        </Tag>
      }
    >
      <Mast site={site} />
      <Tenants site={site} />
      {site.confidential !== null && <Confidential confidential={site.confidential} />}
      <PanelPart title={words.t("provenance.title")}>
        <Provenance {...site} />
      </PanelPart>
    </Panel>
  );
}

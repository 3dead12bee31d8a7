import { ActionIcon, Button, Checkbox, Textarea } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useRef } from "react";
import type { Placeholder, ReportTemplate } from "../../../../server/modules/targets/template.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import styles from "./targets.module.css";
import { moved, strayPlaceholder } from "./template-text.ts";

interface Props {
  readonly draft: ReportTemplate;
  readonly placeholders: readonly Placeholder[];
  readonly onChange: (draft: ReportTemplate) => void;
}

const HEAD = ["authorityAbove", "authority", "number", "place"] as const;
const END = ["recipients", "signerTitle", "signerName"] as const;

/** Every text of the report; a placeholder goes where the cursor was last. */
export function TemplateFields({ draft, placeholders, onChange }: Props) {
  const words = useWords();
  const known = placeholders.map(({ name }) => name);
  const last = useRef<{ element: HTMLTextAreaElement; write: (text: string) => void } | null>(null);
  const insert = (name: string) => {
    if (last.current === null) return;
    const { element, write } = last.current;
    const [start, end] = [element.selectionStart, element.selectionEnd];
    write(`${element.value.slice(0, start)}{${name}}${element.value.slice(end)}`);
    element.focus();
  };
  const field = (label: string, value: string, write: (text: string) => void, maxLength: number, minRows = 1) => {
    const stray = strayPlaceholder(value, known);
    return (
      <Textarea
        key={label}
        size="xs"
        autosize
        minRows={minRows}
        maxRows={12}
        label={label}
        maxLength={maxLength}
        value={value}
        error={stray === null ? null : words.t("targets.words.unknown", { written: stray })}
        onFocus={({ currentTarget }) => {
          last.current = { element: currentTarget, write };
        }}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
    );
  };
  const text = (
    name: (typeof HEAD)[number] | (typeof END)[number] | "title" | "foreword" | "closing",
    most: number,
    rows = 1,
  ) =>
    field(
      words.t(name === "title" ? "targets.words.titleField" : `targets.words.${name}`),
      draft[name],
      (value) => onChange({ ...draft, [name]: value }),
      most,
      rows,
    );
  const section = (at: number, patch: Partial<ReportTemplate["sections"][number]>) =>
    onChange({
      ...draft,
      sections: draft.sections.map((each, index) => (index === at ? { ...each, ...patch } : each)),
    });
  return (
    <>
      <section className={styles.form} aria-label={words.t("targets.words.placeholders")}>
        <h3>{words.t("targets.words.placeholders")}</h3>
        <ul className={styles.chips}>
          {placeholders.map(({ name, meaningVi, meaningEn, value }) => (
            <li key={name}>
              <Button
                size="compact-xs"
                variant="default"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => insert(name)}
              >
                {`{${name}}`}
              </Button>{" "}
              <span className={styles.soft}>
                {words.language === "vi" ? meaningVi : meaningEn}
                {value === null ? "" : ` = ${value}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.form} aria-label={words.t("targets.words.head")}>
        <h3>{words.t("targets.words.head")}</h3>
        <div className={styles.two}>
          {HEAD.map((name) => text(name, name === "number" || name === "place" ? 100 : 200))}
        </div>
        {text("title", 200)}
        {text("foreword", 6_000, 3)}
      </section>
      <section className={styles.form} aria-label={words.t("targets.words.sections")}>
        <h3>{words.t("targets.words.sections")}</h3>
        <ol className={styles.sections}>
          {draft.sections.map(({ code, heading, intro, isIncluded }, at) => {
            const name = words.t(`targets.words.section.${code}`);
            return (
              <li key={code} className={styles.sectionBox} data-left-out={!isIncluded || undefined}>
                <div className={styles.line}>
                  <Checkbox
                    size="xs"
                    label={name}
                    checked={isIncluded}
                    onChange={({ currentTarget }) => section(at, { isIncluded: currentTarget.checked })}
                  />
                  <span>
                    {([-1, 1] as const).map((by) => (
                      <ActionIcon
                        key={by}
                        variant="subtle"
                        color="gray"
                        size="sm"
                        aria-label={words.t(by < 0 ? "targets.words.up" : "targets.words.down", { name })}
                        disabled={draft.sections[at + by] === undefined}
                        onClick={() => onChange({ ...draft, sections: moved(draft.sections, at, by) })}
                      >
                        {by < 0 ? (
                          <IconArrowUp size={16} aria-hidden="true" />
                        ) : (
                          <IconArrowDown size={16} aria-hidden="true" />
                        )}
                      </ActionIcon>
                    ))}
                  </span>
                </div>
                {isIncluded && (
                  <>
                    {field(
                      words.t("targets.words.headingOf", { name }),
                      heading,
                      (value) => section(at, { heading: value }),
                      200,
                    )}
                    {field(
                      words.t("targets.words.introOf", { name }),
                      intro,
                      (value) => section(at, { intro: value }),
                      6_000,
                    )}
                  </>
                )}
              </li>
            );
          })}
        </ol>
      </section>
      <section className={styles.form} aria-label={words.t("targets.words.end")}>
        <h3>{words.t("targets.words.end")}</h3>
        {text("closing", 6_000, 2)}
        {text("recipients", 2_000, 2)}
        <div className={styles.two}>
          {text("signerTitle", 200)}
          {text("signerName", 200)}
        </div>
      </section>
    </>
  );
}

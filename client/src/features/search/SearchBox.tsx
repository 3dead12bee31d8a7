import { CloseButton, Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue, useHotkeys, useMediaQuery } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { SearchHit } from "../../../../server/modules/search/search.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { searchQuery } from "./search.api.ts";
import styles from "./search.module.css";

const TYPING_PAUSE_MS = 150;

const keyOf = (hit: SearchHit) => `${hit.kind}:${hit.id}`;

/** The header has less room for the search than its words need. */
const TIGHT = "(max-width: 1520px)";

/** Finds things by name or code, with or without marks. `/` goes to it; arrows and Enter choose; Escape leaves. */
export function SearchBox({ onChoose, isShort }: { onChoose: (hit: SearchHit) => void; isShort: boolean }) {
  const words = useWords();
  const isTight = useMediaQuery(TIGHT, window.matchMedia(TIGHT).matches, { getInitialValueInEffect: false });
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text, TYPING_PAUSE_MS);
  const { data, isFetching, isError } = useQuery(searchQuery(asked));
  const hits = asked.trim() === "" ? [] : (data?.hits ?? []);
  useHotkeys([["/", () => input.current?.focus()]]);

  const choose = (key: string) => {
    const hit = hits.find((each) => keyOf(each) === key);
    if (hit === undefined) return;
    setText(hit.label);
    combobox.closeDropdown();
    onChoose(hit);
  };
  const isAnswered = asked.trim() !== "" && data !== undefined && !isFetching;

  return (
    <search className={styles.search}>
      <Combobox store={combobox} onOptionSubmit={choose} shadow="md" offset={4} withinPortal>
        <Combobox.Target>
          <TextInput
            ref={input}
            size="sm"
            aria-label={words.t("search.label")}
            placeholder={words.t(isShort || isTight ? "search.short" : "search.placeholder")}
            value={text}
            maxLength={100}
            leftSection={isFetching ? <Loader size={14} /> : <IconSearch size={16} aria-hidden="true" />}
            rightSection={
              text === "" ? (
                !isShort && <kbd className={styles.key}>/</kbd>
              ) : (
                <CloseButton size="sm" aria-label={words.t("search.clear")} onClick={() => setText("")} />
              )
            }
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
              combobox.selectFirstOption();
            }}
            onFocus={() => text !== "" && combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={asked.trim() === ""}>
          <Combobox.Options aria-label={words.t("search.results")} mah={420} className={styles.options}>
            {hits.map((hit) => (
              <Combobox.Option value={keyOf(hit)} key={keyOf(hit)}>
                <span className={styles.label}>{hit.label}</span>
                <span className={styles.detail}>
                  {words.t(`search.kind.${hit.kind}`)}
                  {hit.detail === "" ? "" : ` · ${hit.detail}`}
                </span>
              </Combobox.Option>
            ))}
            {isAnswered && hits.length === 0 && (
              <Combobox.Empty>{words.t("search.none", { text: asked.trim() })}</Combobox.Empty>
            )}
            {isError && <Combobox.Empty>{words.t("search.failed")}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <span className="visually-hidden" role="status">
        {isAnswered ? words.t("search.count", { count: hits.length }) : ""}
      </span>
    </search>
  );
}

import { csvBytes } from "./csv.ts";
import type { Bilingual, Dossier, Field, Language, WrittenFile } from "./layer.ts";
import { crsWords } from "./projected.ts";

const TYPES: Record<Field["type"], Bilingual> = {
  text: { vi: "chữ", en: "text" },
  number: { vi: "số", en: "number" },
  integer: { vi: "số nguyên", en: "whole number" },
  boolean: { vi: "có / không", en: "yes / no" },
  date: { vi: "ngày", en: "date" },
};

const wordList = (field: Field, language: Language) =>
  Object.entries(field.words ?? {})
    .map(([value, words]) => `${value} = ${words[language]}`)
    .join("; ");

/** The data dictionary: a line a field, in both languages, its header first. `nameOf` gives the name that a format uses. */
export function dictionaryRows(
  { layers }: Pick<Dossier, "layers">,
  nameOf: (layerId: string, field: Field) => string = (_, field) => field.name,
): (string | null)[][] {
  const rows = layers.flatMap(({ id, fields }) =>
    fields.map((field) => [
      id,
      nameOf(id, field),
      field.label.vi,
      field.label.en,
      field.unit ?? null,
      `${TYPES[field.type].vi} / ${TYPES[field.type].en}`,
      [field.meaning?.vi, wordList(field, "vi")].filter(Boolean).join(". ") || null,
      [field.meaning?.en, wordList(field, "en")].filter(Boolean).join(". ") || null,
    ]),
  );
  return [
    [
      "Lớp / Layer",
      "Trường / Field",
      "Tên tiếng Việt",
      "English name",
      "Đơn vị / Unit",
      "Kiểu / Type",
      "Ý nghĩa",
      "Meaning",
    ],
    ...rows,
  ];
}

/** Title, date, coordinate system, remarks and sources, as pairs of heading and text. */
export function sourceLines(dossier: Dossier): [string, string][] {
  const { language, crs, date, title, layers, sources, remarks } = dossier;
  const vi = language === "vi";
  const titleOf = (id: string) => layers.find((layer) => layer.id === id)?.title[language] ?? id;
  return [
    [vi ? "Nội dung" : "Content", title[language]],
    [vi ? "Ngày xuất" : "Exported on", date],
    [vi ? "Hệ tọa độ" : "Coordinate system", crsWords(crs, language)],
    ...layers.map(({ title: name, rows }): [string, string] => [
      name[language],
      vi ? `${rows.length} đối tượng` : `${rows.length} objects`,
    ]),
    ...remarks.map((remark): [string, string] => [vi ? "Ghi chú" : "Remark", remark[language]]),
    ...sources.map(({ layer, source, date: sourceDate, rows, syntheticRows }): [string, string] => [
      `${vi ? "Nguồn" : "Source"}: ${titleOf(layer)}`,
      [
        source,
        sourceDate ?? (vi ? "không rõ ngày" : "date not stated"),
        vi ? `${rows} đối tượng` : `${rows} objects`,
        ...(syntheticRows === 0 ? [] : [vi ? `${syntheticRows} đối tượng giả lập` : `${syntheticRows} synthetic`]),
      ].join(" · "),
    ]),
  ];
}

/** The two sidecars of formats that have no place for them inside. */
export function sidecars(dossier: Dossier, nameOf?: (layerId: string, field: Field) => string): WrittenFile[] {
  return [
    { name: "data-dictionary.csv", bytes: csvBytes(dictionaryRows(dossier, nameOf), dossier.language) },
    { name: "source.csv", bytes: csvBytes(sourceLines(dossier), dossier.language) },
  ];
}

import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import type { Guide, GuideEntry, guideIn } from "../../client/src/guide.ts";
import { pictureOf } from "./guide-pictures.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

const FRAME = {
  vi: {
    title: "Hướng dẫn sử dụng Trạm Chung",
    lead: [
      "Trạm Chung là bản đồ để một tỉnh lập kế hoạch hạ tầng viễn thông. Màn hình có bốn phần: không gian làm việc ở trên, công cụ ở bên trái, bản đồ ở giữa, bảng ở dưới; bấm vào một đối tượng thì chi tiết mở ở bên phải. Trên điện thoại, các phần này thành những tấm kéo lên từ cạnh dưới.",
      "Địa chỉ của trang giữ mọi lựa chọn: chép địa chỉ là gửi được đúng màn hình đang xem. Đăng nhập ở góc phải trên; không đăng nhập vẫn xem được các lớp công khai và gửi được phản ánh.",
      "Nguyên tắc đọc số: mô hình, báo cáo và đo thực tế luôn đứng riêng; “chưa rõ” và “chưa có số liệu” không bao giờ là 0; chú giải ghi kết quả dựa trên gì.",
    ],
    keys: "Phím tắt",
    key: "Phím",
    does: "Việc",
    good: "Nên biết",
    generated:
      "Trang này sinh ra từ phần trợ giúp của chương trình (`npm run generate`); hình do `npm run screenshot` chụp trên tỉnh minh họa.",
  },
  en: {
    title: "User guide of Trạm Chung",
    lead: [
      "Trạm Chung is the map on which a province plans its telecom infrastructure. The screen has four parts: workspaces at the top, tools on the left, the map in the middle, the table below; click a thing and its details open on the right. On a phone these become sheets that are pulled up from the lower edge.",
      "The page's address holds every choice: copy it to send exactly what you see. Sign in at the top right; without signing in the public layers can be seen and reports be sent.",
      "How to read figures: modelled, reported and measured always stand apart; “not known” and “no figure yet” are never 0; the legend says what a result rests on.",
    ],
    keys: "Keys",
    key: "Key",
    does: "What it does",
    good: "Good to know",
    generated:
      "This page is made from the help of the program (`npm run generate`); `npm run screenshot` takes the pictures from the demonstration province.",
  },
} as const;

function toolText({ workspace, tool, label, page }: GuideEntry, good: string): string[] {
  if (page === undefined) return [];
  const picture = pictureOf(workspace, tool);
  return [
    `### ${label}`,
    page.purpose,
    ...(existsSync(`${root}docs/${picture}`) ? [`![${label}](${picture})`] : []),
    page.steps.map((step, at) => `${at + 1}. ${step}`).join("\n"),
    ...(page.notes.length > 0 ? [`${good}:\n${page.notes.map((note) => `* ${note}`).join("\n")}`] : []),
  ];
}

function guideText({ entries, keys }: Guide, language: keyof typeof FRAME): string {
  const { title, lead, good, generated, ...words } = FRAME[language];
  const workspaces = [...new Set(entries.map(({ workspace }) => workspace))];
  const sections = workspaces.flatMap((workspace) => {
    const own = entries.filter((entry) => entry.workspace === workspace);
    return [`## ${own[0]?.workspaceLabel}`, ...own.flatMap((entry) => toolText(entry, good))];
  });
  const table = [
    `| ${words.key} | ${words.does} |`,
    "|---|---|",
    ...keys.map(([key, what]) => `| \`${key}\` | ${what} |`),
  ];
  return `${[`# ${title}`, ...lead, ...sections, `## ${words.keys}`, table.join("\n"), `*${generated}*`].join("\n\n")}\n`;
}

/** Writes the user guide in both languages from the help of the screen. */
export async function generateGuide(): Promise<void> {
  const { module } = await runnerImport<{ guideIn: typeof guideIn }>(`${root}client/src/guide.ts`, {
    configFile: false,
    logLevel: "error",
  });
  for (const language of ["vi", "en"] as const)
    writeFileSync(`${root}docs/user-guide.${language}.md`, guideText(module.guideIn(language), language));
}

import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import type { ConditionsDocument } from "./conditions-document.ts";
import { listLines } from "./list-lines.ts";

/** Half points and twentieths of a point, as the format counts. */
const BODY_SIZE = 22;
const AFTER = 120;
const MARGIN = 1134;

const LOCALES = { sv: "sv-SE", en: "en-GB" } as const;

/** A run for each line, so that line breaks in a text stay where they were. */
function writeRuns(text: string, options: Partial<IRunOptions> = {}): ParagraphChild[] {
  return text
    .split("\n")
    .map((line, at) => new TextRun({ ...options, text: line, ...(at === 0 ? {} : { break: 1 }) }));
}

function writeFact(label: string, values: readonly string[]): Paragraph {
  return new Paragraph({
    spacing: { after: AFTER / 2 },
    children: [
      ...writeRuns(`${label}: `, { bold: true }),
      ...values.flatMap((value, at) => writeRuns(at === 0 ? value : `; ${value}`)),
    ],
  });
}

function writeGroups(document: ConditionsDocument): Paragraph[] {
  return document.groups.flatMap(({ title, items }) => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, children: writeRuns(title) }),
    ...items.flatMap((item) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_3,
        children: writeRuns(`${item.number}. ${item.heading}`),
      }),
      new Paragraph({
        keepNext: true,
        spacing: { after: AFTER },
        children: writeRuns(item.text),
      }),
      ...listLines(item, document).map(([label, values]) => writeFact(label, values)),
    ]),
  ]);
}

/** The conditions as a Word document (OOXML) with real headings, so that it has an outline. */
export async function writeDocx(conditions: ConditionsDocument): Promise<Uint8Array> {
  const { title, facts, remarks, language } = conditions;
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: "1F2A37" },
    paragraph: { spacing: { before, after: AFTER }, keepNext: true },
  });
  const document = new Document({
    title: [title, ...facts.slice(1, 3).map(([, value]) => value)].join(", "),
    creator: "Molnakt",
    styles: {
      default: {
        document: {
          run: { size: BODY_SIZE, font: "Calibri", language: { value: LOCALES[language] } },
        },
        heading1: heading(36, 0),
        heading2: heading(28, 360),
        heading3: heading(24, 240),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: writeRuns(title) }),
          ...facts.map(([label, value]) => writeFact(label, [value])),
          ...remarks.map(
            (remark) => new Paragraph({ spacing: { before: AFTER }, children: writeRuns(remark) }),
          ),
          ...writeGroups(conditions),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

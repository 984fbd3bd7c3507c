import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, TypstCompilerBuilder } from "@myriaddreamin/typst-ts-web-compiler";
import { type PrepareOptions, prepareDocument, toRect } from "#electron/dossier/pdf/prepare.ts";

const { resolve } = createRequire(import.meta.url);

export const SAMPLE_FONT = new Uint8Array(
  readFileSync(resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf")),
);

const SOURCE = `
#set document(title: "Provakt", author: "Prov", date: datetime(year: 2026, month: 1, day: 2, hour: 3, minute: 4, second: 5))
#set text(font: "Source Sans 3", lang: "sv", region: "SE", fallback: false, size: 11pt)
#set page(paper: "a4", margin: 25mm, numbering: "1 (1)")
#let box(name) = {
  context {
    let at = here().position()
    [#metadata((name: name, page: at.page, x: at.x.pt(), y: at.y.pt(), width: 260, height: 74)) <sigbox>]
  }
  figure(alt: "sigbox:" + name, rect(width: 260pt, height: 74pt, stroke: 0.5pt + rgb("#14523F")))
}
= Prövning av molntjänst
Åtgärder för tjänsten, se #link("https://www.imy.se/")[IMY].
#table(columns: 2, table.header([Fråga], [Svar]), [A1], [Ja], [A2], [Vet ej])
#figure(rect(width: 3cm, height: 2cm, fill: rgb("#22c55e80")), alt: "Grön ruta", caption: [Ruta])
#pagebreak()
= Underskrifter
#for number in range(1, 4) { [Underskrift #number]; box("Underskrift" + str(number)) }
== Så kontrollerar du akten
Öppna akten i Molnakt.
#pagebreak()
= Bilagor
Inga.
`;

type Box = { name: string; page: number; x: number; y: number; width: number; height: number };

async function render(): Promise<{ pdf: Uint8Array; boxes: Box[] }> {
  initSync({ module: readFileSync(resolve("@myriaddreamin/typst-ts-web-compiler/wasm")) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  await builder.add_raw_font(SAMPLE_FONT);
  const compiler = await builder.build();
  compiler.add_source("/main.typ", SOURCE);
  const world = compiler.snapshot("/", "/main.typ", undefined);
  const { hasError, diagnostics } = world.compile(0, 2) as {
    hasError?: boolean;
    diagnostics?: unknown;
  };
  if (hasError === true) throw new Error(JSON.stringify(diagnostics));
  const { result } = world.get_artifact(1, 2) as { result: Uint8Array };
  const found = JSON.parse(world.query(0, "<sigbox>")) as { value: Box }[];
  return { pdf: result, boxes: found.map(({ value }) => value) };
}

let rendered: ReturnType<typeof render> | undefined;

/** Three pages as Typst makes them, tagged, with three boxes for signatures on the second. */
export function renderSample(): ReturnType<typeof render> {
  rendered ??= render();
  return rendered;
}

const INSTANT = "2026-01-02T03:04:05Z";

export async function makeSampleOptions(): Promise<PrepareOptions> {
  const { boxes } = await renderSample();
  const attach = (name: string, mediaType: string, content: string) => ({
    name,
    mediaType,
    description: `Fil ${name}`,
    relationship: "Source" as const,
    bytes: new TextEncoder().encode(content),
    modified: INSTANT,
  });
  return {
    title: "Prövning <av> molntjänst & annat",
    author: "Borås Stad",
    creatorTool: "Molnakt 0.1.0",
    created: INSTANT,
    language: "sv-SE",
    seed: "sample",
    attachments: [
      attach("rutin-åtkomst.txt", "text/plain", "Rutin för åtkomst"),
      attach("assessment.json", "application/json", '{"a":1}'),
    ],
    fields: boxes.map(({ name, page, ...box }, index) => ({
      name,
      label: `Underskrift: roll ${index + 1}`,
      page,
      rect: toRect(box, 841.89),
    })),
  };
}

export async function prepareSample(): Promise<Uint8Array> {
  const { pdf } = await renderSample();
  return prepareDocument(pdf, await makeSampleOptions());
}

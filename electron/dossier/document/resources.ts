import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { drawMapFiles } from "./map-images.ts";
import flowTemplate from "./template/flow.typ?raw";
import mainTemplate from "./template/main.typ?raw";
import mapTemplate from "./template/map.typ?raw";
import matrixTemplate from "./template/matrix.typ?raw";
import partsTemplate from "./template/parts.typ?raw";
import shapesTemplate from "./template/shapes.typ?raw";
import { type Coverage, readCoverage } from "./read-coverage.ts";
import { findRenderer, type RestoredRenderer } from "./restored-renderer.ts";

/** What the renderer needs besides the view. Read once, kept while the process lives. */
export type Resources = {
  /** Template files by their path in the renderer's own file system. */
  template: Readonly<Record<string, string>>;
  /** Images of the template, likewise. */
  images: Readonly<Record<string, string>>;
  fonts: readonly Uint8Array[];
  /** Characters that every one of the fonts can draw. */
  covers: Coverage;
  /** Path of the renderer's WebAssembly file; read when pages are first rendered. */
  wasm: string;
  /** The renderer with code that was compiled before, where the program keeps such. */
  restored?: RestoredRenderer;
};

const FONTS = ["400Regular/SourceSans3_400Regular.ttf", "600SemiBold/SourceSans3_600SemiBold.ttf"];

/** Reads fonts and finds the renderer, both in node_modules. Throws when the installation is broken. */
export function readResources(restored?: RestoredRenderer): Resources {
  const { resolve } = createRequire(import.meta.url);
  const fonts = FONTS.map((font) =>
    readFileSync(resolve(`@expo-google-fonts/source-sans-3/${font}`)),
  );
  return {
    template: {
      "/flow.typ": flowTemplate,
      "/main.typ": mainTemplate,
      "/map.typ": mapTemplate,
      "/matrix.typ": matrixTemplate,
      "/parts.typ": partsTemplate,
      "/shapes.typ": shapesTemplate,
    },
    images: drawMapFiles(),
    fonts,
    covers: readCoverage(fonts),
    wasm: findRenderer(),
    ...(restored === undefined ? {} : { restored }),
  };
}

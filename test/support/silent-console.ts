import { format } from "node:util";
import { afterEach } from "vitest";

const written: string[] = [];

for (const method of ["debug", "info", "log", "trace", "warn", "error"] as const) {
  console[method] = (...parts: unknown[]) => {
    written.push(`console.${method}: ${format(...parts)}`);
  };
}

afterEach(() => {
  const lines = written.splice(0);
  if (lines.length > 0) throw new Error(`The test wrote to the console.\n${lines.join("\n")}`);
});

import { Settings, type Result } from "#contract/api.ts";
import type { Store } from "#electron/store/store.ts";
import { succeed } from "./failures.ts";

const NAME = "app";

export const DEFAULT_SETTINGS: Settings = {
  language: "sv",
  theme: "system",
  officer: { name: "", role: "" },
};

/** What was set; the defaults where nothing was, or where another version of the app set it. */
export function readSettings(store: Store): Result<Settings> {
  const stored = store.settings.get(NAME);
  if (!stored.ok) return stored;
  const known = Settings.safeParse(stored.value);
  return succeed(known.success ? known.data : DEFAULT_SETTINGS);
}

export function writeSettings(store: Store, settings: Settings): Result<Settings> {
  const written = store.settings.set(NAME, settings);
  return written.ok ? succeed(settings) : written;
}

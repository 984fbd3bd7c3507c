import type { Beginning, Result } from "#contract/api.ts";
import { succeed } from "./failures.ts";
import { findOpen, openAssessment } from "./open-assessment.ts";
import type { Catalog } from "./open-catalog.ts";
import type { Session } from "./open-session.ts";
import { readSettings } from "./use-settings.ts";

/** Everything that the window needs to show where the officer was, in one answer. */
export async function begin(session: Session, catalog: Catalog): Promise<Result<Beginning>> {
  const app = session.describe();
  if (app.phase !== "ready") {
    return succeed({ app, settings: null, resumed: null, failure: null });
  }
  const store = session.store();
  if (!store.ok) return store;
  const settings = readSettings(store.value);
  if (!settings.ok) return settings;
  const id = findOpen(store.value);
  if (!id.ok) return id;
  const whole = { app, settings: settings.value };
  if (id.value === null) return succeed({ ...whole, resumed: null, failure: null });
  const opened = await openAssessment(store.value, catalog, id.value);
  return succeed(
    opened.ok
      ? { ...whole, resumed: opened.value, failure: null }
      : { ...whole, resumed: null, failure: opened.error },
  );
}

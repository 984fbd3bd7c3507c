import type { z } from "zod";
import { StoreDamage } from "./failure.ts";

/** Reads JSON that the store itself wrote; anything else means that the database is damaged. */
export function readStored<S extends z.ZodType>(schema: S, json: string): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) throw new StoreDamage("JSON");
    throw error;
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new StoreDamage(parsed.error.message);
  return parsed.data;
}

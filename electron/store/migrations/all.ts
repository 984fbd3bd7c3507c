import { firstTables } from "./001-first-tables.ts";
import type { Migration } from "./migration.ts";

/** In order, one for each version from 1. */
export const allMigrations: readonly Migration[] = [firstTables];

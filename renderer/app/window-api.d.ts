import type { WindowApi } from "#contract/api.ts";

declare global {
  interface Window {
    readonly molnakt: WindowApi;
  }
}

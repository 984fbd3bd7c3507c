import { use, type ComponentType, type ReactNode } from "react";

export type LaterScreen<P> = {
  (props: P): ReactNode;
  /** Fetches the code; shown without a pause from then on. */
  prepare: () => Promise<void>;
};

/** A screen whose code is fetched when it is first needed or prepared, so that the first one comes sooner. */
export function createLaterScreen<P extends object>(
  load: () => Promise<ComponentType<P>>,
): LaterScreen<P> {
  let loaded: ComponentType<P> | null = null;
  let loading: Promise<void> | null = null;

  async function fetchCode(): Promise<void> {
    try {
      loaded = await load();
    } catch (error) {
      loading = null;
      throw error;
    }
  }

  function prepare(): Promise<void> {
    loading ??= fetchCode();
    return loading;
  }

  function Later(props: P): ReactNode {
    if (loaded === null) use(prepare());
    const Screen = loaded;
    return Screen === null ? null : <Screen {...props} />;
  }
  return Object.assign(Later, { prepare });
}

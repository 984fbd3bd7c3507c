import { useEffect, useRef, useState } from "react";
import type { EvidenceFile, Failure } from "#contract/api.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import type { Arrival } from "#renderer/store/bring-evidence.ts";

export type Arrivals = {
  /** The file that is being read now. */
  arrival: Arrival | null;
  failure: Failure | null;
  /** What happened last, in words. */
  told: string;
  /** Files that were dropped, or null to choose in a dialog. */
  start: (dropped: readonly File[] | null) => void;
  cancel: () => void;
};

/** Brings files into the case and tells how far they have come. */
export function useArrivals(onArrived: (sha256s: readonly string[]) => void): Arrivals {
  const { t } = useText();
  const bring = useApp((state) => state.bringEvidence);
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [told, setTold] = useState("");
  const stopping = useRef<AbortController | null>(null);
  // What the files are tied to may have been changed while they were read.
  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  });
  useEffect(() => () => stopping.current?.abort(), []);

  function describe(files: readonly EvidenceFile[], known: readonly EvidenceFile[]): string {
    const name = (some: readonly EvidenceFile[]) => some.map((file) => file.name).join(", ");
    const added = files.filter((file) => !known.includes(file));
    return [
      ...(added.length === 0 ? [] : [t("evidence.added", { names: name(added) })]),
      ...(known.length === 0 ? [] : [t("evidence.known", { names: name(known) })]),
    ].join(" ");
  }

  async function run(dropped: readonly File[] | null): Promise<void> {
    if (stopping.current !== null) return;
    const stop = new AbortController();
    stopping.current = stop;
    setFailure(null);
    setTold("");
    const brought = await bring(dropped, { onProgress: setArrival, signal: stop.signal });
    stopping.current = null;
    setArrival(null);
    if (!brought.ok) {
      setFailure(brought.error);
      return;
    }
    const { files, known } = brought.value;
    setTold(stop.signal.aborted ? t("evidence.cancelled") : describe(files, known));
    if (files.length > 0) arrived.current(files.map(({ sha256 }) => sha256));
  }

  return {
    arrival,
    failure,
    told,
    start: (dropped) => void run(dropped),
    cancel: () => stopping.current?.abort(),
  };
}

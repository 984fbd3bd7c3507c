import { useEffect, useRef, useState } from "react";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useAppStore } from "#renderer/store/app-context.tsx";
import { ArrivalStatus } from "./arrival-status.tsx";
import css from "./evidence.module.css";
import { useArrivals } from "./use-arrivals.ts";

const c = bindClasses(css);

/** Makes the whole question a place to drop files on; they become evidence of its answer. */
export function EvidenceDrop({ id }: { id: string }) {
  const { t } = useText();
  const store = useAppStore();
  const place = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const waits = useApp(
    (state) =>
      state.input.answers[id] === undefined &&
      (state.drafts[id]?.support?.evidence?.length ?? 0) > 0,
  );

  const arrivals = useArrivals((sha256s) => {
    const { input, drafts, answer, setDraft } = store.getState();
    const given = input.answers[id];
    const draft = drafts[id];
    const before = given?.evidence ?? draft?.support?.evidence ?? [];
    const evidence = [...new Set([...before, ...sha256s])];
    if (given !== undefined) answer(id, { ...given, evidence });
    else setDraft(id, { ...draft, support: { ...draft?.support, evidence } });
  });
  const drop = useRef(arrivals.start);
  useEffect(() => {
    drop.current = arrivals.start;
  });

  useEffect(() => {
    const card = place.current?.closest<HTMLElement>("[data-question]");
    if (card === null || card === undefined) return undefined;
    const holds = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent) => {
      if (!holds(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget instanceof Node && card.contains(event.relatedTarget)) return;
      setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holds(event)) return;
      event.preventDefault();
      setOver(false);
      drop.current([...(event.dataTransfer?.files ?? [])]);
    };
    card.addEventListener("dragover", onOver);
    card.addEventListener("dragleave", onLeave);
    card.addEventListener("drop", onDrop);
    return () => {
      card.removeEventListener("dragover", onOver);
      card.removeEventListener("dragleave", onLeave);
      card.removeEventListener("drop", onDrop);
    };
  }, []);

  return (
    <div ref={place} className={c("place")}>
      {over ? <p className={c("dropHere")}>{t("evidence.dropHere", { id })}</p> : null}
      <ArrivalStatus arrivals={arrivals} />
      {waits ? <p className={c("soft")}>{t("evidence.waits")}</p> : null}
    </div>
  );
}

import { Suspense, useEffect, type ReactNode } from "react";
import { Button } from "react-aria-components";
import { createLaterScreen } from "#renderer/app/later-screen.tsx";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import css from "./case.module.css";
import { TurnedLine } from "./turned-line.tsx";
import { useCaseKeys } from "./use-case-keys.ts";

const c = bindClasses(css);

const SearchDialog = createLaterScreen(
  async () => (await import("#renderer/screens/search/search-dialog.tsx")).SearchDialog,
);

/** Undo, redo and search, with what was just undone. */
export function CaseTools() {
  const { t } = useText();
  const canUndo = useApp((state) => state.history.done.length > 0);
  const canRedo = useApp((state) => state.history.undone.length > 0);
  const id = useApp((state) => state.open?.id);
  const searching = useApp((state) => state.searching);
  const setSearching = useApp((state) => state.setSearching);
  const undo = useApp((state) => state.undo);
  const redo = useApp((state) => state.redo);
  const loadHistory = useApp((state) => state.loadHistory);
  useCaseKeys();
  useEffect(() => {
    // Once the case is drawn: nothing waits for it.
    const timer = setTimeout(() => {
      void loadHistory();
      // A search that could not be fetched here is asked for again when it is opened, and then says so.
      SearchDialog.prepare().catch(() => undefined);
    }, 200);
    return () => clearTimeout(timer);
  }, [id, loadHistory]);
  return (
    <div className={c("tools")}>
      <TurnedLine />
      <Tool
        label={t(canUndo ? "tools.undoKey" : "tools.nothingToUndo")}
        isDisabled={!canUndo}
        onPress={undo}
      >
        <path d="M4 8h9a4 4 0 0 1 0 8H8" />
        <path d="m7.5 4.5-3.5 3.5 3.5 3.5" />
      </Tool>
      <Tool
        label={t(canRedo ? "tools.redoKey" : "tools.nothingToRedo")}
        isDisabled={!canRedo}
        onPress={redo}
      >
        <path d="M16 8H7a4 4 0 0 0 0 8h5" />
        <path d="m12.5 4.5 3.5 3.5-3.5 3.5" />
      </Tool>
      <Tool label={t("search.openKey")} onPress={() => setSearching(true)}>
        <circle cx="9" cy="9" r="5" />
        <path d="m13 13 4 4" />
      </Tool>
      <Suspense>{searching ? <SearchDialog /> : null}</Suspense>
    </div>
  );
}

function Tool(props: {
  label: string;
  isDisabled?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <Button
      className={c("tool")}
      aria-label={props.label}
      isDisabled={props.isDisabled ?? false}
      onPress={props.onPress}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {props.children}
      </svg>
    </Button>
  );
}

import { ToggleButton } from "react-aria-components";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Field } from "#renderer/components/field.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import css from "./question.module.css";

const c = bindClasses(css);

/** A mark to come back to a question by. */
export function BookmarkButton({ id }: { id: string }) {
  const { t } = useText();
  const marked = useApp((state) => state.bookmarks[id] !== undefined);
  const setBookmark = useApp((state) => state.setBookmark);
  return (
    <ToggleButton
      className={c("bookmark")}
      aria-label={t("bookmark.add", { id })}
      isSelected={marked}
      onChange={(next) => setBookmark(id, next ? "" : null)}
    >
      <svg viewBox="0 0 16 20" aria-hidden="true">
        <path d="M3 2h10v16l-5-4-5 4z" />
      </svg>
    </ToggleButton>
  );
}

/** What the officer wants to remember about a bookmarked question. */
export function BookmarkNote({ id }: { id: string }) {
  const { t } = useText();
  const note = useApp((state) => state.bookmarks[id]);
  const setBookmark = useApp((state) => state.setBookmark);
  if (note === undefined) return null;
  return (
    <Field
      label={t("bookmark.note", { id })}
      hint={t("bookmark.noteHint")}
      maxLength={2000}
      value={note}
      onChange={(next) => setBookmark(id, next)}
    />
  );
}

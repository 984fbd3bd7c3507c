import { useState } from "react";
import type { Column } from "#engine/question.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import { CountryPicker } from "./country-picker.tsx";
import css from "./grid.module.css";

const c = bindClasses(css);

type Props = {
  column: Column;
  label: string;
  text: string;
  /** What was typed on the cell, which replaces its text; null to go on with the text. */
  seed: string | null;
  onChange: (text: string, typing: boolean) => void;
  /** "stay" and "down" put the focus in the grid, "leave" lets it go where it went. */
  onDone: (move: "stay" | "down" | "leave") => void;
};

/** A cell while it is changed. */
export function CellEditor(props: Props) {
  return props.column.type === "country" ? <CountryEditor {...props} /> : <TextEditor {...props} />;
}

function TextEditor({ label, text, seed, onChange, onDone }: Props) {
  const [before] = useState(text);
  const [typed, setTyped] = useState(seed ?? text);
  return (
    <input
      className={c("editor")}
      aria-label={label}
      maxLength={10_000}
      // The cell has just been chosen for changing.
      autoFocus
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value, true);
      }}
      onBlur={() => {
        if (typed !== before) onChange(typed, true);
        onDone("leave");
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          event.preventDefault();
          onDone("down");
        } else if (event.key === "Escape") {
          setTyped(before);
          onChange(before, false);
          event.preventDefault();
          onDone("stay");
        }
      }}
    />
  );
}

function CountryEditor({ label, text, seed, onChange, onDone }: Props) {
  const { list } = useQuestionnaire().countries;
  const known = list.some(({ code }) => code === text);
  return (
    <div
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onDone("leave");
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone("stay");
      }}
    >
      <CountryPicker
        label={label}
        countries={list}
        picked={seed === null && known ? text : null}
        inCell={seed ?? (known ? "" : text)}
        onPick={(code) => {
          onChange(code, false);
          onDone("stay");
        }}
      />
    </div>
  );
}

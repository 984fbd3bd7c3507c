import { useRef, useState } from "react";
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  useFilter,
} from "react-aria-components";
import type { Country } from "#engine/questionnaire.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { usePortal } from "#renderer/components/use-portal.ts";
import { useText } from "#renderer/components/use-text.ts";
import css from "./country-picker.module.css";

const c = bindClasses(css);

/** A list of countries that narrows as one types. */
export function CountryPicker(props: {
  label: string;
  countries: readonly Country[];
  /** Code of the country shown as chosen; null for a picker that only adds. */
  picked: string | null;
  isDisabled?: boolean;
  onPick: (code: string) => void;
}) {
  const { t, local, language } = useText();
  const portal = usePortal();
  const { startsWith } = useFilter({ sensitivity: "base" });
  const { picked, countries } = props;
  const sorted = countries.toSorted((a, b) => local(a.name).localeCompare(local(b.name), language));
  // A box of its own for each pick: clearing the text of the old one would open its list again.
  const [{ picks, refocus }, setPicks] = useState({ picks: 0, refocus: false });
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const leaving = useRef<Country | undefined>(undefined);
  const pick = (code: string, stay: boolean): void => {
    setPicks({ picks: picks + 1, refocus: stay });
    setTyped("");
    if (code !== picked) props.onPick(code);
  };
  /** The country that a typed text names: the whole of its name, else the first that begins so. */
  const findTyped = (whole: boolean): Country | undefined => {
    const text = typed.trim().toLocaleLowerCase(language);
    if (text === "") return undefined;
    return (
      sorted.find(({ name }) => local(name).toLocaleLowerCase(language) === text) ??
      (whole ? undefined : sorted.find(({ name }) => startsWith(local(name), text)))
    );
  };
  return (
    <ComboBox
      key={picks}
      className={c("picker")}
      defaultItems={sorted}
      defaultFilter={startsWith}
      menuTrigger="input"
      allowsEmptyCollection
      isDisabled={props.isDisabled ?? false}
      autoFocus={refocus}
      defaultValue={picked}
      onChange={(key) => {
        if (key !== null && key !== picked) pick(String(key), true);
      }}
      onInputChange={setTyped}
    >
      <Label className={c("label")}>{props.label}</Label>
      <div
        className={c("box")}
        onKeyDownCapture={(event) => {
          // The list empties the field before it is left with Tab.
          if (event.key === "Tab") leaving.current = findTyped(true);
          const inField = event.target === field.current;
          // With an option pointed at, the list takes the key itself.
          const pointed = field.current?.hasAttribute("aria-activedescendant") ?? false;
          const country =
            event.key === "Enter" && inField && !pointed ? findTyped(false) : undefined;
          if (country === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          pick(country.code, true);
        }}
        onBlurCapture={() => {
          const country = leaving.current ?? findTyped(true);
          leaving.current = undefined;
          if (country !== undefined && country.code !== picked) pick(country.code, false);
        }}
      >
        <Input ref={field} className={c("input")} />
        <Button className={c("open")} aria-label={t("question.showCountries")}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d="m2 4 4 4 4-4" />
          </svg>
        </Button>
      </div>
      <Popover className={c("popover")} {...portal}>
        <ListBox
          className={c("list")}
          renderEmptyState={() => <p className={c("empty")}>{t("question.noCountry")}</p>}
        >
          {(country: Country) => (
            <ListBoxItem id={country.code} textValue={local(country.name)} className={c("item")}>
              <span>{local(country.name)}</span>
              <span className={c("status")}>{t(`question.status.${country.status}`)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

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
import { beginsSo, findCountry } from "./match-country.ts";

const c = bindClasses(css);

/** A list of countries that narrows as one types. */
export function CountryPicker(props: {
  label: string;
  countries: readonly Country[];
  /** Code of the country shown as chosen; null for a picker that only adds. */
  picked: string | null;
  isDisabled?: boolean;
  /** In a cell the label is only heard; the text is what the field begins with. */
  inCell?: string;
  onPick: (code: string) => void;
}) {
  const { t, local, language } = useText();
  const portal = usePortal();
  const { startsWith } = useFilter({ sensitivity: "base" });
  const { picked, countries, inCell } = props;
  const sorted = countries.toSorted((a, b) => local(a.name).localeCompare(local(b.name), language));
  const byName = new Map(sorted.map((country) => [local(country.name), country]));
  // A box of its own for each pick: clearing the text of the old one would open its list again.
  const [{ picks, refocus }, setPicks] = useState({ picks: 0, refocus: false });
  const [typed, setTyped] = useState(inCell ?? "");
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
      findCountry(sorted, text) ??
      (whole ? undefined : sorted.find(({ name }) => startsWith(local(name), text)))
    );
  };
  return (
    <ComboBox
      key={picks}
      className={c("picker")}
      defaultItems={sorted}
      defaultFilter={(name, text) => startsWith(name, text) || beginsSo(byName.get(name), text)}
      menuTrigger="input"
      allowsEmptyCollection
      isDisabled={props.isDisabled ?? false}
      autoFocus={refocus || inCell !== undefined}
      {...(inCell === undefined || inCell === "" ? {} : { defaultInputValue: inCell })}
      {...(inCell === undefined ? {} : { "aria-label": props.label })}
      defaultValue={picked}
      onChange={(key) => {
        if (key !== null && key !== picked) pick(String(key), true);
      }}
      onInputChange={setTyped}
    >
      {inCell === undefined ? <Label className={c("label")}>{props.label}</Label> : null}
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

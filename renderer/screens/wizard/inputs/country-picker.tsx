import { useState } from "react";
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import type { Country } from "#engine/questionnaire.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { usePortal } from "#renderer/components/use-portal.ts";
import { useText } from "#renderer/components/use-text.ts";
import css from "./country-picker.module.css";

const c = bindClasses(css);

/** A list of countries that narrows as one types; the chosen one is shown until `picked` changes. */
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
  const { picked, countries } = props;
  const sorted = countries.toSorted((a, b) => local(a.name).localeCompare(local(b.name), language));
  const pickedCountry = countries.find(({ code }) => code === picked);
  const [typed, setTyped] = useState("");
  const [writing, setWriting] = useState(false);
  const shown = writing || pickedCountry === undefined ? typed : local(pickedCountry.name);
  return (
    <ComboBox
      className={c("picker")}
      defaultItems={sorted}
      menuTrigger="input"
      allowsEmptyCollection
      isDisabled={props.isDisabled ?? false}
      inputValue={shown}
      onInputChange={(text) => {
        setWriting(true);
        setTyped(text);
      }}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        setWriting(false);
        setTyped("");
        props.onPick(String(key));
      }}
      onBlur={() => {
        setWriting(false);
        setTyped("");
      }}
    >
      <Label className={c("label")}>{props.label}</Label>
      <div className={c("box")}>
        <Input className={c("input")} />
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

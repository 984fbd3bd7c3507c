import { useState } from "react";
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
  const [picks, setPicks] = useState(0);
  return (
    <ComboBox
      key={picks}
      className={c("picker")}
      defaultItems={sorted}
      defaultFilter={startsWith}
      menuTrigger="input"
      allowsEmptyCollection
      isDisabled={props.isDisabled ?? false}
      autoFocus={picks > 0}
      defaultValue={picked}
      onChange={(key) => {
        if (key === null || key === picked) return;
        setPicks(picks + 1);
        props.onPick(String(key));
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

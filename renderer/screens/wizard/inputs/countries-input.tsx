import type { Key } from "react-aria-components";
import { Button, Label, Tag, TagGroup, TagList } from "react-aria-components";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import css from "#renderer/screens/wizard/question.module.css";
import { useAnswer } from "#renderer/screens/wizard/use-answer.ts";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import { CountryPicker } from "./country-picker.tsx";

const c = bindClasses(css);

/** Countries as tags with their standing, and a list to add from. */
export function CountriesInput(props: { id: string; labelId: string }) {
  const { t, local } = useText();
  const { countries } = useQuestionnaire();
  const { value, isUnknown, setValue } = useAnswer(props.id);
  const codes = Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
  const chosen = countries.list.filter(({ code }) => codes.includes(code));

  function remove(keys: Set<Key>): void {
    const left = codes.filter((code) => !keys.has(code));
    setValue(left.length === 0 ? null : left);
  }

  return (
    <div role="group" aria-labelledby={props.labelId} className={c("stack")}>
      {chosen.length === 0 ? null : (
        <TagGroup onRemove={remove} className={c("tags")}>
          <Label className={c("soft")}>{t("question.chosenCountries")}</Label>
          <TagList items={chosen} className={c("tagList")}>
            {(country) => (
              <Tag id={country.code} textValue={local(country.name)} className={c("tag")}>
                <span>
                  {local(country.name)}
                  <span className={c("soft")}> · {t(`question.status.${country.status}`)}</span>
                </span>
                <Button
                  slot="remove"
                  className={c("tagRemove")}
                  aria-label={t("question.removeCountry", { name: local(country.name) })}
                >
                  <svg viewBox="0 0 12 12" aria-hidden="true">
                    <path d="m2.5 2.5 7 7m0-7-7 7" />
                  </svg>
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      <CountryPicker
        label={t("question.addCountry")}
        countries={countries.list.filter(({ code }) => !codes.includes(code))}
        picked={null}
        isDisabled={isUnknown}
        onPick={(code) => setValue([...codes, code])}
      />
      <p className={c("soft")}>
        {t("countries.hint")} {t("countries.checked", { date: countries.checked })}
      </p>
    </div>
  );
}

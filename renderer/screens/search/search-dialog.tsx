import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import { Button as AriaButton, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { indexQuestionnaire } from "#engine/index-questionnaire.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Field } from "#renderer/components/field.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useAssessment, useQuestionnaire } from "#renderer/store/app-context.tsx";
import { makeSearchable, searchQuestions, type Hit } from "./search-questions.ts";
import css from "./search.module.css";

const c = bindClasses(css);

const MAX_SHOWN = 30;
/** Milliseconds until a closed dialog has given the focus back. */
const FOCUS_BACK = 100;

/** Finds a question by its number, its words or its help; with nothing written, the bookmarks. */
export function SearchDialog() {
  const { t, language } = useText();
  const questionnaire = useQuestionnaire();
  const bookmarks = useApp((state) => state.bookmarks);
  const setSearching = useApp((state) => state.setSearching);
  const goTo = useApp((state) => state.goTo);
  const [text, setText] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const searchable = useMemo(
    () => makeSearchable(questionnaire, language),
    [questionnaire, language],
  );
  const empty = text.trim() === "";
  const found = empty
    ? searchable
        .filter(({ question }) => bookmarks[question] !== undefined)
        .map(({ section, question }) => ({ section, question, inHelp: false }))
    : searchQuestions(searchable, text);
  const hits = found.slice(0, MAX_SHOWN);

  function open({ section, question }: Hit): void {
    setSearching(false);
    // The dialog gives the focus back some frames later; the jump comes after it.
    setTimeout(() => goTo(section, question), FOCUS_BACK);
  }

  function move(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const here = buttons.findIndex((button) => button === document.activeElement);
    if (event.key === "Enter" && here < 0 && hits[0] !== undefined) {
      event.preventDefault();
      open(hits[0]);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      buttons[Math.min(here + 1, buttons.length - 1)]?.focus();
    } else if (event.key === "ArrowUp" && here >= 0) {
      event.preventDefault();
      if (here === 0) field.current?.focus();
      else buttons[here - 1]?.focus();
    }
  }

  return (
    <ModalOverlay className={c("overlay")} isOpen isDismissable onOpenChange={setSearching}>
      <Modal className={c("modal")}>
        <Dialog className={c("dialog")}>
          <div className={c("head")}>
            <Heading slot="title" level={2}>
              {t("search.title")}
            </Heading>
            <Button look="quiet" onPress={() => setSearching(false)}>
              {t("search.close")}
            </Button>
          </div>
          <div className={c("inside")} onKeyDown={move}>
            <Field
              label={t("search.field")}
              hint={t("search.hint")}
              value={text}
              inputRef={field}
              autoFocus
              onChange={setText}
            />
            <p role="status" className={c("soft")}>
              {empty
                ? hits.length > 0
                  ? t("search.bookmarks")
                  : ""
                : found.length === 0
                  ? t("search.none", { text: text.trim() })
                  : t("search.hits", { count: found.length })}
            </p>
            <ul ref={list} className={c("hits")}>
              {hits.map((hit) => (
                <li key={hit.question}>
                  <HitButton hit={hit} onOpen={() => open(hit)} />
                </li>
              ))}
            </ul>
            {found.length > hits.length ? (
              <p className={c("soft")}>{t("search.more", { count: hits.length })}</p>
            ) : null}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function HitButton(props: { hit: Hit; onOpen: () => void }) {
  const { t, local } = useText();
  const { question: id, inHelp } = props.hit;
  const { visible, missing } = useAssessment();
  const question = indexQuestionnaire(useQuestionnaire()).questions.get(id)?.question;
  const note = useApp((state) => state.bookmarks[id]);
  const standing = !visible.includes(id)
    ? t("search.notAsked")
    : t(missing.includes(id) ? "search.unanswered" : "search.answered");
  const marks = [
    standing,
    ...(inHelp ? [t("search.inHelp")] : []),
    ...(note === undefined ? [] : [t("bookmark.marked")]),
  ];
  return (
    <AriaButton className={c("hit")} onPress={props.onOpen}>
      <span>
        <span className={c("id")}>{id}</span> {question === undefined ? "" : local(question.text)}
      </span>
      <span className={c("soft")}>{marks.join(" · ")}</span>
      {note === undefined || note === "" ? null : <span>{note}</span>}
    </AriaButton>
  );
}

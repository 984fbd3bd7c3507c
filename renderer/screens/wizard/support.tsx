import type { Answer } from "#engine/answers.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { ChoiceGroup } from "#renderer/components/choice.tsx";
import { Field } from "#renderer/components/field.tsx";
import { Fold } from "#renderer/components/fold.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { EvidenceList } from "#renderer/screens/case/evidence-list.tsx";
import { useApp } from "#renderer/store/app-context.tsx";
import css from "./question.module.css";

const c = bindClasses(css);

const SOURCES = {
  officer: "question.sourceOfficer",
  supplier: "question.sourceSupplier",
  verified: "question.sourceVerified",
} as const;

/** Where the answer comes from, a note and evidence; folded, with its content told in the title. */
export function Support({ id }: { id: string }) {
  const { t } = useText();
  const answer = useApp((state) => state.input.answers[id]);
  const told = useSupportWords(answer);
  return (
    <Fold
      title={
        <span>
          {t("question.support")} <span className={c("soft")}>({told})</span>
        </span>
      }
    >
      {answer === undefined ? (
        <p className={c("soft")}>{t("question.answerFirst")}</p>
      ) : (
        <SupportFields id={id} answer={answer} />
      )}
    </Fold>
  );
}

function useSupportWords(answer: Answer | undefined): string {
  const { t } = useText();
  const files = answer?.evidence?.length ?? 0;
  const words = [
    ...(answer?.source === undefined ? [] : [t(SOURCES[answer.source]).toLowerCase()]),
    ...(answer?.note === undefined || answer.note === "" ? [] : [t("question.supportNote")]),
    ...(files === 0 ? [] : [t("question.supportFiles", { count: files })]),
  ];
  return words.length === 0 ? t("question.supportNone") : words.join(", ");
}

function SupportFields({ id, answer }: { id: string; answer: Answer }) {
  const { t } = useText();
  const change = useApp((state) => state.answer);
  const flush = useApp((state) => state.flush);
  return (
    <>
      <ChoiceGroup
        label={t("question.source")}
        value={answer.source ?? null}
        choices={(["officer", "supplier", "verified"] as const).map((value) => ({
          value,
          text: t(SOURCES[value]),
        }))}
        onChange={(value) => {
          if (value === "officer" || value === "supplier" || value === "verified") {
            change(id, { ...answer, source: value });
          }
        }}
      />
      <Field
        label={t("question.note")}
        hint={t("question.noteHint")}
        long
        maxLength={10_000}
        value={answer.note ?? ""}
        onChange={(note) => change(id, { ...answer, note }, { typing: true })}
        onBlur={() => void flush()}
      />
      <EvidenceList
        drop
        chosen={answer.evidence ?? []}
        onChange={(evidence) => change(id, { ...answer, evidence })}
      />
      <div>
        <Button
          look="quiet"
          onPress={() => {
            change(id, null, { draft: null });
          }}
        >
          {t("question.removeAnswer")}
        </Button>
      </div>
    </>
  );
}

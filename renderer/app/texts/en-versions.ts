import type { SameKeys } from "./shape.ts";
import type { versionTexts as sv } from "./sv-versions.ts";

export const versionTexts: SameKeys<typeof sv> = {
  versions: {
    newer: "The questionnaire has come in version {{version}}. The case uses version {{current}}.",
    show: "See what changes",
    title: "Move to version {{version}}",
    intro:
      "The case uses version {{current}} of the questionnaire. No answers are lost: all that you have answered stays in the journal.",
    loading: "Comparing the versions …",
    none: "There is no newer version to move to.",
    same: "No question has changed.",
    move: "Move to version {{version}}",
    keep: "Keep version {{current}}",
    review: "Answers to look at again",
    reviewIntro:
      "The questions mean something else than before. The answers come along, and you confirm each one.",
    setAside: "Answers that no longer count",
    setAsideIntro:
      "The questions are removed, or the answers no longer fit. The answers stay in the journal.",
    setAsideOther: "These no longer count either: {{ids}}.",
    added: "New questions",
    changed: "Changed questions",
    changedIntro: "You have not answered them, or only the help is new.",
    removed: "Removed questions",
    what: "Changed: {{what}}.",
    before: "Before: {{text}}",
    newChoice: "New answer to choose: {{text}}",
    goneChoice: "Can no longer be chosen: {{text}}",
    answer: "Your answer: {{answer}}",
    mark: "Look at the answer again",
    markBody:
      "The question has changed since you answered. Change the answer, or confirm that it is right.",
    confirm: "The answer is right",
    left_one: "{{count}} answer to look at again",
    left_other: "{{count}} answers to look at again",
  },
  sources: {
    changed: "{{name}} has changed",
    expired: "{{name}} has ceased to apply",
    removed: "{{name}} is no longer among the sources",
    affected_one: "{{count}} assessment is affected",
    affected_other: "{{count}} assessments are affected",
    rests_one: "One of your answered questions rests on the source.",
    rests_other: "{{count}} of your answered questions rest on the source.",
  },
  catalogs: {
    choose: "Questionnaire",
    one: "{{title}}, {{municipality}}, version {{version}}",
    loadedOne: "{{title}}, {{municipality}}, version {{version}} (loaded from a file)",
    title: "Questionnaires",
    intro:
      "You can load a questionnaire of your own from a file. Dossiers made with it show that the questions do not come from Molnakt.",
    caption: "Questionnaires that a new assessment can be made with",
    name: "Questionnaire",
    version: "Version",
    origin: "Comes from",
    shipped: "Molnakt",
    loaded: "your own file",
    load: "Load from a file",
    forget: "Remove {{name}}",
    forgetShort: "Remove",
    failed: "The questionnaire was not loaded",
  },
};
